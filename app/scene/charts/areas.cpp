// Squares as large as their figures, each ruled into squares of one unit: a floor plan.
#include <algorithm>
#include <cmath>

#include "app/scene/charts/kinds.h"

namespace scene::charts {
namespace {

/// The value, and the name below it.
Block area_block(const Sheet& sheet, const content::Point& point, int width) {
  const bool strong = sheet.told(point);
  const TextStyle style{strong ? Face::narrow_bold : Face::narrow, sheet.plain().size};
  const Colour ink = point.emphasized ? sheet.look.accent : sheet.look.palette.ink;
  const Block value =
      sheet.block(sheet.value_in_words(point), strong ? sheet.strong() : sheet.plain(), ink, width);
  return stacked_blocks(value, sheet.balanced(sheet.name(point, false), style, ink, width));
}

/// Lines one unit apart, from the lower left corner: they divide what they lie on.
void rule_units(Sheet& sheet, const Rect& square, double unit, bool filled) {
  const Colour colour = filled ? sheet.look.palette.ground : sheet.look.palette.rule;
  const int thin = std::max(2, sheet.hair());
  for (int i = 1; i * unit < square.width - thin; ++i) {
    const int away = static_cast<int>(std::lround(i * unit));
    sheet.mark(Box{{square.x + away, square.y, thin, square.height}, colour, Role::ground});
    sheet.mark(Box{{square.x, square.bottom() - away, square.width, thin}, colour, Role::ground});
  }
}

}  // namespace

void draw_areas(Sheet& sheet) {
  const double largest = std::max(extremes(sheet.whole).high, 1e-9);
  const int n = std::max(1, static_cast<int>(sheet.chart.points.size()));
  const int gap = sheet.miniature ? 4 : sheet.em(1.2);
  const int room = (sheet.field.width - gap * (n - 1)) / n;
  int words = 0;
  int widest = 0;
  for (const content::Point& point : sheet.chart.points) {
    if (sheet.miniature) break;
    const Block block = area_block(sheet, point, room);
    words = std::max(words, block.height + sheet.em(0.4));
    widest = std::max(widest, block.width);
  }
  const int side = std::max(1, std::min(room, sheet.field.height - words));
  const int step = std::max(side, widest) + gap;
  const double unit = side / std::sqrt(largest);
  for (int i = 0; i < n; ++i) {
    const content::Point& point = sheet.chart.points[static_cast<std::size_t>(i)];
    const std::optional<double> value = drawn_value(point);
    const int length = value ? static_cast<int>(std::lround(unit * std::sqrt(std::max(0.0, *value)))) : 0;
    const Rect square{sheet.field.x + i * step, sheet.field.y + side - length, length, length};
    const bool filled = fill_of(point) == Fill::solid;
    const bool ruled = !sheet.miniature && unit > 4 * sheet.hair();
    if (ruled && !filled) rule_units(sheet, square, unit, filled);
    if (length > 0) sheet.bar(point, square, {});
    if (ruled && filled) rule_units(sheet, square, unit, filled);
    sheet.ring(point, square);
    Block block = sheet.miniature ? Block() : area_block(sheet, point, room);
    const Point at{square.x, sheet.field.y + side + sheet.em(0.4)};
    sheet.label(std::move(block), {{at, Align::left, {}}}, 0, false, sheet.place);
  }
}

}  // namespace scene::charts
