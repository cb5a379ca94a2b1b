// A bar with parts of it marked, one a row: the first series is the whole, the others lie in it from its
// beginning.
#include <algorithm>
#include <cmath>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/lying_rows.h"
#include "app/scene/charts/slots.h"
#include "app/scene/words.h"

namespace scene::charts {
namespace {

/// Of a row: its name, the bar, and below it a line of words for each value.
struct Heights {
  int name = 0;
  int bar = 0;
  int words = 0;
  int sum() const { return name + bar + words; }
};

void draw_value(Sheet& sheet, const content::Point& point, const Rect& bar, const Rect& below, bool whole) {
  Block block = sheet.named_value_block(point, below.width);
  const int line = sheet.skip(sheet.strong());
  // A part is named where it begins, the whole where it ends; on a line of its own where they meet.
  const int x = whole ? std::max(below.x, bar.right() - block.width) : bar.x;
  std::vector<Spot> spots;
  for (int y = below.y; y + block.height <= below.bottom(); y += line) {
    spots.push_back({{x, y}, Align::left, {}});
  }
  if (spots.empty()) spots.push_back({{x, below.y}, Align::left, {}});
  sheet.label(std::move(block), std::move(spots), whole ? 1 : 0, false, sheet.place);
}

void draw_row(Sheet& sheet, const Row& row, const Scale& scale, const Rect& bar, const Rect& below) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const content::Point* point = row.cells[i];
    if (point == nullptr || !drawn_value(*point)) continue;
    const Rect place{bar.x, bar.y, scale.at(*drawn_value(*point)) - bar.x, bar.height};
    if (i > 0 && place.right() < bar.right()) {
      // Neighbours are told apart by the ground between them as well as by their colour.
      const int gap = std::max(2, sheet.hair());
      sheet.mark(Bar{{place.right(), place.y, gap, place.height}, sheet.look.palette.ground, Fill::solid});
    }
    sheet.bar(*point, place, {});
    sheet.ring(*point, place);
    if (!sheet.miniature) draw_value(sheet, *point, place, below, i == 0);
  }
}

bool any_emphasized(const Sheet& sheet) {
  return std::any_of(sheet.whole.points.begin(), sheet.whole.points.end(),
                     [](const content::Point& point) { return point.emphasized; });
}

/// `12 of 12`: the counts that the filled length stands for.
Block counts_block(const Sheet& sheet, const Row& row) {
  const content::Point& part = *row.cells[1];
  const bool told = sheet.told(part);
  const Colour ink = part.emphasized ? sheet.look.accent : sheet.look.palette.ink;
  const std::string words =
      fill(sheet.word("part-of"), {{"part", sheet.value(part)}, {"whole", sheet.value(*row.first)}});
  return sheet.block(words, told ? sheet.strong() : sheet.plain(), ink, sheet.field.width / 3);
}

bool complete(const Row& row) {
  return row.cells.size() > 1 && row.cells[0] != nullptr && row.cells[1] != nullptr &&
         drawn_value(*row.cells[0]) && drawn_value(*row.cells[1]);
}

/// Every whole is as long as the others: rows are shares of their own totals, and are not to be compared.
void draw_own(Sheet& sheet) {
  int room = sheet.em(0.7);
  for (const Row& row : sheet.rows) {
    if (complete(row)) room = std::max(room, counts_block(sheet, row).width + sheet.em(0.7));
  }
  const LyingRows rows = lying_rows(sheet, sheet.field, 1, room, 0);
  name_lying_rows(sheet, rows, sheet.field);
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const Row& row = sheet.rows[i];
    if (!complete(row)) continue;
    const content::Point& part = *row.cells[1];
    const Rect whole{rows.bars.x, rows.top(static_cast<int>(i)), rows.bars.width, rows.bar};
    const double share = std::clamp(*drawn_value(part) / std::max(*drawn_value(*row.first), 1e-9), 0.0, 1.0);
    const Rect filled{whole.x, whole.y, static_cast<int>(std::lround(whole.width * share)), whole.height};
    sheet.mark(Bar{whole, sheet.look.dim, Fill::hollow});
    sheet.mark(Bar{filled, sheet.told(part) || !any_emphasized(sheet) ? sheet.look.accent : sheet.look.dim,
                   fill_of(part)});
    sheet.ring(part, filled);
    sheet.ring(*row.first, whole);
    if (sheet.miniature) continue;
    Block counts = counts_block(sheet, row);
    const Point at{whole.right() + sheet.em(0.35), whole.y + (whole.height - counts.height) / 2};
    sheet.label(std::move(counts), {{at, Align::left, {}}}, 0, false,
                rows.band(static_cast<int>(i), sheet.place));
  }
}

}  // namespace

void draw_nested(Sheet& sheet) {
  if (sheet.chart.scale == content::AxisScale::own) return draw_own(sheet);
  const Rect field = sheet.field;
  const Extremes ends = extremes(sheet.whole);
  const Scale scale{0, std::max(ends.high, 1e-9), field.x, field.right()};
  const int n = std::max(1, static_cast<int>(sheet.rows.size()));
  const int pitch = field.height / n;
  Heights heights{0, pitch * 2 / 3, 0};
  if (!sheet.miniature) {
    const int line = sheet.skip(sheet.strong());
    heights = {line, 0, line * static_cast<int>(sheet.series.size())};
    heights.bar = std::clamp(pitch - heights.sum() - sheet.em(0.8), sheet.em(0.6), sheet.em(1.7));
  }
  int top = field.y;
  for (const Row& row : sheet.rows) {
    if (!sheet.miniature) {
      const TextStyle style = sheet.plain();
      sheet.label(sheet.block(sheet.name(*row.first, false), style, sheet.look.palette.ink, field.width),
                  {{{field.x, top}, Align::left, {}}}, 0, false, sheet.place);
    }
    const Rect bar{field.x, top + heights.name, field.width, heights.bar};
    const Rect below{field.x, bar.bottom() + sheet.em(0.2), field.width, heights.words};
    draw_row(sheet, row, scale, bar, below);
    top += std::min(pitch, heights.sum() + sheet.em(1.2));
  }
}

}  // namespace scene::charts
