#include "app/visit/idle.h"
#include "app/visit/turn.h"

namespace visit {
namespace {

bool in_attract(const Place& place) { return std::holds_alternative<Attract>(place); }

/// The visit after a turn made at `time`, dark ones too: somebody is there.
Visit made(const Visit& visit, const Turn& turn, Time time) {
  Visit after = visit;
  const bool loop_goes_on = in_attract(visit.place) && in_attract(turn.place);
  after.place = turn.place;
  after.settings = turn.settings;
  after.countdown.reset();
  after.counted = Seconds(0);
  after.pressed = time;
  if (!loop_goes_on) after.since = time;
  return after;
}

struct Happens {
  const Plan& plan;
  const Visit& visit;
  const Extent& extent;
  Time time;

  Visit operator()(const Press& what) const {
    if (!plan.controls.has(what.control)) return visit;
    return made(visit, press(plan, visit, extent, what.control), time);
  }
  Visit operator()(Walk) const { return made(visit, walk(plan, visit, extent), time); }
  Visit operator()(Home) const { return made(visit, home(plan, visit, extent), time); }
  Visit operator()(Tick) const { return tick(plan, visit, extent, time); }
};

}  // namespace

Visit next(const Plan& plan, const Visit& visit, const Event& event, const Extent& extent) {
  return std::visit(Happens{plan, visit, extent, event.time}, event.what);
}

Action action(const Plan& plan, const Visit& visit, const Extent& extent, Control control) {
  return press(plan, visit, extent, control).action;
}

}  // namespace visit
