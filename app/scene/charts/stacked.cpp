// Columns whose series add up, each part named and numbered beside it.
#include <algorithm>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/slots.h"

namespace scene::charts {
namespace {

/// Sums of rows, not single values, decide the height.
Extremes sums(const Sheet& sheet) {
  Extremes ends;
  for (const Row& row : sheet.rows) {
    double sum = 0;
    for (const content::Point* point : row.cells)
      sum += point != nullptr ? drawn_value(*point).value_or(0) : 0;
    ends.high = std::max(ends.high, sum);
  }
  return ends;
}

/// A series' name, and its value below it where that is told.
Block part_block(const Sheet& sheet, std::size_t column, const content::Point& point, bool last, int width) {
  Block value = sheet.value_block(point, width);
  if (!last || sheet.series.size() < 2) return value;
  const bool strong = sheet.emphasized(point);
  const TextStyle style{strong ? Face::narrow_bold : Face::narrow, sheet.plain().size};
  const Colour ink = strong ? sheet.look.accent : sheet.look.palette.ink;
  return stacked_blocks(sheet.block(sheet.series[column].name, style, ink, width), value);
}

int gutter_width(const Sheet& sheet) {
  if (sheet.miniature) return 0;
  int width = 0;
  for (const Row& row : sheet.rows) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      if (row.cells[column] == nullptr) continue;
      const bool last = &row == &sheet.rows.back();
      width = std::max(width, part_block(sheet, column, *row.cells[column], last, sheet.em(6)).width);
    }
  }
  return std::min(width + sheet.em(0.5), sheet.field.width * 4 / 10);
}

void draw_part(Sheet& sheet, const content::Point& point, std::size_t column, const Rect& rect, bool last) {
  sheet.bar(point, rect, {});
  sheet.ring(point, rect);
  Block block = part_block(sheet, column, point, last, sheet.em(6));
  const int air = sheet.em(0.3);
  const int middle = rect.y + rect.height / 2 - block.height / 2;
  std::vector<Spot> spots;
  for (int step = 0; step < 12; ++step) {
    for (const int way : {-1, 1}) {
      const int y = middle + way * step * sheet.em(0.25);
      spots.push_back({{rect.right() + air, y}, Align::left, {}});
      if (!last && sheet.told(point)) spots.push_back({{rect.x - air - block.width, y}, Align::right, {}});
    }
    if (!sheet.told(point) && !last) break;
  }
  const bool kept = sheet.told(point) || last;
  sheet.label(std::move(block), std::move(spots), kept ? 1 : 4, !kept, sheet.place,
              Point{rect.right(), rect.y + rect.height / 2});
}

/// Where the next column stands too near for the first one's values, they stand at its left.
int first_indent(const Sheet& sheet, const std::vector<Slot>& slots) {
  if (sheet.miniature || slots.size() < 2) return 0;
  int width = 0;
  for (const content::Point* point : sheet.rows.front().cells) {
    if (point != nullptr && sheet.told(*point))
      width = std::max(width, sheet.value_block(*point, sheet.em(6)).width);
  }
  const int room = slots[1].middle - slots[0].middle - slots[0].width;
  return width == 0 || room > width + sheet.em(0.8) ? 0 : width + sheet.em(0.3);
}

}  // namespace

void draw_stacked(Sheet& sheet) {
  Rect field = sheet.field;
  field.height -= names_height(sheet);
  field.width -= gutter_width(sheet);
  const Plot plot = upright(sheet, field, sums(sheet));
  std::vector<Slot> slots = slots_of(sheet, plot.rect);
  if (const int indent = first_indent(sheet, slots); indent > 0) {
    slots = slots_of(sheet, {plot.rect.x + indent, plot.rect.y, plot.rect.width - indent, plot.rect.height});
  }
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const Row& row = sheet.rows[i];
    const int width = sheet.miniature ? slots[i].width : std::min(slots[i].width, slots[i].room * 6 / 10);
    double sum = 0;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      if (row.cells[column] == nullptr) continue;
      const std::optional<double> value = drawn_value(*row.cells[column]);
      if (!value || *value <= 0) continue;
      const int bottom = plot.scale.at(sum) - (sum > 0 ? 2 : 0);  // parts are set apart by a hair of ground
      const int top = plot.scale.at(sum + *value);
      sum += *value;
      const Rect rect{slots[i].middle - width / 2, top, width, std::max(1, bottom - top)};
      draw_part(sheet, *row.cells[column], column, rect, &row == &sheet.rows.back());
    }
  }
  names_under(sheet, slots, plot.rect);
}

}  // namespace scene::charts
