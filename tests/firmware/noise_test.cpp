#include "firmware/noise.h"

#include "tests/catch.h"

using namespace std::chrono_literals;
using firmware::Noise;
using firmware::Time;

namespace {

constexpr Time start = Time{} + 100s;
using Lines = std::vector<std::size_t>;

}  // namespace

TEST_CASE("forty edges in 100 ms are a bouncing contact, forty-one are noise") {
  Noise noise(2);
  for (int i = 0; i < 40; ++i) CHECK(noise.hear(0, start + i * 2ms).empty());
  CHECK(noise.hear(0, start + 99ms) == Lines{0});
  CHECK(noise.noisy(0));
  CHECK_FALSE(noise.noisy(1));
  CHECK(noise.hear(0, start + 100ms).empty());
  CHECK(noise.bursts(0) == 1);
}

TEST_CASE("edges that come more slowly are never noise") {
  Noise noise(1);
  for (int i = 0; i < 1000; ++i) CHECK(noise.hear(0, start + i * 2600us).empty());
}

TEST_CASE("edges on three lines within a millisecond are noise, on two they are two hands") {
  Noise noise(4);
  CHECK(noise.hear(0, start).empty());
  CHECK(noise.hear(1, start + 500us).empty());
  CHECK(noise.hear(1, start + 900us).empty());
  CHECK(noise.hear(2, start + 1001us).empty());  // line 0 is too long ago
  CHECK(noise.hear(3, start + 1800us) == Lines{1, 2, 3});
  CHECK_FALSE(noise.noisy(0));
}

TEST_CASE("a fourth line that joins in is noisy too") {
  Noise noise(4);
  noise.hear(0, start);
  noise.hear(1, start);
  noise.hear(2, start);
  CHECK(noise.hear(3, start + 900us) == Lines{3});
}

TEST_CASE("a line that has long been noisy does not silence those beside it") {
  Noise noise(4);
  for (int i = 0; i < 1000; ++i) {
    noise.hear(0, start + i * 100us);
    noise.hear(1, start + i * 100us);
  }
  CHECK(noise.noisy(0));
  CHECK(noise.noisy(1));
  CHECK(noise.hear(2, start + 100ms).empty());
  CHECK(noise.hear(3, start + 100ms).empty());
}

TEST_CASE("noise is over when a line has been quiet for 50 ms") {
  Noise noise(3);
  for (const std::size_t line : {0, 1, 2}) noise.hear(line, start);
  noise.hear(0, start + 30ms);
  CHECK(noise.deadline() == start + 50ms);
  CHECK(noise.over(start + 49ms).empty());
  CHECK(noise.over(start + 50ms) == Lines{1, 2});
  CHECK(noise.deadline() == start + 80ms);
  CHECK(noise.over(start + 80ms) == Lines{0});
  CHECK_FALSE(noise.deadline());
}
