// The label of a stop that does not fit one page: its figures, then its text.
#include <algorithm>

#include "app/scene/label.h"

namespace scene {
namespace {

/// The pages with the figures: the headline over the first one in the largest size that leaves the figure its
/// height; where none does, the headline goes to the text.
struct FigurePages {
  std::vector<std::vector<Group>> pages;
  bool headline = false;
};

FigurePages figure_pages(const Label& label) {
  const Stage& stage = label.stage;
  const Rect& area = label.area;
  const int gap = stage.em(100);
  for (const int percent : {160, 140, 120, 100}) {
    const Block headline = headline_block(stage, label.text.headline, area.width, percent);
    const int top = headline.height() + gap;
    const Rect below{area.x, area.y + top, area.width, area.height - top};
    std::vector<Group> first;
    put_page(first, {headline}, whole_page({headline}), area);
    if (const auto all = figures(stage, label.charts, below)) {
      first.insert(first.end(), all->begin(), all->end());
      return {{std::move(first)}, true};
    }
    const auto one = figures(stage, {label.charts.front()}, below);
    if (!one) continue;
    first.insert(first.end(), one->begin(), one->end());
    FigurePages found{{std::move(first)}, true};
    for (std::size_t i = 1; i < label.charts.size(); ++i) {
      found.pages.push_back(figure_page(stage, label.charts[i], area));
    }
    return found;
  }
  FigurePages found;
  for (const content::Chart& chart : label.charts) found.pages.push_back(figure_page(stage, chart, area));
  return found;
}

}  // namespace

Sheet page_after_page(const Label& label, std::size_t at) {
  const Stage& stage = label.stage;
  FigurePages figures_first;
  if (!label.charts.empty()) figures_first = figure_pages(label);
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
