#include "app/scene/charts/lying_rows.h"

#include <algorithm>

namespace scene::charts {
namespace {

/// In em: a thinner bar is a line, and its colour is not seen.
constexpr double least_bar = 0.3;

std::vector<Block> names_of(const Sheet& sheet, int width) {
  std::vector<Block> names;
  for (const Row& row : sheet.rows) {
    const TextStyle style{told(sheet, row) ? Face::narrow_bold : Face::narrow, sheet.plain().size};
    names.push_back(sheet.block(sheet.name(*row.first, false), style, sheet.look.palette.ink, width));
  }
  return names;
}

int widest(const std::vector<Block>& blocks) {
  int width = 0;
  for (const Block& block : blocks) width = std::max(width, block.width);
  return width;
}

int tallest(const std::vector<Block>& blocks) {
  int height = 0;
  for (const Block& block : blocks) height = std::max(height, block.height);
  return height;
}

}  // namespace

bool told(const Sheet& sheet, const Row& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const content::Point* point) { return point != nullptr && sheet.told(*point); });
}

int LyingRows::top(int i) const {
  const int row = bars.y + i * pitch;
  if (above) return row + names[static_cast<std::size_t>(i)].height + bar / 8;
  return row + (pitch - lanes * bar) / 2;
}

Rect LyingRows::band(int i, const Rect& place) const {
  const int air = bar / 4;
  const int from = std::max(place.y, bars.y + i * pitch - air);
  const int to = std::min(place.bottom(), bars.y + (i + 1) * pitch + air);
  return {place.x, from, place.width, std::max(0, to - from)};
}

LyingRows lying_rows(Sheet& sheet, const Rect& field, int lanes, int value_room, int left_room) {
  LyingRows rows;
  rows.lanes = lanes;
  const int n = std::max(1, static_cast<int>(sheet.rows.size()));
  const int row = field.height / n;
  int name_width = 0;
  if (!sheet.miniature) {
    // Long names take a little more of the width before they give up standing beside their bars.
    for (const int percent : {38, 46}) {
      const int beside = field.width * percent / 100;
      rows.names = names_of(sheet, beside);
      const bool tall = tallest(rows.names) > row - sheet.em(0.1) || widest(rows.names) > beside;
      const int left = field.width - widest(rows.names) - sheet.em(0.5) - value_room - left_room;
      rows.above = tall || left < field.width * 2 / 5;
      if (!rows.above) break;
    }
    if (rows.above) rows.names = names_of(sheet, field.width - sheet.em(0.35));
    name_width = rows.above ? 0 : widest(rows.names) + sheet.em(0.5);
  }
  const int free = rows.above ? row - tallest(rows.names) - sheet.em(0.5) : row * 2 / 3;
  rows.bar = std::clamp(free / lanes, 2, sheet.miniature ? 1000 : sheet.em(1.7));
  sheet.need(rows.bar, least_bar);
  const int most = lanes * rows.bar + (rows.above ? tallest(rows.names) + sheet.em(0.9) : sheet.em(1.3));
  rows.pitch = sheet.miniature ? row : std::min(row, most);
  const int left = field.x + name_width + left_room + (sheet.miniature ? 0 : sheet.hair());
  const int right = field.right() - (sheet.miniature ? 0 : value_room);
  rows.bars = {left, field.y, std::max(1, right - left), n * rows.pitch};
  return rows;
}

void name_lying_rows(Sheet& sheet, const LyingRows& rows, const Rect& field) {
  if (sheet.miniature) return;
  for (std::size_t i = 0; i < rows.names.size(); ++i) {
    const Block& name = rows.names[i];
    const int top = rows.bars.y + static_cast<int>(i) * rows.pitch;
    Spot spot{{field.x + sheet.em(0.35), top}, Align::left, {}};
    if (!rows.above) {
      int width = 0;
      for (const Block& other : rows.names) width = std::max(width, other.width);
      spot = {{field.x + width - name.width, top + (rows.pitch - name.height) / 2}, Align::right, {}};
    }
    sheet.label(name, {spot}, 1, false, rows.band(static_cast<int>(i), sheet.place));
  }
}

}  // namespace scene::charts
