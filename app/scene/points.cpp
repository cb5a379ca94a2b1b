// The walk through a chart's values: the chart with one of them marked, and that value large.
#include <algorithm>

#include "app/scene/figures.h"
#include "app/scene/stage.h"

namespace scene {
namespace {

struct Found {
  const content::Chart* chart = nullptr;
  std::size_t point = 0;
};

Found find_point(const std::vector<const content::Chart*>& charts, std::size_t at) {
  for (const content::Chart* chart : charts) {
    const std::size_t count = walkable_points(*chart);
    if (at < count) return {chart, at};
    at -= count;
  }
  return {};
}

}  // namespace

Sheet points_sheet(const Stage& stage, const std::vector<const content::Chart*>& charts, std::size_t at,
                   Rect area) {
  Sheet sheet;
  for (const content::Chart* chart : charts) sheet.points += walkable_points(*chart);
  if (sheet.points == 0) return sheet;
  const Found found = find_point(charts, std::min(at, sheet.points - 1));
  const int beside = std::clamp(area.width * 32 / 100, stage.em(1100), stage.em(1800));
  const int gap = stage.em(200);
  const Rect left{area.x, area.y, area.width - beside - gap, area.height};
  // Below the chart the value needs some eight ems: figure, unit, date, doubt and a remark.
  const int under = stage.em(820);
  const Rect above{area.x, area.y, area.width, std::min(area.height - under, area.width)};
  Rect value = area;
  std::optional<Group> chart;
  if (area.width > area.height && left.width >= stage.em(2000)) {
    chart = figure_around(stage, *found.chart, found.point, left);
    if (chart) value = {area.right() - beside, area.y, beside, area.height};
  }
  if (!chart && area.width >= stage.em(1100)) {
    chart = figure_around(stage, *found.chart, found.point, above);
    if (chart) {
      const int top = above.bottom() + stage.em(100);
      value = {area.x, top, area.width, area.bottom() - top};
    }
  }
  if (chart) sheet.groups.push_back(std::move(*chart));
  sheet.groups.push_back(
      draw_point(*found.chart, found.point, stage.language, stage.front(), value, stage.look, stage.measure));
  return sheet;
}

}  // namespace scene
