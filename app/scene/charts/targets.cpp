#include "app/scene/charts/targets.h"

#include <algorithm>

#include "app/scene/words.h"

namespace scene::charts {
namespace {

Block words_of(const Sheet& sheet, const content::Target& target, int width) {
  return sheet.block(in_language(target.text, sheet.language), sheet.small(), sheet.look.palette.ink, width);
}

/// Strokes one after the other, so that the line gives way where a value stands on it.
void dash(Sheet& sheet, Rect line, bool level) {
  const int stroke = std::max(3, sheet.em(0.3));
  int& at = level ? line.x : line.y;
  const int end = level ? line.right() : line.bottom();
  for (; at < end; at += 2 * stroke) {
    const int length = std::min(stroke, end - at);
    const Rect piece = level ? Rect{at, line.y, length, line.height} : Rect{line.x, at, line.width, length};
    sheet.grid.push_back(Box{clipped(piece, sheet.place), sheet.look.palette.ink, Role::ground});
  }
}

}  // namespace

int targets_height(const Sheet& sheet) {
  if (sheet.miniature || sheet.chart.targets.empty()) return 0;
  int height = 0;
  for (const content::Target& target : sheet.chart.targets) {
    height = std::max(height, words_of(sheet, target, sheet.field.width / 2).height);
  }
  return height + sheet.em(0.3);
}

void targets_upright(Sheet& sheet, const Rect& plot, const Scale& scale) {
  for (const content::Target& target : sheet.chart.targets) {
    const int x = scale.at(content::to_double(target.at));
    const int thick = std::max(2, sheet.hair());
    dash(sheet, {x - thick / 2, plot.y, thick, plot.height}, false);
    if (sheet.miniature) continue;
    Block words = words_of(sheet, target, sheet.field.width / 2);
    const int most = std::max(sheet.place.x, sheet.place.right() - words.width);
    const int left = std::clamp(x - words.width / 2, sheet.place.x, most);
    const Point at{left, plot.y - sheet.em(0.2) - words.height};
    sheet.label(std::move(words), {{at, Align::centre, {}}}, 0, false, sheet.place);
  }
}

void targets_level(Sheet& sheet, const Rect& plot, const Scale& scale) {
  for (const content::Target& target : sheet.chart.targets) {
    const int y = scale.at(content::to_double(target.at));
    const int thick = std::max(2, sheet.hair());
    dash(sheet, {plot.x, y - thick / 2, plot.width, thick}, true);
    if (sheet.miniature) continue;
    Block words = words_of(sheet, target, plot.width / 2);
    const Point at{plot.right() - words.width, y - sheet.em(0.2) - words.height};
    const Point below{at.x, y + sheet.em(0.2)};
    sheet.label(std::move(words), {{at, Align::right, {}}, {below, Align::right, {}}}, 0, false, sheet.place);
  }
}

}  // namespace scene::charts
