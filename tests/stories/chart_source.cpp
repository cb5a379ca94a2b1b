#include "tests/stories/chart_source.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstddef>
#include <stdexcept>

#include "tests/pack/folder.h"
#include "tests/stories/exhibit_fixture.h"

namespace stories {

namespace {

using Cells = std::vector<std::string>;

/// The cells of every line; quotes may hold commas, line breaks and doubled quotes.
std::vector<Cells> split(std::string_view csv) {
  std::vector<Cells> lines;
  Cells cells(1);
  bool quoted = false;
  const auto end_line = [&] {
    if (cells != Cells(1)) lines.push_back(cells);
    cells.assign(1, "");
  };
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (c == '"') {
      const bool doubled = quoted && i + 1 < csv.size() && csv[i + 1] == '"';
      if (doubled) cells.back() += csv[++i];
      if (!doubled) quoted = !quoted;
    } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
      cells.back() += c;
    } else if (c == ',') {
      cells.emplace_back();
    } else if (c == '\n') {
      end_line();
    }
  }
  end_line();
  return lines;
}

std::string text(const toml::table& table, std::string_view key) {
  return table[key].value_or(std::string());
}

std::vector<std::string> texts(const toml::table& table, std::string_view key) {
  std::vector<std::string> out;
  const toml::array* list = table[key].as_array();
  if (list == nullptr) return out;
  for (const toml::node& node : *list) out.push_back(node.value_or(std::string()));
  return out;
}

RowRule rule(const toml::table& table) {
  return {text(table, "x"), text(table, "column"), text(table, "says"), text(table, "why")};
}

std::map<std::string, std::string> words(const toml::table& file, std::string_view name) {
  std::map<std::string, std::string> out;
  const toml::table* table = file[name].as_table();
  if (table == nullptr) return out;
  for (auto&& [key, node] : *table) out[std::string(key.str())] = node.value_or(std::string());
  return out;
}

void read_rules(const toml::table& file, ChartSource& chart) {
  if (const toml::array* rules = file["leave_out"].as_array()) {
    for (const toml::node& node : *rules) chart.leave_out.push_back(rule(*node.as_table()));
  }
  if (const toml::array* ranges = file["range"].as_array()) {
    for (const toml::node& node : *ranges) {
      const toml::table& range = *node.as_table();
      chart.ranges.push_back({text(range, "series"), text(range, "low"), text(range, "high")});
    }
  }
  if (const toml::table* rejected = file["rejected"].as_table()) chart.rejected.push_back(rule(*rejected));
}

}  // namespace

Table parse_table(std::string_view csv) {
  Table table;
  for (const Cells& cells : split(csv)) {
    if (table.columns.empty()) {
      table.columns = cells;
      continue;
    }
    if (cells.size() != table.columns.size()) {
      throw std::runtime_error(
          fmt::format("{} cells stand under {} columns", cells.size(), table.columns.size()));
    }
    Row& row = table.rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) row[table.columns[i]] = cells[i];
  }
  return table;
}

bool ChartSource::picks(const RowRule& rule, const Row& row) const {
  if (rule.x.empty() && rule.says.empty()) return false;
  if (!rule.x.empty() && row.at(x) != rule.x) return false;
  return rule.says.empty() || row.at(rule.column).find(rule.says) != std::string::npos;
}

bool ChartSource::leaves_out(const Row& row) const {
  return std::any_of(leave_out.begin(), leave_out.end(),
                     [&](const RowRule& rule) { return picks(rule, row); });
}

ChartSource read_chart_source(const std::filesystem::path& folder) {
  ChartSource chart;
  const toml::table file = toml::parse_file((folder / "chart.toml").string());
  chart.id = folder.filename().string();
  chart.kind = text(file, "kind");
  chart.unit = text(file, "unit");
  chart.x = text(file, "x");
  chart.x_end = text(file, "x_end");
  chart.from = text(file, "from");
  chart.to = text(file, "to");
  chart.mark = text(file, "mark");
  chart.series = text(file, chart.kind == "lanes" ? "lane" : "series");
  chart.text = text(file, "text");
  chart.low = text(file, "low");
  chart.high = text(file, "high");
  chart.bound = text(file, "bound");
  chart.status = text(file, "status");
  chart.dates = file["dates"].value_or(false);
  chart.values = texts(file, "values");
  chart.printed = texts(file, "printed");
  chart.printed_values = texts(file, "printed_values");
  chart.estimate = texts(file, "estimate");
  chart.about = texts(file, "about");
  chart.minimum = texts(file, "minimum");
  chart.maximum = texts(file, "maximum");
  chart.between = texts(file, "between");
  read_rules(file, chart);
  const toml::table english = toml::parse_file((folder / "en.toml").string());
  chart.labels = words(english, "labels");
  chart.notes = words(english, "notes");
  chart.table = parse_table(bytes_of(folder / "data.csv"));
  return chart;
}

const std::map<std::string, ChartSource>& chart_sources() {
  static const auto once = [] {
    std::map<std::string, ChartSource> charts;
    for (const auto& entry : std::filesystem::directory_iterator(exhibit_folder() / "charts")) {
      if (!entry.is_directory()) continue;
      charts[entry.path().filename().string()] = read_chart_source(entry.path());
    }
    return charts;
  }();
  return once;
}

}  // namespace stories
