#include "app/scene/charts/sheet.h"

#include <algorithm>
#include <cmath>

#include "app/scene/typeset.h"
#include "app/scene/words.h"

namespace scene::charts {
namespace {

std::vector<Series> series_of(const content::Chart& chart, const std::string& language) {
  std::vector<Series> series;
  series.reserve(chart.series.size());
  for (const content::SeriesName& name : chart.series) {
    series.push_back({name.series, in_language(name.name, language), name.emphasized});
  }
  if (series.empty()) series.emplace_back();
  return series;
}

/// The points of one x are a row, unless two of them have the same series: then they are rows of their own.
std::vector<Row> rows_of(const content::Chart& chart, const std::vector<Series>& series) {
  std::vector<Row> rows;
  for (const content::Point& point : chart.points) {
    const auto found = std::find_if(series.begin(), series.end(),
                                    [&](const Series& candidate) { return candidate.id == point.series; });
    const std::size_t column = found == series.end() ? 0 : static_cast<std::size_t>(found - series.begin());
    auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& candidate) {
      return candidate.first->x == point.x && candidate.first->x_end == point.x_end &&
             candidate.cells[column] == nullptr;
    });
    if (row == rows.end()) {
      rows.push_back({&point, std::vector<const content::Point*>(series.size(), nullptr)});
      row = rows.end() - 1;
    }
    row->cells[column] = &point;
  }
  return rows;
}

/// A series with values for less than half as many rows as the first is another source for those.
void mark_second_sources(std::vector<Series>& series, const std::vector<Row>& rows) {
  const auto known = [&](std::size_t column) {
    return std::count_if(rows.begin(), rows.end(), [&](const Row& row) {
      return row.cells[column] != nullptr && drawn_value(*row.cells[column]);
    });
  };
  for (std::size_t column = 1; column < series.size(); ++column) {
    series[column].second_source = 2 * known(column) < known(0);
  }
}

/// `line` without the stretches that lie behind a text.
void cut(const Box& line, const std::vector<Rect>& texts, const std::vector<Rect>& gaps, int air,
         std::vector<Item>& pieces) {
  const bool level = line.rect.width >= line.rect.height;
  std::vector<std::pair<int, int>> covered;
  for (const Rect& text : texts) {
    const Rect wide{text.x - air, text.y - air / 2, text.width + 2 * air, text.height + air};
    if (!overlap(wide, line.rect)) continue;
    covered.emplace_back(level ? wide.x : wide.y, level ? wide.right() : wide.bottom());
  }
  for (const Rect& gap : gaps) {
    if (overlap(gap, line.rect)) {
      covered.emplace_back(level ? gap.x : gap.y, level ? gap.right() : gap.bottom());
    }
  }
  std::sort(covered.begin(), covered.end());
  int from = level ? line.rect.x : line.rect.y;
  const int end = level ? line.rect.right() : line.rect.bottom();
  covered.emplace_back(end, end);
  for (const auto& [begin, after] : covered) {
    Box piece = line;
    (level ? piece.rect.x : piece.rect.y) = from;
    (level ? piece.rect.width : piece.rect.height) = begin - from;
    if (begin > from) pieces.emplace_back(piece);
    from = std::max(from, after);
  }
}

Block block_of(const std::vector<SetLine>& lines, TextStyle style, const Sheet& sheet) {
  Block block;
  const Metrics metrics = sheet.measure.metrics(style);
  int baseline = metrics.rise;
  for (const SetLine& line : lines) {
    for (Text run : line.runs) {
      run.origin.y = baseline;
      block.lines.push_back(std::move(run));
    }
    block.width = std::max(block.width, line.width);
    block.height = baseline + metrics.fall;
    baseline += sheet.skip(style);
  }
  return block;
}

/// Whether a label stands so far from its mark that the eye needs a line.
bool far_from(Point anchor, const Block& block, Point at, int reach) {
  const int across = anchor.x - std::clamp(anchor.x, at.x, at.x + block.width);
  const int down = anchor.y - std::clamp(anchor.y, at.y, at.y + block.height);
  return across * across + down * down > reach * reach;
}

/// From the mark to the nearest edge of its label.
Line tie(Point anchor, const Block& block, Point at, const Sheet& sheet) {
  const Point end{std::clamp(anchor.x, at.x, at.x + block.width),
                  std::clamp(anchor.y, at.y, at.y + block.height)};
  return {{anchor, end}, std::max(2, sheet.hair()), sheet.look.palette.quiet, 0, Role::ground};
}

