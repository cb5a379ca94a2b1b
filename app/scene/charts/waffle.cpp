// A hundred squares, one a percent.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/waffle_shares.h"

namespace scene::charts {
namespace {

/// Emphasized parts take the accent; the others alternate, told apart by the key and by their order.
Colour part_colour(const Sheet& sheet, const content::Point& point, int& quiet_parts) {
  if (point.rejected) return sheet.look.palette.grey;
  if (sheet.emphasized(point)) return sheet.look.accent;
  return quiet_parts++ % 2 == 0 ? sheet.look.dim : sheet.look.palette.quiet;
}

}  // namespace

std::vector<int> whole_shares(const std::vector<double>& percents) {
  std::vector<int> shares;
  std::vector<std::size_t> order(percents.size());
  std::iota(order.begin(), order.end(), 0U);
  double sum = 0;
  int given = 0;
  for (const double percent : percents) {
    sum += percent;
    shares.push_back(static_cast<int>(std::floor(percent)));
    given += shares.back();
  }
  const auto rest = [&](std::size_t i) { return percents[i] - std::floor(percents[i]); };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rest(a) > rest(b); });
  const int whole = std::min(100, static_cast<int>(std::lround(sum)));
  for (std::size_t i = 0; i < order.size() && given < whole; ++i, ++given) ++shares[order[i]];
  return shares;
}

void draw_waffle(Sheet& sheet) {
  std::vector<double> percents;
  std::vector<KeyEntry> entries;
  std::vector<const content::Point*> parts;
  int quiet_parts = 0;
  for (const content::Point& point : sheet.chart.points) {
    const std::optional<double> value = drawn_value(point);
    if (!value || *value < 0) continue;
    parts.push_back(&point);
    percents.push_back(*value);
    const Colour colour = part_colour(sheet, point, quiet_parts);
    // No-break space: a name and its number are read together.
    const std::string words = sheet.name(point, false) + "\u00A0" + sheet.value(point);
    entries.push_back({words, colour, fill_of(point), sheet.told(point)});
  }
  const int key_room = sheet.miniature ? 0 : key_height(sheet, entries, sheet.field.width) + sheet.em(0.6);
  const int side = std::min(sheet.field.width, sheet.field.height - key_room);
  const int gap = std::max(2, side / 80);
  const int pitch = (side + gap) / 10;
  const std::vector<int> shares = whole_shares(percents);
  int square = 0;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    for (int i = 0; i < shares[part] && square < 100; ++i, ++square) {
      const Rect rect{sheet.field.x + square % 10 * pitch, sheet.field.y + square / 10 * pitch, pitch - gap,
                      pitch - gap};
      sheet.mark(Bar{rect, entries[part].colour, entries[part].fill});
      if (parts[part] == sheet.walked && !sheet.miniature) {
        const int inner = std::max(2, gap / 2);
        const Rect wide{rect.x - inner, rect.y - inner, rect.width + 2 * inner, rect.height + 2 * inner};
        sheet.mark(Bar{clipped(wide, sheet.place), sheet.look.palette.ink, Fill::hollow});
      }
    }
  }
  for (; square < 100; ++square) {  // what the parts leave
    const Rect rect{sheet.field.x + square % 10 * pitch, sheet.field.y + square / 10 * pitch, pitch - gap,
                    pitch - gap};
    sheet.grounds.emplace_back(Box{rect, sheet.look.palette.rule, Role::ground});
  }
  Rect below{sheet.field.x, sheet.field.y + 10 * pitch - gap + sheet.em(0.6), sheet.field.width, key_room};
  key(sheet, entries, below);
}

}  // namespace scene::charts
