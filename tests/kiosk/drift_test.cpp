#include "app/kiosk/drift.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <utility>

#include "tests/catch.h"

using namespace std::chrono_literals;
using kiosk::drift;
using kiosk::next_drift;
using scene::Point;

namespace {

constexpr auto around = kiosk::drift_stay * kiosk::drift_columns * kiosk::drift_rows;

}  // namespace

TEST_CASE("the attract loop begins where every other screen stands") {
  CHECK(drift(0s, true) == Point{0, 0});
  CHECK(drift(59999ms, true) == Point{0, 0});
  CHECK(drift(60s, true) != Point{0, 0});
}

TEST_CASE("the drift stays everywhere equally long and never leaves its square") {
  std::map<std::pair<int, int>, int> minutes;
  int least_x = 0;
  int most_x = 0;
  int least_y = 0;
  int most_y = 0;
  for (auto time = 30s; time < around; time += 60s) {
    const Point at = drift(time, true);
    ++minutes[{at.x, at.y}];
    least_x = std::min(least_x, at.x);
    most_x = std::max(most_x, at.x);
    least_y = std::min(least_y, at.y);
    most_y = std::max(most_y, at.y);
  }
  CHECK(minutes.size() == 42);
  CHECK(std::all_of(minutes.begin(), minutes.end(), [](const auto& each) { return each.second == 1; }));
  CHECK(most_x - least_x == 24);
  CHECK(most_y - least_y == 20);
}

TEST_CASE("the drift goes a few pixels a minute, gliding within two seconds, and round for ever") {
  for (auto minute = 1min; minute < 2 * around; minute += 1min) {
    const Point before = drift(minute - 1ms, true);
    const Point after = drift(minute + 2s, true);
    CHECK(std::abs(after.x - before.x) + std::abs(after.y - before.y) == kiosk::drift_pitch);
    CHECK(drift(minute + 59s, true) == after);
    CHECK(drift(minute + around, true) == drift(minute, true));
  }
}

TEST_CASE("a glide goes one pixel at a time, and the loop is woken for each and for nothing else") {
  auto time = 0ms;
  int wakes = 0;
  while (time < around) {
    const auto next = std::chrono::ceil<std::chrono::milliseconds>(next_drift(time, true));
    REQUIRE(next > time);
    const Point before = drift(time, true);
    const Point after = drift(next, true);
    CHECK(drift(next - 1ms, true) == before);
    CHECK(std::abs(after.x - before.x) + std::abs(after.y - before.y) == 1);
    time = next;
    ++wakes;
  }
  CHECK(wakes <= kiosk::drift_pitch * kiosk::drift_columns * kiosk::drift_rows);
}

TEST_CASE("with reduced motion the drift jumps") {
  CHECK(next_drift(0s, false) == 60s);
  CHECK(next_drift(60s, false) == 120s);
  CHECK(drift(60s, false) == drift(62s, true));
  CHECK(drift(119s, false) == drift(119s, true));
}
