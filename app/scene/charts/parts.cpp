#include "app/scene/charts/parts.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace scene::charts {
namespace {

using content::Chart;
using content::ChartKind;
using content::Point;

/// Indices of points, a row each.
using Rows = std::vector<std::vector<std::size_t>>;

std::vector<std::size_t> each(const Chart& chart) {
  std::vector<std::size_t> order(chart.points.size());
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

/// A row a point, in this order.
Rows one_by_one(const std::vector<std::size_t>& order) {
  Rows rows;
  rows.reserve(order.size());
  for (const std::size_t index : order) rows.push_back({index});
  return rows;
}

/// Points that `same` holds together are a row; rows stand in the order of their first points.
template <typename Same>
Rows together(const Chart& chart, Same same) {
  Rows rows;
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const std::vector<std::size_t>& candidate) {
      return same(chart.points[candidate.front()], chart.points[i]);
    });
    if (row == rows.end()) {
      rows.push_back({i});
    } else {
      row->push_back(i);
    }
  }
  return rows;
}

Rows in_time(const Chart& chart) {
  std::vector<std::size_t> order = each(chart);
  std::erase_if(order, [&](std::size_t i) { return !chart.points[i].date; });
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return content::day_number(*chart.points[a].date) < content::day_number(*chart.points[b].date);
  });
  return one_by_one(order);
}

std::size_t series_index(const Chart& chart, const std::string& id) {
  std::size_t index = 0;
  while (index < chart.series.size() && chart.series[index].series != id) ++index;
  return index;
}

Rows side_by_side(const Chart& chart) {
  std::vector<std::size_t> order = each(chart);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return series_index(chart, chart.points[a].series) < series_index(chart, chart.points[b].series);
  });
  return one_by_one(order);
}

Rows by_series(const Chart& chart) {
  return together(chart, [](const Point& a, const Point& b) { return a.series == b.series; });
}

Rows by_x(const Chart& chart) {
  return together(chart, [](const Point& a, const Point& b) { return a.x == b.x && a.x_end == b.x_end; });
}

bool over_time(const Chart& chart) {
  return std::all_of(chart.points.begin(), chart.points.end(),
                     [](const Point& point) { return point.date.has_value(); });
}

/// None for a chart that is not made of rows.
Rows rows_of(const Chart& chart) {
  switch (chart.kind) {
    case ChartKind::bars:
    case ChartKind::nested:
    case ChartKind::table:
      return by_x(chart);
    case ChartKind::columns:
      return over_time(chart) ? Rows() : by_x(chart);
    case ChartKind::shares:
      return chart.series.size() > 1 ? by_x(chart) : Rows();
    case ChartKind::list:
    case ChartKind::ranges:
    case ChartKind::areas:
    case ChartKind::waterfall:
      return one_by_one(each(chart));
    case ChartKind::timeline:
      return in_time(chart);
    case ChartKind::lanes:
      return chart.series.empty() ? by_x(chart) : by_series(chart);
    case ChartKind::waffle:
      return chart.series.size() > 1 ? by_series(chart) : Rows();
    case ChartKind::two_sided:
      return side_by_side(chart);
    case ChartKind::line:
    case ChartKind::stacked:
    case ChartKind::slope:
    case ChartKind::steps:
      break;
  }
  return {};
}

/// Stretches cut to the dates of the points; those outside are left out.
void cut_stretches(Chart& chart) {
  const auto [first, last] =
      std::minmax_element(chart.points.begin(), chart.points.end(), [](const Point& a, const Point& b) {
        return content::day_number(*a.date) < content::day_number(*b.date);
      });
  if (first == chart.points.end()) return;
  const content::Date from = *first->date;
  const content::Date to = last->date_end.value_or(*last->date);
  const auto day = [](const content::Date& date) { return content::day_number(date); };
  std::erase_if(chart.bands, [&](const content::Band& band) {
    return day(band.to) <= day(from) || day(band.from) >= day(to);
  });
  for (content::Band& band : chart.bands) {
    if (day(band.from) < day(from)) band.from = from;
    if (day(band.to) > day(to)) band.to = to;
  }
}

/// Headings and lanes of which no row is left go with them.
void drop_empty_series(Chart& chart) {
  std::erase_if(chart.series, [&](const content::SeriesName& series) {
    return std::none_of(chart.points.begin(), chart.points.end(),
                        [&](const Point& point) { return point.series == series.series; });
  });
}

}  // namespace

std::size_t rows_apart(const Chart& chart) { return std::max<std::size_t>(1, rows_of(chart).size()); }

Chart part(const Chart& chart, std::size_t first, std::size_t count) {
  const Rows rows = rows_of(chart);
  if (rows.size() < 2 || (first == 0 && count >= rows.size())) return chart;
  Chart some = chart;
  some.points.clear();
  std::vector<std::size_t> kept;
  for (std::size_t row = first; row < std::min(rows.size(), first + count); ++row) {
    kept.insert(kept.end(), rows[row].begin(), rows[row].end());
  }
  // In the table's order, in which the points are walked.
  std::sort(kept.begin(), kept.end());
  for (const std::size_t index : kept) some.points.push_back(chart.points[index]);
  if (chart.kind == ChartKind::timeline) cut_stretches(some);
  if (chart.kind == ChartKind::lanes || chart.kind == ChartKind::two_sided ||
      chart.kind == ChartKind::waffle) {
    drop_empty_series(some);
  }
  return some;
}

}  // namespace scene::charts
