#include "firmware/debouncer.h"

#include <stdexcept>

#include "tests/catch.h"

using namespace std::chrono_literals;
using firmware::Debouncer;
using firmware::DebounceSettings;
using firmware::Edge;
using firmware::EdgeKind;
using firmware::Level;
using firmware::Press;
using firmware::Time;

namespace {

constexpr Time start = Time{} + 100s;

Edge closes(Time at, std::size_t line = 0) { return {line, EdgeKind::rising, at}; }
Edge opens(Time at, std::size_t line = 0) { return {line, EdgeKind::falling, at}; }

Debouncer one_button(const DebounceSettings& settings = {}) { return {settings, {Level::inactive}, start}; }

// A clean push of 60 ms.
std::vector<Edge> push(Time at, std::size_t line = 0) { return {closes(at, line), opens(at + 60ms, line)}; }

}  // namespace

TEST_CASE("a contact closed for 20 ms is a press, stamped when it closed") {
  Debouncer debouncer = one_button();
  CHECK_FALSE(debouncer.deadline());
  CHECK(debouncer.take({closes(start + 5ms)}, start + 24ms).empty());
  CHECK(debouncer.deadline() == start + 25ms);
  CHECK(debouncer.take({}, start + 25ms) == std::vector<Press>{{0, start + 5ms}});
  CHECK(debouncer.take({}, start + 10s).empty());
}

TEST_CASE("a pulse shorter than 20 ms is nothing, one of 20 ms is a press") {
  Debouncer debouncer = one_button();
  CHECK(debouncer.take({closes(start + 1ms), opens(start + 20ms)}, start + 100ms).empty());
  CHECK_FALSE(debouncer.deadline());
  CHECK(debouncer.take({closes(start + 200ms), opens(start + 220ms)}, start + 300ms).size() == 1);
}

TEST_CASE("bounce belongs to the press that it begins or ends") {
  Debouncer debouncer = one_button();
  const std::vector<Edge> edges{closes(start + 10ms), opens(start + 12ms),  closes(start + 15ms),
                                opens(start + 90ms),  closes(start + 95ms), opens(start + 100ms)};
  CHECK(debouncer.take(edges, start + 1s) == std::vector<Press>{{0, start + 10ms}});
}

TEST_CASE("a contact that opens for less than 40 ms has not been let go") {
  Debouncer debouncer = one_button();
  CHECK(debouncer.take({closes(start), opens(start + 50ms), closes(start + 89ms)}, start + 1s).size() == 1);
  CHECK(debouncer.take({opens(start + 2s), closes(start + 2040ms)}, start + 3s).size() == 1);
}

TEST_CASE("a button gives at most eight presses in any second") {
  Debouncer debouncer = one_button();
  std::vector<Press> presses;
  for (int i = 0; i < 30; ++i) {
    const auto more = debouncer.take(push(start + i * 100ms), start + i * 100ms + 99ms);
    presses.insert(presses.end(), more.begin(), more.end());
  }
  REQUIRE(presses.size() > 8);
  for (std::size_t i = 8; i < presses.size(); ++i) CHECK(presses[i].time - presses[i - 8].time >= 1s);
}

TEST_CASE("one button's haste does not cost another button its press") {
  Debouncer debouncer({}, {Level::inactive, Level::inactive}, start);
  for (int i = 0; i < 9; ++i) debouncer.take(push(start + i * 100ms), start + i * 100ms + 99ms);
  CHECK(debouncer.take(push(start + 900ms, 1), start + 999ms) == std::vector<Press>{{1, start + 900ms}});
}

TEST_CASE("the lock-out swallows a double strike of the same button only") {
  DebounceSettings settings;
  settings.lock_out = 500ms;
  Debouncer debouncer(settings, {Level::inactive, Level::inactive}, start);
  CHECK(debouncer.take(push(start), start + 200ms).size() == 1);
  CHECK(debouncer.take(push(start + 250ms), start + 390ms).empty());
  CHECK(debouncer.take(push(start + 400ms, 1), start + 499ms).size() == 1);
  CHECK(debouncer.take(push(start + 500ms), start + 700ms).size() == 1);
}

TEST_CASE("a button held for 30 s is set aside until it has been up for a second") {
  Debouncer debouncer = one_button();
  CHECK(debouncer.take({closes(start)}, start + 1s).size() == 1);
  CHECK(debouncer.deadline() == start + 30s + 20ms);
  debouncer.take({}, start + 31s);
  CHECK(debouncer.set_aside(0));
  CHECK_FALSE(debouncer.deadline());

  // A contact that lets go for a moment is still the same stuck one.
  CHECK(debouncer.take({opens(start + 40s), closes(start + 40500ms)}, start + 50s).empty());
  CHECK(debouncer.set_aside(0));
  debouncer.take({opens(start + 60s)}, start + 61s);
  CHECK_FALSE(debouncer.set_aside(0));
  CHECK(debouncer.take(push(start + 62s), start + 63s).size() == 1);
}

TEST_CASE("a button that is down at start is not a press") {
  Debouncer debouncer({}, {Level::active, Level::inactive}, start);
  CHECK(debouncer.set_aside(0));
  CHECK_FALSE(debouncer.set_aside(1));
  CHECK(debouncer.take({}, start + 60s).empty());
  CHECK(debouncer.take(push(start + 61s, 1), start + 62s).size() == 1);
  debouncer.take({opens(start + 70s)}, start + 71s);
  CHECK(debouncer.take(push(start + 72s), start + 73s).size() == 1);
}

TEST_CASE("a contact that flickers for half a minute is set aside too") {
  Debouncer debouncer = one_button();
  std::vector<Edge> edges{closes(start)};
  for (int i = 1; i < 4000; ++i) {
    const Time at = start + i * 10ms + 20ms;
    edges.push_back(i % 2 == 1 ? opens(at) : closes(at));
  }
  CHECK(debouncer.take(edges, edges.back().time).size() == 1);
  CHECK(debouncer.set_aside(0));
}

TEST_CASE("a lost edge makes up no press") {
  Debouncer debouncer = one_button();
  CHECK(debouncer.take({closes(start), closes(start + 15ms), opens(start + 30ms)}, start + 1s).empty());
}

TEST_CASE("settings outside their limits are refused with a sentence") {
  DebounceSettings settings;
  CHECK_FALSE(mistake(settings));
  settings.lock_out = 501ms;
  CHECK(mistake(settings) == "lock_out must be from 0 to 500 ms");
  CHECK_THROWS_AS(one_button(settings), std::invalid_argument);
  settings = {};
  settings.press_stable = 0ms;
  CHECK(mistake(settings).has_value());
  settings = {};
  settings.release_stable = 201ms;
  CHECK(mistake(settings).has_value());
  settings = {};
  settings.presses_a_second = 0;
  CHECK(mistake(settings).has_value());
  settings = {};
  settings.held_too_long = 4999ms;
  CHECK(mistake(settings).has_value());
  settings = {};
  settings.up_again = 39ms;
  CHECK(mistake(settings).has_value());
}
