// Lying bars from zero, one a row: the name at the left, the value at the right end. Several series: paired
// bars.
#include <algorithm>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/lying_rows.h"
#include "app/scene/charts/slots.h"
#include "app/scene/charts/targets.h"

namespace scene::charts {
namespace {

bool known(const content::Point* point) { return point != nullptr && drawn_value(*point); }

/// The value, or the remark that stands in its place; on the naming row with the name of its series behind
/// it.
Block end_block(const Sheet& sheet, const content::Point& point, bool named, int width) {
  if (known(&point)) return named ? sheet.named_value_block(point, width) : sheet.value_block(point, width);
  const std::string note = sheet.note(point);
  if (note.empty()) {
    return sheet.block(sheet.word("unknown"), sheet.small(), sheet.look.palette.quiet, width);
  }
  const TextStyle style = sheet.told(point) ? sheet.strong() : sheet.plain();
  return sheet.block(note, style, point.emphasized ? sheet.look.accent : sheet.look.palette.ink, width);
}

/// The row whose bars bear the names of the series; past the end: none, and a key names them.
std::size_t naming_row(const Sheet& sheet, const Rect& field) {
  std::size_t row = 0;
  for (; row < sheet.rows.size(); ++row) {
    if (std::all_of(sheet.rows[row].cells.begin(), sheet.rows[row].cells.end(), known)) break;
  }
  if (row == sheet.rows.size() || sheet.miniature || sheet.series.size() < 2) return sheet.rows.size();
  for (const content::Point* point : sheet.rows[row].cells) {
    if (end_block(sheet, *point, true, field.width).width > field.width * 4 / 10) return sheet.rows.size();
  }
  return row;
}

/// What must stand behind the longest bar, or before those that go below zero.
int value_room(const Sheet& sheet, std::size_t naming, bool below_zero) {
  int width = 0;
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    for (const content::Point* point : sheet.rows[row].cells) {
      if (point == nullptr || (drawn_value(*point).value_or(0) < 0) != below_zero) continue;
      width = std::max(width, end_block(sheet, *point, row == naming, sheet.field.width / 3).width);
    }
  }
  return width == 0 && below_zero ? 0 : width + sheet.em(0.7);
}

/// Of one row alone where each has a measure of its own.
Scale scale_of(const Sheet& sheet, const Row& row, const LyingRows& rows) {
  Extremes ends = extremes(sheet.whole);
  if (sheet.chart.scale == content::AxisScale::own) {
    ends = {};
    for (const content::Point* point : row.cells) {
      if (point != nullptr) widen(ends, *point);
    }
  }
  return {ends.low, ends.high == ends.low ? ends.low + 1 : ends.high, rows.bars.x, rows.bars.right()};
}

void draw_bar(Sheet& sheet, const content::Point& point, Rect place, const Scale& scale, bool named,
              const Rect& band) {
  const double value = drawn_value(point).value_or(0);
  const auto span = [&](double a, double b) {
    const int left = std::min(scale.at(a), scale.at(b));
    return Rect{left, place.y, std::max(scale.at(a), scale.at(b)) - left, place.height};
  };
  const double sure = has_range(point) ? content::to_double(*point.low) : value;
  Rect whole = span(0, sure);
  if (has_range(point)) {
    const Rect range = span(sure, content::to_double(*point.high));
    sheet.bar(point, whole, {range.x + 2, range.y, range.width - 2, range.height});
    whole.width += range.width;
  } else if (known(&point)) {
    sheet.bar(point, whole, {});
  } else if (!sheet.note(point).empty() && !sheet.miniature) {
    // A remark instead of a figure: a closed line, no bar.
    whole = {scale.at(0), place.y, std::max(3, sheet.em(0.18)), place.height};
    sheet.mark(Box{whole, sheet.colour(point), Role::mark});
  }
  if (known(&point)) sheet.ring(point, whole);
  Block block = end_block(sheet, point, named, sheet.field.width / 3);
  const int air = sheet.em(0.35);
  const int x = value < 0 ? whole.x - air - block.width : whole.right() + air;
  const Point at{x, place.y + place.height / 2 - block.height / 2};
  sheet.label(std::move(block), {{at, Align::left, {}}}, sheet.told(point) ? 0 : 2, false, band);
}

}  // namespace

void draw_bars(Sheet& sheet) {
  Rect field = sheet.field;
  const std::size_t naming = naming_row(sheet, field);
  if (sheet.series.size() > 1 && !sheet.miniature && naming == sheet.rows.size()) {
    key(sheet, series_key(sheet), field);
    field = cut_top(field, sheet.em(0.5));
  }
  field = cut_top(field, targets_height(sheet));
  const LyingRows rows = lying_rows(sheet, field, static_cast<int>(sheet.series.size()),
                                    value_room(sheet, naming, false), value_room(sheet, naming, true));
  name_lying_rows(sheet, rows, field);
  const int height = rows.bar - (rows.lanes > 1 ? 2 : 0);
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const Scale scale = scale_of(sheet, sheet.rows[i], rows);
    int top = rows.top(static_cast<int>(i));
    for (const content::Point* point : sheet.rows[i].cells) {
      if (point != nullptr) {
        draw_bar(sheet, *point, {0, top, 0, height}, scale, i == naming,
                 rows.band(static_cast<int>(i), sheet.place));
      }
      top += rows.bar;
    }
  }
  if (sheet.miniature) return;
  const Scale scale = scale_of(sheet, sheet.rows.front(), rows);
  if (sheet.chart.scale == content::AxisScale::common) targets_upright(sheet, rows.bars, scale);
  const Rect zero{scale.at(0) - sheet.hair(), field.y, sheet.hair(), rows.bars.height};
  sheet.axes.emplace_back(Box{zero, sheet.look.palette.quiet, Role::ground});
}

}  // namespace scene::charts
