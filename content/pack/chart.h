// A chart as data: what is measured, its points with their doubt, and the words around it. How it is drawn is
// decided in app/scene.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "content/pack/date.h"
#include "content/pack/decimal.h"
#include "content/pack/plural.h"
#include "content/pack/text.h"

namespace content {

enum class ChartKind {
  line,       ///< values over time, with bands and gaps
  columns,    ///< upright bars over categories or years; several series stand side by side
  stacked,    ///< columns whose series add up
  bars,       ///< lying bars, one a row; several series: paired bars
  waffle,     ///< a hundred squares, one a percent
  slope,      ///< two dates, one line a series
  timeline,   ///< dated events
  list,       ///< rows of text, with a value where there is one
  two_sided,  ///< two columns of statements
  ranges,     ///< from-to intervals, one a row
  nested,     ///< a bar a row, with parts of it marked: the first series is the whole
  waterfall,  ///< from a first total to a last one: each row between begins where the one before ends
  steps,      ///< a value that holds from its date to the next one
  shares,     ///< a bar of a hundred percent: the rows are its parts, or each row is a bar of its series
  table,      ///< rows and columns of figures
  lanes,      ///< spans and events on one axis of time, one lane a series, or one a row
  areas,      ///< squares as large as their figures
};

/// How sure a point is; the weakest cell of its row. Drawn as doubt: solid, range or hollow, dotted, dashed,
/// soft.
enum class Status { printed, estimate, derived, reconstructed, inferred };

/// Whether a value is exact or bounds the truth.
enum class Bound { exact, minimum, maximum, about };

/// How the figures of a chart share a measure.
enum class AxisScale {
  common,       ///< one straight axis from zero
  own,          ///< each row on a measure of its own: bars and nested bars that must not be compared
  logarithmic,  ///< equal distances multiply: said on the chart, refused for bars
};

/// One point: a row of the table, in one series. Figures stand as the table has them.
struct Point {
  std::string series;        ///< column or group it belongs to; empty where there is but one
  std::string x;             ///< category, or the date as the table writes it
  std::string x_end;         ///< end of a span; empty for none
  std::optional<Date> date;  ///< x as a date, on charts over time
  std::optional<Date> date_end;
  std::optional<Date> mark;      ///< a day within a span that is marked: of its approval
  std::optional<Decimal> value;  ///< none: not known, drawn as an empty space
  std::optional<Decimal> low;    ///< bounds, where the table gives them
  std::optional<Decimal> high;
  Status status = Status::printed;
  Bound bound = Bound::exact;
  bool rejected = false;  ///< reported and rejected by the author: grey dots
  bool emphasized = false;
  Localized<std::string> label;  ///< x as visitors read it; empty: x itself, or the date
  Localized<std::string> note;   ///< shown where the point is read large; empty for none

  friend bool operator==(const Point&, const Point&) = default;
};

/// A stretch of the time axis with a name: `retreat`.
struct Band {
  Date from;
  Date to;
  Localized<std::string> name;

  friend bool operator==(const Band&, const Band&) = default;
};

/// A remark at one date or value of a chart: `Stalin's article`.
struct Flag {
  Date at;
  Localized<std::string> text;

  friend bool operator==(const Flag&, const Flag&) = default;
};

/// A value that the others are held against: `the target`, `the legal day`.
struct Target {
  Decimal at;
  Localized<std::string> text;

  friend bool operator==(const Target&, const Target&) = default;
};

struct SeriesName {
  std::string series;
  bool emphasized = false;
  Localized<std::string> name;

  friend bool operator==(const SeriesName&, const SeriesName&) = default;
};

struct ChartText {
  std::string title;        ///< what is measured, in which unit: above the chart
  Forms unit;               ///< behind a value read large: `percent`, `million tons`; may be empty
  std::string mark;         ///< behind a value on the chart: `%`; may be empty
  std::string source;       ///< under the chart
  std::string reliability;  ///< what is doubtful about it
  std::string finding;      ///< one sentence, on its drawer card and beside it

  friend bool operator==(const ChartText&, const ChartText&) = default;
};

/// A chart has no more points than this, and no more series, bands, flags or targets: several times what can
/// be told apart on a screen, and as many as are composed at once.
inline constexpr std::size_t most_points = 200;

struct Chart {
  Id id;
  Id theme;
  ChartKind kind = ChartKind::bars;
  AxisScale scale = AxisScale::common;
  std::string unit;    ///< id of the unit: `percent`, `million-tons`; `none` for kinds that measure nothing
  std::string period;  ///< ISO 8601 interval in years: `1928/1931`
  int book_part = 0;
  std::string book_chapter;
  std::string book_section;
  std::vector<SeriesName> series;  ///< in drawing order; empty where there is but one
  std::vector<Point> points;       ///< in the table's order, rows left out not among them
  std::vector<Band> bands;
  std::vector<Flag> flags;
  std::vector<Target> targets;
  Localized<ChartText> text;

  friend bool operator==(const Chart&, const Chart&) = default;
};

/// Whether a chart of this kind shows quantities, and so owes unit, period, source and reliability.
bool measures(ChartKind kind);

}  // namespace content
