#include "app/kiosk/drift.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kiosk {

namespace {

using Duration = visit::Time::duration;

constexpr std::chrono::milliseconds step{500};

constexpr std::size_t points = std::size_t{drift_columns} * drift_rows;

// The column and row that are no drift at all: those of every screen of a visit.
constexpr scene::Point middle{drift_columns / 2, (drift_rows - 1) / 2};

// Row after row through all columns but the first, there and back; then up again in the first one. The rows
// are even in number, or the last of them would not end beside it.
constexpr std::array<scene::Point, points> closed_way() {
  static_assert(drift_rows % 2 == 0);
  std::array<scene::Point, points> way{};
  std::size_t at = 0;
  for (int row = 0; row < drift_rows; ++row) {
    for (int column = 1; column < drift_columns; ++column) {
      way[at++] = {row % 2 == 0 ? column : drift_columns - column, row};
    }
  }
  for (int row = drift_rows - 1; row >= 0; --row) {
    way[at++] = {0, row};
  }
  return way;
}

constexpr std::array<scene::Point, points> way = closed_way();

constexpr std::size_t beginning() {
  std::size_t at = 0;
  while (way[at] != middle) {
    ++at;
  }
  return at;
}

// Where the picture stands once it has moved on so often.
scene::Point station(std::size_t moves) {
  const scene::Point at = way.at((beginning() + moves) % points);
  return {(at.x - middle.x) * drift_pitch, (at.y - middle.y) * drift_pitch};
}

// From `from` towards `to`, which lies beside it.
int towards(int from, int to, int pixels) { return from + std::clamp(to - from, -pixels, pixels); }

}  // namespace

scene::Point drift(Duration in_attract, bool glides) {
  const auto moves = static_cast<std::size_t>(in_attract / drift_stay);
  const scene::Point to = station(moves);
  if (moves == 0 || !glides) {
    return to;
  }
  const Duration gliding = std::min<Duration>(in_attract % drift_stay, step * drift_pitch);
  const int pixels = std::min(drift_pitch, 1 + static_cast<int>(gliding / step));
  const scene::Point from = station(moves - 1);
  return {towards(from.x, to.x, pixels), towards(from.y, to.y, pixels)};
}

Duration next_drift(Duration in_attract, bool glides) {
  const Duration moved = in_attract - in_attract % drift_stay;
  const Duration gliding = in_attract - moved;
  if (glides && moved > Duration::zero() && gliding < step * (drift_pitch - 1)) {
    return moved + (gliding / step + 1) * step;
  }
  return moved + drift_stay;
}

}  // namespace kiosk
