// Dated events on an axis proportional to time: lying, with texts above and below; upright where that is too
// narrow.
#include <algorithm>
#include <cmath>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/spread.h"
#include "app/scene/words.h"

namespace scene::charts {
namespace {

/// One event: when, what.
struct Event {
  const content::Point* point = nullptr;
  std::string when;
  std::string what;
};

/// The table's x is the date itself, or how it is said (`Early in 1930`); the label is the event. Without a
/// label x is the event.
Event event_of(const Sheet& sheet, const content::Point& point) {
  Event event{&point, {}, in_language(point.label, sheet.language)};
  const bool said = !point.x.empty() && !content::parse_date(point.x);
  if (point.date) event.when = date_span(*point.date, point.date_end, sheet.front, sheet.language, true);
  if (event.what.empty()) {
    if (said) event.what = point.x;
  } else if (said) {
    event.when = point.x;
  }
  return event;
}

std::vector<Event> events_of(const Sheet& sheet) {
  std::vector<Event> events;
  for (const content::Point& point : sheet.chart.points) {
    if (point.date) events.push_back(event_of(sheet, point));
  }
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    return content::day_number(*a.point->date) < content::day_number(*b.point->date);
  });
  return events;
}

Block event_block(const Sheet& sheet, const Event& event, int width, TextStyle when) {
  const bool accented = event.point->emphasized;
  Block block = sheet.block(event.when, when, accented ? sheet.look.accent : sheet.look.palette.ink, width);
  return stacked_blocks(std::move(block),
                        sheet.balanced(event.what, sheet.small(),
                                       accented ? sheet.look.accent : sheet.look.palette.ink, width));
}

bool lacks_figure(const Sheet& sheet, const content::Point& point) {
  return !point.value && !point.emphasized &&
         std::any_of(sheet.whole.points.begin(), sheet.whole.points.end(),
                     [](const content::Point& other) { return other.value.has_value(); });
}

/// A named stretch, shaded on both sides of a lying axis or beside an upright one.
void draw_stretches(Sheet& sheet, const Scale& time, const Rect& strip, bool level) {
  for (const content::Band& band : sheet.chart.bands) {
    const int from = time.at(content::day_number(band.from));
    const int length = std::max(1, time.at(content::day_number(band.to)) - from);
    const Rect rect =
        level ? Rect{from, strip.y, length, strip.height} : Rect{strip.x, from, strip.width, length};
    sheet.grounds.emplace_back(Box{rect, sheet.look.band, Role::ground});
    if (sheet.miniature) continue;
    Block name = sheet.block(in_language(band.name, sheet.language), sheet.small(), sheet.look.palette.ink,
                             level ? length : strip.width - sheet.em(1));
    const Point at = level ? Point{from + (length - name.width) / 2, strip.y + sheet.em(0.3)}
                           : Point{strip.x + sheet.em(1.8), from + (length - name.height) / 2};
    sheet.label(std::move(name), {{at, Align::centre, {}}}, 1, false, sheet.place);
  }
}

/// The event on the axis: a disc, and a thick bar for a span.
void draw_event_mark(Sheet& sheet, const Event& event, Point at, const Scale& time, bool level) {
  const content::Point& point = *event.point;
  const int radius = sheet.miniature ? 6 : sheet.em(point.emphasized ? 0.28 : 0.19);
  if (point.date_end) {
    const int half = std::max(2, radius / 2);
    const int length = time.at(content::day_number(*point.date_end)) - (level ? at.x : at.y);
    const Rect bar =
        level ? Rect{at.x, at.y - half, length, 2 * half} : Rect{at.x - half, at.y, 2 * half, length};
    if (length > 0) {
      sheet.mark(Bar{bar, point.emphasized ? sheet.look.accent : sheet.look.dim, fill_of(point)});
    }
  }
  if (lacks_figure(sheet, point)) {
    // The others say how many; of this one that is not known: its place is marked, and empty.
    const int half = std::max(2, radius);
    sheet.axes.emplace_back(
        Box{level ? Rect{at.x - 1, at.y - half, 2, 2 * half} : Rect{at.x - half, at.y - 1, 2 * half, 2},
            sheet.look.palette.ink, Role::ground});
    return;
  }
  sheet.gaps.push_back({at.x - radius, at.y - radius, 2 * radius, 2 * radius});
  sheet.mark(Disc{at, radius, sheet.look.accent, point.emphasized ? Fill::solid : Fill::hollow});
  if (&point == sheet.walked) {
    sheet.mark(Disc{at, radius + std::max(4, sheet.em(0.16)), sheet.look.palette.ink, Fill::hollow});
  }
}

