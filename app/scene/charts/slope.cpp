// Two dates, one line a series, from zero: a small change is seen to be small.
#include <algorithm>
#include <array>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"

namespace scene::charts {
namespace {

/// In em, between the lowest value and the highest.
constexpr double least_height_of_lines = 3.5;

struct Said {
  bool right = false;
  int y = 0;
};

/// The value, and at the right end the series' name below it.
Block end_block(const Sheet& sheet, std::size_t column, const content::Point& point, bool right, int width) {
  const bool strong = sheet.emphasized(point);
  const Colour ink = strong ? sheet.look.accent : sheet.look.palette.ink;
  const TextStyle style = strong ? sheet.strong() : sheet.plain();
  Block value = sheet.block(sheet.value(point), style, ink, width);
  if (!right || sheet.series.size() < 2) return value;
  return stacked_blocks(std::move(value), sheet.block(sheet.series[column].name, sheet.small(), ink, width));
}

int gutter(const Sheet& sheet, const Row& row, bool right) {
  if (sheet.miniature) return sheet.line() + 4;
  int width = sheet.block(sheet.name(*row.first, true), sheet.plain(), {}, sheet.em(6)).width / 2;
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    if (row.cells[column] == nullptr) continue;
    width = std::max(width,
                     end_block(sheet, column, *row.cells[column], right, sheet.em(6)).width + sheet.em(0.6));
  }
  return std::min(width, sheet.field.width * 35 / 100);
}

void label_end(Sheet& sheet, const content::Point& point, Block block, Point at, bool right) {
  const int air = sheet.em(0.6);
  const int x = right ? at.x + air : at.x - air - block.width;
  const int y = at.y - sheet.skip(sheet.strong()) / 2;
  std::vector<Spot> spots;
  for (int step = 0; step < 20; ++step) {
    for (const int way : {-1, 1})
      spots.push_back({{x, y + way * step * sheet.em(0.25)}, right ? Align::left : Align::right, {}});
  }
  sheet.label(std::move(block), std::move(spots), sheet.told(point) ? 1 : 2, false, sheet.place);
}

void draw_end(Sheet& sheet, const content::Point& point, Point at) {
  const int radius = sheet.miniature ? sheet.line() + 2 : sheet.em(0.24);
  sheet.mark(Disc{at, radius, sheet.colour(point), fill_of(point)});
  if (&point == sheet.walked)
    sheet.mark(Disc{at, radius + std::max(4, sheet.em(0.16)), sheet.look.palette.ink, Fill::hollow});
}

}  // namespace

void draw_slope(Sheet& sheet) {
  if (sheet.rows.size() != 2) return draw_line(sheet);
  const int below = sheet.miniature ? 0 : sheet.skip(sheet.plain()) + sheet.em(0.4);
  const int air = sheet.miniature ? sheet.line() + 2 : sheet.em(0.7);
  const Extremes ends = extremes(sheet.whole);
  const Rect& field = sheet.field;
  const double high = ends.high == ends.low ? ends.low + 1 : ends.high;
  sheet.need(field.height - below - air, least_height_of_lines);
  const int top = field.y + air;
  const Scale scale{ends.low, high, std::max(top + 1, field.bottom() - below), top};
  const std::array<int, 2> xs{field.x + gutter(sheet, sheet.rows[0], false),
                              field.right() - gutter(sheet, sheet.rows[1], true)};
  std::vector<Said> said;
  for (std::size_t column = 0; column < sheet.series.size(); ++column) {
    std::array<const content::Point*, 2> points{sheet.rows[0].cells[column], sheet.rows[1].cells[column]};
    std::array<Point, 2> at;
    for (std::size_t i = 0; i < 2; ++i) {
      if (points[i] != nullptr) at[i] = {xs[i], scale.at(drawn_value(*points[i]).value_or(0))};
    }
    const auto known = [&](std::size_t i) { return points[i] != nullptr && drawn_value(*points[i]); };
    if (known(0) && known(1)) {
      const bool sure =
          points[0]->status == content::Status::printed && points[1]->status == content::Status::printed;
      sheet.mark(Line{
          {at[0], at[1]}, sheet.line(), sheet.colour(*points[1]), sure ? 0 : sheet.em(0.25), Role::mark});
    }
    for (std::size_t i = 0; i < 2; ++i) {
      if (!known(i)) continue;
      draw_end(sheet, *points[i], at[i]);
      const auto same = [&](const Said& other) { return other.right == (i == 1) && other.y == at[i].y; };
      // Lines that set out from one value need it written once.
      if (i == 0 && std::any_of(said.begin(), said.end(), same)) continue;
      said.push_back({i == 1, at[i].y});
      label_end(sheet, *points[i], end_block(sheet, column, *points[i], i == 1, sheet.em(6)), at[i], i == 1);
    }
  }
  if (sheet.miniature) return;
  const int zero = scale.at(0);
  sheet.axes.emplace_back(
      Box{{xs[0], zero, xs[1] - xs[0], sheet.hair()}, sheet.look.palette.quiet, Role::ground});
  for (std::size_t i = 0; i < 2; ++i) {
    sheet.grid.push_back({{xs[i], field.y + air / 2, sheet.hair(), zero - field.y - air / 2},
                          sheet.look.palette.rule,
                          Role::ground});
    Block name = sheet.block(sheet.name(*sheet.rows[i].first, true), sheet.plain(), sheet.look.palette.ink,
                             sheet.em(6));
    const int x = std::clamp(xs[i] - name.width / 2, field.x, std::max(field.x, field.right() - name.width));
    sheet.label(std::move(name), {{{x, zero + sheet.em(0.35)}, Align::centre, {}}}, 0, false, sheet.place);
  }
  const Block nought = sheet.block("0", sheet.small(), sheet.look.palette.quiet, sheet.em(2));
  sheet.label(nought, {{{xs[0] - sheet.em(0.4) - nought.width, zero - nought.height / 2}, Align::right, {}}},
              5, true, sheet.place);
}

}  // namespace scene::charts
