// Two headed columns of statements, one a series.
#include <algorithm>

#include "app/scene/charts/kinds.h"

namespace scene::charts {
namespace {

int words_width(const Sheet& sheet, const Rect& column) { return column.width - sheet.em(0.45); }

/// The height of a side's statements in a style.
int height_of(const Sheet& sheet, std::size_t side, const Rect& column, TextStyle style) {
  int height = sheet.block(sheet.series[side].name, sheet.strong(), {}, column.width).height + sheet.em(0.75);
  for (const content::Point& point : sheet.chart.points) {
    if (point.series != sheet.series[side].id) continue;
    height +=
        sheet.block(sheet.name(point, false), style, {}, words_width(sheet, column)).height + sheet.em(0.6);
  }
  return height;
}

/// The series' heading and a rule, then its statements. Returns the y below them.
int draw_side(Sheet& sheet, std::size_t side, const Rect& column, TextStyle style) {
  const Series& series = sheet.series[side];
  const Colour ink = series.emphasized || side == 1 ? sheet.look.accent : sheet.look.palette.ink;
  Block heading = sheet.block(series.name, sheet.strong(), ink, column.width);
  int y = column.y;
  const int heading_height = heading.height;
  sheet.label(std::move(heading), {{{column.x, y}, Align::left, {}}}, 0, false, sheet.place);
  y += heading_height + sheet.em(0.25);
  sheet.mark(Box{{column.x, y, column.width, std::max(2, sheet.em(0.1))}, ink, Role::mark});
  y += sheet.em(0.5);
  for (const content::Point& point : sheet.chart.points) {
    if (point.series != series.id) continue;
    const int indent = &point == sheet.walked ? sheet.em(0.45) : 0;
    Block words =
        sheet.block(sheet.name(point, false), style, sheet.look.palette.ink, words_width(sheet, column));
    const int height = words.height;
    if (y + height > column.bottom()) {
      sheet.complete = false;
      break;
    }
    if (indent > 0)
      sheet.mark(Box{{column.x, y, sheet.em(0.15), height}, sheet.look.palette.ink, Role::mark});
    sheet.label(std::move(words), {{{column.x + indent, y}, Align::left, {}}}, 0, false, sheet.place);
    y += height + sheet.em(0.6);
  }
  return y;
}

void draw_miniature(Sheet& sheet) {
  const int half = sheet.field.width / 2;
  for (std::size_t side = 0; side < sheet.series.size() && side < 2; ++side) {
    int y = sheet.field.y;
    for (const content::Point& point : sheet.chart.points) {
      if (point.series != sheet.series[side].id || y + 8 > sheet.field.bottom()) continue;
      const Colour colour = side == 1 ? sheet.look.accent : sheet.look.dim;
      sheet.mark(
          Bar{{sheet.field.x + static_cast<int>(side) * half, y, half * 8 / 10, 8}, colour, Fill::solid});
      y += 24;
    }
  }
}

}  // namespace

void draw_two_sided(Sheet& sheet) {
  if (sheet.miniature) return draw_miniature(sheet);
  const int gap = sheet.em(1.2);
  const int half = (sheet.field.width - gap) / 2;
  const bool beside = half >= sheet.em(8);
  Rect column = sheet.field;
  if (beside) column.width = half;
  const std::size_t sides = std::min<std::size_t>(2, sheet.series.size());
  // Serif is read; where it does not fit, the narrow face says it all.
  TextStyle style{Face::serif, sheet.look.em};
  for (const TextStyle next : {TextStyle{Face::narrow, sheet.look.em}, sheet.plain(), sheet.small()}) {
    int tallest = 0;
    int sum = 0;
    for (std::size_t side = 0; side < sides; ++side) {
      const int height = height_of(sheet, side, column, style);
      tallest = std::max(tallest, height);
      sum += height;
    }
    if ((beside ? tallest : sum) <= sheet.field.height) break;
    style = next;
  }
  for (std::size_t side = 0; side < sides; ++side) {
    const int bottom = draw_side(sheet, side, column, style);
    if (beside) {
      column.x += half + gap;
    } else {
      column.y = bottom;
      column.height = sheet.field.bottom() - column.y;
    }
  }
}

}  // namespace scene::charts
