// A picture turned by quarters, for panels that are mounted on their side or upside down.
#pragma once

#include "app/screen/canvas.h"

namespace screen {

/// How far the picture is turned on the panel, clockwise.
enum class Rotation { none, quarter, half, three_quarters };

constexpr int degrees(Rotation rotation) { return 90 * static_cast<int>(rotation); }

/// Whether the picture's width runs along the panel's height.
constexpr bool on_its_side(Rotation rotation) {
  return rotation == Rotation::quarter || rotation == Rotation::three_quarters;
}

/// `picture` as the panel gets it, pixel by pixel; `out` takes the size it needs.
void turn(const Canvas& picture, Rotation rotation, Canvas& out);

}  // namespace screen
