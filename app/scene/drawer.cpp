// A theme's "More figures": a grid of cards, one in focus, as many to a screen as can be read.
#include <algorithm>

#include "app/scene/chart.h"
#include "app/scene/frame.h"
#include "app/scene/stage.h"

namespace scene {
namespace {

TextStyle stop_style(const Stage& stage) { return {Face::sans, std::max(stage.look.floor, stage.em(66))}; }
TextStyle title_style(const Stage& stage) { return {Face::serif, stage.em(90)}; }
int pad(const Stage& stage) { return stage.em(80); }
int gap_of(const Stage& stage) { return stage.look.base_em() * 55 / 100; }

std::string title_of(const Stage& stage, const content::DrawerCard& card) {
  std::string title = in_language(card.title, stage.language);
  if (!title.empty()) return title;
  if (card.kind == content::CardKind::timeline) return stage.word("timeline");
  if (card.kind == content::CardKind::words) return stage.word("words");
  return card.chart;
}

struct Grid {
  std::size_t columns = 1;
  std::size_t rows = 1;
  int width = 0;
  int height = 0;
  int words = 0;  ///< height of the fullest card's words, with the air around them
};

Grid grid_for(const Stage& stage, const content::Drawer& drawer, const Rect& place) {
  const int least = line_of(stage, 24, title_style(stage)) + 2 * pad(stage);
  Grid grid;
  grid.columns =
      static_cast<std::size_t>(std::clamp((place.width + gap_of(stage)) / (least + gap_of(stage)), 1, 3));
  const int columns = static_cast<int>(grid.columns);
  grid.width = (place.width - gap_of(stage) * (columns - 1)) / columns;
  std::size_t lines = 1;
  for (const content::DrawerCard& card : drawer.cards) {
    const auto set = set_text(title_of(stage, card), title_style(stage), {}, grid.width - 2 * pad(stage),
                              false, stage.measure);
    lines = std::max(lines, set.size());
  }
  const int text = static_cast<int>(lines) * skip_of(stage, title_style(stage), 120);
  const bool named = std::any_of(
      drawer.cards.begin(), drawer.cards.end(),
      [&](const content::DrawerCard& card) { return !in_language(card.stop, stage.language).empty(); });
  const int stop = named ? skip_of(stage, stop_style(stage), 120) : 0;
  grid.words = text + stop + 2 * pad(stage);
  const int needed = grid.words + stage.em(340);
  const int rows = std::clamp((place.height + gap_of(stage)) / (needed + gap_of(stage)), 1, 4);
  grid.rows = static_cast<std::size_t>(rows);
  grid.height = (place.height - gap_of(stage) * (rows - 1)) / rows;
  grid.height = std::min(grid.height, needed + stage.em(300));
  return grid;
}

/// A timeline or a list of words as a small sign.
void put_sign(const Stage& stage, Group& group, content::CardKind kind, const Rect& place) {
  const int thick = std::max(3, stage.look.base_em() / 10);
  if (kind == content::CardKind::timeline) {
    const int y = place.y + place.height / 2;
    group.items.emplace_back(
        Line{{{place.x, y}, {place.right(), y}}, thick, stage.look.palette.quiet, 0, Role::mark});
    for (const int share : {8, 21, 45, 52, 80}) {
      group.items.emplace_back(
          Disc{{place.x + place.width * share / 100, y}, stage.look.base_em() / 4, stage.look.accent});
    }
    return;
  }
  int y = place.y + place.height / 6;
  for (const int share : {38, 90, 72}) {
    const Colour colour = share == 38 ? stage.look.accent : stage.look.palette.quiet;
    group.items.emplace_back(Bar{{place.x, y, place.width * share / 100, 2 * thick}, colour});
    y += place.height / 3;
  }
}

struct Shown {
  const content::DrawerCard& card;
  const content::Chart* chart = nullptr;
  bool focused = false;
};

void put_card(const Stage& stage, std::vector<Group>& groups, const Shown& shown, const Rect& rect) {
  Group group{"card", rect, {}};
  group.items.emplace_back(
      Box{rect, shown.focused ? stage.look.palette.raised : stage.look.palette.panel, Role::control});
  const TextStyle style = title_style(stage);
  const int inner = rect.width - 2 * pad(stage);
  Block title;
  title.lines =
      set_text(title_of(stage, shown.card), style, stage.look.palette.ink, inner, false, stage.measure);
  title.skip = skip_of(stage, style, 120);
  // The short title of the stop that it belongs to stands above.
  const TextStyle small = stop_style(stage);
  const auto stop = set_text(in_language(shown.card.stop, stage.language), small, stage.look.palette.quiet,
                             inner, false, stage.measure);
  const int stop_height = static_cast<int>(stop.size()) * skip_of(stage, small, 120);
  const int text_height = title.height() + stop_height;
  const int text_top = rect.bottom() - pad(stage) - text_height;
  put_lines(group, stop, rect.x + pad(stage), text_top, skip_of(stage, small, 120), 0);
  put_lines(group, title.lines, rect.x + pad(stage), text_top + stop_height, title.skip, 0);
  const Rect picture{rect.x + pad(stage), rect.y + pad(stage), std::min(inner, stage.em(1200)),
                     text_top - stage.em(60) - rect.y - pad(stage)};
  const bool drawn = picture.height >= stage.em(150);
  if (drawn && shown.chart == nullptr) put_sign(stage, group, shown.card.kind, picture);
  if (shown.focused) add_frame(group, rect, stage.look.accent, std::max(4, stage.look.base_em() / 8));
  groups.push_back(std::move(group));
  if (drawn && shown.chart != nullptr) {
    groups.push_back(draw_chart({shown.chart, &stage.front(), stage.language, picture, std::nullopt, true},
                                stage.look, stage.measure));
  }
}

/// The chapter of the focused card and its number.
Group heading(const Stage& stage, const content::Drawer& drawer, std::size_t focus, const Rect& area) {
  Group group{"heading", area, {}};
  const TextStyle bold{Face::sans_bold, std::max(stage.look.floor, stage.em(88))};
  const TextStyle plain{Face::sans, bold.size};
  const Metrics metrics = stage.measure.metrics(bold);
  const std::string chapter = in_language(drawer.cards[focus].heading, stage.language);
  const std::string number = fill(
      stage.word("card"), {{"n", std::to_string(focus + 1)}, {"count", std::to_string(drawer.cards.size())}});
  int y = area.y;
  int x = area.x;
  const int number_width = stage.width(number, plain);
  const auto lines = set_text(chapter, bold, stage.look.palette.ink, area.width, false, stage.measure);
  if (!lines.empty()) {
    y = put_lines(group, lines, area.x, area.y, skip_of(stage, bold, 120));
    x += lines.back().width + stage.em(90);
    if (lines.size() > 1 || x + number_width > area.right()) {
      x = area.x;
    } else {
      y = area.y;
    }
  }
  group.items.emplace_back(Text{number,
                                plain,
                                stage.look.palette.quiet,
                                {x, y + metrics.rise},
                                number_width,
                                metrics.rise,
                                metrics.fall,
                                -1});
  group.rect.height = y + metrics.rise + metrics.fall - area.y;
  return group;
}

/// With the letters of `stage`; nullopt where the words of a card would be higher than it, unless they must.
std::optional<Sheet> cards(const Stage& stage, const visit::Drawer& at, const Rect& area, bool must) {
  Sheet sheet;
  const content::Drawer& drawer = *stage.matter.drawer;
  const std::size_t focus = page_within(at.card, drawer.cards.size());
  sheet.groups.push_back(heading(stage, drawer, focus, area));
  // Two rows of heading are kept free, so that the cards do not jump from chapter to chapter.
  const int top = std::max(sheet.groups.back().rect.height, stage.em(120)) + stage.em(70);
  const Rect place{area.x, area.y + top, area.width, area.height - top};
  const Grid grid = grid_for(stage, drawer, place);
  if (grid.words > grid.height && !must) return std::nullopt;
  const std::size_t screenful = grid.columns * grid.rows;
  const std::size_t first = focus / screenful * screenful;
  std::size_t chart = static_cast<std::size_t>(
      std::count_if(drawer.cards.begin(), drawer.cards.begin() + static_cast<std::ptrdiff_t>(first),
                    [](const content::DrawerCard& card) { return card.kind == content::CardKind::chart; }));
  for (std::size_t i = first; i < std::min(drawer.cards.size(), first + screenful); ++i) {
    const content::DrawerCard& card = drawer.cards[i];
    Shown shown{card, nullptr, i == focus};
    if (card.kind == content::CardKind::chart && chart < stage.matter.charts.size()) {
      shown.chart = &stage.matter.charts[chart++];
    }
    const int column = static_cast<int>((i - first) % grid.columns);
    const int row = static_cast<int>((i - first) / grid.columns);
    put_card(stage, sheet.groups, shown,
             {place.x + column * (grid.width + gap_of(stage)), place.y + row * (grid.height + gap_of(stage)),
              grid.width, grid.height});
  }
  return sheet;
}

}  // namespace

Sheet drawer_sheet(const Stage& stage, const visit::Drawer& at, Rect area) {
  if (stage.matter.drawer->cards.empty()) return {};
  for (const int percent : stage.look.sizes_down()) {
    if (auto sheet = cards(with_letters(stage, percent), at, area, percent == 100)) return std::move(*sheet);
  }
  return {};
}

}  // namespace scene
