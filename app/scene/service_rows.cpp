#include "app/scene/service_rows.h"

#include <algorithm>
#include <utility>

namespace scene {
namespace {

constexpr std::size_t most_of_name = 45;  // percent of the column, or the value goes below it

/// Fills columns and pages row by row.
class Filler {
 public:
  Filler(const std::vector<ServiceRow>& rows, const Rect& column, int columns, const ServiceStyle& style)
      : rows_(rows), column_(column), columns_(columns), style_(style), pages_(1) {}

  std::vector<ServiceRows> fill() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (top_ > 0 && rows_[i].heading) top_ += style_.gap;
      if (top_ > 0 && !fits(i)) next_column();
      if (top_ == 0 && rows_[i].repeated && *rows_[i].repeated != i) place(*rows_[i].repeated);
      place(i);
    }
    return std::move(pages_);
  }

 private:
  /// What belongs together goes whole where a column can hold it; a heading at least with a row below.
  bool fits(std::size_t row) const {
    std::size_t end = row + 1 + rows_[row].following;
    if (rows_[row].heading) {
      while (end < rows_.size() && !rows_[end].heading) ++end;
    }
    const int whole = static_cast<int>(end - row - 1) * style_.skip + style_.height;
    const int least = (rows_[row].heading ? style_.skip : 0) + style_.height;
    return top_ + (whole <= column_.height ? whole : least) <= column_.height;
  }

  void place(std::size_t row) {
    pages_.back().push_back({row, at_, top_});
    top_ += style_.skip;
  }

  void next_column() {
    top_ = 0;
    if (++at_ == columns_) {
      at_ = 0;
      pages_.emplace_back();
    }
  }

  const std::vector<ServiceRow>& rows_;
  const Rect& column_;
  int columns_;
  const ServiceStyle& style_;
  std::vector<ServiceRows> pages_;
  int at_ = 0;
  int top_ = 0;
};

}  // namespace

ServiceStyle service_style(const Screen& screen, const Measure& measure) {
  const Look look = scene::look(screen, visit::Display::text_100, assets::gallery.accent.size());
  const TextStyle text = look.source();
  const Metrics metrics = measure.metrics(text);
  const int height = metrics.rise + metrics.fall;
  return {look,
          measure,
          text,
          {Face::sans_bold, text.size},
          {Face::narrow, text.size},
          height,
          std::max(height, text.size * 132 / 100),
          look.base / 2,
          look.base * 3 / 2};
}

SetLine line_of(std::string_view text, TextStyle style, Colour ink, const Measure& measure) {
  const Metrics metrics = measure.metrics(style);
  const int width = measure.width(text, style);
  SetLine line;
  line.runs.push_back({std::string(text), style, ink, {0, 0}, width, metrics.rise, metrics.fall, -1});
  line.width = width;
  return line;
}

void add_heading(std::vector<ServiceRow>& rows, const ServiceStyle& style, const std::string& text) {
  ServiceRow row;
  row.cells.push_back({0, line_of(text, style.bold, style.look.palette.accent.front(), style.measure)});
  row.heading = true;
  rows.push_back(std::move(row));
}

void add_fact(std::vector<ServiceRow>& rows, const ServiceStyle& style, const ServiceFact& fact, bool grave) {
  const bool below = fact.names * 100 > fact.width * static_cast<int>(most_of_name);
  const int x = below ? 0 : fact.names + style.gap;
  const std::size_t first = rows.size();
  ServiceRow row;
  if (!fact.name.empty()) {
    row.cells.push_back({0, line_of(fact.name, style.text, style.look.palette.quiet, style.measure)});
    if (below) rows.push_back(std::exchange(row, {}));
  }
  for (SetLine& line : set_text(fact.value, grave ? style.bold : style.text, style.look.palette.ink,
                                fact.width - x, false, style.measure)) {
    row.cells.push_back({x, std::move(line)});
    rows.push_back(std::exchange(row, {}));
  }
  if (rows.size() > first) rows[first].following = rows.size() - first - 1;
}

void add_sentence(std::vector<ServiceRow>& rows, const ServiceStyle& style, const std::string& text,
                  int width, bool grave) {
  add_fact(rows, style, {"", text, -style.gap, width}, grave);
}

std::vector<int> columns_of(const ServiceTable& table, const ServiceStyle& style) {
  const int between = style.text.size * 60 / 100;
  std::vector<int> columns{0};
  for (std::size_t i = 0; i < table.heads.size(); ++i) {
    int widest = style.measure.width(table.heads[i], style.narrow);
    for (const ServiceTable::Row& row : table.rows) {
      const TextStyle bold{Face::narrow_bold, style.narrow.size};  // which is wider
      widest = std::max(
          {widest, style.measure.width(row.words[i], style.narrow), style.measure.width(row.words[i], bold)});
    }
    columns.push_back(columns.back() + widest + (i + 1 < table.heads.size() ? between : 0));
  }
  return columns;
}

void add_table(std::vector<ServiceRow>& rows, const ServiceStyle& style, const ServiceTable& table,
               const std::vector<int>& columns, std::optional<std::size_t> lit) {
  const std::size_t head = rows.size();
  const auto add = [&](const std::vector<std::string>& words, TextStyle letters, Colour ink) {
    ServiceRow row;
    row.repeated = head;
    for (std::size_t i = 0; i < words.size(); ++i) {
      row.cells.push_back({columns[i], line_of(words[i], letters, ink, style.measure)});
    }
    rows.push_back(std::move(row));
  };
  add(table.heads, style.narrow, style.look.palette.quiet);
  for (const ServiceTable::Row& one : table.rows) {
    const bool pressed = lit == static_cast<std::size_t>(&one - table.rows.data());
    add(one.words, {pressed || one.grave ? Face::narrow_bold : Face::narrow, style.narrow.size},
        style.look.palette.ink);
    rows.back().lit = pressed;
  }
}

std::vector<ServiceRows> fill_pages(const std::vector<ServiceRow>& rows, const Rect& column, int columns,
                                    const ServiceStyle& style) {
  return Filler(rows, column, columns, style).fill();
}

Group page_group(const std::vector<ServiceRow>& rows, const ServiceRows& page, const Rect& room, int width,
                 const ServiceStyle& style) {
  Group group{"report", room, {}};
  for (const PlacedRow& placed : page) {
    const ServiceRow& row = rows[placed.row];
    const int left = room.x + placed.column * (width + style.gutter);
    const int top = room.y + placed.top;
    if (row.lit) {
      group.items.emplace_back(
          Box{{left, top, width, style.height}, style.look.palette.raised, Role::ground});
    }
    for (const ServiceRow::Cell& cell : row.cells) {
      put_lines(group, {cell.line}, left + cell.x, top, style.skip);
    }
  }
  return group;
}

}  // namespace scene
