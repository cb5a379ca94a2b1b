#include "app/screen/pixels.h"

#include <algorithm>

#include "tests/catch.h"

using screen::Canvas;

namespace {

/// Every pixel another one.
Canvas numbered(int width, int height) {
  Canvas canvas(width, height);
  std::uint32_t number = 0;
  for (std::uint32_t& pixel : canvas.pixels()) pixel = ++number;
  return canvas;
}

}  // namespace

TEST_CASE("a shifted picture stands elsewhere, and its edges are repeated") {
  const Canvas before = numbered(7, 5);
  for (int y = -6; y <= 6; ++y) {
    for (int x = -8; x <= 8; ++x) {
      Canvas shifted = numbered(7, 5);
      screen::shift(shifted, {x, y});
      bool right = true;
      for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 7; ++column) {
          const std::uint32_t wanted = before.row(std::clamp(row - y, 0, 4))[std::clamp(column - x, 0, 6)];
          right = right && shifted.row(row)[column] == wanted;
        }
      }
      CAPTURE(x, y);
      CHECK(right);
    }
  }
}

TEST_CASE("ink is laid but where something is left out") {
  const scene::Colour ground{0};
  const screen::Ink ink = screen::ink_of(numbered(6, 4), ground);
  const scene::Rect but{4, 3, 2, 2};
  Canvas canvas(12, 9);
  screen::lay(ink, canvas, {2, 2}, but);
  const Canvas whole = numbered(6, 4);
  for (int y = 0; y < 9; ++y) {
    for (int x = 0; x < 12; ++x) {
      const bool laid = scene::inside({x, y, 1, 1}, {2, 2, 6, 4}) && !scene::inside({x, y, 1, 1}, but);
      CAPTURE(x, y);
      CHECK(canvas.row(y)[x] == (laid ? whole.row(y - 2)[x - 2] : 0U));
    }
  }
}

TEST_CASE("a cross-fade may be mixed where it began") {
  Canvas mixed = numbered(4, 4);
  const Canvas end = numbered(4, 4);
  screen::blend(mixed, end, 100, mixed);
  CHECK(std::equal(mixed.pixels().begin(), mixed.pixels().end(), end.pixels().begin()));
}

TEST_CASE("a shrunk picture is the mean of what it stands for, so that thin strokes survive") {
  Canvas canvas(11, 7);
  for (int y = 0; y < 7; ++y) canvas.row(y)[4] = 0xff8020;
  Canvas small(2, 2);
  screen::shrink(canvas, small);
  CHECK(small.row(0)[0] == 0x331906);
  CHECK(small.row(0)[1] == 0);
  CHECK(small.row(1)[0] == 0x331906);
  Canvas same(11, 7);
  screen::shrink(canvas, same);
  CHECK(std::equal(same.pixels().begin(), same.pixels().end(), canvas.pixels().begin()));
}