/// The places a text can take over or under its event: near ones first, and on the preferred side.
std::vector<Spot> spots_of(const Sheet& sheet, const Block& block, Point event, const Rect& field,
                           bool above_first) {
  std::vector<Spot> spots;
  const int thin = std::max(2, sheet.hair());
  const auto fit = [&](int x) {
    return std::clamp(x, field.x, std::max(field.x, field.right() - block.width));
  };
  for (int away = sheet.em(1.1); away + block.height < field.height; away += sheet.em(0.7)) {
    for (const bool above : {above_first, !above_first}) {
      // Under the axis the years come first.
      const int distance = above ? away : away + sheet.skip(sheet.small()) / 2;
      const int y = above ? event.y - distance - block.height : event.y + distance;
      const int from = above ? y + block.height + 3 : event.y + sheet.em(0.3);
      const int to = above ? event.y - sheet.em(0.3) : y - 3;
      const Rect leader{event.x - thin / 2, from, thin, std::max(1, to - from)};
      const int side = sheet.em(0.2);
      spots.push_back({{fit(event.x - block.width / 2), y}, Align::centre, leader});
      spots.push_back({{fit(event.x - side), y}, Align::left, leader});
      spots.push_back({{fit(event.x + side - block.width), y}, Align::right, leader});
    }
  }
  return spots;
}

/// The axis begins with a year where that costs it little.
Scale from_new_year(Scale time) {
  const int year = 1970 + static_cast<int>(std::floor(time.low / 365.2425));
  const int new_year = content::day_number({year, 1, 1});
  if (new_year < time.low && time.low - new_year < (time.high - time.low) / 5) time.low = new_year;
  return time;
}

void year_ticks(Sheet& sheet, const Scale& time, int across, bool level) {
  for (const int year : years_within(time)) {
    const int day = content::day_number({year, 1, 1});
    const int at = time.at(day);
    const int half = sheet.em(0.25);
    const Rect stroke = level ? Rect{at, across - half, sheet.hair(), 2 * half}
                              : Rect{across - half, at, 2 * half, sheet.hair()};
    sheet.axes.emplace_back(Box{stroke, sheet.look.palette.quiet, Role::ground});
    Block name = sheet.block(std::to_string(year), sheet.small(), sheet.look.palette.quiet, sheet.em(4));
    const int weight = year % 10 == 0 ? 5 : year % 5 == 0 ? 6 : year % 2 == 0 ? 7 : 8;
    const int aside = sheet.em(0.15);
    const int below = across + sheet.em(0.35);
    const int above = across - sheet.em(0.35) - name.height;
    std::vector<Spot> spots{{{across - sheet.em(0.6) - name.width, at - name.height / 2}, Align::left, {}}};
    if (level) {
      spots.clear();
      for (const int y : {below, above}) {
        for (const int x : {at + aside, at - aside - name.width}) spots.push_back({{x, y}, Align::left, {}});
      }
    }
    sheet.label(std::move(name), std::move(spots), weight, true, sheet.place);
  }
}

/// Texts above and below a lying axis; false, and nothing drawn, where they do not all find a place.
bool draw_lying(Sheet& sheet, const std::vector<Event>& events, int text_width) {
  const Rect& field = sheet.field;
  const int inset = sheet.em(0.6);
  const Scale time = from_new_year(time_scale(sheet, field.x + inset, field.right() - inset));
  const int y = field.y + field.height / 2;
  std::vector<Label> labels;
  for (const Event& event : events) {
    Label label;
    label.block = event_block(sheet, event, text_width, {Face::narrow_bold, sheet.plain().size});
    label.within = field;
    label.clear = sheet.em(0.3);
    const Point at{time.at(content::day_number(*event.point->date)), y};
    label.spots = spots_of(sheet, label.block, at, field, labels.size() % 2 == 0);
    labels.push_back(std::move(label));
  }
  const std::vector<Item> marks{
      Box{{field.x, y - sheet.em(0.4), field.width, sheet.em(0.8)}, {}, Role::mark}};
  for (Label& label : labels) {
    label.droppable = false;
    label.stays = true;  // at another place on the axis it would stand at another date
  }
  const auto spots = charts::place_all(labels, marks);
  if (!spots) return false;
  draw_stretches(sheet, time, field, true);
  sheet.axes.emplace_back(Box{
      {field.x, y - sheet.hair() / 2, field.width, sheet.hair()}, sheet.look.palette.quiet, Role::ground});
  for (std::size_t i = 0; i < events.size(); ++i) {
    draw_event_mark(sheet, events[i], {time.at(content::day_number(*events[i].point->date)), y}, time, true);
    labels[i].spots = {*(*spots)[i]};
    sheet.labels.push_back(std::move(labels[i]));
  }
  year_ticks(sheet, time, y, true);
  return true;
}

