#include "app/screen/turn.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "tests/catch.h"

using namespace screen;

namespace {

/// Each pixel with a number of its own, row after row.
Canvas numbered(int width, int height) {
  Canvas canvas(width, height);
  std::uint32_t number = 0;
  for (std::uint32_t& pixel : canvas.pixels()) pixel = ++number;
  return canvas;
}

std::string turned(Rotation rotation) {
  const Canvas picture = numbered(3, 2);
  Canvas out;
  turn(picture, rotation, out);
  std::string text;
  for (int y = 0; y < out.height(); ++y) {
    for (int x = 0; x < out.width(); ++x) text += std::to_string(out.row(y)[x]);
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("a picture is turned clockwise, each pixel once") {
  CHECK(turned(Rotation::none) == "123\n456\n");
  CHECK(turned(Rotation::quarter) == "41\n52\n63\n");
  CHECK(turned(Rotation::half) == "654\n321\n");
  CHECK(turned(Rotation::three_quarters) == "36\n25\n14\n");
}

TEST_CASE("four quarter turns give the picture back, whatever its size") {
  const Canvas picture = numbered(131, 70);
  for (const Rotation rotation : {Rotation::quarter, Rotation::three_quarters}) {
    Canvas canvas = numbered(131, 70);
    for (int i = 0; i < 4; ++i) {
      Canvas next;
      turn(canvas, rotation, next);
      canvas = std::move(next);
    }
    CHECK(std::equal(canvas.pixels().begin(), canvas.pixels().end(), picture.pixels().begin(),
                     picture.pixels().end()));
  }
}
