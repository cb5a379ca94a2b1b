#include "app/scene/panel.h"

#include <algorithm>

namespace scene {
namespace {

int pad(const Stage& stage) { return stage.em(120); }
int edge(const Stage& stage) { return std::max(3, stage.em(16)); }

void put_panel(const Stage& stage, Group& group) {
  group.items.emplace_back(Box{group.rect, stage.look.palette.panel, Role::ground});
  group.items.emplace_back(
      Box{{group.rect.x, group.rect.y, edge(stage), group.rect.height}, stage.look.accent, Role::mark});
}

}  // namespace

std::optional<Group> words_panel(const Stage& stage, const std::vector<content::Term>& terms,
                                 const Rect& place) {
  if (terms.empty()) return std::nullopt;
  const int width = place.width - 2 * pad(stage);
  const TextStyle small{Face::sans, std::max(stage.look.floor, stage.em(78))};
  const TextStyle bold{Face::sans_bold, small.size};
  std::vector<Block> blocks;
  for (const content::Term& term : terms) {
    const content::TermText text = in_language(term.text, stage.language);
    Block name{"words", set_text(text.name, bold, stage.look.accent, width, false, stage.measure)};
    name.skip = skip_of(stage, bold, 130);
    name.gap = stage.em(90);
    Block meaning{"words",
                  set_text(text.meaning, small, stage.look.palette.ink, width, false, stage.measure)};
    meaning.skip = skip_of(stage, small, 135);
    meaning.gap = stage.em(15);
    blocks.push_back(std::move(name));
    blocks.push_back(std::move(meaning));
  }
  const int height = height_of(blocks) + 2 * pad(stage);
  if (height > place.height) return std::nullopt;
  Group group{"words", {place.x, place.y, place.width, height}, {}};
  put_panel(stage, group);
  int y = place.y + pad(stage);
  for (const Block& block : blocks) {
    if (&block != &blocks.front()) y += block.gap;
    y = put_lines(group, block.lines, place.x + pad(stage), y, block.skip);
  }
  return group;
}

int doubt_panel_height(const Stage& stage, int width) {
  return doubt_legend_height(stage, {}, width - 2 * pad(stage)) + 2 * pad(stage);
}

Group doubt_panel(const Stage& stage, const Rect& place) {
  Group group{"doubt", {place.x, place.y, place.width, doubt_panel_height(stage, place.width)}, {}};
  put_panel(stage, group);
  const Rect inner{place.x + pad(stage), place.y + pad(stage), place.width - 2 * pad(stage), 0};
  for (Item& item : doubt_legend(stage, {}, inner).items) group.items.push_back(std::move(item));
  return group;
}

}  // namespace scene
