#include "firmware/buttons.h"

#include <stdexcept>

#include "tests/catch.h"

using namespace std::chrono_literals;
using firmware::Buttons;
using firmware::EdgeKind;
using firmware::Level;
using firmware::Press;
using firmware::Reading;
using firmware::Time;

namespace {

constexpr Time start = Time{} + 100s;
using Presses = std::vector<Press>;

/// Lines that say whatever a test wants them to.
struct ToldLines final : firmware::Lines {
  Reading next;
  std::vector<Level> now{Level::inactive, Level::inactive, Level::inactive};

  int descriptor() const override { return -1; }
  Reading read(Time /*now*/) override { return std::exchange(next, {}); }
  std::vector<Level> levels() override { return now; }
  void set_lamp(std::size_t /*lamp*/, Level /*level*/) override {}

  void close(std::size_t line, Time at) {
    next.edges.push_back({line, EdgeKind::rising, at});
    now[line] = Level::active;
  }
  void open(std::size_t line, Time at) {
    next.edges.push_back({line, EdgeKind::falling, at});
    now[line] = Level::inactive;
  }
};

}  // namespace

TEST_CASE("an edge becomes a press, and the button's state tells of it") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  lines.close(1, start + 10ms);
  CHECK(buttons.presses(start + 11ms).empty());
  CHECK(buttons.deadline() == start + 30ms);
  CHECK(buttons.presses(start + 30ms) == Presses{{1, start + 10ms}});
  const firmware::ButtonState state = buttons.state(1);
  CHECK(state.level == Level::active);
  CHECK(state.down);
  CHECK(state.edges == 1);
  CHECK(state.presses == 1);
  CHECK(buttons.state(0) == firmware::ButtonState{});
}

TEST_CASE("while a level contradicts an edge nothing is concluded, and nothing is forgotten") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  lines.close(0, start + 1ms);
  lines.now[0] = Level::inactive;  // it has just opened, and the edge is on its way
  CHECK(buttons.presses(start + 61ms).empty());
  CHECK(buttons.deadline() == start + 71ms);
  lines.open(0, start + 61ms);
  CHECK(buttons.presses(start + 62ms) == Presses{{0, start + 1ms}});
}

TEST_CASE("a closing whose opening was lost is no press") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  lines.close(0, start + 1ms);
  lines.now[0] = Level::inactive;
  CHECK(buttons.presses(start + 61ms).empty());
  CHECK(buttons.presses(start + 71ms).empty());
  CHECK(buttons.presses(start + 1s).empty());
  CHECK(buttons.state(0).lost_edges == 1);
  lines.close(0, start + 2s);
  CHECK(buttons.presses(start + 2100ms).size() == 1);
}

TEST_CASE("a button whose closing was lost is pressed once it is seen to be closed") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  lines.now[0] = Level::active;
  CHECK(buttons.presses(start + 1s).empty());
  CHECK(buttons.presses(start + 1010ms).empty());
  CHECK(buttons.deadline() == start + 1030ms);
  CHECK(buttons.presses(start + 1030ms).size() == 1);
}

TEST_CASE("after a loss no push is counted twice") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  lines.close(0, start + 1ms);
  CHECK(buttons.presses(start + 30ms).size() == 1);
  // Its bounce, of which an unknown part was lost, and it is still held.
  lines.open(0, start + 40ms);
  lines.close(0, start + 41ms);
  lines.next.full = {0};
  CHECK(buttons.presses(start + 300ms).empty());
  CHECK(buttons.presses(start + 1s).empty());
  CHECK(buttons.state(0).down);
}

TEST_CASE("a burst is not listened to, and what it leaves closed is held and no press") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  Time at = start;
  for (int i = 0; i < 50; ++i, at += 100us) {
    lines.close(0, at);
    lines.open(0, at + 50us);
  }
  lines.close(0, at);
  CHECK(buttons.presses(at).empty());
  CHECK(buttons.state(0).noisy);
  CHECK(buttons.deadline() == at + 50ms);
  CHECK(buttons.presses(at + 50ms).empty());
  CHECK_FALSE(buttons.state(0).noisy);
  CHECK(buttons.presses(at + 1s).empty());
  CHECK(buttons.state(0).down);
  CHECK(buttons.state(0).noise_bursts == 1);
  CHECK(buttons.state(0).edges == 101);

  lines.open(0, at + 2s);
  CHECK(buttons.presses(at + 2100ms).empty());
  lines.close(0, at + 3s);
  CHECK(buttons.presses(at + 3100ms).size() == 1);
}

TEST_CASE("a press before a burst counts, however late both are read") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  lines.close(0, start + 1ms);
  Time at = start + 500ms;
  for (int i = 0; i < 50; ++i, at += 100us) {
    lines.open(0, at);
    lines.close(0, at + 50us);
  }
  CHECK(buttons.presses(at) == Presses{{0, start + 1ms}});
}