TextStyle small_bold(const Sheet& sheet) { return {Face::narrow_bold, sheet.small().size}; }

/// When and what beside each other where the width allows, else one above the other.
Block entry_block(const Sheet& sheet, const Event& event, int when_width, int width) {
  const int rest = width - when_width - sheet.em(0.6);
  if (rest < sheet.em(9)) return event_block(sheet, event, width, small_bold(sheet));
  Block block = event_block(sheet, {event.point, event.when, {}}, width, small_bold(sheet));
  const Colour ink = event.point->emphasized ? sheet.look.accent : sheet.look.palette.ink;
  Block what = sheet.balanced(event.what, sheet.small(), ink, rest);
  for (Text& line : what.lines) {
    line.origin.x += when_width + sheet.em(0.6);
    block.lines.push_back(std::move(line));
  }
  block.width = when_width + sheet.em(0.6) + what.width;
  block.height = std::max(block.height, what.height);
  return block;
}

/// Texts at the right of an upright axis. Where the height does not hold them all, the last ones that are not
/// emphasized keep their mark alone.
void draw_upright(Sheet& sheet, std::vector<Event> events) {
  const Rect& field = sheet.field;
  const int years = sheet.block("0000", sheet.small(), {}, field.width).width + sheet.em(0.6);
  const int axis = field.x + years + sheet.em(0.3);
  const int text = axis + sheet.em(1.8);
  const int inset = sheet.em(0.6);
  const Scale time = from_new_year(time_scale(sheet, field.y + inset, field.bottom() - inset));
  const auto y_of = [&](const Event& event) { return time.at(content::day_number(*event.point->date)); };
  sheet.grid.push_back(Box{{axis - sheet.hair() / 2, field.y, sheet.hair(), field.height},
                           sheet.look.palette.quiet,
                           Role::ground});
  draw_stretches(sheet, time, {axis, field.y, field.right() - axis, field.height}, false);
  for (const Event& event : events) draw_event_mark(sheet, event, {axis, y_of(event)}, time, false);
  year_ticks(sheet, time, axis, false);
  int when_width = 0;
  for (const Event& event : events) {
    when_width = std::max(
        when_width, event_block(sheet, {event.point, event.when, {}}, field.width, small_bold(sheet)).width);
  }
  const int first_line = sheet.skip(sheet.small()) / 2;
  std::vector<Block> blocks;
  std::vector<int> tops;
  for (;;) {
    blocks.clear();
    tops.clear();
    std::vector<int> heights;
    for (const Event& event : events) {
      blocks.push_back(entry_block(sheet, event, when_width, field.right() - text));
      tops.push_back(y_of(event) - first_line);
      heights.push_back(blocks.back().height);
    }
    if (spread(tops, heights, field.y, field.bottom(), std::max(3, sheet.em(0.08)))) break;
    sheet.complete = false;
    const auto last = std::find_if(events.rbegin(), events.rend(),
                                   [&](const Event& event) { return !sheet.told(*event.point); });
    events.erase(last == events.rend() ? events.end() - 1 : std::next(last).base());
  }
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Point from{axis + sheet.em(0.4), y_of(events[i])};
    const Point to{text - sheet.em(0.25), tops[i] + first_line};
    sheet.axes.emplace_back(
        Line{{from, to}, std::max(2, sheet.hair()), sheet.look.palette.rule, 0, Role::ground});
    sheet.label(std::move(blocks[i]), {{{text, tops[i]}, Align::left, {}}}, 0, false, sheet.place);
  }
}

}  // namespace

void draw_timeline(Sheet& sheet) {
  const std::vector<Event> events = events_of(sheet);
  const Rect& field = sheet.field;
  if (sheet.miniature) {
    const int y = field.y + field.height / 2;
    const Scale time = time_scale(sheet, field.x + 8, field.right() - 8);
    sheet.grid.push_back(Box{{field.x, y - 1, field.width, 2}, sheet.look.palette.quiet, Role::ground});
    for (const Event& event : events) {
      draw_event_mark(sheet, event, {time.at(content::day_number(*event.point->date)), y}, time, true);
    }
    return;
  }
  if (field.width >= sheet.em(22)) {
    for (const double width : {7.0, 6.0, 8.5, 5.0}) {
      if (draw_lying(sheet, events, sheet.em(width))) return;
    }
  }
  draw_upright(sheet, events);
}

}  // namespace scene::charts
