#include "firmware/continuity.h"

#include "tests/catch.h"

using namespace std::chrono_literals;
using firmware::Continuity;
using firmware::Edge;
using firmware::EdgeKind;
using firmware::Level;
using firmware::Reading;
using firmware::Sequence;
using firmware::Time;

namespace {

constexpr Time start = Time{} + 100s;
constexpr auto up = Level::inactive;
constexpr auto down = Level::active;

Edge closes(Time at, std::size_t line = 0, std::optional<Sequence> sequence = {}) {
  return {line, EdgeKind::rising, at, sequence};
}
Edge opens(Time at, std::size_t line = 0, std::optional<Sequence> sequence = {}) {
  return {line, EdgeKind::falling, at, sequence};
}

Reading read(std::vector<Edge> edges) { return {std::move(edges), {}, false}; }

}  // namespace

TEST_CASE("edges in turn that end as the level is lose nothing") {
  Continuity continuity({up}, start);
  continuity.take(read({closes(start + 1ms), opens(start + 70ms)}), {up}, start + 80ms);
  CHECK_FALSE(continuity.in_doubt());
  CHECK_FALSE(continuity.lost(0));
  CHECK(continuity.lost_edges(0) == 0);
}

TEST_CASE("a level that is newer than the edges explains itself") {
  Continuity continuity({up}, start);
  continuity.take(read({}), {down}, start + 20ms);
  CHECK(continuity.in_doubt());
  CHECK(continuity.deadline() == start + 30ms);
  continuity.take(read({closes(start + 20ms)}), {down}, start + 21ms);
  CHECK_FALSE(continuity.in_doubt());
  CHECK_FALSE(continuity.lost(0));
}

TEST_CASE("a level that contradicts the last edge for 10 ms tells of a lost one") {
  Continuity continuity({up, up}, start);
  continuity.take(read({closes(start + 20ms, 1)}), {up, up}, start + 21ms);
  CHECK(continuity.in_doubt());
  continuity.take(read({}), {up, up}, start + 31ms);
  CHECK_FALSE(continuity.in_doubt());
  CHECK(continuity.lost(1));
  CHECK_FALSE(continuity.lost(0));
  CHECK(continuity.lost_edges(1) == 1);
  continuity.forget_losses();
  continuity.take(read({}), {up, up}, start + 50ms);
  CHECK_FALSE(continuity.in_doubt());
  CHECK_FALSE(continuity.lost(1));
}

TEST_CASE("edges that go on coming do not keep a doubt alive for ever") {
  Continuity continuity({up}, start);
  bool lost = false;
  for (Time now = start; now < start + 100ms && !lost; now += 5ms) {
    continuity.take(read({closes(now), opens(now)}), {down}, now);
    lost = continuity.lost(0);
    CHECK(continuity.in_doubt() == !lost);
  }
  CHECK(lost);
}

TEST_CASE("a line that is ignored contradicts nothing until it is heeded") {
  Continuity continuity({up}, start);
  continuity.ignore(0);
  continuity.take(read({}), {down}, start + 20ms);
  CHECK_FALSE(continuity.in_doubt());
  continuity.heed(0, down, start + 30ms);
  continuity.take(read({}), {down}, start + 40ms);
  CHECK_FALSE(continuity.in_doubt());
  continuity.take(read({}), {up}, start + 50ms);
  CHECK(continuity.in_doubt());
}

TEST_CASE("two equal edges are counted, and are no reason to forget a press") {
  Continuity continuity({up}, start);
  continuity.take(read({closes(start + 1ms), closes(start + 3ms)}), {down}, start + 4ms);
  CHECK(continuity.lost_edges(0) == 1);
  CHECK_FALSE(continuity.lost(0));
  continuity.take(read({opens(start + 200ms), opens(start + 900ms)}), {up}, start + 1s);
  CHECK(continuity.lost_edges(0) == 2);
  CHECK_FALSE(continuity.lost(0));
}

TEST_CASE("an edge that says what a level has just said was on its way") {
  Continuity continuity({up}, start);
  continuity.take(read({}), {down}, start + 1s);
  continuity.take(read({}), {down}, start + 1010ms);
  REQUIRE(continuity.lost_edges(0) == 1);
  continuity.forget_losses();
  SECTION("within 10 ms") {
    continuity.take(read({closes(start + 1011ms)}), {down}, start + 1012ms);
    CHECK(continuity.lost_edges(0) == 1);
  }
  SECTION("later, another was lost") {
    continuity.take(read({closes(start + 2s)}), {down}, start + 2001ms);
    CHECK(continuity.lost_edges(0) == 2);
  }
}

