// chart.toml as it stands, and the columns of data.csv that it names: the first half of reading a chart.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/pack/chart.h"
#include "content/sources/csv.h"
#include "content/sources/draft.h"

namespace sources {

using Text = Located<std::string>;

/// Why a key may be missed.
inline constexpr const char* chart_owes =
    "a chart that measures something names its unit, period, source and reliability";

/// Rows that a setting picks: those of one x, or those whose cell in a column contains some words.
struct RowChoice {
  std::optional<Text> x;
  std::optional<Text> column;
  std::optional<Text> says;
};

/// Which column is what.
struct ChartColumns {
  std::optional<std::size_t> x, x_end, series, text, low, high, bound, status;
  std::vector<std::size_t> values;
};

struct ChartSettings {
  content::ChartKind kind = content::ChartKind::bars;
  Location kind_at;
  bool dates = false;
  ChartColumns columns;
  std::optional<std::pair<int, int>> period;  ///< years, both included
  Location period_at;
  std::vector<Text> emphasize;
  std::vector<Text> emphasize_series;
  std::vector<Text> printed;
  std::vector<Text> about;
  std::vector<RowChoice> leave_out;
  std::optional<RowChoice> rejected;
};

/// Reads what is language-neutral into `chart`, but for its points. None if there is no table to be had.
std::optional<ChartSettings> read_chart_settings(Draft& draft, Table& root, const Csv& table,
                                                 content::Chart& chart);

/// The rows of the table as points, with all that is wrong with them; labels and notes are still missing.
/// `rows` receives the number of each point's row in the table.
void read_points(Draft& draft, const ChartSettings& settings, const Csv& table, content::Chart& chart,
                 std::vector<std::size_t>& rows);

/// en.toml, ... of a chart.
void read_chart_texts(Draft& draft, const ChartSettings& settings, const Csv& table,
                      const std::vector<std::size_t>& rows, content::Chart& chart);

/// `line`, `two-sided`: as chart.toml writes it.
std::string_view kind_name(content::ChartKind kind);

}  // namespace sources
