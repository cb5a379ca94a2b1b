// Rows and columns of figures, each doubtful one with the mark of its doubt.
#include <algorithm>

#include "app/scene/charts/kinds.h"
#include "app/scene/charts/lying_rows.h"

namespace scene::charts {
namespace {

constexpr std::string_view dash_of_ranges = "–";

/// How the table is set: its letters, and the widths that they ask for.
struct Layout {
  int size = 0;              ///< of names and figures
  int air = 0;               ///< above and below a row
  int gap = 0;               ///< before a column
  int patch = 0;             ///< of a mark of doubt, with the air behind it
  int names = 0;             ///< width of the rows' names
  std::vector<int> figures;  ///< width of each series
  std::vector<int> heights;  ///< of each row
  int head = 0;              ///< height of the columns' names, with the air below
  bool fits = true;          ///< names have room left beside the figures

  int width() const {
    int sum = names;
    for (const int figure : figures) sum += gap + figure;
    return sum;
  }
  int height() const {
    int sum = head;
    for (const int row : heights) sum += row + 2 * air;
    return sum;
  }
};

Block cell_block(const Sheet& sheet, const content::Point& point, int size, int width) {
  if (!drawn_value(point)) {
    return sheet.block(sheet.word("unknown"), sheet.small(), sheet.look.palette.quiet, width);
  }
  const Colour own = point.emphasized ? sheet.look.accent : sheet.look.palette.ink;
  return sheet.block(sheet.value(point), {Face::narrow_bold, size},
                     point.rejected ? sheet.look.palette.quiet : own, width);
}

Block name_block(const Sheet& sheet, const Row& row, int size, int width) {
  const TextStyle style{told(sheet, row) ? Face::narrow_bold : Face::narrow, size};
  return sheet.block(sheet.name(*row.first, false), style, sheet.look.palette.ink, width);
}

Block head_block(const Sheet& sheet, std::size_t column, int width) {
  return sheet.block(sheet.series[column].name, sheet.small(), sheet.look.palette.quiet, width);
}

/// What a column must be wide so that no number is broken, which would make two of it: a range breaks behind
/// its dash, words at their blanks.
int unbroken_width(const Sheet& sheet, const content::Point& point, int size) {
  if (!drawn_value(point)) return 0;
  const std::string words = sheet.value(point);
  const TextStyle style{Face::narrow_bold, size};
  int widest = 0;
  for (std::size_t from = 0; from < words.size();) {
    const std::size_t blank = words.find(' ', from);
    const std::size_t dash = words.find(dash_of_ranges, from);
    const std::size_t after_dash = dash == std::string::npos ? dash : dash + dash_of_ranges.size();
    const std::size_t end = std::min({blank, after_dash, words.size()});
    const std::string piece = words.substr(from, end - from);
    widest = std::max(widest, sheet.block(piece, style, {}, sheet.field.width * 2).width);
    from = end + (end == blank ? 1 : 0);
  }
  return widest;
}

Layout layout_of(const Sheet& sheet, int size) {
  Layout layout;
  layout.size = size;
  layout.air = sheet.em(0.35) * size / sheet.look.em;
  layout.gap = sheet.em(0.8);
  layout.patch = sheet.em(0.9);
  const int n = static_cast<int>(sheet.series.size());
  const int most = sheet.field.width * (n == 1 ? 4 : 6) / 10 / n - layout.gap;
  for (std::size_t column = 0; column < sheet.series.size(); ++column) {
    int width = n == 1 ? 0 : head_block(sheet, column, most).width;
    int unbroken = 0;
    for (const Row& row : sheet.rows) {
      if (row.cells[column] == nullptr) continue;
      const Block cell = cell_block(sheet, *row.cells[column], size, most - layout.patch);
      width = std::max(width, cell.width + layout.patch);
      unbroken = std::max(unbroken, unbroken_width(sheet, *row.cells[column], size) + layout.patch);
    }
    layout.figures.push_back(std::max(std::min(width, most), unbroken));
    if (n > 1) layout.head = std::max(layout.head, head_block(sheet, column, most).height + sheet.em(0.3));
  }
  const int left = sheet.field.width - layout.width();
  layout.fits = left >= size * 5;
  for (const Row& row : sheet.rows) {
    layout.names =
        std::max(layout.names, name_block(sheet, row, size, left - sheet.em(0.5)).width + sheet.em(0.5));
  }
  for (const Row& row : sheet.rows) {
    int height = name_block(sheet, row, size, layout.names - sheet.em(0.4)).height;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      if (row.cells[column] == nullptr) continue;
      const int width = layout.figures[column] - layout.patch;
      height = std::max(height, cell_block(sheet, *row.cells[column], size, width).height);
    }
    layout.heights.push_back(height);
  }
  return layout;
}

/// The patch of doubt stands before the figure, as in a key.
void draw_cell(Sheet& sheet, const content::Point& point, const Layout& layout, int right, int top,
               int width) {
  Block block = cell_block(sheet, point, layout.size, width - layout.patch);
  if (drawn_value(point) && (point.status != content::Status::printed || point.rejected)) {
    const int side = sheet.em(0.55);
    const Metrics metrics = sheet.measure.metrics({Face::narrow_bold, layout.size});
    const Rect square{right - block.width - layout.patch, top + metrics.rise - side, side, side};
    sheet.mark(Bar{clipped(square, sheet.place), sheet.colour(point), fill_of(point)});
  }
  const Point at{right - block.width, top};
  sheet.label(std::move(block), {{at, Align::right, {}}}, 0, false, sheet.place);
}

void draw_heads(Sheet& sheet, const Layout& layout) {
  if (layout.head == 0) return;
  int right = sheet.field.x + layout.names;
  for (std::size_t i = 0; i < layout.figures.size(); ++i) {
    right += layout.figures[i] + layout.gap;
    Block head = head_block(sheet, i, layout.figures[i]);
    const Point at{right - head.width, sheet.field.y + layout.head - sheet.em(0.3) - head.height};
    sheet.label(std::move(head), {{at, Align::right, {}}}, 0, false, sheet.place);
  }
}

void draw_row(Sheet& sheet, const Row& row, const Layout& layout, int top, int height) {
  int right = sheet.field.x + layout.names;
  bool walked = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    right += layout.figures[i] + layout.gap;
    if (row.cells[i] == nullptr) continue;
    walked = walked || row.cells[i] == sheet.walked;
    draw_cell(sheet, *row.cells[i], layout, right, top, layout.figures[i]);
  }
  if (walked) {
    sheet.mark(Box{{sheet.field.x, top, sheet.em(0.15), height}, sheet.look.palette.ink, Role::mark});
  }
  sheet.label(name_block(sheet, row, layout.size, layout.names - sheet.em(0.4)),
              {{{sheet.field.x + sheet.em(0.4), top}, Align::left, {}}}, 0, false, sheet.place);
}

