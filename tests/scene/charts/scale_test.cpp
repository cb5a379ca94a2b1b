#include "app/scene/charts/scale.h"

#include "app/scene/charts/waffle_shares.h"
#include "tests/catch.h"

using namespace scene::charts;

namespace {

std::string written(const Ticks& ticks) {
  std::string text;
  for (const content::Decimal& value : ticks.values) text += content::to_string(value) + " ";
  return text;
}

}  // namespace

TEST_CASE("ticks are round numbers from zero, no more than asked for") {
  CHECK(written(round_ticks(0, 59.3, 4)) == "0 20 40 60 ");
  CHECK(written(round_ticks(0, 70.5, 5)) == "0 20 40 60 ");
  CHECK(written(round_ticks(0, 0.7, 4)) == "0 0.2 0.4 0.6 ");
  CHECK(written(round_ticks(0, 240757, 4)) == "0 100000 200000 ");
  CHECK(written(round_ticks(0, 3, 2)) == "0 2 ");
}

TEST_CASE("an axis holds its data, and ends with them where the next tick is far") {
  const Ticks near = round_ticks(0, 59.3, 4);
  CHECK(near.high == Approx(60));
  const Ticks far = round_ticks(0, 70.5, 5);
  CHECK(far.high == Approx(70.5));
  const Ticks below = round_ticks(-31, 20, 6);
  CHECK(below.low <= -31);
  CHECK(below.high >= 20);
  CHECK(written(below).find("0 ") != std::string::npos);
}

TEST_CASE("nothing measured still has an axis") { CHECK(round_ticks(0, 0, 5).values.size() >= 2); }

TEST_CASE("a scale maps its ends to its ends and rounds between") {
  const Scale scale{0, 100, 500, 100};
  CHECK(scale.at(0) == 500);
  CHECK(scale.at(100) == 100);
  CHECK(scale.at(59.3) == 263);
}

TEST_CASE("percentages become squares by the largest remainder") {
  CHECK(whole_shares({92.4, 5.7, 1.9}) == std::vector<int>{92, 6, 2});
  CHECK(whole_shares({33.4, 33.3, 33.3}) == std::vector<int>{34, 33, 33});
  CHECK(whole_shares({40}) == std::vector<int>{40});
  CHECK(whole_shares({}).empty());
}
