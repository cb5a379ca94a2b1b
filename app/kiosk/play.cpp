#include "app/kiosk/play.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace kiosk {

namespace {

class Player {
 public:
  Player(Stage& stage, const Moment& start, const std::function<void(const Moment&)>& seen)
      : stage_(stage), seen_(seen), moment_(start) {
    seen_(moment_);
  }

  void pass_to(visit::Time time) {
    while (tick(time)) {
    }
    moment_.time = time;
  }

  template <typename What>
  void happen(const What& what) {
    moment_.visit = stage_.after(moment_.visit, {what, moment_.time});
    seen_(moment_);
  }

  void happen(const Idle& idle) { pass_to(moment_.time + idle.duration); }

  const Moment& moment() const { return moment_; }

 private:
  // The next Tick up to `time` that changes the visit; false if there is none.
  bool tick(visit::Time time) {
    const visit::Time due = stage_.deadline(moment_.visit, moment_.time);
    if (due > time) {
      return false;
    }
    const auto before = stage_.show(moment_.visit, moment_.time);
    const visit::Time now = std::max(due, moment_.time);
    const visit::Visit next = stage_.after(moment_.visit, {visit::Tick{}, now});
    if (next == moment_.visit) {
      return false;
    }
    moment_ = {next, now};
    if (stage_.show(next, now)->scene != before->scene) {
      seen_(moment_);
    }
    return true;
  }

  Stage& stage_;
  const std::function<void(const Moment&)>& seen_;
  Moment moment_;
};

}  // namespace

Moment play(Stage& stage, const Moment& start, const Script& script,
            const std::function<void(const Moment&)>& seen) {
  Player player(stage, start, seen);
  for (const Step& step : script.steps) {
    player.pass_to(start.time + step.at);
    std::visit([&](const auto& what) { player.happen(what); }, step.what);
  }
  return player.moment();
}

std::string print_scene(Stage& stage, const Moment& moment, visit::Time start) {
  const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(moment.time - start);
  return fmt::format("== {} {}\n{}\n", seconds_text(since), visit::to_string(moment.visit),
                     scene::to_string(stage.show(moment.visit, moment.time)->scene));
}

}  // namespace kiosk
