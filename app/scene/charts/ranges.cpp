// From-to intervals, one a row, on one axis of values.
#include <algorithm>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/targets.h"

namespace scene::charts {
namespace {

/// In em, from one row to the next.
constexpr double least_pitch = 1;

Block name_of(const Sheet& sheet, const content::Point& point, int size, int width) {
  const Colour ink = point.rejected ? sheet.look.palette.quiet : sheet.look.palette.ink;
  return sheet.block(sheet.name(point, false), {Face::narrow_bold, size}, ink, width);
}

/// The names in the first width and size in which each fits into its row.
std::vector<Block> names_of(const Sheet& sheet, int pitch) {
  std::vector<Block> names;
  for (const int size : {sheet.plain().size, sheet.small().size}) {
    for (const int percent : {30, 38, 48}) {
      names.clear();
      bool fit = true;
      for (const content::Point& point : sheet.chart.points) {
        names.push_back(name_of(sheet, point, size, sheet.field.width * percent / 100));
        fit = fit && names.back().height <= pitch;
      }
      if (fit) return names;
    }
  }
  return names;
}

/// Whose figure it is, and whether the author rejects it.
std::string whose(const Sheet& sheet, const content::Point& point) {
  std::string words;
  for (const Series& series : sheet.series) {
    if (series.id == point.series) words = series.name;
  }
  if (point.rejected) words += (words.empty() ? "" : ": ") + sheet.word("rejected");
  return words;
}

/// The value, and below it or behind it whose figure it is: the first form that fits into the row and beside
/// its mark; at last the value alone.
Block value_of(const Sheet& sheet, const content::Point& point, int height, int width) {
  const Colour own = point.emphasized ? sheet.look.accent : sheet.look.palette.ink;
  const Colour ink = point.rejected ? sheet.look.palette.quiet : own;
  Block value = sheet.block(sheet.value(point), sheet.strong(), ink, width);
  if (value.height > height) value = sheet.block(sheet.value(point), sheet.plain(), ink, width);
  const std::string words = whose(sheet, point);
  if (words.empty()) return value;
  const Block name = sheet.block(words, sheet.small(), sheet.look.palette.quiet, width);
  Block below = stacked_blocks(value, name);
  if (below.height <= height && below.width <= width) return below;
  if (name.lines.size() != 1 || value.lines.size() != 1) return value;
  Block behind = value;
  behind.lines.push_back(name.lines.front());
  behind.lines.back().origin = {value.width + sheet.em(0.35), value.lines.front().origin.y};
  behind.width += sheet.em(0.35) + name.width;
  return behind.width <= width ? behind : value;
}

/// Which way a figure may be off that bounds the truth on one side: 1 upward, -1 downward, 0 none.
int open_side(const content::Point& point) {
  const bool least = point.bound == content::Bound::minimum || (point.low && !point.high && !point.value);
  const bool most = point.bound == content::Bound::maximum || (point.high && !point.low && !point.value);
  return least ? 1 : most ? -1 : 0;
}

int open_length(const Sheet& sheet) { return sheet.em(1.2); }

/// What the axis spans: beyond the last figure where that one is a lower bound.
Extremes reach(const Sheet& sheet) {
  Extremes ends = extremes(sheet.whole);
  const Extremes bare = ends;
  for (const content::Point& point : sheet.whole.points) {
    const double value = drawn_value(point).value_or(0);
    if (open_side(point) > 0 && value > 0.9 * bare.high) ends.high = std::max(ends.high, value * 1.15);
  }
  return ends;
}

/// An arrow to the side on which the truth may lie.
void draw_open_side(Sheet& sheet, const content::Point& point, Point at, int radius) {
  const int way = open_side(point);
  if (way == 0 || sheet.miniature) return;
  if (point.rejected) {
    // Rejected, and open on that side: the dots lead away from the figure.
    const int half = sheet.em(0.26);
    const int length = open_length(sheet);
    const Rect dots{way > 0 ? at.x + radius : at.x - radius - length, at.y - half, length, 2 * half};
    sheet.mark(Bar{clipped(dots, sheet.place), sheet.look.palette.grey, Fill::dots});
    return;
  }
  const int head = sheet.em(0.2);
  const Point from{at.x + way * radius, at.y};
  const Point tip{std::clamp(at.x + way * open_length(sheet), sheet.place.x + 2, sheet.place.right() - 2),
                  at.y};
  const int thick = std::max(2, sheet.hair());
  const Colour colour = sheet.colour(point);
  sheet.mark(Line{{from, tip}, thick, colour, 0, Role::mark});
  sheet.mark(Line{{{tip.x - way * head, tip.y - head}, tip, {tip.x - way * head, tip.y + head}},
                  thick,
                  colour,
                  0,
                  Role::mark});
}

void draw_range(Sheet& sheet, const content::Point& point, const Rect& row, const Scale& scale,
                const Rect& within) {
  const std::optional<double> value = drawn_value(point);
  const int middle = row.y + row.height / 2;
  const int half = sheet.miniature ? std::clamp(row.height / 3, 1, 8) : sheet.em(0.26);
  Rect mark{scale.at(0), middle - half, 0, 2 * half};
  if (value && has_range(point)) {
    const int from = scale.at(content::to_double(*point.low));
    mark = {from, middle - half, std::max(2, scale.at(content::to_double(*point.high)) - from), 2 * half};
    // The interval is the estimate: it is drawn as printed unless something else is in doubt.
    const Fill fill = fill_of(point) == Fill::hollow ? Fill::solid : fill_of(point);
    sheet.mark(Bar{mark, sheet.colour(point), fill});
    sheet.ring(point, mark);
  } else if (value) {
    const int x = std::clamp(scale.at(*value), sheet.place.x + half + 1,
                             std::max(sheet.place.x + half + 1, sheet.place.right() - half - 1));
    mark = {x - half, middle - half, 2 * half, 2 * half};
    sheet.mark(Disc{
        {x, middle}, half, sheet.colour(point), fill_of(point) == Fill::dots ? Fill::solid : fill_of(point)});
    draw_open_side(sheet, point, {x, middle}, half);
    if (&point == sheet.walked) {
      sheet.mark(Disc{{x, middle}, half + std::max(4, sheet.em(0.16)), sheet.look.palette.ink, Fill::hollow});
    }
  }
  if (const int way = value ? open_side(point) : 0; way != 0 && !sheet.miniature) {
    const int longer = std::max(0, open_length(sheet) - half);
    mark.x -= way < 0 ? longer : 0;
    mark.width += longer;
  }
  const int air = sheet.em(0.6);
  const int room = std::max(within.right() - mark.right(), mark.x - within.x) - air - sheet.em(0.2);
  Block block = value_of(sheet, point, row.height - 2, room);
  const int y = middle - block.height / 2;
  const Point anchor{mark.x + mark.width / 2, middle};
  // Right-hand lines are set flush by their own widths, so a value with its name behind it stays in one
  // piece.
  const Align left_align = block.lines.size() > 1 && block.lines[1].origin.x > 0 ? Align::left : Align::right;
  std::vector<Spot> spots{{{mark.right() + air, y}, Align::left, {}},
                          {{mark.x - air - block.width, y}, left_align, {}}};
  sheet.label(std::move(block), std::move(spots), 1, false, within, anchor);
}

}  // namespace

void draw_ranges(Sheet& sheet) {
  Rect field = sheet.field;
  const int n = std::max(1, static_cast<int>(sheet.chart.points.size()));
  const int axis = sheet.miniature ? 0 : sheet.skip(sheet.small()) + sheet.em(0.5);
  const int pitch = std::max(2, std::min((field.height - axis - targets_height(sheet)) / n,
                                         sheet.miniature ? field.height : sheet.em(3)));
  sheet.need(pitch, least_pitch);
  const std::vector<Block> names = sheet.miniature ? std::vector<Block>() : names_of(sheet, pitch);
  int name_width = 0;
  for (const Block& name : names) name_width = std::max(name_width, name.width + sheet.em(0.7));
  field.x += name_width;
  field.width -= name_width;
  field.height = n * pitch + axis;
  const int targets = targets_height(sheet);
  field.y += targets;
  const Plot plot = lying(sheet, field, reach(sheet));
  targets_upright(sheet, plot.rect, plot.scale);
  const Rect within{plot.rect.x, sheet.field.y, sheet.place.right() - plot.rect.x,
                    plot.rect.bottom() - sheet.field.y};
  for (int i = 0; i < n; ++i) {
    const Rect row{field.x, field.y + i * pitch, field.width, pitch};
    draw_range(sheet, sheet.chart.points[static_cast<std::size_t>(i)], row, plot.scale, within);
    if (sheet.miniature) continue;
    const Block& name = names[static_cast<std::size_t>(i)];
    const Point at{field.x - sheet.em(0.7) - name.width, row.y + (pitch - name.height) / 2};
    const Rect band{sheet.place.x, row.y - pitch / 4, sheet.place.width, pitch + pitch / 2};
    sheet.label(name, {{at, Align::right, {}}}, 0, false, clipped(band, sheet.place));
  }
}

}  // namespace scene::charts
