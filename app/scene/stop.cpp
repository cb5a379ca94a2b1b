// A stop's label: side by side with its figures; in one column; or the figures first and the text after them.
#include <algorithm>

#include "app/scene/figures.h"
#include "app/scene/label.h"
#include "app/scene/panel.h"

namespace scene {
namespace {

Sheet on_one_page(const Label& label, std::vector<Group> groups) {
  Sheet sheet;
  sheet.groups = std::move(groups);
  sheet.terms = label.page.terms.size();
  return sheet;
}

Layout side_by_side(const Label& label) {
  const Stage& stage = label.stage;
  for (const std::size_t count : {52U, 54U, 50U}) {
    const int column = line_of(stage, count);
    const int rest = label.area.width - column - gutter(stage);
    if (rest < stage.em(2000)) continue;
    const std::vector<Block> blocks = column_blocks(label, column, label.area.height);
    if (height_of(blocks) > label.area.height) continue;
    const Rect right{label.area.right() - rest, label.area.y, rest, label.area.height};
    auto drawn = figures(stage, label.charts, right);
    if (!drawn) continue;
    std::vector<Group> groups;
    const Rect left{label.area.x, label.area.y, column, label.area.height};
    put_page(groups, blocks, with_foot(blocks, label.area.height), left);
    groups.insert(groups.end(), drawn->begin(), drawn->end());
    return on_one_page(label, std::move(groups));
  }
  return std::nullopt;
}

/// The text in two columns below the figures: for a timeline, which needs the whole width.
std::optional<std::vector<Group>> two_columns(const Label& label, const Rect& place) {
  const Stage& stage = label.stage;
  const int width = (place.width - gutter(stage)) / 2;
  if (width < line_of(stage, 40)) return std::nullopt;
  std::vector<Block> blocks;
  add_reading(blocks, label, std::min(width, line_of(stage, longest_line)));
  const std::vector<Page> columns = paginate(blocks, place.height);
  if (columns.size() > 2) return std::nullopt;
  std::vector<Group> groups;
  int x = place.x;
  for (const Page& column : columns) {
    put_page(groups, blocks, column, {x, place.y, width, place.height});
    x += width + gutter(stage);
  }
  return groups;
}

/// Headline over the whole width, the figures under it, then the text in two columns.
Layout wide(const Label& label) {
  const Stage& stage = label.stage;
  const Rect& area = label.area;
  const Block headline = headline_block(stage, label.text.headline, area.width);
  // The text is as high as half of it in one column; a line more where the halves are unequal.
  const int width = (area.width - gutter(stage)) / 2;
  std::vector<Block> text;
  add_reading(text, label, width);
  const int text_height = height_of(text) / 2 + stage.em(140);
  const int gap = stage.em(110);
  const Rect middle{area.x, area.y + headline.height() + gap, area.width,
                    area.height - headline.height() - text_height - 2 * gap};
  auto drawn = figures(stage, label.charts, middle);
  auto below = two_columns(label, {area.x, area.bottom() - text_height, area.width, text_height});
  if (!drawn || !below) return std::nullopt;
  std::vector<Group> groups;
  put_page(groups, {headline}, whole_page({headline}), area);
  groups.insert(groups.end(), drawn->begin(), drawn->end());
  groups.insert(groups.end(), below->begin(), below->end());
  return on_one_page(label, std::move(groups));
}

Layout stacked(const Label& label) {
  const Stage& stage = label.stage;
  const Rect& area = label.area;
  if (area.width < line_of(stage, 40)) return std::nullopt;
  const int column = std::min(area.width, line_of(stage, longest_line));
  // A figure far wider than its text would tear the column apart.
  if (area.width > column * 5 / 4) return std::nullopt;
  std::vector<Block> above{headline_block(stage, label.text.headline, area.width)};
  if (const auto number = number_block(label, area.width, 560)) {
    above.insert(above.begin(), *number);
    above[1].gap = stage.em(40);
  }
  std::vector<Block> below;
  add_reading(below, label, column);
  const int gap = stage.em(120);
  const int room = area.height - height_of(above) - height_of(below) - 2 * gap;
  const int charts = static_cast<int>(label.charts.size());
  const Rect middle{area.x, area.y + height_of(above) + gap, area.width,
                    std::min(room, area.width * (charts > 1 ? 140 : 100) / 100)};
  auto drawn = figures(stage, label.charts, middle);
  if (!drawn) return std::nullopt;
  std::vector<Group> groups;
  put_page(groups, above, whole_page(above), area);
  groups.insert(groups.end(), drawn->begin(), drawn->end());
  // Text follows a short figure closely.
  int bottom = middle.y;
  for (const Group& group : *drawn) {
    for (const Item& item : group.items) bottom = std::max(bottom, bounds(item).bottom());
  }
  const Rect foot{area.x, bottom + gap, column, height_of(below)};
  put_page(groups, below, whole_page(below), foot);
  return on_one_page(label, std::move(groups));
}

/// Several figures that do not fit together: the text beside the first one, the others on pages of their own.
Layout first_figure_beside(const Label& label, std::size_t at) {
  if (label.charts.size() < 2) return std::nullopt;
  Label first = label;
  first.charts.resize(1);
  Layout found = side_by_side(first);
  if (!found) found = stacked(first);
  if (!found) return std::nullopt;
  FigurePages others;
  for (std::size_t i = 1; i < label.charts.size(); ++i) {
    for (std::vector<Group>& page : figure_pages(label.stage, label.charts[i], label.area)) {
      others.push_back(std::move(page));
    }
  }
  found->pages = 1 + others.size();
  found->page = page_within(at, found->pages);
  if (found->page > 0) found->groups = std::move(others[found->page - 1]);
  return found;
}

/// A reading without a figure: beside it what the marks of doubt mean.
Layout beside_doubt(const Label& label) {
  const Stage& stage = label.stage;
  const int column = line_of(stage, 54);
  const int rest = label.area.width - column - gutter(stage);
  if (rest < stage.em(1500)) return std::nullopt;
  const std::vector<Block> blocks = column_blocks(label, column, label.area.height);
  if (height_of(blocks) > label.area.height) return std::nullopt;
  std::vector<Group> groups;
  put_page(groups, blocks, with_foot(blocks, label.area.height), label.area);
  const Rect right{label.area.right() - rest, label.area.y, rest, label.area.height};
  groups.push_back(doubt_panel(stage, right));
  return on_one_page(label, std::move(groups));
}

Layout in_one_column_with_doubt(const Label& label) {
  const Stage& stage = label.stage;
  const int column = std::min(label.area.width, line_of(stage, 60));
  std::vector<Block> blocks{headline_block(stage, label.text.headline, label.area.width)};
  add_reading(blocks, label, column);
  const int height = height_of(blocks) + stage.em(200);
  if (height + doubt_panel_height(stage, column) > label.area.height) return std::nullopt;
  std::vector<Group> groups;
  put_page(groups, blocks, whole_page(blocks), label.area);
  groups.push_back(
      doubt_panel(stage, {label.area.x, label.area.y + height, column, label.area.height - height}));
  return on_one_page(label, std::move(groups));
}

/// People and words: after the text the cards of the stop's words.
Sheet with_word_cards(const Label& label, const Sheet& text, std::size_t at) {
  const Stage& stage = label.stage;
  const std::size_t own = text.pages;
  const Sheet cards = words_sheet(stage, label.page.terms, at >= own ? at - own : 0, label.area);
  Sheet sheet = at < own ? text : cards;
  sheet.pages = own + cards.pages;
  sheet.page = at < own ? std::min(at, own - 1) : own + cards.page;
  sheet.terms = label.page.terms.size();
  return sheet;
}

Sheet laid_out(const Label& label, std::size_t at) {
  if (label.page.stop.kind == content::StopKind::timeline) {
    if (auto sheet = wide(label)) return *sheet;
  }
  if (label.charts.empty()) {
    if (label.page.stop.kind == content::StopKind::words) return page_after_page(label, at);
    if (auto sheet = beside_doubt(label)) return *sheet;
    if (auto sheet = in_one_column_with_doubt(label)) return *sheet;
    return page_after_page(label, at);
  }
  if (auto sheet = side_by_side(label)) return *sheet;
  if (auto sheet = stacked(label)) return *sheet;
  if (auto sheet = first_figure_beside(label, at)) return *sheet;
  return page_after_page(label, at);
}

}  // namespace

Sheet stop_sheet(const Stage& stage, const visit::Stop& stop, Rect area) {
  const content::StopPage& page = *stage.matter.stop;
  auto note = content_note(stage, page.stop.content_note, area);
  const Label label{stage, page, in_language(page.stop.text, stage.language), area, page.label_charts};
  const std::size_t at = stop.view.layer == visit::Layer::label ? stop.view.at : stop.label_page;
  Sheet sheet = laid_out(label, at);
  if (page.stop.kind == content::StopKind::words && !page.terms.empty()) {
    sheet = with_word_cards(label, sheet, at);
  }
  if (note) sheet.groups.insert(sheet.groups.begin(), std::move(*note));
  return sheet;
}

}  // namespace scene
