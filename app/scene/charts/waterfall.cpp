// From a first total to a last one: each part begins where the one before it ends. Parts that fall short of
// the last total leave its end apart.
#include <algorithm>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/lying_rows.h"

namespace scene::charts {
namespace {

/// What a row covers of the axis.
struct Span {
  double from = 0;
  double to = 0;
};

/// The first and the last point are totals, from zero; the others add to the sum so far.
std::vector<Span> spans_of(const std::vector<content::Point>& points) {
  std::vector<Span> spans;
  double sum = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double value = drawn_value(points[i]).value_or(0);
    const bool total = i == 0 || i + 1 == points.size();
    spans.push_back(total ? Span{0, value} : Span{sum, sum + value});
    if (i + 1 < points.size()) sum = spans.back().to;
  }
  return spans;
}

/// Which of all points the first drawn one is.
std::size_t first_of(const Sheet& sheet) {
  const std::vector<content::Point>& points = sheet.whole.points;
  const auto found = std::find(points.begin(), points.end(), *sheet.rows.front().first);
  return found == points.end() ? 0 : static_cast<std::size_t>(found - points.begin());
}

int value_room(const Sheet& sheet) {
  int width = 0;
  for (const content::Point& point : sheet.chart.points) {
    width = std::max(width, sheet.value_block(point, sheet.field.width / 3).width);
  }
  return width + sheet.em(0.7);
}

}  // namespace

void draw_waterfall(Sheet& sheet) {
  const std::vector<Span> all = spans_of(sheet.whole.points);
  Extremes ends;
  for (const Span& span : all) {
    ends.low = std::min({ends.low, span.from, span.to});
    ends.high = std::max({ends.high, span.from, span.to});
  }
  const LyingRows rows = lying_rows(sheet, sheet.field, 1, sheet.miniature ? 0 : value_room(sheet), 0);
  name_lying_rows(sheet, rows, sheet.field);
  const double high = ends.high == ends.low ? ends.low + 1 : ends.high;
  const Scale scale{ends.low, high, rows.bars.x, rows.bars.right()};
  const int thin = std::max(2, sheet.hair());
  const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first_of(sheet));
  const std::vector<Span> spans(begin, begin + static_cast<std::ptrdiff_t>(sheet.rows.size()));
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const content::Point& point = *sheet.rows[i].first;
    const int left = scale.at(std::min(spans[i].from, spans[i].to));
    const int right = scale.at(std::max(spans[i].from, spans[i].to));
    const Rect bar{left, rows.top(static_cast<int>(i)), right - left, rows.bar};
    if (drawn_value(point)) sheet.bar(point, bar, {});
    sheet.ring(point, bar);
    if (i + 1 < spans.size()) {
      // The sum so far is led down to the next row.
      const int from = bar.bottom();
      const Rect tie{scale.at(spans[i].to) - thin / 2, from, thin,
                     std::max(0, rows.top(static_cast<int>(i) + 1) - from)};
      sheet.grid.push_back(Box{tie, sheet.look.palette.quiet, Role::ground});
    }
    if (sheet.miniature) continue;
    Block value = sheet.value_block(point, sheet.field.width / 3);
    const Point at{right + sheet.em(0.35), bar.y + bar.height / 2 - value.height / 2};
    sheet.label(std::move(value), {{at, Align::left, {}}}, sheet.told(point) ? 0 : 2, false,
                rows.band(static_cast<int>(i), sheet.place));
  }
  const bool ended = *sheet.rows.back().first == sheet.whole.points.back();
  if (ended && all.size() > 1 && all[all.size() - 2].to < all.back().to) {
    const int x = scale.at(all[all.size() - 2].to);
    const int last = static_cast<int>(spans.size()) - 1;
    sheet.mark(Bar{{x, rows.top(last), thin, rows.bar}, sheet.look.palette.ground, Fill::solid});
  }
  if (sheet.miniature) return;
  const Rect zero{scale.at(0) - sheet.hair(), rows.bars.y, sheet.hair(), rows.bars.height};
  sheet.axes.emplace_back(Box{zero, sheet.look.palette.quiet, Role::ground});
}

}  // namespace scene::charts
