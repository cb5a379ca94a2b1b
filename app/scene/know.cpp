// "How do we know?": where the figures come from and what is doubtful, on a panel over the screen it speaks
// of.
#include <algorithm>

#include "app/scene/stage.h"

namespace scene {
namespace {

struct Panel {
  Rect rect;   ///< the raised ground, down to the bar
  Rect inner;  ///< where its text stands
  int edge = 0;
  bool aside = false;  ///< at the right, the screen beneath is seen beside it
  bool over = false;   ///< some of the screen beneath is seen
};

Panel panel_for(const Stage& stage) {
  Panel panel;
  const int bottom = bar_top(stage);
  panel.edge = std::max(6, stage.look.base_em() / 4);
  const int wanted = line_of(stage, 60) + stage.margin + stage.em(160) + panel.edge;
  panel.aside = wanted <= stage.screen.width * 13 / 20;
  panel.over = panel.aside;
  const int x = panel.aside ? stage.screen.width - wanted : 0;
  panel.rect = {x, 0, stage.screen.width - x, bottom};
  const int left = panel.aside ? x + panel.edge + stage.em(160) : stage.margin;
  const bool compact = stage.look.compact;
  const int top = stage.look.bar_em() * (compact ? 40 : 130) / 100 + (panel.aside ? 0 : panel.edge);
  const int foot = stage.look.base_em() * (compact ? 40 : 100) / 100;
  panel.inner = {left, top, stage.screen.width - stage.margin - left, bottom - top - foot};
  return panel;
}

/// A panel over the whole width that little text would leave empty rises no further from the bar than it
/// must.
void sink(Panel& panel, Rect& body, int used) {
  const int spare = body.height - used;
  if (panel.aside || spare < panel.rect.height * 3 / 10) return;
  panel.over = true;
  panel.rect = {panel.rect.x, panel.rect.y + spare, panel.rect.width, panel.rect.height - spare};
  panel.inner = {panel.inner.x, panel.inner.y + spare, panel.inner.width, panel.inner.height - spare};
  body = {body.x, body.y + spare, body.width, used};
}

std::vector<Block> blocks_of(const Stage& stage, const KnowText& text, int width) {
  std::vector<Block> blocks;
  if (!text.headline.empty()) {
    blocks.push_back(headline_block(stage, text.headline, width, 125));
    blocks.back().gap = stage.em(50);
  }
  add_prose(blocks, stage, text.prose, "know", std::min(width, line_of(stage, 62)));
  for (const std::string& source : text.sources) {
    blocks.push_back(small_block(stage, source, "sources", width));
    if (&source != &text.sources.front()) blocks.back().gap = stage.em(35);
  }
  return blocks;
}

/// The panel's ground with its name.
Group ground(const Stage& stage, const Panel& panel, std::size_t page, std::size_t pages) {
  Group group{"know-panel", panel.rect, {}};
  group.items.emplace_back(Box{panel.rect, stage.look.palette.raised, Role::ground});
  const Rect edge = panel.aside ? Rect{panel.rect.x, 0, panel.edge, panel.rect.height}
                                : Rect{0, panel.rect.y, panel.rect.width, panel.edge};
  group.items.emplace_back(Box{edge, stage.look.accent, Role::mark});
  const TextStyle bold{Face::sans_bold, stage.look.title().size};
  const TextStyle plain = stage.look.title();
  const Metrics metrics = stage.measure.metrics(bold);
  const int baseline = panel.inner.y + metrics.rise;
  const std::string name = stage.word("know");
  const int name_width = stage.width(name, bold);
  group.items.emplace_back(Text{
      name, bold, stage.look.accent, {panel.inner.x, baseline}, name_width, metrics.rise, metrics.fall, -1});
  if (pages > 1) {
    const std::string words =
        fill(stage.word("page"), {{"n", std::to_string(page + 1)}, {"count", std::to_string(pages)}});
    const int width = stage.width(words, plain);
    const bool room = name_width + width + stage.em(100) <= panel.inner.width;
    const int y = room ? baseline : baseline + skip_of(stage, plain, 130);
    group.items.emplace_back(Text{words,
                                  plain,
                                  stage.look.palette.quiet,
                                  {room ? panel.inner.right() - width : panel.inner.x, y},
                                  width,
                                  metrics.rise,
                                  metrics.fall,
                                  -1});
  }
  return group;
}

/// The legend stays together: where it is higher than a page, in smaller letters.
int legend_size(const Stage& stage, const std::vector<content::Chart>& charts, const Rect& body) {
  for (const int percent : stage.look.sizes_down()) {
    if (doubt_legend_height(with_letters(stage, percent), charts, body.width) <= body.height) return percent;
  }
  return 100;
}

}  // namespace

Sheet know_sheet(const Stage& stage, const KnowText& text, std::size_t at, Sheet beneath) {
  Panel panel = panel_for(stage);
  const TextStyle title = stage.look.title();
  // Room for the name and, where the line is short, for the page below it.
  const bool narrow = panel.inner.width < stage.em(1600) && !stage.look.compact;
  const int head = (narrow ? 2 : 1) * skip_of(stage, title, 130) +
                   (stage.look.compact ? stage.look.base_em() / 2 : stage.em(80));
  Rect body{panel.inner.x, panel.inner.y + head, panel.inner.width, panel.inner.height - head};
  const std::vector<Block> blocks = blocks_of(stage, text, body.width);
  const Stage signs = with_letters(stage, legend_size(stage, text.charts, body));
  const int legend = text.charts.empty() ? 0 : doubt_legend_height(signs, text.charts, body.width);
  const int space = legend > 0 ? stage.em(120) : 0;

  std::vector<Page> pages = paginate(blocks, body.height);
  // The legend ends the last page, or begins one of its own.
  int legend_top = pages.back().empty() ? 0 : height_of(pages.back(), blocks) + space;
  if (legend > 0 && legend_top + legend > body.height) {
    pages.emplace_back();
    legend_top = 0;
  }
  if (pages.size() == 1) sink(panel, body, legend_top + legend);
  Sheet sheet = std::move(beneath);
  if (!panel.over) sheet.groups.clear();
  sheet.pages = pages.size();
  sheet.page = page_within(at, pages.size());
  sheet.lit = 1;
  sheet.groups.push_back(ground(stage, panel, sheet.page, sheet.pages));
  const std::size_t before = sheet.groups.size();
  put_page(sheet.groups, blocks, pages[sheet.page], body);
  if (legend > 0 && sheet.page + 1 == pages.size()) {
    sheet.groups.push_back(
        doubt_legend(signs, text.charts, {body.x, body.y + legend_top, body.width, legend}));
  }
  sheet.lit += sheet.groups.size() - before;
  return sheet;
}

}  // namespace scene
