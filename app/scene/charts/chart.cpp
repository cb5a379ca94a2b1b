#include "app/scene/chart.h"

#include <algorithm>

#include "app/scene/charts/kinds.h"
#include "app/scene/charts/slots.h"

namespace scene {
namespace {

void draw_kind(charts::Sheet& sheet) {
  switch (sheet.chart.kind) {
    case content::ChartKind::line:
      return charts::draw_line(sheet);
    case content::ChartKind::columns:
      return charts::draw_columns(sheet);
    case content::ChartKind::stacked:
      return charts::draw_stacked(sheet);
    case content::ChartKind::bars:
      return charts::draw_bars(sheet);
    case content::ChartKind::waffle:
      return charts::draw_waffle(sheet);
    case content::ChartKind::slope:
      return charts::draw_slope(sheet);
    case content::ChartKind::timeline:
      return charts::draw_timeline(sheet);
    case content::ChartKind::list:
      return charts::draw_list(sheet);
    case content::ChartKind::two_sided:
      return charts::draw_two_sided(sheet);
    case content::ChartKind::ranges:
      return charts::draw_ranges(sheet);
    case content::ChartKind::nested:
      return charts::draw_nested(sheet);
    case content::ChartKind::waterfall:
      return charts::draw_waterfall(sheet);
    case content::ChartKind::steps:
      return charts::draw_steps(sheet);
    case content::ChartKind::shares:
      return charts::draw_shares(sheet);
    case content::ChartKind::table:
      return charts::draw_table(sheet);
    case content::ChartKind::lanes:
      return charts::draw_lanes(sheet);
    case content::ChartKind::areas:
      return charts::draw_areas(sheet);
  }
}

/// What is measured, and in which unit, above the chart; and whether its measure is an uncommon one.
void draw_title(charts::Sheet& sheet) {
  if (sheet.miniature || !sheet.titled || sheet.text.title.empty()) return;
  const auto line = [&](std::string_view words) {
    return sheet.balanced(words, sheet.small(), sheet.look.palette.quiet, sheet.field.width);
  };
  charts::Block title = line(sheet.text.title);
  if (sheet.chart.scale == content::AxisScale::logarithmic) {
    title = charts::stacked_blocks(std::move(title), line(sheet.word("scale-log")));
  }
  if (sheet.chart.scale == content::AxisScale::own) {
    title = charts::stacked_blocks(std::move(title), line(sheet.word("scale-own")));
  }
  const int height = title.height;
  sheet.label(std::move(title), {{{sheet.field.x, sheet.field.y}, charts::Align::left, {}}}, 0, false,
              sheet.place);
  sheet.field = charts::cut_top(sheet.field, height + sheet.em(0.6));
}

void draw(charts::Sheet& sheet) {
  draw_title(sheet);
  if (sheet.rows.empty()) return;
  if (sheet.field.width > 0 && sheet.field.height > 0) {
    draw_kind(sheet);
  } else {
    sheet.complete = false;
  }
}

}  // namespace

namespace charts {

bool walkable(const content::Chart& chart, const content::Point& point) {
  if (!content::measures(chart.kind)) return true;
  return point.value || point.low || point.high || !point.note.empty();
}

}  // namespace charts

Group draw_chart(const ChartRequest& request, const Look& look, const Measure& measure) {
  charts::Sheet sheet(request, look, measure);
  draw(sheet);
  return sheet.finish();
}

std::optional<Group> draw_complete_chart(const ChartRequest& request, const Look& look,
                                         const Measure& measure) {
  charts::Sheet sheet(request, look, measure);
  draw(sheet);
  return sheet.finish_complete();
}

const content::Point* walkable_point(const content::Chart& chart, std::size_t at) {
  for (const content::Point& point : chart.points) {
    if (charts::walkable(chart, point) && at-- == 0) return &point;
  }
  return nullptr;
}

std::size_t walkable_points(const content::Chart& chart) {
  return static_cast<std::size_t>(
      std::count_if(chart.points.begin(), chart.points.end(),
                    [&](const content::Point& point) { return charts::walkable(chart, point); }));
}

}  // namespace scene
