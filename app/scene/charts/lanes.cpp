// Spans and events on one axis of time: a lane a series, or a row a lane. A span whose figure is its length
// ends where its last year begins; any other lasts to the end of its last year, month or day.
#include <algorithm>
#include <array>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/bands.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/lying_rows.h"
#include "app/scene/words.h"

namespace scene::charts {
namespace {

/// In em: a mark and the line that names it.
constexpr double least_lane = 1.2;

int last_day(const content::Point& point) {
  return point.value ? content::day_number(*point.date_end) : content::day_number_after(*point.date_end);
}

Scale time_of(const Sheet& sheet, int from, int to) {
  Scale time = time_scale(sheet, from, to);
  for (const content::Point& point : sheet.whole.points) {
    if (point.date_end) time.high = std::max(time.high, static_cast<double>(last_day(point)));
  }
  return time;
}

void draw_years(Sheet& sheet, const Rect& plot, const Scale& time) {
  std::vector<DateTick> ticks;
  for (const int year : years_within(time)) {
    const int weight = year % 10 == 0 ? 0 : year % 5 == 0 ? 1 : year % 2 == 0 ? 2 : 3;
    const int x = time.at(content::day_number({year, 1, 1}));
    ticks.push_back({date({year, 0, 0}, sheet.front, sheet.language, true), x, weight});
    if (weight > 1) continue;
    sheet.grid.push_back(Box{
        {x - sheet.hair() / 2, plot.y, sheet.hair(), plot.height}, sheet.look.palette.rule, Role::ground});
  }
  date_ticks(sheet, ticks, plot.bottom() + sheet.em(0.3), sheet.place);
}

/// Lanes are apart already: colour says what is emphasized.
Colour colour_of(const Sheet& sheet, const content::Point& point) {
  if (sheet.chart.series.empty()) return sheet.colour(point);
  return point.emphasized ? sheet.look.accent : sheet.look.dim;
}

/// The bar of a span or the disc of an event.
Rect draw_time_mark(Sheet& sheet, const content::Point& point, int middle, int half, const Scale& time) {
  const int from = time.at(content::day_number(*point.date));
  if (point.date_end) {
    const Rect bar{from, middle - half, std::max(2, time.at(last_day(point)) - from), 2 * half};
    sheet.bar(point, bar, {});
    sheet.ring(point, bar);
    return bar;
  }
  const int radius = std::min(half, sheet.miniature ? 6 : sheet.em(point.emphasized ? 0.28 : 0.2));
  sheet.mark(Disc{{from, middle}, radius, colour_of(sheet, point), fill_of(point)});
  if (&point == sheet.walked && !sheet.miniature) {
    const int wide = radius + std::max(4, sheet.em(0.16));
    sheet.mark(Disc{{from, middle}, wide, sheet.look.palette.ink, Fill::hollow});
  }
  return {from - radius, middle - radius, 2 * radius, 2 * radius};
}

/// The day that is marked within a span: a ring of the ground's colour, and the point's remark beside it.
void draw_day(Sheet& sheet, const content::Point& point, int middle, int half, const Scale& time,
              const Rect& within) {
  if (!point.mark || sheet.miniature) return;
  const Point at{time.at(content::day_number(*point.mark)), middle};
  const int radius = std::max(3, half / 2);
  sheet.mark(Disc{at, radius + 2, sheet.look.palette.ground, Fill::solid});
  sheet.mark(Disc{at, radius - 1, sheet.look.palette.ink, Fill::solid});
  Block words = sheet.block(sheet.note(point), sheet.small(), sheet.look.palette.ink, within.width / 2);
  const int above = middle - half - sheet.em(0.15) - words.height;
  const int below = middle + half + sheet.em(0.15);
  std::vector<Spot> spots;
  for (const int y : {below, above}) {
    for (const int x : {at.x - radius, at.x + radius - words.width}) {
      spots.push_back({{x, y}, Align::left, {}});
    }
  }
  Label* const label = sheet.label(std::move(words), std::move(spots), 2, false, within, at);
  if (label != nullptr) label->stays = true;  // beside another mark it would be that one's
}

/// When it was, and its figure where it has one.
Block span_block(const Sheet& sheet, const content::Point& point) {
  const Colour ink = point.emphasized ? sheet.look.accent : sheet.look.palette.ink;
  std::string words = date_span(*point.date, point.date_end, sheet.front, sheet.language, true);
  if (point.value) words += ": " + sheet.value_in_words(point);
  return sheet.block(words,
                     sheet.told(point) ? TextStyle{Face::narrow_bold, sheet.small().size} : sheet.small(),
                     ink, sheet.field.width);
}

/// One row, one lane: its name at the left or above, its dates beside its mark.
void draw_rows(Sheet& sheet, Rect field, const Rect& names) {
  const LyingRows rows = lying_rows(sheet, field, 1, sheet.em(0.3), 0);
  name_lying_rows(sheet, rows, field);
  const Scale time = time_of(sheet, rows.bars.x, rows.bars.right());
  draw_bands(sheet, rows.bars, time, {rows.bars.x, names.y, rows.bars.width, names.height});
  draw_years(sheet, rows.bars, time);
  const int half = std::max(1, std::min(rows.bar, sheet.miniature ? rows.bar : sheet.em(1.1)) / 2);
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const content::Point& point = *sheet.rows[i].first;
    if (!point.date) continue;
    const int middle = rows.top(static_cast<int>(i)) + rows.bar / 2;
    const Rect mark = draw_time_mark(sheet, point, middle, half, time);
    const Rect band = rows.band(static_cast<int>(i), sheet.place);
    const Rect within{rows.bars.x, band.y, sheet.place.right() - rows.bars.x, band.height};
    draw_day(sheet, point, middle, half, time, within);
    if (sheet.miniature) continue;
    Block words = span_block(sheet, point);
    const int y = middle - words.height / 2;
    const int air = sheet.em(0.35);
    std::vector<Spot> spots{{{mark.right() + air, y}, Align::left, {}},
                            {{mark.x - air - words.width, y}, Align::left, {}}};
    sheet.label(std::move(words), std::move(spots), sheet.told(point) ? 1 : 3, !sheet.told(point), within);
  }
}

/// What happened, beside its mark or above or below it, inside its lane where that has room.
void name_event(Sheet& sheet, const content::Point& point, const Rect& mark, const Rect& lane,
                const Rect& plot) {
  const Colour ink = point.emphasized ? sheet.look.accent : sheet.look.palette.ink;
  const TextStyle bold{Face::narrow_bold, sheet.small().size};
  const std::string when = date_span(*point.date, point.date_end, sheet.front, sheet.language, true);
  Block block = sheet.block(when, bold, ink, sheet.em(12));
  block = stacked_blocks(std::move(block),
                         sheet.balanced(sheet.name(point, false), sheet.small(), ink, sheet.em(12)));
  const int air = sheet.em(0.25);
  std::vector<Spot> spots;
  const std::array<int, 3> beside{mark.y + (mark.height - block.height) / 2, mark.bottom() + air,
                                  mark.y - air - block.height};
  for (const int y : beside) {
    spots.push_back({{mark.right() + air, y}, Align::left, {}});
    spots.push_back({{mark.x - air - block.width, y}, Align::right, {}});
    if (y == beside.front()) continue;
    for (const int x : {mark.x, mark.x + (mark.width - block.width) / 2, mark.right() - block.width}) {
      spots.push_back({{x, y}, Align::left, {}});
    }
  }
  sheet.label(std::move(block), std::move(spots), sheet.told(point) ? 1 : 4, !sheet.told(point),
              sheet.told(point) ? plot : lane, Point{mark.x + mark.width / 2, mark.y + mark.height / 2});
}

/// A lane a series, with a rule between them.
void draw_series_lanes(Sheet& sheet, Rect field, const Rect& names) {
  int name_width = 0;
  for (const Series& series : sheet.series) {
    if (sheet.miniature) break;
    const Block name = sheet.block(series.name, {Face::narrow_bold, sheet.plain().size}, {}, sheet.em(5));
    name_width = std::max(name_width, name.width + sheet.em(0.6));
  }
  const Rect plot{field.x + name_width, field.y, field.width - name_width, field.height};
  const int inset = sheet.miniature ? 8 : sheet.em(0.4);
  const Scale time = time_of(sheet, plot.x + inset, plot.right() - inset);
  draw_bands(sheet, plot, time, {plot.x, names.y, plot.width, names.height});
  draw_years(sheet, plot, time);
  const int n = static_cast<int>(sheet.series.size());
  sheet.need(plot.height / n, least_lane);
  for (int i = 0; i < n; ++i) {
    const Series& series = sheet.series[static_cast<std::size_t>(i)];
    const Rect lane{plot.x, plot.y + plot.height * i / n, plot.width, plot.height / n};
    if (i + 1 < n) {
      sheet.grid.push_back(
          Box{{field.x, lane.bottom(), field.width, sheet.hair()}, sheet.look.palette.rule, Role::ground});
    }
    const int middle = lane.y + lane.height / 2;
    if (!sheet.miniature) {
      Block name = sheet.block(series.name, {Face::narrow_bold, sheet.plain().size}, sheet.look.palette.ink,
                               sheet.em(5));
      const Point at{field.x, middle - name.height / 2};
      sheet.label(std::move(name), {{at, Align::left, {}}}, 0, false, sheet.place);
    }
    for (const content::Point& point : sheet.chart.points) {
      if (point.series != series.id || !point.date) continue;
      const Rect mark =
          draw_time_mark(sheet, point, middle, sheet.miniature ? lane.height / 4 : sheet.em(0.4), time);
      if (!sheet.miniature) name_event(sheet, point, mark, lane, plot);
    }
  }
}

}  // namespace

void draw_lanes(Sheet& sheet) {
  Rect field = sheet.field;
  Rect names = field;
  names.height = band_names_height(sheet);
  const int foot = sheet.miniature ? 0 : sheet.skip(sheet.small()) + sheet.em(0.4);
  field.y += names.height;
  field.height -= names.height + foot;
  if (sheet.chart.series.empty()) return draw_rows(sheet, field, names);
  draw_series_lanes(sheet, field, names);
}

}  // namespace scene::charts
