// What the marks of doubt mean: the same marks as on the charts, each with its word.
#include <algorithm>
#include <array>

#include "app/scene/stage.h"

namespace scene {
namespace {

struct Doubt {
  const char* word;
  Fill fill;
};

constexpr std::array doubts{Doubt{"printed", Fill::solid},  Doubt{"estimate", Fill::hollow},
                            Doubt{"derived", Fill::dotted}, Doubt{"reconstructed", Fill::dashed},
                            Doubt{"inferred", Fill::soft},  Doubt{"rejected", Fill::dots}};

bool shown(const content::Point& point, std::size_t doubt) {
  if (point.rejected) return doubt + 1 == doubts.size();
  return static_cast<std::size_t>(point.status) == doubt;
}

std::vector<Doubt> used(const std::vector<content::Chart>& charts) {
  if (charts.empty()) return {doubts.begin(), doubts.end()};
  std::vector<Doubt> found;
  for (std::size_t doubt = 0; doubt < doubts.size(); ++doubt) {
    const bool any = std::any_of(charts.begin(), charts.end(), [&](const content::Chart& chart) {
      return content::measures(chart.kind) &&
             std::any_of(chart.points.begin(), chart.points.end(),
                         [&](const content::Point& point) { return shown(point, doubt); });
    });
    if (any) found.push_back(doubts.at(doubt));
  }
  // Solid marks alone need no explaining.
  if (found.size() == 1 && found.front().fill == Fill::solid) found.clear();
  return found;
}

TextStyle style_of(const Stage& stage) { return {Face::sans, std::max(stage.look.floor, stage.em(80))}; }
int indent(const Stage& stage) { return style_of(stage).size * 11 / 4; }
int between(const Stage& stage) { return style_of(stage).size * 45 / 100; }

Block words_of(const Stage& stage, const Doubt& doubt, int width) {
  Block block{"doubt", set_text(stage.word(doubt.word), style_of(stage), stage.look.palette.quiet,
                                width - indent(stage), false, stage.measure)};
  block.skip = skip_of(stage, style_of(stage), 125);
  return block;
}

}  // namespace

int doubt_legend_height(const Stage& stage, const std::vector<content::Chart>& charts, int width) {
  int height = 0;
  for (const Doubt& doubt : used(charts)) {
    height += (height > 0 ? between(stage) : 0) + words_of(stage, doubt, width).height();
  }
  return height;
}

Group doubt_legend(const Stage& stage, const std::vector<content::Chart>& charts, const Rect& place) {
  Group group{"doubt", place, {}};
  const TextStyle style = style_of(stage);
  const Metrics metrics = stage.measure.metrics(style);
  const int high = style.size * 60 / 100;
  int top = place.y;
  for (const Doubt& doubt : used(charts)) {
    if (top > place.y) top += between(stage);
    const int middle = top + metrics.rise - metrics.cap / 2;
    const Colour colour = doubt.fill == Fill::dots ? stage.look.palette.grey : stage.look.accent;
    group.items.emplace_back(Bar{{place.x, middle - high / 2, 2 * style.size, high}, colour, doubt.fill});
    const Block words = words_of(stage, doubt, place.width);
    top = put_lines(group, words.lines, place.x + indent(stage), top, words.skip);
  }
  group.rect.height = top - place.y;
  return group;
}

}  // namespace scene
