// The walk through a chart's values: the chart with one of them marked, and that value large.
#include <algorithm>

#include "app/scene/chart.h"
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

Group chart_with(const Stage& stage, const Found& found, const Rect& place) {
  return draw_chart({found.chart, &stage.front(), stage.language, place, found.point, false}, stage.look,
                    stage.measure);
}

bool fits(const Stage& stage, const Found& found, const Rect& place) {
  return place.width >= stage.em(1100) &&
         least_height(*found.chart, place.width, stage.look) * stage.look.em <= place.height;
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
  if (area.width > area.height && left.width >= stage.em(2000) && fits(stage, found, left)) {
    sheet.groups.push_back(chart_with(stage, found, left));
    value = {area.right() - beside, area.y, beside, area.height};
  } else if (fits(stage, found, above)) {
    sheet.groups.push_back(chart_with(stage, found, above));
    value = {area.x, above.bottom() + stage.em(100), area.width,
             area.bottom() - above.bottom() - stage.em(100)};
  }
  sheet.groups.push_back(
      draw_point(*found.chart, found.point, stage.language, stage.front(), value, stage.look, stage.measure));
  return sheet;
}

}  // namespace scene
