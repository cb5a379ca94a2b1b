// Properties of all that stands between the kernel and a press, over random visitors, interference and
// losses.
#include <algorithm>
#include <array>

#include "firmware/buttons.h"
#include "tests/catch.h"
#include "tests/firmware/contacts.h"
#include "tests/firmware/kernel_lines.h"

using namespace std::chrono_literals;
using contacts::Push;
using contacts::Random;
using firmware::Buttons;
using firmware::Edge;
using firmware::EdgeKind;
using firmware::Level;
using firmware::Press;
using firmware::Time;
using std::chrono::microseconds;

namespace {

constexpr Time start = Time{} + 1h;
constexpr std::size_t twelve = 12;
constexpr auto sign_of_life = 5s;

/// A cabinet and a loop that is woken when it has to be, and every five seconds, and comes up to `lateness`
/// later.
struct Cabinet {
  KernelLines kernel;
  Buttons buttons;
  Random random;
  microseconds lateness;
  Time now = start;
  Time looked = start;
  std::vector<Press> presses = {};

  Cabinet(Kernel kind, microseconds latency, std::uint64_t seed, microseconds late)
      : Cabinet(KernelLines(kind, twelve, latency), seed, late) {}
  Cabinet(KernelLines lines, std::uint64_t seed, microseconds late)
      : kernel(std::move(lines)), buttons(kernel, twelve, {}, start), random(seed), lateness(late) {}

  void run_to(Time end) {
    for (;;) {
      const Time due = std::min(buttons.deadline().value_or(Time::max()), looked + sign_of_life);
      const Time wake = std::max(now, std::min(kernel.next(), due));
      if (wake > end) return;
      now = wake + random.us(0us, lateness);
      kernel.run_to(now);
      if (!kernel.readable() && now < due) continue;  // an edge that was lost wakes nobody
      looked = now;
      const std::vector<Press> more = buttons.presses(now);
      presses.insert(presses.end(), more.begin(), more.end());
    }
  }

