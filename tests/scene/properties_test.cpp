// The checker itself must be able to complain.
#include "tests/scene/properties.h"

#include <cmath>

#include "tests/catch.h"

using namespace scene;

namespace {

Look look_100() { return look(landscape_24, visit::Display::text_100, 0); }

Text text(Point at, Colour ink = {0xf3eee5}, int size = 38) {
  return {"word", {Face::serif, size}, ink, at, 100, 30, 8, -1};
}

std::size_t faults(std::vector<Item> items) {
  const Scene scene{400, 300, {0x14120f}, {{"group", {0, 0, 400, 300}, std::move(items)}}};
  return complaints(scene, look_100()).size();
}

}  // namespace

TEST_CASE("a plain word is no fault") { CHECK(faults({text({10, 100})}) == 0); }
TEST_CASE("a word that leaves the screen is a fault") { CHECK(faults({text({350, 100})}) == 1); }
TEST_CASE("two words upon each other are a fault") { CHECK(faults({text({10, 100}), text({50, 110})}) == 1); }
TEST_CASE("a small word is a fault") { CHECK(faults({text({10, 100}, {0xf3eee5}, 20)}) == 1); }
TEST_CASE("a pale word is a fault") { CHECK(faults({text({10, 100}, {0x605040})}) == 1); }
TEST_CASE("a word on a mark is a fault, unless it is its own") {
  const Bar bar{{0, 50, 200, 100}, {0xe3b34f}};
  CHECK(faults({bar, text({10, 100}, {0x14120f})}) > 0);
  Text own = text({10, 100}, {0x14120f});
  own.owner = 0;
  CHECK(faults({bar, own}) == 0);
}
TEST_CASE("a mark that is hardly seen is a fault") { CHECK(faults({Bar{{0, 0, 50, 50}, {0x1d1a16}}}) == 1); }
TEST_CASE("contrast is that of WCAG") {
  CHECK(std::abs(contrast({0xffffff}, {0x000000}) - 21.0) < 0.01);
  CHECK(std::abs(contrast({0x777777}, {0xffffff}) - 4.48) < 0.01);
}
