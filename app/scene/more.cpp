// More: the reading of a stop, beside its second figure or, without one, beside its words.
#include <algorithm>

#include "app/scene/figures.h"
#include "app/scene/panel.h"
#include "app/scene/stage.h"

namespace scene {
namespace {

struct Reading {
  const Stage& stage;
  const content::StopPage& page;
  content::StopText text;
  Rect area;
};

std::vector<Block> reading_blocks(const Reading& reading, int width) {
  std::vector<Block> blocks{headline_block(reading.stage, reading.text.headline, width, 125)};
  add_prose(blocks, reading.stage, reading.text.more, "more", width);
  if (!reading.text.book.empty()) {
    blocks.push_back(small_block(reading.stage, reading.text.book, "book", width));
  }
  return blocks;
}

/// What stands at the right of every page.
std::vector<Group> companion(const Reading& reading, const Rect& place) {
  if (!reading.page.more_charts.empty()) {
    if (auto drawn = figures(reading.stage, {reading.page.more_charts.front()}, place)) return *drawn;
    return {};
  }
  if (auto panel = words_panel(reading.stage, reading.page.terms, place)) return {*panel};
  return {};
}

std::optional<Sheet> beside(const Reading& reading, std::size_t at) {
  const Stage& stage = reading.stage;
  const bool chart = !reading.page.more_charts.empty();
  const int column = line_of(stage, chart ? 56 : 60);
  const int rest = reading.area.width - column - stage.em(240);
  if (rest < stage.em(chart ? 1800 : 1300)) return std::nullopt;
  const Rect right{reading.area.right() - rest, reading.area.y, rest, reading.area.height};
  const std::vector<Group> drawn = companion(reading, right);
  if (drawn.empty()) return std::nullopt;
  const std::vector<Block> blocks = reading_blocks(reading, column);
  const std::vector<Page> pages = paginate(blocks, reading.area.height);
  Sheet sheet;
  sheet.pages = pages.size();
  sheet.page = page_within(at, pages.size());
  put_page(sheet.groups, blocks, pages[sheet.page],
           {reading.area.x, reading.area.y, column, reading.area.height});
  sheet.groups.insert(sheet.groups.end(), drawn.begin(), drawn.end());
  return sheet;
}

/// The text, then the figure: below it if the last page leaves room, else on a page of its own.
Sheet in_one_column(const Reading& reading, std::size_t at) {
  const Stage& stage = reading.stage;
  const Rect& area = reading.area;
  const int column = std::min(area.width, line_of(stage, 62));
  const std::vector<Block> blocks = reading_blocks(reading, column);
  const std::vector<Page> pages = paginate(blocks, area.height);
  const bool chart = !reading.page.more_charts.empty();
  const int used = height_of(pages.back(), blocks) + stage.em(140);
  const Rect rest{area.x, area.y + used, area.width, std::min(area.height - used, area.width)};
  std::vector<Group> below;
  if (chart && area.width < column * 5 / 4) {
    if (auto drawn = figures(stage, {reading.page.more_charts.front()}, rest)) below = std::move(*drawn);
  }
  FigurePages own_pages;
  if (chart && below.empty()) own_pages = figure_pages(stage, reading.page.more_charts.front(), area);
  Sheet sheet;
  sheet.pages = pages.size() + own_pages.size();
  sheet.page = page_within(at, sheet.pages);
  if (sheet.page >= pages.size()) {
    sheet.groups = std::move(own_pages[sheet.page - pages.size()]);
    return sheet;
  }
  put_page(sheet.groups, blocks, pages[sheet.page], {area.x, area.y, column, area.height});
  if (sheet.page + 1 == pages.size()) sheet.groups.insert(sheet.groups.end(), below.begin(), below.end());
  return sheet;
}

}  // namespace

Sheet more_sheet(const Stage& stage, std::size_t at, Rect area) {
  const content::StopPage& page = *stage.matter.stop;
  const Reading reading{stage, page, in_language(page.stop.text, stage.language), area};
  if (auto sheet = beside(reading, at)) return *sheet;
  return in_one_column(reading, at);
}

}  // namespace scene
