// The point read large.
#include "app/scene/chart.h"
#include "app/scene/charts/sheet.h"
#include "app/scene/words.h"

namespace scene {
namespace {

using charts::Align;
using charts::Block;
using charts::Sheet;

/// The figure on one line, in the largest of a few sizes: broken, it would be read as two.
Block large_figure(const Sheet& sheet, std::string_view figure, Colour ink, int width) {
  const int em = sheet.look.em;
  Block block;
  for (int size = em * 13 / 5; size >= em * 6 / 5; size -= em / 5) {
    block = sheet.block(figure, {Face::narrow_bold, size}, ink, width);
    if (block.lines.size() <= 1) break;
  }
  return block;
}

/// The name of the series, where there are several.
std::string series_name(const Sheet& sheet, const content::Point& point) {
  for (const charts::Series& series : sheet.series) {
    if (series.id == point.series) return series.name;
  }
  return {};
}

/// Sets blocks one below the other; what no longer fits is left out, from the end, and told.
struct Column {
  Group group;
  int y = 0;
  bool complete = true;

  void put(Block block, int air) {
    if (block.lines.empty()) return;
    charts::Label label;
    label.block = std::move(block);
    const int top = y + (y == group.rect.y ? 0 : air);
    if (top + label.block.height > group.rect.bottom() || label.block.width > group.rect.width) {
      complete = false;
      return;
    }
    y = top + label.block.height;
    for (Text& line : charts::set_at(label, {{group.rect.x, top}, Align::left, {}})) {
      group.items.emplace_back(std::move(line));
    }
  }
};

Column point_column(const ChartRequest& request, const Look& look, const Measure& measure) {
  const content::Chart& chart = *request.chart;
  const content::Front& front = *request.front;
  const std::string& language = request.language;
  const Rect& place = request.place;
  Sheet sheet(request, look, measure);
  Column column{{"point", place, {}, false}, place.y};
  if (sheet.walked == nullptr) return column;
  const content::Point& walked = *sheet.walked;
  const bool known = charts::drawn_value(walked).has_value();
  const std::string note = sheet.note(walked);
  const Colour ink = walked.rejected ? look.palette.quiet : look.accent;
  const auto words = [&](std::string_view text, TextStyle style, Colour colour) {
    return sheet.block(text, style, colour, place.width);
  };
  if (known) {
    // With its unit spelled out the figure needs no mark.
    const std::string unit = unit_words(walked, sheet.text.unit, language);
    const std::string mark = unit.empty() ? sheet.text.mark : std::string();
    column.put(large_figure(sheet, value_words(walked, mark, front, language), ink, place.width), 0);
    column.put(words(unit, look.value(), look.palette.ink), 0);
  } else if (content::measures(chart.kind)) {
    // A remark stands for the figure: `forbidden`.
    column.put(words(note.empty() ? sheet.word("unknown") : note, look.value(), look.palette.ink), 0);
  }
  const std::string name = sheet.name(walked, false);
  if (walked.date) {
    // An event is named by what happened: its date is told beside that.
    const std::string date = date_span(*walked.date, walked.date_end, front, language, false);
    if (date != name) column.put(words(date, look.value(), ink), sheet.em(0.5));
  }
  column.put(words(name, look.body(), look.palette.ink), sheet.em(0.5));
  const std::string series = series_name(sheet, walked);
  if (series != name) column.put(words(series, look.body(), look.palette.ink), 0);
  if (known) {
    column.put(words(status_words(walked, front, language), sheet.plain(), look.palette.quiet),
               sheet.em(0.4));
  }
  if (known || !content::measures(chart.kind)) {
    column.put(words(note, {Face::serif_italic, look.em}, look.palette.ink), sheet.em(0.4));
  }
  return column;
}

}  // namespace

Group draw_point(const content::Chart& chart, std::size_t point, const std::string& language,
                 const content::Front& front, Rect place, const Look& look, const Measure& measure) {
  ChartRequest request;
  request.chart = &chart;
  request.front = &front;
  request.language = language;
  request.place = place;
  request.point = point;
  // Everything about a point stands on one page: rather in smaller letters than not.
  for (const int percent : look.sizes_down()) {
    Column column = point_column(request, look.at_percent(percent), measure);
    if (column.complete || percent == 100) return std::move(column.group);
  }
  return {};
}

}  // namespace scene
