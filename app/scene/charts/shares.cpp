// Bars of a hundred percent. With one series the rows are the parts of one bar, named beside it; with
// several, each row is a bar, and its series are the parts.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/lying_rows.h"
#include "app/scene/charts/slots.h"
#include "app/scene/charts/spread.h"

namespace scene::charts {
namespace {

double sum_of(const std::vector<const content::Point*>& parts) {
  double sum = 0;
  for (const content::Point* part : parts) {
    if (part != nullptr) sum += std::max(0.0, drawn_value(*part).value_or(0));
  }
  return sum == 0 ? 1 : sum;
}

/// The part between two sums so far, in a bar from `from` to `to`; a hair of ground lies between neighbours.
std::pair<int, int> between(double before, double after, double whole, int from, int to) {
  const auto at = [&](double sum) { return from + static_cast<int>(std::lround(sum / whole * (to - from))); };
  return {at(before) + (before > 0 ? 2 : 0), at(after)};
}

/// The name, and the value below or behind it.
Block part_block(const Sheet& sheet, const content::Point& point, int height, int width) {
  const bool strong = sheet.told(point);
  const Colour ink = point.emphasized ? sheet.look.accent : sheet.look.palette.ink;
  const TextStyle style{strong ? Face::narrow_bold : Face::narrow, sheet.plain().size};
  const Block name = sheet.block(sheet.name(point, false), style, ink, width);
  Block value = sheet.value_block(point, width);
  Block below = stacked_blocks(value, name);
  if (below.height <= height || value.lines.size() != 1) return below;
  const Block behind =
      sheet.block(sheet.name(point, false), style, ink, width - value.width - sheet.em(0.35));
  for (Text line : behind.lines) {
    line.origin.x += value.width + sheet.em(0.35);
    value.lines.push_back(std::move(line));
  }
  value.width += sheet.em(0.35) + behind.width;
  value.height = std::max(value.height, behind.height);
  return value;
}

struct Part {
  const content::Point* point = nullptr;
  Rect rect;
  Block words;
};

/// In the order of the parts, each as near to its own as the others let it; one that had to move is tied to
/// it.
void name_parts(Sheet& sheet, std::vector<Part>& parts, int x) {
  std::vector<int> tops;
  std::vector<int> heights;
  for (const Part& part : parts) {
    tops.push_back(part.rect.y + (part.rect.height - part.words.height) / 2);
    heights.push_back(part.words.height);
  }
  const int gap = std::max(3, sheet.em(0.12));
  if (!spread(tops, heights, sheet.field.y, sheet.field.bottom(), gap)) {
    sheet.complete = false;
    return;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const int middle = parts[i].rect.y + parts[i].rect.height / 2;
    const int line = tops[i] + heights[i] / 2;
    if (std::abs(line - middle) > parts[i].rect.height / 2) {
      const std::vector<Point> tie{{parts[i].rect.right() + 2, middle}, {x - 3, line}};
      sheet.axes.emplace_back(Line{tie, std::max(2, sheet.hair()), sheet.look.palette.rule, 0, Role::ground});
    }
    const Rect band{sheet.field.x, tops[i], sheet.field.width, heights[i]};
    sheet.label(std::move(parts[i].words), {{{x, tops[i]}, Align::left, {}}}, 0, false, band);
  }
}

/// One upright bar, its parts named at the right.
void draw_one(Sheet& sheet) {
  std::vector<const content::Point*> points;
  points.reserve(sheet.chart.points.size());
  for (const content::Point& point : sheet.chart.points) points.push_back(&point);
  const double whole = sum_of(points);
  const Rect& field = sheet.field;
  const int width = sheet.miniature ? field.width / 2 : std::min(sheet.em(7), field.width * 3 / 10);
  const int air = sheet.em(0.6);
  const int room = field.width - width - air;
  std::vector<Part> parts;
  double sum = 0;
  for (const content::Point* point : points) {
    const double value = std::max(0.0, drawn_value(*point).value_or(0));
    const auto [top, bottom] = between(sum, sum + value, whole, field.y, field.bottom());
    sum += value;
    const Rect rect{field.x, top, width, std::max(1, bottom - top)};
    sheet.bar(*point, rect, {});
    sheet.ring(*point, rect);
    if (!sheet.miniature) parts.push_back({point, rect, part_block(sheet, *point, rect.height, room)});
  }
  name_parts(sheet, parts, field.x + width + air);
}

/// Lying bars; the parts are named in a key, their values stand below the middle of each part.
void draw_several(Sheet& sheet) {
  Rect field = sheet.field;
  key(sheet, series_key(sheet), field);
  if (!sheet.miniature) field = cut_top(field, sheet.em(0.5));
  const int below = sheet.miniature ? 0 : sheet.skip(sheet.strong());
  const LyingRows rows = lying_rows(sheet, field, 1, sheet.em(0.2), 0);
  name_lying_rows(sheet, rows, field);
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const double whole = sum_of(sheet.rows[i].cells);
    double sum = 0;
    for (const content::Point* part : sheet.rows[i].cells) {
      if (part == nullptr) continue;
      const double value = std::max(0.0, drawn_value(*part).value_or(0));
      const auto [left, right] = between(sum, sum + value, whole, rows.bars.x, rows.bars.right());
      sum += value;
      const Rect rect{left, rows.top(static_cast<int>(i)), std::max(1, right - left),
                      std::max(2, std::min(rows.bar, rows.pitch - below - sheet.em(0.3)))};
      sheet.bar(*part, rect, {});
      sheet.ring(*part, rect);
      Block block = sheet.value_block(*part, sheet.em(6));
      const Point at{left + (rect.width - block.width) / 2, rect.bottom() + 2};
      sheet.label(std::move(block), {{at, Align::centre, {}}}, sheet.told(*part) ? 1 : 3, !sheet.told(*part),
                  field);
    }
  }
}

}  // namespace

void draw_shares(Sheet& sheet) {
  if (sheet.series.size() > 1) return draw_several(sheet);
  draw_one(sheet);
}

}  // namespace scene::charts
