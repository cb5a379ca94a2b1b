#include "app/screen/turn.h"

#include <algorithm>
#include <cstdint>

namespace screen {

namespace {

// A quarter turn reads along rows and writes down columns: by squares that stay in the processor's cache.
constexpr int square = 32;

template <typename Place>
void copy_by_squares(const Canvas& picture, Place place) {
  for (int top = 0; top < picture.height(); top += square) {
    const int bottom = std::min(top + square, picture.height());
    for (int left = 0; left < picture.width(); left += square) {
      const int right = std::min(left + square, picture.width());
      for (int y = top; y < bottom; ++y) {
        const std::uint32_t* from = picture.row(y);
        for (int x = left; x < right; ++x) place(x, y) = from[x];
      }
    }
  }
}

}  // namespace

void turn(const Canvas& picture, Rotation rotation, Canvas& out) {
  const int width = on_its_side(rotation) ? picture.height() : picture.width();
  const int height = on_its_side(rotation) ? picture.width() : picture.height();
  if (out.width() != width || out.height() != height) out = Canvas(width, height);
  switch (rotation) {
    case Rotation::none:
      std::copy(picture.pixels().begin(), picture.pixels().end(), out.pixels().begin());
      break;
    case Rotation::quarter:
      copy_by_squares(picture, [&](int x, int y) -> std::uint32_t& { return out.row(x)[width - 1 - y]; });
      break;
    case Rotation::half:
      std::reverse_copy(picture.pixels().begin(), picture.pixels().end(), out.pixels().begin());
      break;
    case Rotation::three_quarters:
      copy_by_squares(picture, [&](int x, int y) -> std::uint32_t& { return out.row(height - 1 - x)[y]; });
      break;
  }
}

}  // namespace screen
