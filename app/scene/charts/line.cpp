// Values over time: lines that break where a value is missing, bands of the time axis, flags.
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/bands.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/targets.h"
#include "app/scene/words.h"

namespace scene::charts {
namespace {

struct Dot {
  const content::Point* point = nullptr;
  Point at;
  Colour colour;
};

/// Where the labels of a dot stand, best first: away from the line.
std::vector<Spot> around(const Sheet& sheet, const Block& block, Point at, bool valley, bool last) {
  const int air = sheet.em(0.45);
  const int w = block.width;
  const int h = block.height;
  const Spot above{{at.x - w / 2, at.y - air - h}, Align::centre, {}};
  const Spot below{{at.x - w / 2, at.y + air}, Align::centre, {}};
  const Spot left{{at.x - air - w, at.y - h / 2}, Align::right, {}};
  const Spot right{{at.x + air, at.y - h / 2}, Align::left, {}};
  const Spot left_above{{at.x - air / 2 - w, at.y - air / 2 - h}, Align::right, {}};
  const Spot right_above{{at.x + air / 2, at.y - air / 2 - h}, Align::left, {}};
  const Spot left_below{{at.x - air / 2 - w, at.y + air / 2}, Align::right, {}};
  const Spot right_below{{at.x + air / 2, at.y + air / 2}, Align::left, {}};
  if (last) return {right, above, below, left_above, left_below, left};
  if (valley) return {below, left_below, right_below, left, right, above};
  return {left, above, left_above, right, right_above, left_below, right_below, below};
}

/// The emphasized dot where the line turns most sharply; else the last one. A walk changes nothing about it.
const content::Point* hero_of(std::vector<Dot> told) {
  const auto walked_only = [](const Dot& dot) { return !dot.point->emphasized; };
  if (!std::all_of(told.begin(), told.end(), walked_only)) std::erase_if(told, walked_only);
  const content::Point* hero = told.empty() ? nullptr : told.back().point;
  int sharpest = 0;
  for (std::size_t i = 1; i + 1 < told.size(); ++i) {
    const int before = told[i].at.y - told[i - 1].at.y;
    const int after = told[i].at.y - told[i + 1].at.y;
    const bool turns = (before > 0) == (after > 0);
    if (turns && std::abs(before + after) > sharpest) {
      sharpest = std::abs(before + after);
      hero = told[i].point;
    }
  }
  return hero;
}

Block dot_block(const Sheet& sheet, const content::Point& point, bool hero) {
  TextStyle style = sheet.strong();
  if (hero) style.size = style.size * 3 / 2;
  const Colour ink = hero && point.emphasized ? sheet.look.accent : sheet.look.palette.ink;
  Block block = sheet.block(sheet.value(point), style, ink, sheet.field.width / 2);
  const bool finer = point.date && point.date->month != 0;
  if (!finer) return block;  // the axis names the year
  const Colour date_ink = hero ? ink : sheet.look.palette.quiet;
  return stacked_blocks(std::move(block), sheet.block(sheet.name(point, !hero), sheet.small(), date_ink,
                                                      sheet.field.width / 2));
}

/// An open ring says estimate. Where a chart has estimates its printed points are small discs instead.
bool has_estimates(const content::Chart& chart) {
  return std::any_of(chart.points.begin(), chart.points.end(),
                     [](const content::Point& point) { return point.status == content::Status::estimate; });
}

struct DotLook {
  int radius = 0;
  Fill fill = Fill::solid;
};

DotLook look_of(const Sheet& sheet, const content::Point& point) {
  const bool large = point.emphasized;
  Fill fill = fill_of(point);
  if (fill == Fill::solid && !large && !has_estimates(sheet.chart)) fill = Fill::hollow;
  return {large ? sheet.em(0.27) : sheet.em(0.19), fill};
}

void draw_dot(Sheet& sheet, const Dot& dot, const Scale& scale) {
  const content::Point& point = *dot.point;
  if (has_range(point)) {
    const int high = scale.at(content::to_double(*point.high));
    const int low = scale.at(content::to_double(*point.low));
    const int half = std::max(2, sheet.em(0.1));
    sheet.mark(Bar{{dot.at.x - half, high, 2 * half, low - high}, dot.colour, Fill::hollow});
  }
  const auto [radius, fill] = look_of(sheet, point);
  sheet.mark(Disc{dot.at, radius, point.rejected ? sheet.look.palette.grey : dot.colour, fill});
  if (&point == sheet.walked) {
    sheet.mark(Disc{dot.at, radius + std::max(4, sheet.em(0.16)), sheet.look.palette.ink, Fill::hollow});
  }
}

/// The stroke from one dot to the next, which ends at open rings.
void draw_stroke(Sheet& sheet, const Dot& from, const Dot& to) {
  const double across = to.at.x - from.at.x;
  const double down = to.at.y - from.at.y;
  const double length = std::sqrt(across * across + down * down);
  const auto cut = [&](const Dot& dot) {
    const auto [radius, fill] = look_of(sheet, *dot.point);
    return fill == Fill::solid ? 0 : radius;
  };
  if (length <= cut(from) + cut(to)) return;
  const auto along = [&](double way) {
    return Point{static_cast<int>(std::lround(from.at.x + across * way / length)),
                 static_cast<int>(std::lround(from.at.y + down * way / length))};
  };
  const auto sure = [](const Dot& dot) {
    return dot.point->status == content::Status::printed || dot.point->status == content::Status::estimate;
  };
  const int dashes = sure(from) && sure(to) ? 0 : sheet.em(0.25);
  sheet.mark(
      Line{{along(cut(from)), along(length - cut(to))}, sheet.line(), from.colour, dashes, Role::mark});
}

/// A card's line: unbroken stretches, without dots but where one stands alone.
void draw_plain(Sheet& sheet, const std::vector<std::optional<Dot>>& dots) {
  Line stroke{{}, sheet.line(), {}, 0, Role::mark};
  const auto flush = [&] {
    if (stroke.points.size() == 1) {
      sheet.mark(Disc{stroke.points.front(), sheet.line() + 1, stroke.colour, Fill::solid});
    }
    if (stroke.points.size() > 1) sheet.mark(stroke);
    stroke.points.clear();
  };
  for (const std::optional<Dot>& dot : dots) {
    if (!dot) {
      flush();
      continue;
    }
    stroke.points.push_back(dot->at);
    stroke.colour = dot->colour;
  }
  flush();
}

/// The dots of one series in order of time; none where a value is missing.
std::vector<std::optional<Dot>> dots_of(const Sheet& sheet, std::size_t column, const Plot& plot,
                                        const Scale& time) {
  std::vector<std::optional<Dot>> dots;
  content::Point sample;
  sample.series = sheet.series[column].id;
  const Colour colour = sheet.series.size() > 1 ? sheet.colour(sample) : sheet.look.accent;
  std::vector<const content::Point*> points;
  for (const Row& row : sheet.rows) {
    const content::Point* point = row.cells[column];
    if (point != nullptr && point->date) points.push_back(point);
  }
  std::stable_sort(points.begin(), points.end(), [](const content::Point* a, const content::Point* b) {
    return content::day_number(*a->date) < content::day_number(*b->date);
  });
  for (const content::Point* point : points) {
    const std::optional<double> value = drawn_value(*point);
    if (!value) {
      dots.emplace_back();
      continue;
    }
    dots.emplace_back(
        Dot{point, {time.at(content::day_number(*point->date)), plot.scale.at(*value)}, colour});
  }
  return dots;
}

const Dot* last_dot(const std::vector<std::optional<Dot>>& dots) {
  for (std::size_t i = dots.size(); i > 0; --i) {
    if (dots[i - 1]) return &*dots[i - 1];
  }
  return nullptr;
}

/// Whether the line rises on both sides of the dot, or on its only side.
bool is_valley(const std::vector<std::optional<Dot>>& dots, const Dot& dot) {
  for (std::size_t i = 0; i < dots.size(); ++i) {
    if (!dots[i] || dots[i]->point != dot.point) continue;
    const bool before = i == 0 || !dots[i - 1] || dots[i - 1]->at.y < dot.at.y;
    const bool after = i + 1 == dots.size() || !dots[i + 1] || dots[i + 1]->at.y < dot.at.y;
    const bool edge = i == 0 || !dots[i - 1];
    return before && after && !edge;
  }
  return false;
}

/// The series' name where its line ends.
void name_line(Sheet& sheet, std::size_t column, const Dot& end, const Rect& within) {
  const Series& series = sheet.series[column];
  const bool strong = end.colour == sheet.look.accent;
  const TextStyle style{strong ? Face::narrow_bold : Face::narrow, sheet.plain().size};
  Block name =
      sheet.block(series.name, style, strong ? sheet.look.accent : sheet.look.palette.ink, sheet.em(7));
  std::vector<Spot> spots = around(sheet, name, end.at, false, true);
  const int x = end.at.x + sheet.em(0.45);
  for (int step = 1; step < 8; ++step) {
    for (const int way : {-1, 1}) {
      spots.insert(spots.begin() + 1 + 2 * static_cast<std::ptrdiff_t>(step - 1),
                   {{x, end.at.y - name.height / 2 + way * step * sheet.em(0.4)}, Align::left, {}});
    }
  }
  sheet.label(std::move(name), std::move(spots), 3, false, within);
}

/// Room at the right for what stands behind the line's end.
int right_gutter(const Sheet& sheet) {
  int width = 0;
  if (sheet.series.size() > 1) {
    for (const Series& series : sheet.series) {
      width = std::max(
          width, sheet.block(series.name, {Face::narrow_bold, sheet.plain().size}, {}, sheet.em(7)).width);
    }
  }
  const content::Point* last = nullptr;
  for (const content::Point& point : sheet.chart.points) {
    if (!point.date || !drawn_value(point)) continue;
    if (last == nullptr || content::day_number(*point.date) >= content::day_number(*last->date)) {
      last = &point;
    }
  }
  if (last != nullptr && sheet.told(*last)) width = std::max(width, dot_block(sheet, *last, false).width);
  return std::min(width == 0 ? 0 : width + sheet.em(0.3), sheet.field.width * 3 / 10);
}

/// Years where every date is a year: the data's own. Otherwise the Januaries, a whole number of years apart.
void draw_time(Sheet& sheet, const Plot& plot, const Scale& time) {
  std::vector<DateTick> ticks;
  const bool years = std::all_of(sheet.rows.begin(), sheet.rows.end(), [](const Row& row) {
    return row.first->date && row.first->date->month == 0;
  });
  if (years) {
    for (const Row& row : sheet.rows) {
      const bool told = std::any_of(row.cells.begin(), row.cells.end(),
                                    [&](const content::Point* p) { return p != nullptr && sheet.told(*p); });
      ticks.push_back({date(*row.first->date, sheet.front, sheet.language, true),
                       time.at(content::day_number(*row.first->date)), told ? 0 : 1});
    }
  } else if (years_within(time).size() < 2) {
    // Within a year the dates themselves say where one is.
    for (const Row& row : sheet.rows) {
      if (!row.first->date) continue;
      ticks.push_back({date(*row.first->date, sheet.front, sheet.language, true),
                       time.at(content::day_number(*row.first->date)), 1});
    }
  } else {
    for (const int year : years_within(time)) {
      const content::Date january{year, 1, 0};
      const int day = content::day_number(january);
      // With every second, then every fourth left out, what stays is evenly spaced.
      const int weight = year % 10 == 0 ? 0 : year % 5 == 0 ? 1 : year % 2 == 0 ? 2 : 3;
      ticks.push_back({date(january, sheet.front, sheet.language, true), time.at(day), weight});
    }
  }
  for (const DateTick& tick : ticks) {
    const Rect stroke{tick.x - sheet.hair() / 2, plot.rect.bottom(), sheet.hair(), sheet.em(0.2)};
    sheet.axes.emplace_back(Box{stroke, sheet.look.palette.quiet, Role::ground});
  }
  date_ticks(sheet, ticks, plot.rect.bottom() + sheet.em(0.5), sheet.place);
}

/// The words in each gap, half way between its ends.
void name_gaps(Sheet& sheet, const std::vector<std::optional<Dot>>& dots, const Rect& within) {
  for (std::size_t i = 1; i + 1 < dots.size(); ++i) {
    if (dots[i] || !dots[i - 1]) continue;
    std::size_t after = i + 1;
    while (after < dots.size() && !dots[after]) ++after;
    if (after == dots.size()) continue;
    Block words = sheet.block(sheet.word("unknown"), sheet.small(), sheet.look.palette.quiet, sheet.em(5));
    const int x = (dots[i - 1]->at.x + dots[after]->at.x - words.width) / 2;
    const int y = (dots[i - 1]->at.y + dots[after]->at.y - words.height) / 2;
    std::vector<Spot> spots;
    for (int away = 0; away < sheet.em(3); away += sheet.em(0.3)) {
      for (const int line : {y + away, y - away}) spots.push_back({{x, line}, Align::centre, {}});
    }
    sheet.label(std::move(words), std::move(spots), 6, true, within);
  }
}

void draw_series(Sheet& sheet, std::size_t column, const Plot& plot, const Scale& time, const Rect& within) {
  const std::vector<std::optional<Dot>> dots = dots_of(sheet, column, plot, time);
  if (sheet.miniature) return draw_plain(sheet, dots);
  std::vector<Dot> seen;
  for (std::size_t i = 0; i < dots.size(); ++i) {
    if (!dots[i]) continue;
    if (i > 0 && dots[i - 1]) draw_stroke(sheet, *dots[i - 1], *dots[i]);
    seen.push_back(*dots[i]);
  }
  std::stable_partition(seen.begin(), seen.end(), [](const Dot& dot) { return !dot.point->emphasized; });
  for (const Dot& dot : seen) draw_dot(sheet, dot, plot.scale);
  std::vector<Dot> told;
  for (const std::optional<Dot>& dot : dots) {
    if (dot && sheet.told(*dot->point)) told.push_back(*dot);
  }
  const Dot* end = last_dot(dots);
  const content::Point* hero = hero_of(told);
  for (const Dot& dot : told) {
    const bool last = dot.point == end->point;
    Block block = dot_block(sheet, *dot.point, dot.point == hero);
    std::vector<Spot> spots = around(sheet, block, dot.at, is_valley(dots, dot), last);
    sheet.label(std::move(block), std::move(spots), dot.point == hero ? 1 : 2, false, within, dot.at);
  }
  name_gaps(sheet, dots, within);
  if (sheet.series.size() > 1 && end != nullptr) name_line(sheet, column, *end, within);
}

}  // namespace

void draw_line(Sheet& sheet) {
  Rect field = sheet.field;
  Rect names = field;
  names.height = 0;
  if (!sheet.miniature) {
    const int line = sheet.skip(sheet.small());
    names.height = band_names_height(sheet);
    field.y += names.height + sheet.em(0.3);
    field.height -= names.height + sheet.em(0.3) + line + sheet.em(0.55);
    field.width -= right_gutter(sheet);
  }
  if (sheet.miniature) {
    // The stroke is half its width beyond its points.
    field.y += sheet.line();
    field.height -= 2 * sheet.line();
  }
  const Plot plot = upright(sheet, field, extremes(sheet.whole));
  const int inset = sheet.miniature ? sheet.line() + 2 : sheet.em(0.4);
  const Scale time = time_scale(sheet, plot.rect.x + inset, plot.rect.right() - inset);
  if (!sheet.miniature) {
    draw_bands(sheet, plot.rect, time, names);
    draw_time(sheet, plot, time);
  }
  draw_flags(sheet, plot.rect, time);
  targets_level(sheet, plot.rect, plot.scale);
  for (std::size_t column = 0; column < sheet.series.size(); ++column) {
    draw_series(
        sheet, column, plot, time,
        {plot.rect.x, sheet.field.y, sheet.field.right() - plot.rect.x, plot.rect.bottom() - sheet.field.y});
  }
}

}  // namespace scene::charts
