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
  std::string series, x, x_end, date, date_end, value, low, high, status, bound, rejected, label, note;
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
  for (const std::string& key : {cell(row, chart.text), cell(row, chart.x)}) {
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
  if (chart.dates) line.date = line.x;
  if (chart.dates) line.date_end = line.x_end;
  line.low = cell(row, chart.low);
  line.high = cell(row, chart.high);
  line.status = lists(chart.printed, line.x) ? "printed" : or_else(cell(row, chart.status), "printed");
  line.bound = lists(chart.about, line.x) ? "about" : or_else(cell(row, chart.bound), "exact");
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

}  // namespace

std::vector<std::string> expected_points(const ChartSource& chart) {
  std::vector<std::string> lines;
  for (const Row& row : chart.table.rows) {
    if (chart.leaves_out(row)) continue;
    Line line = line_of_row(chart, row);
    if (chart.values.empty()) lines.push_back(print(line));
    for (const std::string& column : chart.values) {
      line.value = cell(row, column);
      if (chart.values.size() > 1) line.series = column;
      lines.push_back(print(line));
    }
  }
  return lines;
}

std::vector<std::string> shown_points(const content::Chart& chart) {
  std::vector<std::string> lines;
  lines.reserve(chart.points.size());
  for (const content::Point& point : chart.points) {
    lines.push_back(
        print({point.series, point.x, point.x_end, digits(point.date), digits(point.date_end),
               digits(point.value), digits(point.low), digits(point.high), name(point.status),
               name(point.bound), point.rejected ? "yes" : "", english(point.label), english(point.note)}));
  }
  return lines;
}

}  // namespace stories
