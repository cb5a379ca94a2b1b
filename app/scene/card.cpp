// An opened card of the drawer: a chart with its finding, the theme's dates, or its words.
#include <algorithm>

#include "app/scene/figures.h"
#include "app/scene/stage.h"

namespace scene {
namespace {

Sheet chart_sheet(const Stage& stage, const content::Chart& chart, std::size_t at, const Rect& area) {
  const content::ChartText text = in_language(chart.text, stage.language);
  Sheet sheet;
  sheet.points = walkable_points(chart);
  sheet.know = !text.reliability.empty();
  const auto show = [&](FigurePages pages) {
    sheet.pages = pages.size();
    sheet.page = page_within(at, sheet.pages);
    sheet.groups = std::move(pages[sheet.page]);
    return sheet;
  };
  if (text.finding.empty()) return show(figure_pages(stage, chart, area));
  const int wide = std::min(area.width, line_of(stage, 60, stage.look.headline()));
  for (const int percent : {140, 120, 100}) {
    const Block headline = headline_block(stage, text.finding, wide, percent);
    const int top = headline.height() + stage.em(110);
    const Rect below{area.x, area.y + top, area.width, std::min(area.height - top, area.width * 5 / 4)};
    const auto drawn = figures(stage, {chart}, below);
    if (!drawn) continue;
    put_page(sheet.groups, {headline}, {{0, 0, headline.lines.size(), 0}}, area);
    sheet.groups.insert(sheet.groups.end(), drawn->begin(), drawn->end());
    return sheet;
  }
  // The figure needs the screen to itself; what it shows follows in words.
  FigurePages pages = figure_pages(stage, chart, area);
  const std::vector<Block> finding{headline_block(stage, text.finding, wide, 120)};
  for (const Page& page : paginate(finding, area.height)) {
    pages.emplace_back();
    put_page(pages.back(), finding, page, area);
  }
  return show(std::move(pages));
}

std::string when_words(const Stage& stage, const content::TimelineEntry& entry) {
  const std::string when = in_language(entry.when, stage.language);
  return when.empty() ? date_span(entry.from, entry.to, stage.front(), stage.language, false) : when;
}

std::vector<Block> entry_blocks(const Stage& stage, const content::Drawer& drawer, int width) {
  std::vector<Block> blocks;
  const TextStyle date{Face::narrow_bold, std::max(stage.look.floor, stage.em(88))};
  const TextStyle plain{Face::serif, stage.em(90)};
  for (const content::TimelineEntry& entry : drawer.timeline) {
    const Colour ink = entry.emphasized ? stage.look.accent : stage.look.palette.ink;
    Block when{"date", set_text(when_words(stage, entry), date, ink, width, false, stage.measure)};
    when.skip = skip_of(stage, date, 120);
    when.gap = stage.em(75);
    when.with_next = true;
    Block what{"date", set_text(in_language(entry.text, stage.language), plain, stage.look.palette.ink, width,
                                false, stage.measure)};
    what.skip = skip_of(stage, plain, 130);
    what.gap = stage.em(15);
    blocks.push_back(std::move(when));
    blocks.push_back(std::move(what));
  }
  return blocks;
}

/// The theme's dates in columns, as many pages as needed.
Sheet timeline_sheet(const Stage& stage, const content::Drawer& drawer, std::size_t at, const Rect& area) {
  const int gap = stage.em(240);
  const int least = line_of(stage, 32);
  const int columns = std::clamp((area.width + gap) / (least + gap), 1, 3);
  const int width = (area.width - gap * (columns - 1)) / columns;
  Sheet sheet;
  const Block headline = headline_block(stage, stage.word("timeline"), area.width, 130);
  const int top = headline.height() + stage.em(90);
  const std::vector<Block> blocks = entry_blocks(stage, drawer, width);
  const std::vector<Page> filled = paginate(blocks, area.height - top);
  const auto across = static_cast<std::size_t>(columns);
  sheet.pages = std::max<std::size_t>(1, (filled.size() + across - 1) / across);
  sheet.page = page_within(at, sheet.pages);
  put_page(sheet.groups, {headline}, {{0, 0, headline.lines.size(), 0}}, area);
  int x = area.x;
  for (std::size_t i = sheet.page * across; i < std::min(filled.size(), (sheet.page + 1) * across); ++i) {
    put_page(sheet.groups, blocks, filled[i], {x, area.y + top, width, area.height - top});
    x += width + gap;
  }
  return sheet;
}

KnowText know_text(const Stage& stage, const content::Chart& chart) {
  const content::ChartText text = in_language(chart.text, stage.language);
  KnowText know;
  know.headline = text.title;
  know.prose = {{{{text.reliability, false, {}}}, false}};
  know.charts = {chart};
  if (!text.source.empty()) know.sources.push_back(fill(stage.word("source"), {{"source", text.source}}));
  return know;
}

}  // namespace

Sheet card_sheet(const Stage& stage, const visit::Card& card, Rect area) {
  const content::Drawer& drawer = *stage.matter.drawer;
  const content::CardKind kind =
      card.card < drawer.cards.size() ? drawer.cards[card.card].kind : content::CardKind::chart;
  const std::size_t at = card.view.layer == visit::Layer::label ? card.view.at : 0;
  if (kind == content::CardKind::timeline) return timeline_sheet(stage, drawer, at, area);
  if (kind == content::CardKind::words) return words_sheet(stage, stage.matter.terms, at, area);
  if (stage.matter.charts.empty()) return {};
  const content::Chart& chart = stage.matter.charts.front();
  if (card.view.layer == visit::Layer::points) {
    Sheet sheet = points_sheet(stage, {&chart}, card.view.at, area);
    sheet.know = !in_language(chart.text, stage.language).reliability.empty();
    return sheet;
  }
  Sheet sheet = chart_sheet(stage, chart, at, area);
  if (card.view.layer != visit::Layer::know || !sheet.know) return sheet;
  return know_sheet(stage, know_text(stage, chart), card.view.at, std::move(sheet));
}

}  // namespace scene
