// Upright bars from zero, over categories or over time; several series side by side.
#include <algorithm>
#include <array>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/bands.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/slots.h"
#include "app/scene/charts/targets.h"

namespace scene::charts {
namespace {

/// The part of the slot in which a series' column stands.
struct Lane {
  std::size_t column = 0;
  int left = 0;
  int width = 0;
  Align side = Align::centre;  ///< where among its neighbours, so that values lean away from each other
};

std::vector<Lane> lanes_of(const Sheet& sheet, const Row& row, const Slot& slot) {
  const int gap = std::max(2, sheet.em(0.08));
  std::vector<Lane> lanes;
  int parts = 0;
  for (std::size_t column = 0; column < sheet.series.size(); ++column) {
    const bool second = sheet.series[column].second_source;
    if (second && (row.cells[column] == nullptr || !drawn_value(*row.cells[column]))) continue;
    lanes.push_back({column, 0, second ? 1 : 2, Align::centre});
    parts += lanes.back().width;
  }
  const int room = slot.width - gap * (static_cast<int>(lanes.size()) - 1);
  int left = slot.middle - slot.width / 2;
  for (Lane& lane : lanes) {
    lane.left = left;
    lane.width = std::max(1, room * lane.width / parts);
    left += lane.width + gap;
  }
  if (lanes.size() > 1) {
    lanes.front().side = Align::right;
    lanes.back().side = Align::left;
  }
  return lanes;
}

void draw_column(Sheet& sheet, const content::Point& point, const Lane& lane, const Plot& plot) {
  const std::optional<double> value = drawn_value(point);
  if (!value) return;
  const auto span = [&](double a, double b) {
    const int top = std::min(plot.scale.at(a), plot.scale.at(b));
    return Rect{lane.left, top, lane.width, std::max(plot.scale.at(a), plot.scale.at(b)) - top};
  };
  const double sure = has_range(point) ? content::to_double(*point.low) : *value;
  Rect whole = span(0, sure);
  if (has_range(point)) {
    const Rect range = span(sure, content::to_double(*point.high));
    sheet.bar(point, whole, {range.x, range.y, range.width, range.height - 2});
    whole = {range.x, range.y, range.width, whole.bottom() - range.y};
  } else {
    sheet.bar(point, whole, {});
  }
  sheet.ring(point, whole);
  Block block = sheet.value_block(point, sheet.em(6));
  const bool down = *value < 0;
  const int air = sheet.em(&point == sheet.walked ? 0.35 : 0.15);
  const int y = down ? whole.bottom() + air : whole.y - air - block.height;
  const int middle = lane.left + lane.width / 2 - block.width / 2;
  std::vector<Spot> spots;
  const int from_left = lane.left;
  const int to_right = lane.left + lane.width - block.width;
  std::array<int, 3> xs{middle, from_left, to_right};
  if (lane.side == Align::left) xs = {from_left, middle, to_right};
  if (lane.side == Align::right) xs = {to_right, middle, from_left};
  spots.reserve(xs.size() + 3);
  for (const int x : xs) spots.push_back({{x, y}, Align::centre, {}});
  for (int up = 1; up < 4; ++up) spots.push_back({{middle, y - up * sheet.em(0.6)}, Align::centre, {}});
  // Farther away it would be another column's value, whatever line ties it.
  const int reach = block.width + sheet.em(0.5);
  const Rect near{lane.left - reach, sheet.place.y, lane.width + 2 * reach, sheet.place.height};
  sheet.label(std::move(block), std::move(spots), sheet.told(point) ? 1 : 4, !sheet.told(point),
              clipped(near, sheet.place), Point{lane.left + lane.width / 2, whole.y});
}

void draw_unknown(Sheet& sheet, const Slot& slot, const Plot& plot) {
  Block block = sheet.block(sheet.word("unknown"), sheet.small(), sheet.look.palette.quiet,
                            std::max(slot.room, sheet.em(2)));
  const Point at{slot.middle - block.width / 2, plot.scale.at(0) - sheet.em(0.3) - block.height};
  sheet.label(std::move(block), {{at, Align::centre, {}}}, 3, false, sheet.place);
}

}  // namespace

void draw_columns(Sheet& sheet) {
  // A part is drawn as the whole: some of its names may fit where all do not.
  if (&sheet.chart != &sheet.whole || !names_fit_under(sheet)) return draw_bars(sheet);
  Rect field = sheet.field;
  if (sheet.series.size() > 1) {
    key(sheet, series_key(sheet), field);
    if (!sheet.miniature) field = cut_top(field, sheet.em(0.4));
  }
  // A value stands on its column, so the highest leaves a line free.
  Rect names = field;
  names.height = over_time(sheet) ? band_names_height(sheet) : 0;
  field = cut_top(field, names.height);
  if (!sheet.miniature) field = cut_top(field, sheet.skip(sheet.strong()));
  field.height -= names_height(sheet);
  // Likewise below those that go below zero, and above their names.
  const Extremes ends = extremes(sheet.whole);
  const int below = ends.low < 0 && !sheet.miniature ? sheet.skip(sheet.strong()) : 0;
  field.height -= below;
  const Plot plot = upright(sheet, field, ends);
  const std::vector<Slot> slots = slots_of(sheet, plot.rect);
  if (over_time(sheet)) draw_bands(sheet, plot.rect, slot_time(sheet, slots), names);
  targets_level(sheet, plot.rect, plot.scale);
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const Row& row = sheet.rows[i];
    bool known = false;
    for (const Lane& lane : lanes_of(sheet, row, slots[i])) {
      if (row.cells[lane.column] == nullptr) continue;
      known = known || drawn_value(*row.cells[lane.column]);
      draw_column(sheet, *row.cells[lane.column], lane, plot);
    }
    if (!known) draw_unknown(sheet, slots[i], plot);
  }
  names_under(sheet, slots, {plot.rect.x, plot.rect.y, plot.rect.width, plot.rect.height + below});
}

}  // namespace scene::charts