void draw_miniature(Sheet& sheet) {
  const int n = static_cast<int>(sheet.rows.size());
  const int pitch = std::max(3, std::min(sheet.field.height / n, 28));
  const int half = sheet.field.width / 2;
  for (int i = 0; i < n && (i + 1) * pitch <= sheet.field.height; ++i) {
    const content::Point& point = *sheet.rows[static_cast<std::size_t>(i)].first;
    const int top = sheet.field.y + i * pitch;
    const int thick = std::max(2, pitch / 3);
    sheet.mark(Bar{{sheet.field.x, top, half * 8 / 10, thick}, sheet.look.dim, Fill::solid});
    sheet.mark(Bar{{sheet.field.x + half, top, half * 5 / 10, thick}, sheet.colour(point), Fill::solid});
  }
}

}  // namespace

void draw_table(Sheet& sheet) {
  if (sheet.miniature) return draw_miniature(sheet);
  // Where the place does not hold it all, smaller letters do.
  Layout layout = layout_of(sheet, sheet.look.em);
  for (const int size : {sheet.plain().size, sheet.small().size}) {
    if (layout.height() > sheet.field.height || !layout.fits) layout = layout_of(sheet, size);
  }
  sheet.complete = sheet.complete && layout.fits;
  draw_heads(sheet, layout);
  int y = sheet.field.y + layout.head;
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    if (y + layout.air + layout.heights[i] > sheet.field.bottom()) {
      sheet.complete = false;
      break;
    }
    sheet.grid.push_back(
        {{sheet.field.x, y, layout.width(), sheet.hair()}, sheet.look.palette.rule, Role::ground});
    draw_row(sheet, sheet.rows[i], layout, y + layout.air, layout.heights[i]);
    y += layout.heights[i] + 2 * layout.air;
  }
}

}  // namespace scene::charts
