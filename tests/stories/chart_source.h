// A chart as its sources have it, read for the tests alone: neither the CSV nor the settings pass through
// content/sources, so that a mistake there cannot vouch for itself.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stories {

/// A row of data.csv: its cells, by column.
using Row = std::map<std::string, std::string>;

struct Table {
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

/// RFC 4180: commas, quoted cells, quotes doubled inside them. Throws std::runtime_error for a row that has
/// not as many cells as there are columns.
Table parse_table(std::string_view csv);

/// Rows that chart.toml picks: by their x, by words that a cell contains, or by both.
struct RowRule {
  std::string x;
  std::string column;
  std::string says;
  std::string why;
};

/// A series that the table gives as bounds.
struct RangeSeries {
  std::string series;
  std::string low;
  std::string high;
};

/// The keys of chart.toml that say which cell is what. A key that is not there is empty.
struct ChartSource {
  std::string id;
  std::string kind;
  std::string unit;
  std::string x, x_end, from, to, mark, series, text, low, high, bound, status;
  bool dates = false;
  std::vector<std::string> values;
  std::vector<RangeSeries> ranges;
  std::vector<std::string> printed;
  std::vector<std::string> printed_values;
  std::vector<std::string> estimate;
  std::vector<std::string> about;
  std::vector<std::string> minimum;
  std::vector<std::string> maximum;
  std::vector<std::string> between;  ///< none, or two rows that bound one figure
  std::vector<RowRule> leave_out;
  std::vector<RowRule> rejected;              ///< none or one
  std::map<std::string, std::string> labels;  ///< of en.toml, by row
  std::map<std::string, std::string> notes;
  Table table;

  bool picks(const RowRule& rule, const Row& row) const;
  bool leaves_out(const Row& row) const;
};

/// Of the folder of one chart.
ChartSource read_chart_source(const std::filesystem::path& folder);

/// Every chart of the exhibit, by id.
const std::map<std::string, ChartSource>& chart_sources();

}  // namespace stories
