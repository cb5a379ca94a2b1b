#include "tests/stories/point_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "content/pack/date.h"
#include "content/pack/decimal.h"

namespace stories {

namespace {

/// All that is told of one point, in the table's own words and digits.
struct Line {
  std::string series, x, x_end, date, date_end, mark, value, low, high, status, bound, rejected, label, note;
};

std::string print(const Line& line) {
  std::string out;
  const auto add = [&](std::string_view name, const std::string& cell) {
    if (!cell.empty()) out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", name, cell);
  };
  add("series", line.series);
  add("x", line.x);
  add("to", line.x_end);
  add("date", line.date);
  add("to date", line.date_end);
  add("marked", line.mark);
  add("value", line.value);
  add("low", line.low);
  add("high", line.high);
  add("status", line.status);
  add("bound", line.bound);
  add("rejected", line.rejected);
  add("label", line.label);
  add("note", line.note);
  return out;
}

bool lists(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// Rows are named by their x, or by their words.
bool names(const std::vector<std::string>& list, const ChartSource& chart, const Row& row) {
  return lists(list, row.at(chart.x)) || (!chart.text.empty() && lists(list, row.at(chart.text)));
}

/// The cell of a column that chart.toml names; empty where it names none.
std::string cell(const Row& row, const std::string& column) {
  return column.empty() ? std::string() : row.at(column);
}

std::string or_else(const std::string& cell, const char* otherwise) {
  return cell.empty() ? otherwise : cell;
}

/// The words that en.toml gives to a row, by the cell of its text before that of its x.
std::string words_for(const std::map<std::string, std::string>& words, const ChartSource& chart,
                      const Row& row) {
  const std::string both = cell(row, chart.x) + ": " + cell(row, chart.text);
  for (const std::string& key : {both, cell(row, chart.text), cell(row, chart.x)}) {
    const auto found = words.find(key);
    if (!key.empty() && found != words.end()) return found->second;
  }
  return "";
}

Line line_of_row(const ChartSource& chart, const Row& row) {
  Line line;
  line.series = cell(row, chart.series);
  line.x = cell(row, chart.x);
  line.x_end = cell(row, chart.x_end);
  line.date = chart.dates ? line.x : cell(row, chart.from);
  line.date_end = chart.dates ? line.x_end : cell(row, chart.to);
  line.mark = cell(row, chart.mark);
  line.low = cell(row, chart.low);
  line.high = cell(row, chart.high);
  line.status = or_else(cell(row, chart.status), "printed");
  if (names(chart.printed, chart, row)) line.status = "printed";
  if (names(chart.estimate, chart, row)) line.status = "estimate";
  line.bound = or_else(cell(row, chart.bound), "exact");
  if (names(chart.about, chart, row)) line.bound = "about";
  if (names(chart.minimum, chart, row)) line.bound = "minimum";
  if (names(chart.maximum, chart, row)) line.bound = "maximum";
  const bool rejected = std::any_of(chart.rejected.begin(), chart.rejected.end(),
                                    [&](const RowRule& rule) { return chart.picks(rule, row); });
  line.rejected = rejected ? "yes" : "";
  line.label = words_for(chart.labels, chart, row);
  line.note = words_for(chart.notes, chart, row);
  return line;
}

const char* name(content::Status status) {
  switch (status) {
    case content::Status::printed:
      return "printed";
    case content::Status::estimate:
      return "estimate";
    case content::Status::derived:
      return "derived";
    case content::Status::reconstructed:
      return "reconstructed";
    case content::Status::inferred:
      return "inferred";
  }
  return "?";
}

const char* name(content::Bound bound) {
  switch (bound) {
    case content::Bound::exact:
      return "exact";
    case content::Bound::minimum:
      return "minimum";
    case content::Bound::maximum:
      return "maximum";
    case content::Bound::about:
      return "about";
  }
  return "?";
}

template <typename T>
std::string digits(const std::optional<T>& figure) {
  return figure ? content::to_string(*figure) : std::string();
}

std::string english(const content::Localized<std::string>& text) {
  const auto found = text.find("en");
  return found == text.end() ? std::string() : found->second;
}

/// The figure of the lower row becomes a bound, and that of the upper row the other.
void bound_by_rows(const ChartSource& chart, const std::string& column, Line& line) {
  line.low = line.value;
  line.value.clear();
  for (const Row& row : chart.table.rows) {
    if (row.at(chart.x) == chart.between.back()) line.high = row.at(column);
  }
}

}  // namespace

std::vector<std::string> expected_points(const ChartSource& chart) {
  std::vector<std::string> lines;
  const bool several = chart.values.size() + chart.ranges.size() > 1;
  for (const Row& row : chart.table.rows) {
    if (chart.leaves_out(row)) continue;
    Line line = line_of_row(chart, row);
    const bool upper = !chart.between.empty() && line.x == chart.between.back();
    if (upper) continue;  // told with the lower one
    if (chart.values.empty() && chart.ranges.empty()) lines.push_back(print(line));
    const std::string weakest = line.status;
    for (const std::string& column : chart.values) {
      line.value = cell(row, column);
      if (several) line.series = column;
      const bool printed =
          lists(chart.printed_values, column) || lists(chart.printed_values, line.x + ": " + column);
      line.status = printed ? "printed" : weakest;
      if (!chart.between.empty() && line.x == chart.between.front()) bound_by_rows(chart, column, line);
      lines.push_back(print(line));
    }
    line.value.clear();
    line.status = weakest;
    for (const RangeSeries& range : chart.ranges) {
      if (several) line.series = range.series;
      line.low = cell(row, range.low);
      line.high = cell(row, range.high);
      lines.push_back(print(line));
    }
  }
  return lines;
}

std::vector<std::string> shown_points(const content::Chart& chart) {
  std::vector<std::string> lines;
  lines.reserve(chart.points.size());
  for (const content::Point& point : chart.points) {
    lines.push_back(print({point.series, point.x, point.x_end, digits(point.date), digits(point.date_end),
                           digits(point.mark), digits(point.value), digits(point.low), digits(point.high),
                           name(point.status), name(point.bound), point.rejected ? "yes" : "",
                           english(point.label), english(point.note)}));
  }
  return lines;
}

}  // namespace stories
