// The label of a stop that does not fit one page: its figures, then its text.
#include <algorithm>

#include "app/scene/figures.h"
#include "app/scene/label.h"

namespace scene {
namespace {

/// The pages with the figures: the headline over the first one in the largest size that leaves the figure its
/// height; where none does, the headline goes to the text.
struct LabelFigures {
  FigurePages pages;
  bool headline = false;
};

void add_pages(FigurePages& pages, FigurePages more) {
  pages.insert(pages.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

LabelFigures figures_of(const Label& label) {
  const Stage& stage = label.stage;
  const Rect& area = label.area;
  const int gap = stage.em(100);
  for (const int percent : {160, 140, 120, 100}) {
    const Block headline = headline_block(stage, label.text.headline, area.width, percent);
    const int top = headline.height() + gap;
    const Rect below{area.x, area.y + top, area.width, area.height - top};
    auto drawn = figures(stage, label.charts, below);
    const bool all = drawn.has_value();
    if (!all) drawn = figures(stage, {label.charts.front()}, below);
    if (!drawn) continue;
    LabelFigures found{{{}}, true};
    put_page(found.pages.front(), {headline}, whole_page({headline}), area);
    found.pages.front().insert(found.pages.front().end(), drawn->begin(), drawn->end());
    for (std::size_t i = 1; !all && i < label.charts.size(); ++i) {
      add_pages(found.pages, figure_pages(stage, label.charts[i], area));
    }
    return found;
  }
  LabelFigures found;
  for (const content::Chart& chart : label.charts) add_pages(found.pages, figure_pages(stage, chart, area));
  return found;
}

}  // namespace

Sheet page_after_page(const Label& label, std::size_t at) {
  const Stage& stage = label.stage;
  LabelFigures figures_first;
  if (!label.charts.empty()) figures_first = figures_of(label);
  const int column = std::min(label.area.width, line_of(stage, 60));
  std::vector<Block> blocks;
  if (!figures_first.headline) blocks.push_back(headline_block(stage, label.text.headline, label.area.width));
  add_reading(blocks, label, column);
  const std::vector<Page> text = paginate(blocks, label.area.height);
  Sheet sheet;
  sheet.terms = label.page.terms.size();
  sheet.pages = figures_first.pages.size() + text.size();
  sheet.page = page_within(at, sheet.pages);
  if (sheet.page < figures_first.pages.size()) {
    sheet.groups = std::move(figures_first.pages[sheet.page]);
  } else {
    put_page(sheet.groups, blocks, text[sheet.page - figures_first.pages.size()], label.area);
  }
  return sheet;
}

}  // namespace scene
