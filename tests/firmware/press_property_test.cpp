// Properties of the debouncer over random visitors. The seed is fixed and every number is made here, so that
// a failure is the same on every machine.
#include <cstdint>
#include <random>

#include "firmware/debouncer.h"
#include "tests/catch.h"

using namespace std::chrono_literals;
using firmware::Debouncer;
using firmware::Edge;
using firmware::EdgeKind;
using firmware::Level;
using firmware::Press;
using firmware::Time;
using std::chrono::microseconds;

namespace {

constexpr Time start = Time{} + 1h;

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  std::int64_t from_to(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(most - least + 1));
  }
  microseconds us(microseconds least, microseconds most) {
    return microseconds{from_to(least.count(), most.count())};
  }

 private:
  std::mt19937_64 engine_;
};

// The contact reaches `rest` within 15 ms of `at`, having bounced any even number of times before.
void change(std::vector<Edge>& edges, Random& random, Time at, EdgeKind rest) {
  const EdgeKind other = rest == EdgeKind::rising ? EdgeKind::falling : EdgeKind::rising;
  Time when = at;
  edges.push_back({0, rest, when});
  for (auto bounces = random.from_to(0, 4); bounces > 0; --bounces) {
    const microseconds left = std::chrono::duration_cast<microseconds>(at + 15ms - when);
    if (left < 2us) break;
    const microseconds first = random.us(1us, left / 2);
    const microseconds second = random.us(1us, left / 2);
    edges.push_back({0, other, when + first});
    edges.push_back({0, rest, when + first + second});
    when += first + second;
  }
}

struct Visitor {
  std::vector<Edge> edges;
  std::vector<Time> pushes;
  Time end{};
};

// Pushes of at least 60 ms, at most eight a second, each with bounce at both ends.
Visitor visitor(Random& random, int pushes, Time from) {
  Visitor made;
  Time at = from;
  for (int i = 0; i < pushes; ++i) {
    const bool hasty = random.from_to(0, 3) > 0;
    const microseconds hold = random.us(60ms, hasty ? 65ms : 900ms);
    const microseconds next = std::max<microseconds>(125ms, hold + random.us(60ms, hasty ? 70ms : 2s));
    change(made.edges, random, at, EdgeKind::rising);
    change(made.edges, random, at + hold, EdgeKind::falling);
    made.pushes.push_back(at);
    at += next;
  }
  made.end = at;
  return made;
}

// Hands the edges over in pieces, each piece up to `lateness` after its first edge came.
std::vector<Press> read(Debouncer& debouncer, const Visitor& visitor, Random& random, microseconds lateness) {
  std::vector<Press> presses;
  std::size_t next = 0;
  Time now = start;
  while (now < visitor.end) {
    now += random.us(1us, lateness);
    std::vector<Edge> waiting;
    for (; next < visitor.edges.size() && visitor.edges[next].time <= now; ++next) {
      waiting.push_back(visitor.edges[next]);
    }
    for (const Press& press : debouncer.take(waiting, now)) presses.push_back(press);
  }
  return presses;
}

void none_lost_none_doubled(int pushes, std::uint64_t seed) {
  Random random(seed);
  Debouncer debouncer({}, {Level::inactive}, start);
  const Visitor made = visitor(random, pushes, start + 1ms);
  const std::vector<Press> presses = read(debouncer, made, random, 30ms);
  REQUIRE(presses.size() == made.pushes.size());
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < presses.size(); ++i) wrong += presses[i].time == made.pushes[i] ? 0 : 1;
  REQUIRE(wrong == 0);
}

}  // namespace

TEST_CASE("of twenty thousand random presses none is lost and none doubled") {
  none_lost_none_doubled(20'000, 1);
}

TEST_CASE("of a million random presses none is lost and none doubled", "[.][slow]") {
  none_lost_none_doubled(1'000'000, 2);
}

TEST_CASE("reading late gives the same presses") {
  Random random(3);
  const Visitor made = visitor(random, 2'000, start + 1ms);
  Debouncer prompt({}, {Level::inactive}, start);
  const std::vector<Press> expected = read(prompt, made, random, 1ms);
  for (const microseconds lateness : {microseconds{20ms}, microseconds{300ms}, microseconds{20s}}) {
    Debouncer late({}, {Level::inactive}, start);
    CHECK(read(late, made, random, lateness) == expected);
  }
}

TEST_CASE("asking again at each deadline is enough") {
  Random random(4);
  const Visitor made = visitor(random, 500, start + 1ms);
  Debouncer debouncer({}, {Level::inactive}, start);
  std::vector<Press> presses;
  std::size_t late = 0;
  for (const Edge& edge : made.edges) {
    for (auto at = debouncer.deadline(); at && *at < edge.time; at = debouncer.deadline()) {
      for (const Press& press : debouncer.take({}, *at)) {
        presses.push_back(press);
        late += *at - press.time > 35ms ? 1 : 0;  // 15 ms of bounce, 20 ms of rest
      }
    }
    debouncer.take({edge}, edge.time);
  }
  CHECK(presses.size() == made.pushes.size());
  CHECK(late == 0);
}

TEST_CASE("random pulses shorter than 20 ms give no press") {
  Random random(5);
  Debouncer debouncer({}, {Level::inactive}, start);
  Time at = start + 1ms;
  std::size_t presses = 0;
  for (int i = 0; i < 200'000; ++i) {
    const Time end = at + random.us(1us, 19'999us);
    presses += debouncer.take({{0, EdgeKind::rising, at}, {0, EdgeKind::falling, end}}, end).size();
    at = end + random.us(1us, 100ms);
  }
  CHECK(presses == 0);
}
