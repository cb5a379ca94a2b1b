#include "app/scene/charts/axes.h"

#include <algorithm>

#include "app/scene/words.h"

namespace scene::charts {
namespace {

constexpr int tick_weight = 8;

/// In em: where values have less room to differ, they cannot be compared.
constexpr double least_plot = 3.5;

/// Tick labels, the unit on the last one alone.
std::vector<Block> tick_blocks(const Sheet& sheet, const Ticks& ticks) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < ticks.values.size(); ++i) {
    std::string words = number(ticks.values[i], sheet.front, sheet.language);
    if (i + 1 == ticks.values.size()) words += sheet.text.mark;
    blocks.push_back(sheet.block(words, sheet.small(), sheet.look.palette.quiet, sheet.place.width));
  }
  return blocks;
}

int widest(const std::vector<Block>& blocks) {
  int width = 0;
  for (const Block& block : blocks) width = std::max(width, block.width);
  return width;
}

/// The line at zero, to which bars are drawn.
void zero_line(Sheet& sheet, const Rect& line) {
  sheet.axes.emplace_back(Box{line, sheet.look.palette.quiet, Role::ground});
}

/// The least value above zero: a logarithmic axis has no zero to begin at.
double least_positive(const Sheet& sheet) {
  double least = 0;
  for (const content::Point& point : sheet.whole.points) {
    for (const std::optional<content::Decimal>& value : {point.value, point.low, point.high}) {
      const double found = value ? content::to_double(*value) : 0;
      if (found > 0 && (least == 0 || found < least)) least = found;
    }
  }
  return least == 0 ? 1 : least;
}

bool logarithmic(const Sheet& sheet) { return sheet.chart.scale == content::AxisScale::logarithmic; }

Ticks ticks_of(const Sheet& sheet, const Extremes& ends, int most) {
  if (logarithmic(sheet)) return power_ticks(least_positive(sheet), ends.high);
  return round_ticks(ends.low, ends.high, most);
}

Plot bare(const Sheet& sheet, const Rect& field, const Extremes& ends, bool up) {
  const double low = logarithmic(sheet) ? least_positive(sheet) : ends.low;
  const double high = ends.high <= low ? low + 1 : ends.high;
  if (up) return {field, {low, high, field.bottom(), field.y, logarithmic(sheet)}};
  return {field, {low, high, field.x, field.right(), logarithmic(sheet)}};
}

struct KeyPiece {
  Block block;
  Point at;
};

std::vector<KeyPiece> key_pieces(const Sheet& sheet, const std::vector<KeyEntry>& entries, int width) {
  const int patch = sheet.em(0.55);
  const int gap = sheet.em(0.3);
  std::vector<KeyPiece> pieces;
  Point at;
  int line_height = 0;
  for (const KeyEntry& entry : entries) {
    const TextStyle style{entry.emphasized ? Face::narrow_bold : Face::narrow, sheet.plain().size};
    const Colour ink = entry.emphasized ? sheet.look.accent : sheet.look.palette.ink;
    Block block = sheet.block(entry.words, style, ink, width - patch - gap);
    if (at.x > 0 && at.x + patch + gap + block.width > width) {
      at = {0, at.y + line_height + sheet.em(0.25)};
      line_height = 0;
    }
    const Point here = at;
    at.x += patch + gap + block.width + sheet.em(1);
    line_height = std::max(line_height, block.height);
    pieces.push_back({std::move(block), here});
  }
  return pieces;
}

int pieces_height(const std::vector<KeyPiece>& pieces) {
  return pieces.empty() ? 0 : pieces.back().at.y + pieces.back().block.height;
}

}  // namespace

Plot upright(Sheet& sheet, Rect field, const Extremes& ends) {
  if (sheet.miniature) return bare(sheet, field, ends, true);
  const int most = std::clamp(field.height / sheet.em(2.6) + 1, 2, 6);
  const Ticks ticks = ticks_of(sheet, ends, most);
  const std::vector<Block> blocks = tick_blocks(sheet, ticks);
  const int gutter = widest(blocks) + sheet.em(0.4);
  const int half = blocks.front().height / 2;
  Plot plot;
  sheet.need(field.height - half, least_plot);
  sheet.need(field.width - gutter, least_plot);
  // Turned over, a chart would say the contrary.
  plot.rect = {field.x + gutter, field.y + half, std::max(1, field.width - gutter),
               std::max(1, field.height - half)};
  plot.scale = {ticks.low, ticks.high, plot.rect.bottom(), plot.rect.y, logarithmic(sheet)};
  const Rect strip{field.x, sheet.place.y, gutter, sheet.place.height};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const int y = plot.scale.at(content::to_double(ticks.values[i]));
    const Rect line{plot.rect.x, y - sheet.hair() / 2, plot.rect.width, sheet.hair()};
    if (ticks.values[i].digits == 0) {
      zero_line(sheet, line);
    } else {
      sheet.grid.push_back({line, sheet.look.palette.rule, Role::ground});
    }
    const Point at{plot.rect.x - sheet.em(0.4) - blocks[i].width, y - blocks[i].height / 2};
    // The top tick names the unit and zero the ground that bars stand on: the others give way first.
    const bool end = i == 0 || i + 1 == blocks.size();
    sheet.label(blocks[i], {{at, Align::right, {}}}, end ? tick_weight : tick_weight + 1, true, strip);
  }
  return plot;
}