  std::uint64_t lost_edges() const {
    std::uint64_t lost = 0;
    for (std::size_t i = 0; i < twelve; ++i) lost += buttons.state(i).lost_edges;
    return lost;
  }
};

struct Tally {
  std::size_t lost = 0;
  std::size_t invented = 0;
};

/// Each press belongs to one push of its line: it comes while the button is held.
Tally tally(const std::vector<Push>& pushes, const std::vector<Press>& presses) {
  Tally tally;
  std::array<std::vector<Push>, twelve> of_line;
  for (const Push& push : pushes) of_line[push.line].push_back(push);
  std::array<std::size_t, twelve> next{};
  for (const Press& press : presses) {
    const std::vector<Push>& line = of_line[press.line];
    std::size_t& at = next[press.line];
    // A stamp may be early by what a contact has to rest.
    while (at < line.size() && line[at].to + 15ms < press.time) ++at, ++tally.lost;
    const bool held = at < line.size() && press.time >= line[at].from - 20ms;
    ++(held ? at : tally.invented);
  }
  for (std::size_t line = 0; line < twelve; ++line) tally.lost += of_line[line].size() - next[line];
  return tally;
}

// Two hands, each with six buttons.
void two_hands(Cabinet& cabinet, std::vector<Push>& pushes, int count) {
  std::vector<Edge> edges;
  Time end = cabinet.now;
  for (const std::size_t hand : {0, 6}) {
    const Time from = cabinet.now + cabinet.random.us(1ms, 300ms);
    end = std::max(end, contacts::pushes(edges, pushes, cabinet.random, count, from, hand, 6));
  }
  contacts::sort(edges);
  cabinet.kernel.add(edges);
  cabinet.run_to(end + 200ms);
}

void none_lost_none_doubled(int pushes, Kernel kernel, microseconds latency, std::uint64_t seed) {
  Cabinet cabinet(kernel, latency, seed, 25ms);
  std::vector<Push> made;
  for (int done = 0; done < pushes; done += 200) two_hands(cabinet, made, 100);
  const Tally tallied = tally(made, cabinet.presses);
  CHECK(cabinet.presses.size() == made.size());
  CHECK(tallied.lost == 0);
  CHECK(tallied.invented == 0);
}

// The contact is open again at the end.
void pulse(std::vector<Edge>& edges, std::size_t line, Time at, microseconds closed) {
  edges.push_back({line, EdgeKind::rising, at});
  edges.push_back({line, EdgeKind::falling, at + closed});
}

/// A stretch of one kind of interference; returns when it is over.
Time interference(std::vector<Edge>& edges, Random& random, Time at) {
  const std::size_t line = random.below(twelve);
  switch (random.below(4)) {
    case 0:  // spikes, now and then
      for (int i = 0; i < 300; ++i, at += random.us(6ms, 50ms)) {
        pulse(edges, random.below(twelve), at, random.us(1us, 5ms));
      }
      return at;
    case 1:  // a burst of 100 kHz
      for (int i = 0; i < 2000; ++i, at += 10us) pulse(edges, line, at, random.us(1us, 9us));
      return at;
    case 2:  // hum on a floating line
      for (int i = 0; i < 300; ++i, at += 20ms) pulse(edges, line, at, random.us(9ms, 11ms));
      return at;
    default:  // a light switch, heard on all lines of one cable, for as long as a press
      for (int i = 0; i < 20; ++i, at += 400ms) {
        for (std::size_t j = 0; j < 3 + random.below(5); ++j) {
          pulse(edges, (line + j) % twelve, at + random.us(0us, 400us), random.us(1ms, 200ms));
        }
      }
      return at;
  }
}

void noise_is_no_press(std::size_t enough, Kernel kernel, std::uint64_t seed) {
  Cabinet cabinet(kernel, 20us, seed, 10ms);
  std::size_t edges_made = 0;
  std::size_t real = 0;
  while (edges_made < enough) {
    std::vector<Edge> edges;
    Time at = cabinet.now + 100ms;
    for (int i = 0; i < 20; ++i) at = interference(edges, cabinet.random, at) + 300ms;
    contacts::sort(edges);
    edges_made += edges.size();
    cabinet.kernel.add(edges);
    cabinet.run_to(at);
    REQUIRE(cabinet.presses.size() == real);
    // And a press after it is heard.
    std::vector<Edge> push;
    pulse(push, cabinet.random.below(twelve), std::max(at, cabinet.now) + 10ms, 60ms);
    cabinet.kernel.add(push);
    cabinet.run_to(std::max(at, cabinet.now) + 300ms);
    REQUIRE(cabinet.presses.size() == ++real);
  }
}

/// A loop that is sometimes busy for seconds, so that the kernel's queues overflow.
void overflow_invents_nothing(Kernel kernel, std::uint64_t seed) {
  Cabinet cabinet(kernel, 100us, seed, 10s);
  std::vector<Push> made;
  std::size_t unnoticed = 0;
  std::size_t overflows = 0;
  for (int i = 0; i < 200; ++i) {
    std::size_t dropped_before = 0;
    for (std::size_t line = 0; line < twelve; ++line) dropped_before += cabinet.kernel.dropped(line);
    const std::uint64_t noticed_before = cabinet.lost_edges();
    two_hands(cabinet, made, 60);
    cabinet.run_to(cabinet.now + 25s);
    std::size_t dropped = 0;
    for (std::size_t line = 0; line < twelve; ++line) dropped += cabinet.kernel.dropped(line);
    overflows += dropped > dropped_before ? 1 : 0;
    unnoticed += dropped > dropped_before && cabinet.lost_edges() == noticed_before ? 1 : 0;
    for (std::size_t line = 0; line < twelve; ++line) CHECK_FALSE(cabinet.buttons.state(line).down);
  }
  CHECK(overflows > 50);
  CHECK(unnoticed == 0);
  CHECK(tally(made, cabinet.presses).invented == 0);
}

/// One edge, or three, get lost on the way though the loop is prompt: as many as leave the contact the other
/// way round.
void a_drop_is_noticed(Kernel kernel, std::uint64_t seed) {
  Cabinet cabinet(kernel, 0us, seed, 5ms);
  std::vector<Push> made;
  std::size_t unnoticed = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::size_t line = cabinet.random.below(twelve);
    const std::uint64_t before = cabinet.buttons.state(line).lost_edges;
    std::vector<Edge> edges;
    contacts::pushes(edges, made, cabinet.random, 1, cabinet.now + 100ms, line, 1);
    const int lost = std::min(static_cast<int>(edges.size()) - 1, cabinet.random.below(2) == 0 ? 1 : 3);
    // Somewhere in the push; its contact, and the level, are as they are all the same.
    const std::size_t from = cabinet.random.below(edges.size() - static_cast<std::size_t>(lost) + 1);
    cabinet.kernel.drop(line, from, static_cast<std::size_t>(lost));
    cabinet.kernel.add(edges);
    cabinet.run_to(edges.back().time + sign_of_life + 50ms);
    unnoticed +=
        kernel == Kernel::v1 && lost % 2 == 1 && cabinet.buttons.state(line).lost_edges == before ? 1 : 0;
    cabinet.run_to(edges.back().time + sign_of_life + 100ms);
    CHECK(cabinet.buttons.state(line).level == Level::inactive);
    CHECK_FALSE(cabinet.buttons.state(line).down);
  }
  CHECK(unnoticed == 0);
  CHECK(tally(made, cabinet.presses).invented == 0);
  if (kernel == Kernel::v1) return;
  for (std::size_t line = 0; line < twelve; ++line) {
    std::vector<Edge> edges;
    contacts::pushes(edges, made, cabinet.random, 1, cabinet.now + 100ms, line, 1);
    cabinet.kernel.add(edges);
    cabinet.run_to(edges.back().time + 100ms);
    CHECK(cabinet.buttons.state(line).lost_edges == cabinet.kernel.dropped(line));
  }
}

