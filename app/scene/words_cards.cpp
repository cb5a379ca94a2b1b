// Word cards: each a term of the glossary with its meaning, in rows of equal cards, as many pages as needed.
#include <algorithm>

#include "app/scene/stage.h"

namespace scene {
namespace {

struct Card {
  std::vector<SetLine> whose;
  std::vector<SetLine> name;
  std::vector<SetLine> meaning;
};

/// How the cards of one screen are set.
struct Grid {
  int columns = 1;
  int width = 0;  ///< of a card
  int gap = 0;
  int pad = 0;
  int name_skip = 0;
  int meaning_skip = 0;
  int whose_height = 0;  ///< of the line above the names; 0 where no card has one
  int between = 0;       ///< name and meaning
  int edge = 0;          ///< the accent above
};

TextStyle name_style(const Stage& stage) { return {Face::serif_italic, stage.em(115)}; }
TextStyle whose_style(const Stage& stage) { return {Face::sans, std::max(stage.look.floor, stage.em(66))}; }
TextStyle meaning_style(const Stage& stage) { return {Face::sans, std::max(stage.look.floor, stage.em(80))}; }

Grid grid_for(const Stage& stage, std::size_t cards, const Rect& area) {
  Grid grid;
  grid.gap = stage.look.base_em() / 2;
  grid.pad = stage.em(90);
  grid.edge = std::max(4, stage.look.base_em() / 6);
  grid.name_skip = skip_of(stage, name_style(stage), 118);
  grid.meaning_skip = skip_of(stage, meaning_style(stage), 138);
  grid.between = stage.em(55);
  const int least = line_of(stage, 26, meaning_style(stage)) + 2 * grid.pad;
  const int most = std::clamp((area.width + grid.gap) / (least + grid.gap), 1, 5);
  const int count = static_cast<int>(std::max<std::size_t>(cards, 1));
  const int rows = (count + most - 1) / most;
  grid.columns = (count + rows - 1) / rows;
  grid.width = (area.width - grid.gap * (grid.columns - 1)) / grid.columns;
  // A card on its own is no wider than a line that reads well.
  grid.width = std::min(grid.width, line_of(stage, 50, meaning_style(stage)) + 2 * grid.pad);
  return grid;
}

int block_height(const std::vector<SetLine>& lines, int skip, TextStyle style, const Stage& stage) {
  if (lines.empty()) return 0;
  const Metrics metrics = stage.measure.metrics(style);
  return metrics.rise + metrics.fall + skip * (static_cast<int>(lines.size()) - 1);
}

int card_height(const Stage& stage, const Grid& grid, const Card& card) {
  return grid.edge + 2 * grid.pad + grid.whose_height +
         block_height(card.name, grid.name_skip, name_style(stage), stage) + grid.between +
         block_height(card.meaning, grid.meaning_skip, meaning_style(stage), stage);
}

Group put_card(const Stage& stage, const Grid& grid, const Card& card, const Rect& rect) {
  Group group{"word", rect, {}};
  group.items.emplace_back(Box{rect, stage.look.palette.panel, Role::ground});
  group.items.emplace_back(Box{{rect.x, rect.y, rect.width, grid.edge}, stage.look.accent, Role::mark});
  const int x = rect.x + grid.pad;
  const int top = rect.y + grid.edge + grid.pad;
  put_lines(group, card.whose, x, top, grid.meaning_skip);
  const int y = put_lines(group, card.name, x, top + grid.whose_height, grid.name_skip);
  put_lines(group, card.meaning, x, y + grid.between, grid.meaning_skip);
  return group;
}

/// Where a card would be higher than the page: the same words one after the other, over as many pages as
/// needed.
Sheet running(const Stage& stage, const std::vector<content::Term>& terms, std::size_t at, const Rect& area) {
  const int width = std::min(area.width, line_of(stage, 50, meaning_style(stage)));
  std::vector<Block> blocks;
  const auto add = [&](const std::string& words, TextStyle style, Colour ink, int skip, int gap, bool head) {
    if (words.empty()) return;
    Block block{"word", set_text(words, style, ink, width, false, stage.measure)};
    block.skip = skip_of(stage, style, skip);
    block.gap = gap;
    block.with_next = head;
    blocks.push_back(std::move(block));
  };
  for (const content::Term& term : terms) {
    const content::TermText text = in_language(term.text, stage.language);
    const int between = stage.em(110);
    add(text.whose, whose_style(stage), stage.look.palette.quiet, 120, between, true);
    add(text.name, name_style(stage), stage.look.accent, 118, text.whose.empty() ? between : 0, true);
    add(text.meaning, meaning_style(stage), stage.look.palette.ink, 138, stage.em(20), false);
  }
  const std::vector<Page> pages = paginate(blocks, area.height);
  Sheet sheet;
  sheet.pages = pages.size();
  sheet.page = page_within(at, pages.size());
  put_page(sheet.groups, blocks, pages[sheet.page], area);
  return sheet;
}

}  // namespace

Sheet words_sheet(const Stage& stage, const std::vector<content::Term>& terms, std::size_t at, Rect area) {
  Grid grid = grid_for(stage, terms.size(), area);
  const int inner = grid.width - 2 * grid.pad;
  std::vector<Card> cards;
  for (const content::Term& term : terms) {
    const content::TermText text = in_language(term.text, stage.language);
    cards.push_back(
        {set_text(text.whose, whose_style(stage), stage.look.palette.quiet, inner, false, stage.measure),
         set_text(text.name, name_style(stage), stage.look.palette.ink, inner, true, stage.measure),
         set_text(text.meaning, meaning_style(stage), stage.look.palette.ink, inner, false, stage.measure)});
  }
  for (const Card& card : cards) {
    const int lines = static_cast<int>(card.whose.size());
    grid.whose_height = std::max(grid.whose_height, lines * grid.meaning_skip);
  }
  const bool too_high = std::any_of(cards.begin(), cards.end(), [&](const Card& card) {
    return card_height(stage, grid, card) > area.height;
  });
  if (too_high) return running(stage, terms, at, area);
  // Rows go on the page while they fit; a row is as high as its highest card.
  std::vector<std::vector<Group>> pages(1);
  int used = 0;
  const auto columns = static_cast<std::size_t>(grid.columns);
  for (std::size_t first = 0; first < cards.size(); first += columns) {
    const std::size_t after = std::min(cards.size(), first + columns);
    int height = 0;
    for (std::size_t i = first; i < after; ++i) height = std::max(height, card_height(stage, grid, cards[i]));
    if (used > 0 && used + height > area.height) {
      pages.emplace_back();
      used = 0;
    }
    int x = area.x;
    for (std::size_t i = first; i < after; ++i) {
      pages.back().push_back(put_card(stage, grid, cards[i], {x, area.y + used, grid.width, height}));
      x += grid.width + grid.gap;
    }
    used += height + grid.gap;
  }
  Sheet sheet;
  sheet.pages = pages.size();
  sheet.page = page_within(at, pages.size());
  sheet.groups = std::move(pages[sheet.page]);
  return sheet;
}

}  // namespace scene