TEST_CASE("two closings far apart with no look between tell nothing of the time between") {
  Continuity continuity({up}, start);
  SECTION("with a look between") {
    continuity.take(read({closes(start + 1ms)}), {down}, start + 2ms);
    continuity.take(read({closes(start + 301ms)}), {down}, start + 302ms);
    CHECK_FALSE(continuity.lost(0));
  }
  SECTION("without") {
    continuity.take(read({closes(start + 1ms), closes(start + 301ms)}), {down}, start + 302ms);
    CHECK(continuity.lost(0));
  }
  CHECK(continuity.lost_edges(0) == 1);
}

TEST_CASE("a queue that was full may have dropped edges") {
  Continuity continuity({up, up}, start);
  continuity.take({{closes(start + 1ms)}, {0}, false}, {down, up}, start + 2ms);
  CHECK(continuity.lost(0));
  CHECK_FALSE(continuity.lost(1));
}

TEST_CASE("a number that jumps tells which line lost how many edges") {
  Continuity continuity({up, up}, start);
  continuity.take(read({closes(start + 1ms, 0, Sequence{1, 1}), closes(start + 2ms, 1, Sequence{2, 1})}),
                  {down, down}, start + 3ms);
  CHECK_FALSE(continuity.lost(0));
  CHECK_FALSE(continuity.lost(1));
  continuity.take(read({closes(start + 5ms, 0, Sequence{5, 4})}), {down, down}, start + 6ms);
  CHECK(continuity.lost(0));
  CHECK(continuity.lost_edges(0) == 2);
}

TEST_CASE("edges lost at the very beginning are noticed") {
  Continuity continuity({up}, start);
  continuity.take(read({opens(start + 5ms, 0, Sequence{3, 3})}), {up}, start + 6ms);
  CHECK(continuity.lost_edges(0) == 2);
}

TEST_CASE("the request's number tells of losses on lines that are quiet now") {
  Continuity continuity({up, up}, start);
  continuity.take(read({closes(start + 5ms, 0, Sequence{3, 1})}), {down, down}, start + 6ms);
  CHECK_FALSE(continuity.in_doubt());
  CHECK(continuity.lost(1));
  CHECK(continuity.lost_edges(1) == 0);
  continuity.forget_losses();
  // The next edge there tells how many they were.
  continuity.take(read({opens(start + 50ms, 1, Sequence{4, 3})}), {down, up}, start + 51ms);
  CHECK(continuity.lost_edges(1) == 2);
}

TEST_CASE("edges of two lines that overtake each other are not lost") {
  Continuity continuity({up, up}, start);
  continuity.take(read({closes(start + 1ms, 1, Sequence{2, 1}), closes(start + 1ms, 0, Sequence{1, 1})}),
                  {down, down}, start + 2ms);
  CHECK_FALSE(continuity.lost(0));
  CHECK_FALSE(continuity.lost(1));
}

TEST_CASE("an edge that is overtaken by a whole reading makes no number jump") {
  Continuity continuity({up, up}, start);
  continuity.take(read({closes(start + 1ms, 1, Sequence{2, 1})}), {down, down}, start + 2ms);
  continuity.forget_losses();
  continuity.take(read({closes(start + 1ms, 0, Sequence{1, 1})}), {down, down}, start + 3ms);
  CHECK_FALSE(continuity.lost(0));
  continuity.take(read({opens(start + 60ms, 0, Sequence{3, 2})}), {up, down}, start + 61ms);
  CHECK_FALSE(continuity.lost(0));
  CHECK_FALSE(continuity.lost(1));
}

TEST_CASE("numbers go on at 0 after the last of 32 bits") {
  Continuity continuity({up}, start);
  constexpr std::uint32_t last = 0xFFFFFFFF;
  continuity.take(read({closes(start + 1ms, 0, Sequence{0x70000000, 0x70000000})}), {down}, start + 2ms);
  continuity.take(read({opens(start + 3ms, 0, Sequence{0xD0000000, 0xD0000000})}), {up}, start + 4ms);
  continuity.take(read({closes(start + 5ms, 0, Sequence{last, last})}), {down}, start + 6ms);
  CHECK(continuity.lost(0));
  continuity.forget_losses();
  continuity.take(read({opens(start + 7ms, 0, Sequence{0, 0}), closes(start + 8ms, 0, Sequence{1, 1})}),
                  {down}, start + 9ms);
  CHECK_FALSE(continuity.lost(0));
  continuity.take(read({opens(start + 10ms, 0, Sequence{3, 3})}), {up}, start + 11ms);
  CHECK(continuity.lost(0));
}
