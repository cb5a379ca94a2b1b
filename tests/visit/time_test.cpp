// Passing time: the attract loop, reading, the countdown. The tests own the clock.
#include "tests/catch.h"
#include "tests/visit/specimen.h"

using namespace visit_test;
using visit::Attract;
using visit::Button;
using visit::Control;
using visit::Extent;
using visit::Plan;
using visit::Press;
using visit::Seconds;
using visit::Stop;
using visit::Tick;
using visit::Time;
using visit::Visit;
using namespace std::chrono_literals;

namespace {

const Plan plan = specimen(visit::ten_buttons());
const Time start{1h};

Visit reading_stop() {
  Visit visit = visit::unattended(plan, start);
  visit.place = Stop{};
  return visit;
}

Extent words(std::size_t count) {
  Extent extent;
  extent.reading_words = count;
  return extent;
}

Visit tick(const Visit& visit, Time now, const Extent& extent = {}) {
  return visit::next(plan, visit, {Tick{}, now}, extent);
}

Visit press(const Visit& visit, Button button, Time now, const Extent& extent = {}) {
  return visit::next(plan, visit, {Press{Control{button}}, now}, extent);
}

/// No Tick before the deadline changes anything; the one at the deadline does.
void deadline_is_exact(const Visit& visit, const Extent& extent) {
  const Time deadline = visit::deadline(plan, visit, extent);
  INFO(to_string(visit));
  REQUIRE(deadline > visit.countdown.value_or(visit.since));
  for (Time::duration early = 1ns; early < deadline - visit.since; early *= 3) {
    CHECK(tick(visit, deadline - early, extent) == visit);
  }
  CHECK(tick(visit, deadline, extent) != visit);
}

}  // namespace

TEST_CASE("attract shows its cards one after the other, round and round") {
  Visit visit = visit::unattended(plan, start);
  CHECK(visit == tick(visit, start + 8s - 1ns));
  for (const std::size_t card : {1U, 2U, 0U, 1U}) {
    visit = tick(visit, visit::deadline(plan, visit, {}));
    CHECK(visit.place == visit::Place{Attract{card}});
    CHECK_FALSE(visit.countdown);
  }
  CHECK(visit.since == start + 32s);
}

TEST_CASE("after a suspended night attract goes on with the next card") {
  const Visit visit = tick(visit::unattended(plan, start), start + 9h);
  CHECK(visit.place == visit::Place{Attract{1}});
  CHECK(visit::deadline(plan, visit, {}) == start + 9h + 8s);
}

TEST_CASE("a press in attract that stays there does not hold the card") {
  const Visit visit = press(visit::unattended(plan, start), Button::display, start + 5s);
  CHECK(visit::deadline(plan, visit, {}) == start + 8s);
  CHECK(tick(visit, start + 8s).settings == visit.settings);
}

TEST_CASE("settings chosen in attract go back with the first card that comes 75 s after the last press") {
  Visit visit = press(visit::unattended(plan, start), Button::language, start + 1s);
  while (visit::deadline(plan, visit, {}) < start + 76s) {
    visit = tick(visit, visit::deadline(plan, visit, {}));
    CHECK(visit.settings.language == 1);
  }
  visit = tick(visit, visit::deadline(plan, visit, {}));
  CHECK(visit.since == start + 80s);
  CHECK(visit.settings == visit::Settings{});
}

TEST_CASE("the next visitor finds the installer's settings, not the last visitor's") {
  Plan set = plan;
  set.defaults = {1, visit::Display::text_165};
  Visit visit = visit::unattended(set, start);
  CHECK(visit.settings == set.defaults);
  visit = visit::next(set, visit, {Press{Control{Button::display}}, start + 1s}, {});
  REQUIRE(visit.settings != set.defaults);
  visit = visit::next(set, visit, {Tick{}, start + 200s}, {});
  CHECK(visit.settings == set.defaults);
  visit.place = Stop{};
  visit.settings = {};
  visit.countdown = start;
  CHECK(visit::next(set, visit, {Tick{}, start + 300s}, {}) == visit::unattended(set, start + 300s));
}

TEST_CASE("every further press in attract keeps the settings") {
  Visit visit = press(visit::unattended(plan, start), Button::language, start + 1s);
  visit = press(visit, Button::display, start + 60s);
  CHECK(tick(visit, start + 134s).settings.language == 1);
  CHECK(tick(visit, start + 135s).settings == visit::Settings{});
}

TEST_CASE("the countdown appears after 45 s, or after twice the reading time") {
  const Visit visit = reading_stop();
  CHECK(visit::deadline(plan, visit, words(0)) == start + 45s);
  CHECK(visit::deadline(plan, visit, words(75)) == start + 45s);
  CHECK(visit::deadline(plan, visit, words(100)) == start + 60s);
  CHECK(visit::deadline(plan, visit, words(140)) == start + 84s);
  CHECK_FALSE(tick(visit, start + 84s - 1ns, words(140)).countdown);
  const Visit asked = tick(visit, start + 84s, words(140));
  CHECK(asked.countdown == start + 84s);
  CHECK(asked.place == visit.place);
}