Plot lying(Sheet& sheet, Rect field, const Extremes& ends) {
  if (sheet.miniature) return bare(sheet, field, ends, false);
  const int most = std::clamp(field.width / sheet.em(4) + 1, 2, 6);
  const Ticks ticks = ticks_of(sheet, ends, most);
  const std::vector<Block> blocks = tick_blocks(sheet, ticks);
  const int half = widest(blocks) / 2 + 1;
  const int below = blocks.front().height + sheet.em(0.3);
  Plot plot;
  sheet.need(field.width - half, least_plot);
  plot.rect = {field.x, field.y, std::max(1, field.width - half), std::max(1, field.height - below)};
  plot.scale = {ticks.low, ticks.high, plot.rect.x, plot.rect.right(), logarithmic(sheet)};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const int x = plot.scale.at(content::to_double(ticks.values[i]));
    const Rect line{x - sheet.hair() / 2, plot.rect.y, sheet.hair(), plot.rect.height};
    if (ticks.values[i].digits == 0) {
      zero_line(sheet, line);
    } else {
      sheet.grid.push_back({line, sheet.look.palette.rule, Role::ground});
    }
    const Point at{x - blocks[i].width / 2, plot.rect.bottom() + sheet.em(0.3)};
    const bool end = i == 0 || i + 1 == blocks.size();
    sheet.label(blocks[i], {{at, Align::centre, {}}}, end ? tick_weight : tick_weight + 1, true, sheet.place);
  }
  return plot;
}

Scale time_scale(const Sheet& sheet, int from, int to) {
  // A part of a timeline has an axis of its own; lanes stay comparable.
  const content::Chart& spanned =
      sheet.chart.kind == content::ChartKind::timeline ? sheet.chart : sheet.whole;
  std::vector<int> days;
  for (const content::Point& point : spanned.points) {
    if (point.date) days.push_back(content::day_number(*point.date));
    if (point.date_end) days.push_back(content::day_number(*point.date_end));
  }
  for (const content::Band& band : spanned.bands) {
    days.push_back(content::day_number(band.from));
    days.push_back(content::day_number(band.to));
  }
  for (const content::Flag& flag : spanned.flags) days.push_back(content::day_number(flag.at));
  if (days.empty()) return {0, 1, from, to};
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  // A single date stands in the middle.
  if (*first == *last) return {*first - 1.0, *last + 1.0, from, to};
  return {static_cast<double>(*first), static_cast<double>(*last), from, to};
}

std::vector<int> years_within(const Scale& time) {
  std::vector<int> years;
  // A year is never longer than 366 days nor shorter than 365: begin a little early.
  for (int year = std::max(1, 1969 + static_cast<int>(time.low / 365) -
                                  (time.low > 0 ? static_cast<int>(time.low / 100000) + 1 : 1));
       year <= 9999; ++year) {
    const int day = content::day_number({year, 1, 1});
    if (day > time.high) break;
    if (day >= time.low) years.push_back(year);
  }
  return years;
}

void date_ticks(Sheet& sheet, const std::vector<DateTick>& ticks, int top, const Rect& within) {
  if (sheet.miniature) return;
  for (const DateTick& tick : ticks) {
    Block block = sheet.block(tick.words, sheet.small(), sheet.look.palette.quiet, within.width);
    const int left =
        std::clamp(tick.x - block.width / 2, within.x, std::max(within.x, within.right() - block.width));
    const Spot spot{{left, top}, Align::centre, {}};
    sheet.label(std::move(block), {spot}, tick_weight + tick.weight, true, within);
  }
}

int key_height(const Sheet& sheet, const std::vector<KeyEntry>& entries, int width) {
  return sheet.miniature ? 0 : pieces_height(key_pieces(sheet, entries, width));
}

void key(Sheet& sheet, const std::vector<KeyEntry>& entries, Rect& field) {
  if (sheet.miniature) return;
  const std::vector<KeyPiece> pieces = key_pieces(sheet, entries, field.width);
  const int patch = sheet.em(0.55);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Point at{field.x + pieces[i].at.x, field.y + pieces[i].at.y};
    const Metrics metrics = sheet.measure.metrics(sheet.plain());
    // The patch stands on the first line's baseline, as high as a capital.
    const Rect square{at.x, at.y + metrics.rise - patch, patch, patch};
    sheet.mark(Bar{square, entries[i].colour, entries[i].fill});
    const Spot spot{{at.x + patch + sheet.em(0.3), at.y}, Align::left, {}};
    sheet.label(pieces[i].block, {spot}, 0, false, sheet.place);
  }
  const int height = pieces_height(pieces);
  field.y += height;
  field.height -= height;
}

std::vector<KeyEntry> series_key(const Sheet& sheet) {
  std::vector<KeyEntry> entries;
  for (const Series& series : sheet.series) {
    content::Point sample;
    sample.series = series.id;
    // A second source is told from the first; the emphasized points are seen by themselves.
    const bool plain = !sheet.compared() && !series.second_source;
    entries.push_back({series.name, plain ? sheet.look.accent : sheet.colour(sample), Fill::solid,
                       sheet.compared() && sheet.emphasized(sample)});
  }
  return entries;
}

}  // namespace scene::charts
