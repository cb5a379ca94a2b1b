// Bars of a hundred percent. With one series the rows are the parts of one bar, named beside it; with
// several, each row is a bar, and its series are the parts.
#include <algorithm>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/lying_rows.h"
#include "app/scene/charts/slots.h"

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
  const auto at = [&](double sum) { return from + static_cast<int>(sum / whole * (to - from) + 0.5); };
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
  Block behind = sheet.block(sheet.name(point, false), style, ink, width - value.width - sheet.em(0.35));
  for (Text line : behind.lines) {
    line.origin.x += value.width + sheet.em(0.35);
    value.lines.push_back(std::move(line));
  }
  value.width += sheet.em(0.35) + behind.width;
  value.height = std::max(value.height, behind.height);
  return value;
}

/// One upright bar, its parts named at the right.
void draw_one(Sheet& sheet) {
  std::vector<const content::Point*> parts;
  for (const content::Point& point : sheet.chart.points) parts.push_back(&point);
  const double whole = sum_of(parts);
  const Rect& field = sheet.field;
  const int width = sheet.miniature ? field.width / 2 : std::min(sheet.em(7), field.width * 3 / 10);
  const int air = sheet.em(0.5);
  double sum = 0;
  for (const content::Point* part : parts) {
    const double value = std::max(0.0, drawn_value(*part).value_or(0));
    const auto [top, bottom] = between(sum, sum + value, whole, field.y, field.bottom());
    sum += value;
    const Rect rect{field.x, top, width, std::max(1, bottom - top)};
    sheet.bar(*part, rect, {});
    sheet.ring(*part, rect);
    if (sheet.miniature) continue;
    Block block = part_block(sheet, *part, rect.height, field.width - width - air);
    const int middle = top + rect.height / 2 - block.height / 2;
    std::vector<Spot> spots;
    for (int away = 0; away < field.height; away += sheet.em(0.25)) {
      for (const int y : {middle - away, middle + away})
        spots.push_back({{rect.right() + air, y}, Align::left, {}});
    }
    sheet.label(std::move(block), std::move(spots), sheet.told(*part) ? 0 : 1, false, field,
                Point{rect.right(), top + rect.height / 2});
  }
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
