#include "app/visit/idle.h"

#include <algorithm>

namespace visit {
namespace {

using std::chrono::duration_cast;

/// How long nobody need press anything: twice the time that reading takes, and never less than the least.
Time::duration patience(const Timings& timings, const Extent& extent) {
  const std::chrono::duration<double, std::ratio<60>> reading(static_cast<double>(extent.reading_words) /
                                                              std::max(1, timings.words_a_minute));
  return std::max<Time::duration>(timings.idle_least, duration_cast<Time::duration>(2 * reading));
}

/// The next card. Settings that somebody chose and walked away from go back with it.
Visit next_attract_card(const Plan& plan, const Visit& visit, const Attract& attract, Time now) {
  Visit after = visit;
  after.place = Attract{(attract.card + 1) % plan.route.attract.size()};
  after.since = now;
  if (now - visit.pressed >= plan.timings.idle_least + plan.timings.countdown) after.settings = plan.defaults;
  return after;
}

}  // namespace

Visit tick(const Plan& plan, const Visit& visit, const Extent& extent, Time now) {
  if (now < deadline(plan, visit, extent)) return visit;
  if (const Attract* attract = std::get_if<Attract>(&visit.place)) {
    return next_attract_card(plan, visit, *attract, now);
  }
  Visit after = visit;
  if (!visit.countdown) {
    // However late the Tick, the countdown begins with it: nobody is thrown out without a warning.
    after.countdown = now;
    after.counted = Seconds(0);
    return after;
  }
  const Time::duration gone = now - *visit.countdown;
  if (gone >= plan.timings.countdown) return unattended(plan, now);
  after.counted = duration_cast<Seconds>(gone);
  return after;
}

Time deadline(const Plan& plan, const Visit& visit, const Extent& extent) {
  if (std::holds_alternative<Attract>(visit.place)) return visit.since + plan.timings.attract_card;
  if (!visit.countdown) return visit.since + patience(plan.timings, extent);
  return *visit.countdown + std::min(visit.counted + Seconds(1), plan.timings.countdown);
}

std::optional<Seconds> seconds_left(const Plan& plan, const Visit& visit, Time now) {
  if (!visit.countdown) return std::nullopt;
  const Time end = *visit.countdown + plan.timings.countdown;
  return std::clamp(std::chrono::ceil<Seconds>(end - now), Seconds(0), plan.timings.countdown);
}

Visit unattended(const Plan& plan, Time now) {
  Visit visit;
  visit.settings = plan.defaults;
  visit.since = now;
  visit.pressed = now;
  return visit;
}

}  // namespace visit
