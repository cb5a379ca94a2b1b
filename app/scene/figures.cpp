// Charts in their place on a screen, each with its source below it.
#include <algorithm>
#include <numeric>

#include "app/scene/figures.h"

namespace scene {
namespace {

int gap_above_source(const Stage& stage) { return stage.em(45); }
int gap_between(const Stage& stage) { return stage.em(100); }

/// What a chart needs at this width: the drawing at its least, and its source.
int needed(const Stage& stage, const content::Chart& chart, int width) {
  const Block source = source_block(stage, chart, width);
  const int below = source.lines.empty() ? 0 : gap_above_source(stage) + source.height();
  return least_height(chart, width, stage.look) * stage.look.em + below;
}

/// Where the drawing really ends: a few bars do not fill their place.
int bottom_of(const Group& drawing) {
  int bottom = drawing.rect.y;
  for (const Item& item : drawing.items) bottom = std::max(bottom, bounds(item).bottom());
  return bottom;
}

/// Shares of `whole` after what each needs.
std::vector<int> shares(const std::vector<int>& needs, int whole) {
  const int sum = std::max(1, std::accumulate(needs.begin(), needs.end(), 0));
  std::vector<int> parts;
  parts.reserve(needs.size());
  for (const int need : needs) parts.push_back(need + (whole - sum) * need / sum);
  return parts;
}

/// Adds the figure's groups; false if it does not show all that it must.
bool add(std::vector<Group>& groups, std::optional<std::vector<Group>> figure) {
  if (!figure) return false;
  groups.insert(groups.end(), std::make_move_iterator(figure->begin()),
                std::make_move_iterator(figure->end()));
  return true;
}

std::optional<std::vector<Group>> above_each_other(const Stage& stage,
                                                   const std::vector<content::Chart>& charts,
                                                   const Rect& place) {
  std::vector<int> needs;
  needs.reserve(charts.size());
  for (const content::Chart& chart : charts) needs.push_back(needed(stage, chart, place.width));
  const int gaps = gap_between(stage) * (static_cast<int>(charts.size()) - 1);
  const int room = place.height - gaps;
  if (std::accumulate(needs.begin(), needs.end(), 0) > room) return std::nullopt;
  const std::vector<int> heights = shares(needs, room);
  std::vector<Group> groups;
  int y = place.y;
  for (std::size_t i = 0; i < charts.size(); ++i) {
    const Rect rect{place.x, y, place.width, heights[i]};
    if (!add(groups, figure(stage, {charts[i]}, rect, stage.look.scale_percent))) return std::nullopt;
    y += heights[i] + gap_between(stage);
  }
  return groups;
}

std::optional<std::vector<Group>> beside_each_other(const Stage& stage,
                                                    const std::vector<content::Chart>& charts,
                                                    const Rect& place) {
  const int count = static_cast<int>(charts.size());
  const int gap = 2 * gap_between(stage);
  const int width = (place.width - gap * (count - 1)) / count;
  if (width < stage.em(1600)) return std::nullopt;
  std::vector<Group> groups;
  int x = place.x;
  for (const content::Chart& chart : charts) {
    if (needed(stage, chart, width) > place.height) return std::nullopt;
    const Rect rect{x, place.y, width, place.height};
    if (!add(groups, figure(stage, {chart}, rect, stage.look.scale_percent))) return std::nullopt;
    x += width + gap;
  }
  return groups;
}

}  // namespace

Block source_block(const Stage& stage, const content::Chart& chart, int width) {
  const content::ChartText text = in_language(chart.text, stage.language);
  if (text.source.empty()) return {};
  return small_block(stage, fill(stage.word("source"), {{"source", text.source}}), "source " + chart.id,
                     width);
}

std::optional<std::vector<Group>> figure(const Stage& stage, const FigureRows& rows, const Rect& place,
                                         int percent) {
  const content::Chart& chart = rows.chart;
  Block source;
  if (rows.with_source) source = source_block(stage, chart, place.width);
  Rect drawing = place;
  if (!source.lines.empty()) drawing.height -= gap_above_source(stage) + source.height();
  if (drawing.height <= 0) return std::nullopt;
  const ChartRequest request{&chart,       &stage.front(), stage.language, drawing,
                             std::nullopt, false,          rows.whole,     rows.with_title};
  const Look look = stage.look.at_percent(percent);
  auto drawn = draw_complete_chart(request, look, stage.measure);
  if (!drawn && rows.at_any_cost) drawn = draw_chart(request, look, stage.measure);
  if (!drawn) return std::nullopt;
  std::vector<Group> groups{std::move(*drawn)};
  if (source.lines.empty()) return groups;
  // A source far below a short drawing would seem to belong to nothing.
  const int foot = place.bottom() - source.height();
  const int close = bottom_of(groups.back()) + stage.em(110);
  const int top = foot - close > stage.em(200) ? close : foot;
  put_page(groups, {source}, {{0, 0, source.lines.size(), 0}}, {place.x, top, place.width, source.height()});
  return groups;
}

std::optional<std::vector<Group>> figures(const Stage& stage, const std::vector<content::Chart>& charts,
                                          const Rect& place) {
  if (charts.empty() || place.width <= 0 || place.height <= 0) return std::nullopt;
  if (auto groups = above_each_other(stage, charts, place)) return groups;
  if (charts.size() > 1) return beside_each_other(stage, charts, place);
  return std::nullopt;
}

}  // namespace scene
