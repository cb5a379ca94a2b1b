// A hundred squares, one a percent.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/scene/charts/axes.h"
#include "app/scene/charts/kinds.h"
#include "app/scene/charts/waffle_shares.h"
#include "app/scene/words.h"

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

namespace {

/// One square of a hundred: what a series' parts are of a whole.
struct Waffle {
  std::vector<const content::Point*> parts;
  std::vector<KeyEntry> entries;
  std::vector<int> shares;
  std::vector<int> sure;  ///< of the shares, up to the lower bound
};

Waffle waffle_of(const Sheet& sheet, const std::string& series) {
  Waffle waffle;
  std::vector<double> percents;
  int quiet_parts = 0;
  for (const content::Point& point : sheet.chart.points) {
    const std::optional<double> value = drawn_value(point);
    if (!value || *value < 0 || point.series != series) continue;
    const double most = has_range(point) ? content::to_double(*point.high) : *value;
    waffle.parts.push_back(&point);
    percents.push_back(most);
    const Colour colour = part_colour(sheet, point, quiet_parts);
    // No-break space: a name and its number are read together.
    const std::string words = sheet.name(point, false) + "\u00A0" + sheet.value(point);
    waffle.entries.push_back(
        {words, colour, has_range(point) ? Fill::solid : fill_of(point), sheet.told(point)});
  }
  waffle.shares = whole_shares(percents);
  for (std::size_t i = 0; i < waffle.parts.size(); ++i) {
    const bool range = has_range(*waffle.parts[i]);
    waffle.sure.push_back(range ? static_cast<int>(std::lround(content::to_double(*waffle.parts[i]->low)))
                                : waffle.shares[i]);
  }
  return waffle;
}

/// The emphasized parts, where several follow each other: they are outlined as one, with their sum.
std::vector<std::size_t> joined_parts(const Sheet& sheet, const Waffle& waffle) {
  std::vector<std::size_t> joined;
  for (std::size_t i = 0; i < waffle.parts.size(); ++i) {
    if (!waffle.parts[i]->emphasized || !waffle.parts[i]->value) continue;
    if (!joined.empty() && joined.back() + 1 != i) return {};
    joined.push_back(i);
  }
  if (joined.size() < 2 || sheet.compared()) return {};
  return joined;
}

/// `together 53.6%: our arithmetic`, in the outline of what is derived.
KeyEntry sum_entry(const Sheet& sheet, const Waffle& waffle, const std::vector<std::size_t>& joined) {
  content::Point sum;
  sum.value = content::Decimal();
  for (const std::size_t i : joined) sum.value = content::sum(*sum.value, *waffle.parts[i]->value);
  const std::string words = fill(sheet.word("together"), {{"value", sheet.value(sum)}});
  return {words + ": " + sheet.word("derived"), sheet.look.palette.ink, Fill::dotted, false};
}

/// Around the squares from `first` to before `after`, half a gap away from them.
Line outline(const Sheet& sheet, int first, int after, Point corner, int pitch, int gap) {
  const int half = gap / 2;
  const Rect& place = sheet.place;
  const auto x = [&](int column) {
    return std::clamp(corner.x + column * pitch - half, place.x + half, place.right() - half);
  };
  const auto y = [&](int row) {
    return std::clamp(corner.y + row * pitch - half, place.y + half, place.bottom() - half);
  };
  const int from = first % 10;
  const int to = after % 10 == 0 ? 10 : after % 10;
  const int top = y(first / 10);
  const int left_top = from == 0 ? top : y(first / 10 + 1);
  const int bottom = y((after + 9) / 10);
  const int right_bottom = to == 10 ? bottom : y((after + 9) / 10 - 1);
  return {{{x(from), top},
           {x(10), top},
           {x(10), right_bottom},
           {x(to), right_bottom},
           {x(to), bottom},
           {x(0), bottom},
           {x(0), left_top},
           {x(from), left_top},
           {x(from), top}},
          std::max(2, gap / 2),
          sheet.look.palette.ink,
          std::max(4, gap),
          Role::mark};
}

void draw_squares(Sheet& sheet, const Waffle& waffle, Point corner, int pitch, int gap) {
  const auto place_of = [&](int square) {
    return Rect{corner.x + square % 10 * pitch, corner.y + square / 10 * pitch, pitch - gap, pitch - gap};
  };
  // Outlines alone would tell an emphasized part from the others by its colour only.
  std::vector<bool> cored;
  for (std::size_t part = 0; part < waffle.parts.size(); ++part) {
    const bool outlined = waffle.entries[part].fill != Fill::solid && waffle.entries[part].fill != Fill::dots;
    cored.push_back(outlined && waffle.parts[part]->emphasized);
  }
  int square = 0;
  for (std::size_t part = 0; part < waffle.parts.size(); ++part) {
    for (int i = 0; i < waffle.shares[part] && square < 100; ++i, ++square) {
      const Rect rect = place_of(square);
      const KeyEntry& entry = waffle.entries[part];
      const Fill fill = i < waffle.sure[part] ? entry.fill : Fill::hollow;
      sheet.mark(Bar{rect, entry.colour, fill});
      if (cored[part] && fill == entry.fill) {
        const int core = rect.width / 4;
        const Rect inner{rect.x + core, rect.y + core, rect.width - 2 * core, rect.height - 2 * core};
        sheet.mark(Bar{inner, entry.colour, Fill::solid});
      }
      if (waffle.parts[part] == sheet.walked && !sheet.miniature) {
        const int inner = std::max(2, gap / 2);
        const Rect wide{rect.x - inner, rect.y - inner, rect.width + 2 * inner, rect.height + 2 * inner};
        sheet.mark(Bar{clipped(wide, sheet.place), sheet.look.palette.ink, Fill::hollow});
      }
    }
  }
  for (; square < 100; ++square) {  // what the parts leave
    sheet.grounds.emplace_back(Box{place_of(square), sheet.look.palette.rule, Role::ground});
  }
}

}  // namespace