TEST_CASE("the levels of a noisy line hold no other button back, and count again after it") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  Time at = start;
  for (int i = 0; i < 50; ++i, at += 100us) {
    lines.close(0, at);
    lines.open(0, at + 50us);
  }
  CHECK(buttons.presses(at).empty());
  lines.now[0] = Level::active;
  lines.close(1, at + 1ms);
  CHECK(buttons.presses(at + 2ms).empty());
  CHECK(buttons.deadline() == at + 21ms);
  CHECK(buttons.presses(at + 21ms) == Presses{{1, at + 1ms}});

  lines.now[0] = Level::inactive;
  CHECK(buttons.presses(at + 60ms).empty());
  lines.now[0] = Level::active;
  CHECK(buttons.presses(at + 1s).empty());
  CHECK(buttons.presses(at + 1010ms).empty());
  CHECK(buttons.state(0).lost_edges == 1);
}

TEST_CASE("three buttons that close within a millisecond are no presses") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  for (const std::size_t line : {0, 1, 2}) lines.close(line, start + 300us * line);
  CHECK(buttons.presses(start + 1ms).empty());
  CHECK(buttons.presses(start + 1s).empty());
  for (const std::size_t line : {0, 1, 2}) lines.open(line, start + 2s + 20ms * line);
  CHECK(buttons.presses(start + 3s).empty());
  lines.close(1, start + 4s);
  CHECK(buttons.presses(start + 5s).size() == 1);
}

TEST_CASE("interference on a held button is no second press") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  lines.close(0, start);
  CHECK(buttons.presses(start + 100ms).size() == 1);
  Time at = start + 1s;
  for (int i = 0; i < 50; ++i, at += 100us) {
    lines.open(0, at);
    lines.close(0, at + 50us);
  }
  CHECK(buttons.presses(at + 30ms).empty());
  CHECK(buttons.presses(at + 100ms).empty());
  CHECK(buttons.presses(at + 1s).empty());
}

TEST_CASE("what is down when the lines come back is set aside, and counts go on") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  lines.close(0, start + 1ms);
  lines.close(0, start + 2ms);
  CHECK(buttons.presses(start + 100ms).size() == 1);
  for (int i = 0; i < 41; ++i) lines.close(0, start + 110ms + i * 1us);
  CHECK(buttons.presses(start + 111ms).empty());
  CHECK(buttons.state(0).noise_bursts == 1);
  const std::uint64_t lost = buttons.state(0).lost_edges;
  lines.next.renewed = true;
  lines.now[1] = Level::active;
  CHECK(buttons.presses(start + 200ms).empty());
  CHECK(buttons.presses(start + 2s).empty());
  CHECK(buttons.state(0).set_aside);
  CHECK(buttons.state(1).set_aside);
  CHECK(buttons.state(1).times_set_aside == 1);
  CHECK(buttons.state(0).presses == 1);
  CHECK(buttons.state(0).lost_edges == lost);
  CHECK(buttons.state(0).noise_bursts == 1);
  lines.close(2, start + 3s);
  CHECK(buttons.presses(start + 4s).size() == 1);
}

TEST_CASE("a press that was not yet certain ends with the chip") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  lines.close(0, start + 1ms);
  CHECK(buttons.presses(start + 5ms).empty());
  lines.next.renewed = true;
  lines.now[0] = Level::inactive;
  CHECK(buttons.presses(start + 200ms).empty());
}

TEST_CASE("stamps from another clock do not stop the buttons") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  const auto time_of_day = 480000h;
  for (int i = 0; i < 3; ++i) {
    const Time at = start + i * 1s;
    lines.close(0, at + time_of_day);
    CHECK(buttons.presses(at).empty());
    CHECK(buttons.presses(at + 20ms).size() == 1);
    lines.open(0, at + 100ms + time_of_day);
    CHECK(buttons.presses(at + 100ms).empty());
    CHECK(buttons.presses(at + 200ms).empty());
  }
}

TEST_CASE("edges out of order, twice, or from before the start give no press that was not") {
  ToldLines lines;
  Buttons buttons(lines, 3, {}, start);
  lines.open(0, start - 1h);
  lines.open(0, start + 1ms);
  lines.close(1, start + 30ms);
  lines.close(1, start + 30ms);
  lines.close(2, start + 60ms);
  lines.open(2, start + 50ms);
  CHECK(buttons.presses(start + 100ms) == Presses{{1, start + 30ms}});
  CHECK(buttons.presses(start + 1s).empty());
}

TEST_CASE("more buttons than the lines have are never down") {
  ToldLines lines;
  lines.now.resize(1);
  Buttons buttons(lines, 3, {}, start);
  CHECK(buttons.presses(start + 1s).empty());
  CHECK_FALSE(buttons.state(2).down);
}

TEST_CASE("buttons with settings outside their limits are refused") {
  ToldLines lines;
  firmware::DebounceSettings settings;
  settings.press_stable = 0ms;
  CHECK_THROWS_AS(Buttons(lines, 3, settings, start), std::invalid_argument);
}