void move_in(std::vector<Item>& from, std::vector<Item>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

Sheet::Sheet(const ChartRequest& request, const Look& look_, const Measure& measure_)
    : chart(*request.chart),
      whole(request.whole != nullptr ? *request.whole : chart),
      front(*request.front),
      language(request.language),
      look(look_),
      measure(measure_),
      place(request.place),
      field(request.place),
      miniature(request.miniature),
      titled(request.titled),
      walked(request.point ? walkable_point(chart, *request.point) : nullptr),
      text(in_language(request.chart->text, request.language)),
      series(series_of(*request.chart, request.language)),
      rows(rows_of(*request.chart, series)) {
  mark_second_sources(series, rows_of(whole, series));
}

void Sheet::need(int pixels, double ems) { complete = complete && (miniature || pixels >= em(ems)); }

int Sheet::em(double ems) const { return static_cast<int>(std::lround(ems * look.em)); }
int Sheet::hair() const { return std::max(1, look.em / 19); }
int Sheet::line() const { return std::max(2, miniature ? 4 : look.em / 7); }

std::string Sheet::value(const content::Point& point) const {
  return value_words(point, text.mark, front, language);
}

std::string Sheet::value_in_words(const content::Point& point) const {
  const std::string unit = unit_words(point, text.unit, language);
  if (!text.mark.empty() || unit.empty()) return value(point);
  return value_words(point, "\u00A0" + unit, front, language);
}

std::string Sheet::name(const content::Point& point, bool brief) const {
  const auto given = point.label.find(language);
  if (given != point.label.end() && !given->second.empty()) return given->second;
  if (point.date && content::parse_date(point.x)) {
    return date_span(*point.date, point.date_end, front, language, brief);
  }
  if (point.x_end.empty() || point.x_end == point.x) return point.x;
  return fill(word("date-span-years-short"), {{"from", point.x}, {"to", point.x_end}});
}

std::string Sheet::note(const content::Point& point) const { return in_language(point.note, language); }

std::string Sheet::word(const std::string& key) const { return scene::word(front, language, key); }

bool Sheet::compared() const {
  return std::count_if(series.begin(), series.end(), [](const Series& s) { return !s.second_source; }) > 1;
}

bool Sheet::emphasized(const content::Point& point) const {
  if (compared()) {
    const bool any = std::any_of(series.begin(), series.end(), [](const Series& s) { return s.emphasized; });
    const auto own =
        std::find_if(series.begin(), series.end(), [&](const Series& s) { return s.id == point.series; });
    return any ? own != series.end() && own->emphasized : own == series.begin();
  }
  if (point.emphasized) return true;
  return std::none_of(whole.points.begin(), whole.points.end(),
                      [](const content::Point& p) { return p.emphasized; });
}

bool Sheet::told(const content::Point& point) const { return point.emphasized || &point == walked; }

Colour Sheet::colour(const content::Point& point) const {
  if (point.rejected) return look.palette.grey;
  const bool second = std::any_of(series.begin(), series.end(),
                                  [&](const Series& s) { return s.second_source && s.id == point.series; });
  if (second) return look.palette.quiet;
  return emphasized(point) ? look.accent : look.dim;
}

TextStyle Sheet::small() const { return look.axis(); }
TextStyle Sheet::plain() const { return {Face::narrow, std::max(look.axis().size, em(0.86))}; }
TextStyle Sheet::strong() const { return look.value(); }

int Sheet::skip(TextStyle style) const {
  const Metrics metrics = measure.metrics(style);
  return std::max(metrics.rise + metrics.fall, style.size * 6 / 5);
}

Block Sheet::block(std::string_view words, TextStyle style, Colour ink, int width) const {
  return block_of(set_text(words, style, ink, std::max(width, 1), false, measure), style, *this);
}

Block Sheet::balanced(std::string_view words, TextStyle style, Colour ink, int width) const {
  return block_of(set_text(words, style, ink, std::max(width, 1), true, measure), style, *this);
}

Block Sheet::value_block(const content::Point& point, int width) const {
  const bool accented = point.emphasized && colour(point) == look.accent;
  const Colour ink = point.rejected ? look.palette.quiet : accented ? look.accent : look.palette.ink;
  return block(value(point), told(point) ? strong() : plain(), ink, width);
}

Block Sheet::named_value_block(const content::Point& point, int width) const {
  Block value = value_block(point, width);
  const auto named =
      std::find_if(series.begin(), series.end(), [&](const Series& one) { return one.id == point.series; });
  if (named == series.end() || named->name.empty() || value.lines.size() != 1) return value;
  const Colour ink = point.emphasized ? value.lines.front().ink : look.palette.quiet;
  const Block name = block(named->name, plain(), ink, place.width);
  if (name.lines.size() != 1) return value;
  value.lines.push_back(name.lines.front());
  value.lines.back().origin = {value.width + em(0.35), value.lines.front().origin.y};
  value.width += em(0.35) + name.width;
  value.height = std::max(value.height, name.height);
  return value;
}

int Sheet::mark(Item item) {
  marks.push_back(std::move(item));
  return static_cast<int>(marks.size()) - 1;
}

void Sheet::bar(const content::Point& point, const Rect& to_value, const Rect& between_bounds) {
  const bool bounded = has_range(point);
  // An estimate with bounds is drawn as its range; its sure part is as solid as a printed figure.
  const Fill fill =
      bounded && point.status == content::Status::estimate && !point.rejected ? Fill::solid : fill_of(point);
  if (to_value.width > 0 && to_value.height > 0) mark(Bar{to_value, colour(point), fill});
  if (bounded && between_bounds.width > 0 && between_bounds.height > 0) {
    mark(Bar{between_bounds, colour(point), point.rejected ? Fill::dots : Fill::hollow});
  }
}

void Sheet::ring(const content::Point& point, const Rect& around) {
  if (&point != walked || miniature) return;
  const int air = std::max(3, em(0.12));
  const Rect wide{around.x - air, around.y - air, around.width + 2 * air, around.height + 2 * air};
  mark(Bar{clipped(wide, place), look.palette.ink, Fill::hollow});
}

Label* Sheet::label(Block block, std::vector<Spot> spots, int weight, bool droppable, const Rect& within,
                    std::optional<Point> anchor) {
  if (miniature || block.lines.empty()) return nullptr;
  Label label;
  label.block = std::move(block);
  label.spots = std::move(spots);
  label.within = within;
  label.weight = weight;
  label.droppable = droppable;
  label.anchor = anchor;
  label.clear = std::max(4, em(0.18));
  labels.push_back(std::move(label));
  return &labels.back();
}

std::vector<Item> Sheet::obstacles() const {
  std::vector<Item> all = marks;
  all.insert(all.end(), axes.begin(), axes.end());
  return all;
}

Group Sheet::finish() { return put_together(charts::place(labels, obstacles())); }

std::optional<Group> Sheet::finish_complete() {
  const auto within = [&](const Item& item) { return inside(bounds(item), place); };
  if (!complete || !std::all_of(marks.begin(), marks.end(), within)) return std::nullopt;
  const auto spots = charts::place_all(labels, obstacles());
  if (!spots) return std::nullopt;
  Group group = put_together(*spots);
  if (!std::all_of(group.items.begin(), group.items.end(), within)) return std::nullopt;
  return group;
}

Group Sheet::put_together(const std::vector<std::optional<Spot>>& spots) {
  std::vector<Text> texts;
  std::vector<Rect> boxes;
  std::vector<Item> leaders;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!spots[i]) continue;
    for (Text& line : set_at(labels[i], *spots[i])) {
      boxes.push_back(line.rect());
      texts.push_back(std::move(line));
    }
    const bool tied = spots[i]->moved && labels[i].anchor &&
                      far_from(*labels[i].anchor, labels[i].block, spots[i]->at, em(0.9));
    if (tied) leaders.emplace_back(tie(*labels[i].anchor, labels[i].block, spots[i]->at, *this));
    if (spots[i]->leader) leaders.emplace_back(Box{*spots[i]->leader, look.palette.rule, Role::ground});
  }
  Group group;
  group.name = "chart " + chart.id;
  group.rect = place;
  group.figure = true;
  move_in(grounds, group.items);
  for (const Box& line : grid) cut(line, boxes, gaps, em(0.2), group.items);
  move_in(axes, group.items);
  move_in(leaders, group.items);
  const int before_marks = static_cast<int>(group.items.size());
  move_in(marks, group.items);
  for (Text& line : texts) {
    if (line.owner >= 0) line.owner += before_marks;
    group.items.emplace_back(std::move(line));
  }
  return group;
}

