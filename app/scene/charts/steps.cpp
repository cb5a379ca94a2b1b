// A value that holds from its date until the next one: a stair over time, from zero.
#include <algorithm>
#include <charconv>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/bands.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/words.h"

namespace scene::charts {
namespace {

/// The first day after the chart's period; the last step reaches so far.
int period_end(const content::Chart& chart, int last) {
  const std::string& period = chart.period;
  const std::size_t slash = period.find('/');
  int year = 0;
  const char* const begin = period.data() + (slash == std::string::npos ? 0 : slash + 1);
  std::from_chars(begin, period.data() + period.size(), year);
  return std::max(year == 0 ? last : content::day_number({year + 1, 1, 1}), last + 1);
}

std::vector<const content::Point*> by_date(const content::Chart& chart) {
  std::vector<const content::Point*> points;
  for (const content::Point& point : chart.points) {
    if (point.date) points.push_back(&point);
  }
  std::stable_sort(points.begin(), points.end(), [](const content::Point* a, const content::Point* b) {
    return content::day_number(*a->date) < content::day_number(*b->date);
  });
  return points;
}

/// What it is called, and the value below it.
Block tread_block(const Sheet& sheet, const content::Point& point, int width) {
  const bool strong = sheet.told(point);
  const Colour ink = point.emphasized ? sheet.look.accent : sheet.look.palette.ink;
  Block block = sheet.balanced(sheet.name(point, false), strong ? sheet.strong() : sheet.plain(), ink, width);
  return stacked_blocks(std::move(block), sheet.block(sheet.value_in_words(point), sheet.small(),
                                                      sheet.look.palette.quiet, width));
}

/// On the tread, or further up where the next ones are too short for their words.
void name_tread(Sheet& sheet, const content::Point& point, const Rect& bar) {
  Block block = tread_block(sheet, point, sheet.em(7));
  const int air = sheet.em(0.25);
  std::vector<Spot> spots;
  for (int up = 0; up < sheet.field.height; up += sheet.em(0.5)) {
    const int y = bar.y - air - up - block.height;
    const Rect leader{bar.x + bar.width / 2, y + block.height + 2, std::max(2, sheet.hair()),
                      std::max(1, up)};
    const std::optional<Rect> tied = up == 0 ? std::nullopt : std::optional(leader);
    for (const int x : {bar.x, bar.x + (bar.width - block.width) / 2, bar.right() - block.width}) {
      spots.push_back({{x, y}, x == bar.x ? Align::left : Align::right, tied});
    }
  }
  sheet.label(std::move(block), std::move(spots), sheet.told(point) ? 1 : 2, false, sheet.place);
}

}  // namespace

void draw_steps(Sheet& sheet) {
  const std::vector<const content::Point*> points = by_date(sheet.chart);
  if (points.empty()) return;
  Rect field = sheet.field;
  Rect names = field;
  names.height = band_names_height(sheet);
  const int head = sheet.miniature ? 0 : names.height + 2 * sheet.skip(sheet.strong()) + sheet.em(0.5);
  const int foot = sheet.miniature ? 0 : sheet.skip(sheet.small()) + sheet.em(0.5);
  field.y += head;
  field.height -= head + foot;
  const Plot plot = upright(sheet, field, extremes(sheet.whole));
  const int first = content::day_number(*points.front()->date);
  const int end = period_end(sheet.chart, content::day_number(*points.back()->date));
  const Scale time{static_cast<double>(first), static_cast<double>(end), plot.rect.x, plot.rect.right()};
  draw_bands(sheet, plot.rect, time, names);
  std::vector<DateTick> ticks;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const content::Point& point = *points[i];
    const int from = time.at(content::day_number(*point.date));
    const int to =
        i + 1 < points.size() ? time.at(content::day_number(*points[i + 1]->date)) : plot.rect.right();
    const std::string when = date({point.date->year, 0, 0}, sheet.front, sheet.language, true);
    ticks.push_back({when, from, point.emphasized ? 0 : 1});
    const std::optional<double> value = drawn_value(point);
    if (!value) continue;
    const int top = std::min(plot.scale.at(*value), plot.scale.at(0) - 2);
    // Neighbours are told apart by the ground between them as well as by their height.
    const Rect bar{from, top, std::max(2, to - from - 2), plot.scale.at(0) - top};
    sheet.bar(point, bar, {});
    sheet.ring(point, bar);
    if (!sheet.miniature) name_tread(sheet, point, bar);
  }
  date_ticks(sheet, ticks, plot.rect.bottom() + sheet.em(0.3), sheet.place);
}

}  // namespace scene::charts
