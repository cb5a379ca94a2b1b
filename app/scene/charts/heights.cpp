// How high a chart must be to be read.
#include <algorithm>

#include "app/scene/chart.h"

namespace scene {
namespace {

using content::ChartKind;

/// Lines that `letters` take at this width: narrow letters are about 0.4 of their size wide, 0.75 em large.
int lines(std::size_t letters, int width, const Look& look) {
  const int per_line = std::max(1, width * 10 / (look.em * 3));
  return 1 + static_cast<int>(letters) / per_line;
}

/// Of the label in any language; the table's own words stand where there is none.
std::size_t longest_words(const content::Point& point) {
  std::size_t longest = point.label.empty() ? point.x.size() : 0;
  for (const auto& [language, label] : point.label) longest = std::max(longest, label.size());
  return longest;
}

int rows_of(const content::Chart& chart) {
  const int series = std::max(1, static_cast<int>(chart.series.size()));
  return (static_cast<int>(chart.points.size()) + series - 1) / series;
}

int rows_series(const content::Chart& chart) { return std::max(1, static_cast<int>(chart.series.size())); }

/// Every statement on lines of its own, `each` tenths of an em a line, and `between` after the last one.
int text_height(const content::Chart& chart, int width, const Look& look, int each, int between = 4) {
  int height = 0;
  for (const content::Point& point : chart.points) {
    height += each * lines(longest_words(point), width, look) + between;
  }
  return (height + 9) / 10;
}

}  // namespace

int least_height(const content::Chart& chart, int width, const Look& look) {
  constexpr int title = 2;
  const int ems = width / std::max(1, look.em);
  switch (chart.kind) {
    case ChartKind::line:
      return title + (chart.bands.empty() ? 9 : 11);
    case ChartKind::columns:
      return title + 9;
    case ChartKind::stacked:
      return title + 10;
    case ChartKind::slope:
      return title + 8;
    case ChartKind::waffle:
      return title + 8 + static_cast<int>(chart.points.size()) * 14 / std::max(1, ems);
    case ChartKind::bars: {
      const int bars = static_cast<int>(chart.points.size());
      // Many bars are thinner and stand closer before their chart loses its place beside a text.
      const int tenths = bars > 8 ? 3 * rows_of(chart) + 8 * bars : 10 * rows_of(chart) + 10 * bars;
      return title + tenths / 10 + (ems < 20 ? rows_of(chart) : 0);
    }
    case ChartKind::ranges:
      return title + 2 + 2 * static_cast<int>(chart.points.size());
    case ChartKind::nested:
      if (chart.scale == content::AxisScale::own) return title + 2 + rows_of(chart) * (ems < 20 ? 3 : 2);
      return title + rows_of(chart) * (4 + static_cast<int>(chart.series.size()));
    case ChartKind::timeline:
      return title + text_height(chart, width * 2 / 3, look, 9, 1);
    case ChartKind::list:
      return title + text_height(chart, width * 6 / 10, look, 15);
    case ChartKind::waterfall: {
      const int rows = static_cast<int>(chart.points.size());
      return title + 2 * rows + (ems < 20 ? rows : 0);
    }
    case ChartKind::steps:
      return title + 11;
    case ChartKind::shares:
      return title + std::max(8, text_height(chart, width * 6 / 10, look, 11));
    case ChartKind::table:
      return title + 2 + text_height(chart, width * 4 / 10, look, 15) / std::max(1, rows_series(chart));
    case ChartKind::lanes:
      if (!chart.series.empty()) return title + 3 * static_cast<int>(chart.series.size());
      return title + 2 + static_cast<int>(chart.points.size()) * (ems < 20 ? 2 : 1) +
             (chart.bands.empty() ? 0 : 2);
    case ChartKind::areas:
      return title + 9;
    case ChartKind::two_sided:
      return title + 2 + text_height(chart, width / 2, look, 14) / 2 + 2;
  }
  return title + 8;
}

}  // namespace scene
