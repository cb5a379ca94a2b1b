// Rows of words with their value at the right.
#include <algorithm>

#include "app/scene/charts/kinds.h"

namespace scene::charts {
namespace {

/// The value; where there is none, the remark that stands for it (`no limit`).
Block right_side(const Sheet& sheet, const content::Point& point, int width) {
  const bool known = drawn_value(point).has_value();
  const Colour ink = point.emphasized ? sheet.look.accent : sheet.look.palette.ink;
  if (known) return sheet.block(sheet.value(point), sheet.strong(), ink, width);
  const std::string note = sheet.note(point);
  if (note.empty() && sheet.chart.unit == "none") return {};
  return sheet.block(note.empty() ? sheet.word("unknown") : note, sheet.plain(), sheet.look.palette.quiet,
                     width);
}

/// No wider than the words need: the eye must find the way from a word to its value.
int list_width(const Sheet& sheet, int value_width) {
  int words = 0;
  int values = 0;
  for (const content::Point& point : sheet.chart.points) {
    words = std::max(
        words,
        sheet.block(sheet.name(point, false), {Face::narrow_bold, sheet.look.em}, {}, sheet.field.width)
            .width);
    values = std::max(values, right_side(sheet, point, value_width).width);
  }
  return std::min(sheet.field.width, std::max(words + values + sheet.em(3), sheet.em(12)));
}

void draw_miniature(Sheet& sheet) {
  const int n = static_cast<int>(sheet.rows.size());
  const int pitch = std::max(3, std::min(sheet.field.height / n, 28));
  for (int i = 0; i < n && (i + 1) * pitch <= sheet.field.height; ++i) {
    const content::Point& point = *sheet.rows[static_cast<std::size_t>(i)].first;
    const int width = sheet.field.width * (i % 3 == 2 ? 5 : 7) / 10;
    sheet.mark(Bar{{sheet.field.x, sheet.field.y + i * pitch, width, std::max(2, pitch / 3)},
                   sheet.colour(point),
                   Fill::solid});
  }
}

}  // namespace

void draw_list(Sheet& sheet) {
  if (sheet.miniature) return draw_miniature(sheet);
  Rect field = sheet.field;
  const int value_width = field.width * 4 / 10;
  field.width = list_width(sheet, value_width);
  const int air = sheet.em(0.35);
  int y = field.y;
  for (const content::Point& point : sheet.chart.points) {
    Block value = right_side(sheet, point, value_width);
    const TextStyle style{sheet.told(point) ? Face::narrow_bold : Face::narrow, sheet.look.em};
    Block words = sheet.block(sheet.name(point, false), style, sheet.look.palette.ink,
                              field.width - value.width - sheet.em(1));
    const int height = std::max(words.height, value.height);
    if (y + height > field.bottom()) {
      sheet.complete = false;
      break;
    }
    if (point.status == content::Status::derived && value.height > 0) {
      // Our arithmetic among printed rows: its mark before it, as in a table.
      const int side = sheet.em(0.55);
      const Rect square{field.right() - value.width - sheet.em(0.9), y + sheet.em(0.25), side, side};
      sheet.mark(Bar{clipped(square, sheet.place), sheet.colour(point), fill_of(point)});
    }
    if (&point == sheet.walked) {
      sheet.mark(Box{{field.x, y, sheet.em(0.15), height}, sheet.look.palette.ink, Role::mark});
    }
    const int indent = sheet.em(0.4);
    // First lines stand on one baseline: both begin with letters of nearly the same size.
    sheet.label(std::move(words), {{{field.x + indent, y}, Align::left, {}}}, 0, false, sheet.place);
    const Point at{field.right() - value.width, y};
    sheet.label(std::move(value), {{at, Align::right, {}}}, 0, false, sheet.place);
    y += height + air;
    if (y + sheet.hair() > field.bottom()) {
      sheet.complete = sheet.complete && &point == &sheet.chart.points.back();
      break;
    }
    sheet.grid.push_back({{field.x, y, field.width, sheet.hair()}, sheet.look.palette.rule, Role::ground});
    y += air;
  }
}

}  // namespace scene::charts
