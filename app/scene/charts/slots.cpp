#include "app/scene/charts/slots.h"

#include <algorithm>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/lying_rows.h"

namespace scene::charts {
namespace {

int slot_room(const Sheet& sheet) {
  // The axis' ticks take about three ems.
  return (sheet.field.width - sheet.em(3)) / std::max(1, static_cast<int>(sheet.rows.size()));
}

int name_width(const Sheet& sheet) {
  return over_time(sheet) ? sheet.em(5) : slot_room(sheet) - sheet.em(0.4);
}

Block name_block(const Sheet& sheet, const Row& row, int width) {
  const bool row_told = told(sheet, row);
  const TextStyle style{row_told ? Face::narrow_bold : Face::narrow,
                        over_time(sheet) ? sheet.small().size : sheet.plain().size};
  const Colour ink = row_told || !over_time(sheet) ? sheet.look.palette.ink : sheet.look.palette.quiet;
  return sheet.block(sheet.name(*row.first, true), style, ink, width);
}

std::vector<Slot> dated_slots(const Sheet& sheet, const Rect& plot) {
  // Half a column stands beyond the first and the last date.
  const int widest = sheet.miniature ? plot.width / 8 : sheet.em(2.4);
  const int n = static_cast<int>(sheet.rows.size());
  int width = std::min(widest, plot.width / std::max(1, n));
  const bool side_by_side = sheet.series.size() > 1 && sheet.chart.kind == content::ChartKind::columns;
  const int side = sheet.miniature ? 0 : sheet.em(0.3);
  std::vector<Slot> slots;
  for (int round = 0; round < 2; ++round) {
    const Scale time = time_scale(sheet, plot.x + width / 2 + 2 + side, plot.right() - width / 2 - 2 - side);
    slots.clear();
    int closest = plot.width;
    for (const Row& row : sheet.rows) {
      slots.push_back({time.at(content::day_number(*row.first->date)), 0, 0});
    }
    for (std::size_t a = 0; a < slots.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        closest = std::min(closest, std::abs(slots[a].middle - slots[b].middle));
      }
    }
    width = std::max(2, std::min(width, closest * (side_by_side ? 5 : 7) / 10));
    for (Slot& slot : slots) {
      slot.width = width;
      slot.room = std::max(closest, width);
    }
  }
  return slots;
}

}  // namespace

std::vector<Slot> slots_of(const Sheet& sheet, const Rect& plot) {
  if (over_time(sheet)) return dated_slots(sheet, plot);
  std::vector<Slot> slots;
  const int n = std::max(1, static_cast<int>(sheet.rows.size()));
  const int room = plot.width / n;
  const int most = sheet.miniature ? room : sheet.em(2.6) * static_cast<int>(sheet.series.size());
  slots.reserve(static_cast<std::size_t>(n));
  for (int i = 0; i < n; ++i) {
    slots.push_back(
        {plot.x + plot.width * (2 * i + 1) / (2 * n), std::max(2, std::min(most, room * 7 / 10)), room});
  }
  return slots;
}

Scale slot_time(const Sheet& sheet, const std::vector<Slot>& slots) {
  const auto day = [&](std::size_t i) { return content::day_number(*sheet.rows[i].first->date); };
  std::size_t first = 0;
  std::size_t last = 0;
  for (std::size_t i = 1; i < slots.size(); ++i) {
    if (day(i) < day(first)) first = i;
    if (day(i) > day(last)) last = i;
  }
  return {static_cast<double>(day(first)), static_cast<double>(day(last)), slots[first].middle,
          slots[last].middle};
}

bool over_time(const Sheet& sheet) {
  return !sheet.rows.empty() && std::all_of(sheet.rows.begin(), sheet.rows.end(),
                                            [](const Row& row) { return row.first->date.has_value(); });
}

bool names_fit_under(const Sheet& sheet) {
  if (sheet.miniature || over_time(sheet)) return true;
  const int room = name_width(sheet);
  return std::all_of(sheet.rows.begin(), sheet.rows.end(), [&](const Row& row) {
    const Block name = name_block(sheet, row, room);
    return name.width <= room && name.height <= 3 * sheet.skip(sheet.plain());
  });
}

int names_height(const Sheet& sheet) {
  if (sheet.miniature) return 0;
  int height = 0;
  for (const Row& row : sheet.rows) {
    height = std::max(height, name_block(sheet, row, name_width(sheet)).height);
  }
  return height + sheet.em(0.35);
}

void names_under(Sheet& sheet, const std::vector<Slot>& slots, const Rect& plot) {
  const int top = plot.bottom() + sheet.em(0.3);
  const bool dated = over_time(sheet);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const Row& row = sheet.rows[i];
    const bool row_told = told(sheet, row);
    Block name = name_block(sheet, row, name_width(sheet));
    const int most = std::max(sheet.field.x, sheet.field.right() - name.width);
    const int x = std::clamp(slots[i].middle - name.width / 2, sheet.field.x, most);
    // The ends say which years the axis spans.
    const int weight = row_told ? 1 : i == 0 || i + 1 == slots.size() ? 5 : 6;
    sheet.label(std::move(name), {{{x, top}, Align::centre, {}}}, dated ? weight : 0, dated, sheet.place);
  }
}

Rect cut_top(Rect rect, int height) {
  rect.y += height;
  rect.height -= height;
  return rect;
}

}  // namespace scene::charts
