#include "tests/stories/packed_chart.h"

#include <algorithm>

#include "content/pack/decimal.h"
#include "tests/stories/exhibit_fixture.h"

namespace stories {

const content::Chart* packed_chart(const std::string& id) {
  const std::vector<content::Chart>& charts = packed().charts;
  const auto chart =
      std::find_if(charts.begin(), charts.end(), [&](const content::Chart& one) { return one.id == id; });
  return chart == charts.end() ? nullptr : &*chart;
}

std::vector<std::string> figures(const content::Point& point) {
  std::vector<std::string> all;
  for (const auto& figure : {point.value, point.low, point.high}) {
    if (figure) all.push_back(content::to_string(*figure));
  }
  return all;
}

bool shows(const content::Chart& chart, const std::string& figure) {
  return std::any_of(chart.points.begin(), chart.points.end(), [&](const content::Point& point) {
    const std::vector<std::string> all = figures(point);
    return std::find(all.begin(), all.end(), figure) != all.end();
  });
}

}  // namespace stories
