// Lying bars from zero, one a row: the name at the left, the value at the right end. Several series: paired
// bars.
#include <algorithm>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/slots.h"

namespace scene::charts {
namespace {

/// How the rows are laid out: names beside their bars, or above them where that leaves too little for the
/// bars.
struct Layout {
  bool above = false;
  int name_width = 0;
  std::vector<Block> names;
  int lanes = 1;           ///< bars a row
  int bar = 0;             ///< height of a bar
  std::size_t naming = 0;  ///< the row whose bars bear the names of the series
  Scale scale;
};

bool known(const content::Point* point) { return point != nullptr && drawn_value(*point); }

std::vector<Block> names_of(const Sheet& sheet, int width) {
  std::vector<Block> names;
  for (const Row& row : sheet.rows) {
    const bool told = std::any_of(row.cells.begin(), row.cells.end(), [&](const content::Point* point) {
      return point != nullptr && sheet.told(*point);
    });
    const TextStyle style{told ? Face::narrow_bold : Face::narrow, sheet.plain().size};
    names.push_back(sheet.block(sheet.name(*row.first, false), style, sheet.look.palette.ink, width));
  }
  return names;
}

int widest(const std::vector<Block>& blocks) {
  int width = 0;
  for (const Block& block : blocks) width = std::max(width, block.width);
  return width;
}

/// The value; on the first row that has them all, with the name of its series behind it.
Block end_block(const Sheet& sheet, const content::Point& point, bool named, int width) {
  if (!known(&point)) {
    return sheet.block(sheet.word("unknown"), sheet.small(), sheet.look.palette.quiet, width);
  }
  return named ? sheet.named_value_block(point, width) : sheet.value_block(point, width);
}

/// The row whose bars bear the names of the series; past the end: none, and a key names them.
std::size_t naming_row(const Sheet& sheet, const Rect& field) {
  std::size_t row = 0;
  for (; row < sheet.rows.size(); ++row) {
    if (std::all_of(sheet.rows[row].cells.begin(), sheet.rows[row].cells.end(), known)) break;
  }
  if (row == sheet.rows.size() || sheet.miniature || sheet.series.size() < 2) return sheet.rows.size();
  for (const content::Point* point : sheet.rows[row].cells) {
    if (end_block(sheet, *point, true, field.width).width > field.width * 4 / 10) return sheet.rows.size();
  }
  return row;
}

/// What must stand behind the longest bar: its value, and the series' name where it bears it.
int value_room(const Sheet& sheet, std::size_t naming) {
  int width = 0;
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    for (const content::Point* point : sheet.rows[row].cells) {
      if (point == nullptr) continue;
      width = std::max(width, end_block(sheet, *point, row == naming, sheet.field.width / 3).width);
    }
  }
  return width + sheet.em(0.6);
}

Layout layout_of(const Sheet& sheet, const Rect& field, std::size_t naming) {
  Layout layout;
  layout.naming = naming;
  layout.lanes = static_cast<int>(sheet.series.size());
  const int beside = field.width * 38 / 100;
  const int row = field.height / std::max(1, static_cast<int>(sheet.rows.size()));
  if (!sheet.miniature) {
    layout.names = names_of(sheet, beside);
    const bool tall = std::any_of(layout.names.begin(), layout.names.end(), [&](const Block& name) {
      return name.height > row - sheet.em(0.2) || name.width > beside;
    });
    const int left_for_bars = field.width - widest(layout.names) - sheet.em(0.5) - value_room(sheet, naming);
    layout.above = tall || left_for_bars < field.width * 2 / 5;
    if (layout.above) layout.names = names_of(sheet, field.width - sheet.em(0.35));
    layout.name_width = layout.above ? 0 : widest(layout.names) + sheet.em(0.5);
  }
  int name_height = 0;
  for (const Block& name : layout.names) name_height = std::max(name_height, name.height);
  const int free = layout.above ? row - name_height - sheet.em(0.5) : row * 2 / 3;
  layout.bar = std::clamp(free / layout.lanes, 2, sheet.miniature ? 1000 : sheet.em(1.7));
  const Extremes ends = extremes(sheet.chart);
  const int left = field.x + layout.name_width + (sheet.miniature ? 0 : sheet.hair());
  const int right = field.right() - (sheet.miniature ? 0 : value_room(sheet, layout.naming));
  layout.scale = {ends.low, ends.high == ends.low ? ends.low + 1 : ends.high, left,
                  std::max(left + 1, right)};
  return layout;
}

void draw_bar(Sheet& sheet, const content::Point& point, int top, bool named, const Layout& layout,
              const Rect& field) {
  const int height = layout.bar - (layout.lanes > 1 ? 2 : 0);
  const double value = drawn_value(point).value_or(0);
  const auto span = [&](double a, double b) {
    const int left = std::min(layout.scale.at(a), layout.scale.at(b));
    return Rect{left, top, std::max(layout.scale.at(a), layout.scale.at(b)) - left, height};
  };
  const double sure = has_range(point) ? content::to_double(*point.low) : value;
  Rect whole = span(0, sure);
  if (has_range(point)) {
    const Rect range = span(sure, content::to_double(*point.high));
    sheet.bar(point, whole, {range.x + 2, range.y, range.width - 2, range.height});
    whole.width += range.width;
  } else if (known(&point)) {
    sheet.bar(point, whole, {});
  }
  if (known(&point)) sheet.ring(point, whole);
  Block block = end_block(sheet, point, named, field.width / 3);
  const int air = sheet.em(0.35);
  const int x = value < 0 ? whole.x - air - block.width : whole.right() + air;
  const Point at{x, top + height / 2 - block.height / 2};
  sheet.label(std::move(block), {{at, Align::left, {}}}, sheet.told(point) ? 0 : 2, false, sheet.place);
}

}  // namespace