TEST_CASE("every press begins the time of idling anew, a dark one too") {
  Visit visit = press(reading_stop(), Button::more, start + 40s);
  CHECK(visit::deadline(plan, visit, {}) == start + 85s);
  visit.place = visit::Intro{};
  visit = press(visit, Button::more, start + 80s);
  CHECK(visit.place == visit::Place{visit::Intro{}});
  CHECK(visit::deadline(plan, visit, {}) == start + 125s);
}

TEST_CASE("the countdown counts every second and then resets everything") {
  Visit visit = reading_stop();
  visit.settings = {1, visit::Display::text_200};
  visit = tick(visit, start + 45s);
  CHECK(visit::seconds_left(plan, visit, start + 45s) == Seconds(30));
  for (int second = 1; second < 30; ++second) {
    const Time now = visit::deadline(plan, visit, {});
    CHECK(now == start + 45s + Seconds(second));
    CHECK(visit::seconds_left(plan, visit, now - 1ns) == Seconds(31 - second));
    CHECK(visit::seconds_left(plan, visit, now) == Seconds(30 - second));
    visit = tick(visit, now);
    REQUIRE(visit.countdown);
  }
  CHECK(visit::deadline(plan, visit, {}) == start + 75s);
  CHECK(tick(visit, start + 75s) == visit::unattended(plan, start + 75s));
}

TEST_CASE("no seconds are left where there is no countdown, and none below zero") {
  Visit visit = reading_stop();
  CHECK_FALSE(visit::seconds_left(plan, visit, start + 50s));
  visit.countdown = start;
  CHECK(visit::seconds_left(plan, visit, start + 31s) == Seconds(0));
  CHECK(visit::seconds_left(plan, visit, start - 1s) == Seconds(30));
}

TEST_CASE("a press in the countdown is swallowed and begins the time of idling anew") {
  const Visit asked = tick(tick(reading_stop(), start + 45s), start + 50s);
  for (const Control& control : plan.controls.order) {
    CHECK(visit::action(plan, asked, {}, control) == visit::Action::stay);
    const Visit kept = visit::next(plan, asked, {Press{control}, start + 60s}, {});
    Visit expected = reading_stop();
    expected.since = start + 60s;
    expected.pressed = start + 60s;
    CHECK(kept == expected);
  }
  CHECK(visit::next(plan, asked, {visit::Walk{}, start + 60s}, {}).place == asked.place);
  CHECK(visit::next(plan, asked, {visit::Home{}, start + 60s}, {}).place == asked.place);
}

TEST_CASE("a place can be kept without limit") {
  Visit visit = reading_stop();
  for (int i = 0; i < 1000; ++i) {
    const Time asked = visit::deadline(plan, visit, {});
    visit = press(tick(visit, asked), Button::next, asked + 29s);
    CHECK(visit.place == visit::Place{Stop{}});
  }
}

TEST_CASE("a Tick that comes hours late still warns first") {
  const Visit asked = tick(reading_stop(), start + 10h);
  CHECK(asked.countdown == start + 10h);
  CHECK(visit::seconds_left(plan, asked, start + 10h) == Seconds(30));
  CHECK(visit::deadline(plan, asked, {}) == start + 10h + 1s);
  CHECK(tick(asked, start + 20h) == visit::unattended(plan, start + 20h));
}

TEST_CASE("Ticks late within the countdown skip the seconds that have gone") {
  const Visit visit = tick(tick(reading_stop(), start + 45s), start + 45s + 7500ms);
  CHECK(visit::deadline(plan, visit, {}) == start + 45s + 8s);
}

TEST_CASE("the deadline is exactly when the next Tick changes something") {
  deadline_is_exact(visit::unattended(plan, start), {});
  deadline_is_exact(reading_stop(), words(60));
  deadline_is_exact(reading_stop(), words(333));
  Visit counting = tick(reading_stop(), start + 45s);
  while (counting.countdown) {
    deadline_is_exact(counting, {});
    counting = tick(counting, visit::deadline(plan, counting, {}));
  }
}

TEST_CASE("the end of the route leads into the loop, which runs from then on") {
  Visit visit = reading_stop();
  visit.place = Stop{4, 1, {}, 0, std::nullopt};
  visit.settings.language = 1;
  visit = press(visit, Button::next, start + 20s);
  CHECK(visit.place == visit::Place{Attract{0}});
  CHECK(visit.settings.language == 1);
  CHECK(visit::deadline(plan, visit, {}) == start + 28s);
}
