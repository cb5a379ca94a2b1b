// The loop when nobody is there: a hook, the figure that it speaks of, and how to begin.
#include <algorithm>

#include "app/scene/caps.h"
#include "app/scene/chart.h"
#include "app/scene/stage.h"

namespace scene {
namespace {

/// The bar says one thing only: press.
Group prompt_bar(const Stage& stage) {
  const int top = bar_top(stage);
  Group group{"bar", {0, top, stage.screen.width, stage.screen.height - top}, {}};
  group.items.emplace_back(Box{group.rect, stage.look.palette.panel, Role::control});
  const TextStyle style{Face::sans, std::max(stage.look.floor, stage.look.bar_em() * 110 / 100)};
  const std::string words = stage.word("attract-prompt");
  const int width = stage.width(words, style);
  const Metrics metrics = stage.measure.metrics(style);
  const int radius = stage.look.base_em() / 4;
  const int step = 3 * radius + stage.look.base_em() / 2;
  std::vector<Colour> discs;
  for (const visit::Control& control : stage.plan.controls.order) {
    const bool dark = control.button == visit::Button::theme && control.theme >= stage.front().themes.size();
    if (const auto disc = disc_of(stage, control); disc && !dark) discs.push_back(*disc);
  }
  const auto room = [&] { return stage.screen.width - width - static_cast<int>(discs.size()) * step; };
  if (room() < stage.margin) discs.clear();
  int x = room() / 2;
  const int middle = top + group.rect.height / 2;
  for (const Colour colour : discs) {
    group.items.emplace_back(Disc{{x + radius, middle}, radius, colour});
    x += step;
  }
  group.items.emplace_back(Text{words,
                                style,
                                stage.look.palette.ink,
                                {x, middle + metrics.cap / 2},
                                width,
                                metrics.rise,
                                metrics.fall,
                                0});
  return group;
}

std::vector<Block> hook_blocks(const Stage& stage, const content::AttractCard& card, int width, int percent) {
  std::vector<Block> blocks;
  if (card.theme_position < stage.front().themes.size()) {
    const content::ThemeText theme =
        in_language(stage.front().themes[card.theme_position].text, stage.language);
    const TextStyle style{Face::sans, stage.em(95)};
    Block name{"theme", set_text(theme.title, style, stage.look.accent, width, false, stage.measure)};
    name.skip = skip_of(stage, style, 130);
    name.with_next = true;
    blocks.push_back(std::move(name));
  }
  Block hook = headline_block(stage, in_language(card.hook, stage.language), width, percent);
  hook.group = "hook";
  hook.gap = stage.em(90);
  blocks.push_back(std::move(hook));
  const std::string credit = in_language(stage.front().credit, stage.language);
  const std::string subtitle = in_language(stage.front().subtitle, stage.language);
  const TextStyle quiet{Face::serif, stage.em(90)};
  Block foot{"credit", set_text(subtitle + ". " + credit, quiet, stage.look.palette.quiet,
                                std::min(width, line_of(stage, 50, quiet)), false, stage.measure)};
  foot.skip = skip_of(stage, quiet, 138);
  foot.gap = stage.em(140);
  blocks.push_back(std::move(foot));
  return blocks;
}

}  // namespace

Sheet attract_sheet(const Stage& stage, const visit::Attract& attract) {
  Sheet sheet;
  const std::vector<content::AttractCard>& cards = stage.front().attract;
  const int top = stage.look.base_em() * 2;
  const Rect area{stage.margin, top, stage.screen.width - 2 * stage.margin, bar_top(stage) - top - top / 2};
  const bool upright = area.height > area.width;
  const content::Chart* chart = stage.matter.charts.empty() ? nullptr : &stage.matter.charts.front();
  if (attract.card < cards.size()) {
    const int column = upright ? area.width : area.width * 56 / 100;
    std::vector<Block> blocks;
    // The hook is large, but leaves its figure half of an upright screen.
    const int room = upright && chart != nullptr ? area.height * 55 / 100 : area.height;
    bool fitting = false;
    for (const int percent : {270, 240, 210, 180, 150, 130}) {
      blocks = hook_blocks(stage, cards[attract.card], column, percent);
      const std::vector<SetLine>& hook = blocks[blocks.size() - 2].lines;
      const bool large = hook.empty() || hook.front().runs.front().style.size >= stage.em(130);
      fitting = large && height_of(blocks) <= room;
      if (fitting) break;
    }
    if (!fitting) {
      // At the largest sizes the hook has the screen to itself.
      for (const int percent : {200, 160, 130, 100}) {
        blocks = hook_blocks(stage, cards[attract.card], area.width, percent);
        if (height_of(blocks) <= area.height) break;
      }
      if (height_of(blocks) > area.height) blocks.pop_back();
      for (const int percent : stage.look.sizes_down()) {
        if (height_of(blocks) <= area.height) break;
        blocks = hook_blocks(with_letters(stage, percent), cards[attract.card], area.width, 100);
        blocks.pop_back();
      }
      chart = nullptr;
    }
    const int height = height_of(blocks);
    const int y =
        upright && chart != nullptr ? area.y + stage.em(100) : area.y + std::max(0, area.height - height) / 2;
    put_page(sheet.groups, blocks, paginate(blocks, height).front(),
             {area.x, y, fitting ? column : area.width, height});
    if (chart != nullptr) {
      const int gap = stage.em(200);
      const int below = y + height + gap;
      const Rect place = upright
                             ? Rect{area.x, below, area.width, std::min(area.bottom() - below, area.width)}
                             : Rect{area.x + column + gap, area.y + area.height / 8,
                                    area.width - column - gap, area.height * 3 / 4};
      sheet.groups.push_back(draw_chart({chart, &stage.front(), stage.language, place, std::nullopt, true},
                                        stage.look, stage.measure));
    }
  }
  sheet.groups.push_back(prompt_bar(stage));
  return sheet;
}

}  // namespace scene
