// The themes screen: what the exhibit is, and a card for each theme; tiles for what the cabinet has no button
// for.
#include <algorithm>
#include <cstdint>
#include <string>

#include "app/scene/chart.h"
#include "app/scene/frame.h"
#include "app/scene/stage.h"
#include "content/pack/names.h"

namespace scene {
namespace {

struct Tile {
  visit::Button button = visit::Button::theme;
  std::size_t theme = 0;
};

/// As visit::Themes counts them.
std::vector<Tile> tiles(const Stage& stage) {
  std::vector<Tile> all;
  all.reserve(stage.front().themes.size() + 2);
  for (std::size_t theme = 0; theme < stage.front().themes.size(); ++theme) {
    all.push_back({visit::Button::theme, theme});
  }
  if (!stage.plan.controls.has(visit::Button::display)) all.push_back({visit::Button::display});
  if (!stage.plan.controls.has(visit::Button::language) && stage.front().languages.size() > 1) {
    all.push_back({visit::Button::language});
  }
  return all;
}

std::string stops_words(const Stage& stage, std::size_t count) {
  const content::Plural form = content::plural({static_cast<std::int64_t>(count), 0}, stage.language);
  return fill(stage.word("stops-" + std::string(content::name(form))), {{"n", std::to_string(count)}});
}

Colour accent_of(const Stage& stage, const Tile& tile) {
  const auto& accents = stage.look.palette.accent;
  return tile.button == visit::Button::theme ? accents.at(tile.theme % accents.size())
                                             : stage.look.palette.quiet;
}

int pad(const Stage& stage) { return stage.em(60); }
int gap_of(const Stage& stage) { return stage.look.base_em() * 60 / 100; }

/// A card's text, set for its width; `brief`: the title alone.
struct CardText {
  std::vector<Block> blocks;
  Block foot;
};

CardText card_text(const Stage& stage, const Tile& tile, int width, bool brief) {
  CardText set;
  const int inner = width - 2 * pad(stage);
  if (tile.button != visit::Button::theme) {
    const auto& languages = stage.front().languages;
    const std::string words = tile.button == visit::Button::display
                                  ? stage.word("display-short") + "  " + stage.word("display")
                                  : languages[(stage.visit.settings.language + 1) % languages.size()].name;
    const TextStyle style{Face::sans, stage.em(90)};
    Block block{"tile", set_text(words, style, stage.look.palette.ink, inner, true, stage.measure)};
    block.skip = skip_of(stage, style, 125);
    set.blocks.push_back(std::move(block));
    return set;
  }
  const content::Theme& theme = stage.front().themes[tile.theme];
  const content::ThemeText text = in_language(theme.text, stage.language);
  TextStyle title{Face::serif_bold, stage.em(135)};
  // One long word decides: Collectivization must stand on one line.
  while (title.size > stage.em(90) && longest_word(stage, text.title, title) > inner) title.size -= 1;
  Block name{"tile", set_text(text.title, title, stage.look.palette.ink, inner, true, stage.measure)};
  name.skip = skip_of(stage, title, 115);
  set.blocks.push_back(std::move(name));
  if (brief) return set;
  const TextStyle plain{Face::serif, stage.em(85)};
  Block line{"tile", set_text(text.card, plain, stage.look.palette.ink, inner, false, stage.measure)};
  line.skip = skip_of(stage, plain, 135);
  line.gap = stage.em(60);
  set.blocks.push_back(std::move(line));
  set.foot = small_block(stage, stops_words(stage, theme.stops), "tile", inner);
  return set;
}

int text_height(const Stage& stage, const CardText& text) {
  const int foot = text.foot.lines.empty() ? 0 : stage.em(80) + text.foot.height();
  return 2 * pad(stage) + height_of(text.blocks) + foot;
}

Group put_card(const Stage& stage, const Tile& tile, const CardText& text, const Rect& rect, bool focused) {
  Group group{"tile", rect, {}};
  const int edge = std::max(5, stage.look.base_em() / 5);
  group.items.emplace_back(
      Box{rect, focused ? stage.look.palette.raised : stage.look.palette.panel, Role::control});
  group.items.emplace_back(Box{{rect.x, rect.y, rect.width, edge}, accent_of(stage, tile), Role::mark});
  int y = rect.y + pad(stage);
  for (const Block& block : text.blocks) {
    if (&block != &text.blocks.front()) y += block.gap;
    y = put_lines(group, block.lines, rect.x + pad(stage), y, block.skip, 0);
  }
  if (!text.foot.lines.empty()) {
    put_lines(group, text.foot.lines, rect.x + pad(stage), rect.bottom() - pad(stage) - text.foot.height(),
              text.foot.skip, 0);
  }
  if (focused) add_frame(group, rect, accent_of(stage, tile), std::max(3, stage.look.base_em() / 10));
  return group;
}

/// The theme's picture between the card's line and its foot, if there is room for one.
void put_picture(const Stage& stage, std::vector<Group>& groups, const Tile& tile, const CardText& text,
                 const Rect& rect) {
  if (tile.button != visit::Button::theme || tile.theme >= stage.matter.charts.size()) return;
  const int top = rect.y + pad(stage) + height_of(text.blocks) + stage.em(100);
  const int bottom = rect.bottom() - pad(stage) - text.foot.height() - stage.em(80);
  const int width = std::min(rect.width - 2 * pad(stage), stage.em(1600));
  const int height = std::min(bottom - top, width * 60 / 100);
  if (height < stage.em(250)) return;
  Look look = stage.look;
  look.accent = accent_of(stage, tile);
  look.dim = look.palette.dim.at(tile.theme % 4);
  look.band = look.palette.band.at(tile.theme % 4);
  const Rect place{rect.x + pad(stage), bottom - height, width, height};
  groups.push_back(draw_chart(
      {&stage.matter.charts[tile.theme], &stage.front(), stage.language, place, std::nullopt, true}, look,
      stage.measure));
}

/// Where cards stand: a grid, of which the screenful with the focused one is shown.
struct Grid {
  int columns = 1;
  int width = 0;
};

Grid grid_for(const Stage& stage, int cards, int width) {
  const int least = line_of(stage, 24, {Face::serif, stage.em(85)}) + 2 * pad(stage);
  const int most = std::clamp((width + gap_of(stage)) / (least + gap_of(stage)), 1, 4);
  const int rows = (cards + most - 1) / most;
  Grid grid;
  grid.columns = (cards + rows - 1) / rows;
  grid.width = (width - gap_of(stage) * (grid.columns - 1)) / grid.columns;
  return grid;
}

/// Rows of cards in `place`, starting with that of the focused one where not all fit. False: not even one
/// does.
bool put_tiles(const Stage& stage, std::vector<Group>& groups, const std::vector<Tile>& all,
               std::size_t focus, const Rect& place, bool brief) {
  const Grid grid = grid_for(stage, static_cast<int>(all.size()), place.width);
  const auto columns = static_cast<std::size_t>(grid.columns);
  std::vector<CardText> texts;
  std::vector<int> heights;
  for (std::size_t i = 0; i < all.size(); ++i) {
    texts.push_back(card_text(stage, all[i], grid.width, brief));
    if (i % columns == 0) heights.push_back(0);
    heights.back() = std::max(heights.back(), text_height(stage, texts.back()));
  }
  // Rows are gathered around the focused one while they fit.
  const std::size_t focused_row = focus / columns;
  std::size_t first = focused_row;
  std::size_t after = first + 1;
  int used = heights[first];
  if (used > place.height) return false;
  while (first > 0 && used + gap_of(stage) + heights[first - 1] <= place.height) {
    used += gap_of(stage) + heights[--first];
  }
  while (after < heights.size() && used + gap_of(stage) + heights[after] <= place.height) {
    used += gap_of(stage) + heights[after++];
  }
  // What is left over makes room for the pictures; cards of settings stay low.
  int takers = 0;
  for (std::size_t row = first; row < after; ++row) {
    takers += all[row * columns].button == visit::Button::theme;
  }
  const int extra = takers == 0 ? 0 : std::min((place.height - used) / takers, stage.em(1200));
  int y = place.y;
  for (std::size_t row = first; row < after; ++row) {
    const int height = heights[row] + (all[row * columns].button == visit::Button::theme ? extra : 0);
    for (std::size_t i = row * columns; i < std::min(all.size(), (row + 1) * columns); ++i) {
      const Rect rect{place.x + static_cast<int>(i - row * columns) * (grid.width + gap_of(stage)), y,
                      grid.width, height};
      groups.push_back(put_card(stage, all[i], texts[i], rect, i == focus));
      put_picture(stage, groups, all[i], texts[i], rect);
    }
    y += height + gap_of(stage);
  }
  return true;
}

/// The start text with the cards beside or below it; nullopt where it leaves them no room. Few cards stand
/// beside it, many below.
std::optional<std::vector<Group>> with_start(const Stage& stage, const std::vector<Tile>& all,
                                             std::size_t focus, const Rect& area) {
  const content::Prose start = in_language(stage.front().start, stage.language);
  if (start.empty()) return std::nullopt;
  const int column = std::min(area.width, line_of(stage, 46));
  const bool beside = area.width > area.height && all.size() <= 3 && area.width - column >= stage.em(1600);
  std::vector<Block> blocks;
  add_prose(blocks, stage, start, "start", beside ? column : std::min(area.width, line_of(stage, 65)));
  if (height_of(blocks) > area.height) return std::nullopt;
  Rect place = area;
  if (beside) {
    place.x += column + stage.em(240);
    place.width = area.right() - place.x;
  } else {
    place.y += height_of(blocks) + stage.em(110);
    place.height = area.bottom() - place.y;
  }
  std::vector<Group> groups;
  put_page(groups, blocks, paginate(blocks, area.height).front(), area);
  for (const bool brief : {false, true}) {
    if (put_tiles(stage, groups, all, focus, place, brief)) return groups;
  }
  return std::nullopt;
}

std::vector<Group> cards_alone(const Stage& stage, const std::vector<Tile>& all, std::size_t focus,
                               const Rect& area) {
  std::vector<Group> groups;
  for (const int percent : stage.look.sizes_down()) {
    const Stage letters = with_letters(stage, percent);
    for (const bool brief : {false, true}) {
      if (put_tiles(letters, groups, all, focus, area, brief)) return groups;
    }
  }
  return groups;
}

}  // namespace

Sheet themes_sheet(const Stage& stage, const visit::Themes& themes, Rect area) {
  const std::vector<Tile> all = tiles(stage);
  Sheet sheet;
  if (all.empty()) return sheet;
  const std::size_t focus = page_within(themes.tile, all.size());
  // Without pages nothing may be left to a next one: rather smaller letters than no start text.
  for (const int percent : stage.look.sizes_down()) {
    if (auto groups = with_start(with_letters(stage, percent), all, focus, area)) {
      sheet.groups = std::move(*groups);
      return sheet;
    }
  }
  sheet.groups = cards_alone(stage, all, focus, area);
  return sheet;
}

}  // namespace scene
