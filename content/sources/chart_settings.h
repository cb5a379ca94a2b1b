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
  std::optional<std::size_t> x, x_end, from, to, mark, series, text, low, high, bound, status;
  std::vector<std::size_t> values;

  /// A series of which the table gives bounds.
  struct Range {
    std::string series;
    std::size_t low = 0;
    std::size_t high = 0;
  };
  std::vector<Range> ranges;
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
  std::vector<Text> printed_values;
  std::vector<Text> estimate;
  std::vector<Text> between;  ///< none, or two rows that bound one figure
  std::vector<Text> about;
  std::vector<Text> minimum;
  std::vector<Text> maximum;
  std::vector<RowChoice> leave_out;
  std::optional<RowChoice> rejected;
};

/// Reads what is language-neutral into `chart`, but for its points. None if there is no table to be had.
std::optional<ChartSettings> read_chart_settings(Draft& draft, Table& root, const Csv& table,
                                                 content::Chart& chart);

/// Whether charts of this kind stand on an axis of time.
bool over_time(content::ChartKind kind);

/// Bands, flags, targets and scale: what is said about the axes.
void read_chart_axes(Draft& draft, Table& root, const ChartSettings& settings, content::Chart& chart);

/// The rows of the table as points, with all that is wrong with them; labels and notes are still missing.
/// `rows` receives the number of each point's row in the table.
void read_points(Draft& draft, const ChartSettings& settings, const Csv& table, content::Chart& chart,
                 std::vector<std::size_t>& rows);

/// Reports what the chart's kind asks of its points and does not find: parts that add up, two dates.
void check_kind(Report& report, const ChartSettings& settings, const Csv& table,
                const std::vector<std::size_t>& rows, const content::Chart& chart);

/// en.toml, ... of a chart.
void read_chart_texts(Draft& draft, const ChartSettings& settings, const Csv& table,
                      const std::vector<std::size_t>& rows, content::Chart& chart);

}  // namespace sources