/// Whether a push of each of the others gives one press, and the stuck ones give none.
void others_work(Cabinet& cabinet, const std::vector<std::size_t>& stuck) {
  std::vector<Edge> edges;
  std::vector<Push> expected;
  Time at = cabinet.now;
  for (std::size_t line = 0; line < twelve; ++line) {
    if (std::find(stuck.begin(), stuck.end(), line) != stuck.end()) continue;
    at = contacts::pushes(edges, expected, cabinet.random, 2, at + 10ms, line, 1);
  }
  contacts::sort(edges);
  cabinet.presses.clear();
  cabinet.kernel.add(edges);
  cabinet.run_to(at + 100ms);
  CHECK(cabinet.presses.size() == expected.size());
  CHECK(tally(expected, cabinet.presses).invented == 0);
}

std::vector<Edge> all(const std::vector<std::size_t>& lines, EdgeKind kind, Time at) {
  std::vector<Edge> edges;
  edges.reserve(lines.size());
  for (const std::size_t line : lines) edges.push_back({line, kind, at + 2ms * line});
  return edges;
}

void stuck_at_start(const std::vector<std::size_t>& lines) {
  KernelLines kernel(Kernel::v1, twelve, 0us);
  kernel.add(all(lines, EdgeKind::rising, start - 1s));
  kernel.run_to(start);
  kernel.read(start);
  Cabinet cabinet(std::move(kernel), 7, 10ms);
  for (const std::size_t line : lines) CHECK(cabinet.buttons.state(line).set_aside);
  others_work(cabinet, lines);
  cabinet.kernel.add(all(lines, EdgeKind::falling, cabinet.now + 1h));
  cabinet.run_to(cabinet.now + 1h + 2s);
  others_work(cabinet, {});
}

void stuck_in_use(const std::vector<std::size_t>& lines) {
  Cabinet cabinet(Kernel::v2, 0us, 8, 10ms);
  cabinet.kernel.add(all(lines, EdgeKind::rising, start + 1s));
  cabinet.run_to(start + 40s);
  CHECK(cabinet.presses.size() == lines.size());
  for (const std::size_t line : lines) CHECK(cabinet.buttons.state(line).times_set_aside == 1);
  others_work(cabinet, lines);
  const auto stuck = lines.size() == 1 ? 168h : 1h;
  cabinet.kernel.add(all(lines, EdgeKind::falling, cabinet.now + stuck));
  cabinet.run_to(cabinet.now + stuck + 2s);
  others_work(cabinet, {});
}

}  // namespace

TEST_CASE("of random presses of two hands none is lost and none doubled, whatever the kernel") {
  none_lost_none_doubled(20'000, Kernel::v1, 0us, 1);
  none_lost_none_doubled(20'000, Kernel::v1, 100us, 2);
  none_lost_none_doubled(20'000, Kernel::v2, 0us, 3);
  none_lost_none_doubled(20'000, Kernel::v2, 100us, 4);
}

TEST_CASE("of a million random presses of two hands none is lost and none doubled", "[.][slow]") {
  none_lost_none_doubled(500'000, Kernel::v1, 100us, 5);
  none_lost_none_doubled(500'000, Kernel::v2, 100us, 6);
}

TEST_CASE("interference is no press, and a press after it is heard") {
  noise_is_no_press(300'000, Kernel::v1, 1);
  noise_is_no_press(300'000, Kernel::v2, 2);
}

TEST_CASE("queues that overflow are noticed, and no press is made up") {
  overflow_invents_nothing(Kernel::v1, 1);
  overflow_invents_nothing(Kernel::v2, 2);
}

TEST_CASE("edges that get lost on their way are noticed when levels are next looked at") {
  a_drop_is_noticed(Kernel::v1, 1);
  a_drop_is_noticed(Kernel::v2, 2);
}

TEST_CASE("no stuck button, and no two, take another button's presses") {
  for (std::size_t one = 0; one < twelve; ++one) {
    stuck_at_start({one});
    stuck_in_use({one});
    for (std::size_t other = one + 1; other < twelve; ++other) {
      stuck_at_start({one, other});
      stuck_in_use({one, other});
    }
  }
}

TEST_CASE("ten million edges of interference are no press", "[.][slow]") {
  noise_is_no_press(5'000'000, Kernel::v1, 3);
  noise_is_no_press(5'000'000, Kernel::v2, 4);
}