Block stacked_blocks(Block above, const Block& below) {
  for (Text line : below.lines) {
    line.origin.y += above.height;
    above.lines.push_back(std::move(line));
  }
  above.width = std::max(above.width, below.width);
  above.height += below.height;
  return above;
}

Fill fill_of(const content::Point& point) {
  if (point.rejected) return Fill::dots;
  switch (point.status) {
    case content::Status::estimate:
      return Fill::hollow;
    case content::Status::derived:
      return Fill::dotted;
    case content::Status::reconstructed:
      return Fill::dashed;
    case content::Status::inferred:
      return Fill::soft;
    case content::Status::printed:
      break;
  }
  return Fill::solid;
}

std::optional<double> drawn_value(const content::Point& point) {
  if (point.value) return content::to_double(*point.value);
  if (point.low && point.high) return (content::to_double(*point.low) + content::to_double(*point.high)) / 2;
  if (point.low) return content::to_double(*point.low);
  if (point.high) return content::to_double(*point.high);
  return std::nullopt;
}

bool has_range(const content::Point& point) {
  return point.low && point.high && content::to_double(*point.low) < content::to_double(*point.high);
}

void widen(Extremes& ends, const content::Point& point) {
  for (const std::optional<content::Decimal>& value : {point.value, point.low, point.high}) {
    if (!value) continue;
    ends.low = std::min(ends.low, content::to_double(*value));
    ends.high = std::max(ends.high, content::to_double(*value));
  }
}

Extremes extremes(const content::Chart& chart) {
  Extremes found;
  for (const content::Point& point : chart.points) widen(found, point);
  for (const content::Target& target : chart.targets) {
    found.low = std::min(found.low, content::to_double(target.at));
    found.high = std::max(found.high, content::to_double(target.at));
  }
  return found;
}

Rect clipped(const Rect& rect, const Rect& frame) {
  const int x = std::max(rect.x, frame.x);
  const int y = std::max(rect.y, frame.y);
  return {x, y, std::max(0, std::min(rect.right(), frame.right()) - x),
          std::max(0, std::min(rect.bottom(), frame.bottom()) - y)};
}

}  // namespace scene::charts