void draw_bars(Sheet& sheet) {
  Rect field = sheet.field;
  const std::size_t naming = naming_row(sheet, field);
  if (sheet.series.size() > 1 && !sheet.miniature && naming == sheet.rows.size()) {
    key(sheet, series_key(sheet), field);
    field = cut_top(field, sheet.em(0.5));
  }
  const Layout layout = layout_of(sheet, field, naming);
  const int n = std::max(1, static_cast<int>(sheet.rows.size()));
  const int most = layout.lanes * layout.bar + sheet.em(layout.above ? 2.6 : 1.3);
  const int pitch = sheet.miniature ? field.height / n : std::min(field.height / n, most);
  for (int i = 0; i < n; ++i) {
    const Row& row = sheet.rows[static_cast<std::size_t>(i)];
    const int top = field.y + i * pitch;
    int bar = top + (pitch - layout.lanes * layout.bar) / 2;
    if (!sheet.miniature) {
      const Block& name = layout.names[static_cast<std::size_t>(i)];
      if (layout.above) bar = top + name.height + sheet.em(0.15);
      const Point beside{field.x + layout.name_width - sheet.em(0.5) - name.width,
                         top + (pitch - name.height) / 2};
      const Point at = layout.above ? Point{field.x + sheet.em(0.35), top} : beside;
      sheet.label(name, {{at, layout.above ? Align::left : Align::right, {}}}, 1, false, sheet.place);
    }
    for (const content::Point* point : row.cells) {
      if (point != nullptr) {
        draw_bar(sheet, *point, bar, static_cast<std::size_t>(i) == layout.naming, layout, field);
      }
      bar += layout.bar;
    }
  }
  if (sheet.miniature) return;
  const Rect zero{layout.scale.at(0) - sheet.hair(), field.y, sheet.hair(), n * pitch};
  sheet.axes.emplace_back(Box{zero, sheet.look.palette.quiet, Role::ground});
}

}  // namespace scene::charts
