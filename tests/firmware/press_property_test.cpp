// Properties of the debouncer over random visitors.
#include "firmware/debouncer.h"
#include "tests/catch.h"
#include "tests/firmware/contacts.h"

using namespace std::chrono_literals;
using contacts::Random;
using firmware::Debouncer;
using firmware::Edge;
using firmware::EdgeKind;
using firmware::Level;
using firmware::Press;
using firmware::Time;
using std::chrono::microseconds;

namespace {

constexpr Time start = Time{} + 1h;

struct Visitor {
  std::vector<Edge> edges;
  std::vector<contacts::Push> pushes;
  Time end{};
};

Visitor visitor(Random& random, int pushes, Time from) {
  Visitor made;
  made.end = contacts::pushes(made.edges, made.pushes, random, pushes, from, 0, 1);
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
  for (std::size_t i = 0; i < presses.size(); ++i) wrong += presses[i].time == made.pushes[i].from ? 0 : 1;
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