void draw_waffle(Sheet& sheet) {
  const int n = static_cast<int>(sheet.series.size());
  const int between = n == 1 ? 0 : sheet.miniature ? 12 : sheet.em(1.5);
  const int room = (sheet.field.width - between * (n - 1)) / n;
  std::vector<Waffle> waffles;
  int key_room = 0;
  for (const Series& series : sheet.series) {
    waffles.push_back(waffle_of(sheet, series.id));
    const std::vector<std::size_t> joined = joined_parts(sheet, waffles.back());
    if (!joined.empty()) waffles.back().entries.push_back(sum_entry(sheet, waffles.back(), joined));
    key_room = std::max(
        key_room, sheet.miniature ? 0 : key_height(sheet, waffles.back().entries, room) + sheet.em(0.6));
  }
  const int side = std::min(room, sheet.field.height - key_room);
  if (side < sheet.em(5)) sheet.complete = false;
  const int gap = std::max(2, side / 80);
  const int pitch = (side + gap) / 10;
  int x = sheet.field.x;
  for (const Waffle& waffle : waffles) {
    draw_squares(sheet, waffle, {x, sheet.field.y}, pitch, gap);
    const std::vector<std::size_t> joined = joined_parts(sheet, waffle);
    if (!joined.empty() && !sheet.miniature) {
      const auto begin = waffle.shares.begin();
      const int first = std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(joined.front()), 0);
      const int after = std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(joined.back()) + 1, 0);
      sheet.mark(outline(sheet, first, after, {x, sheet.field.y}, pitch, gap));
    }
    Rect below{x, sheet.field.y + 10 * pitch - gap + sheet.em(0.6), room, key_room};
    key(sheet, waffle.entries, below);
    x += room + between;
  }
}

}  // namespace scene::charts
