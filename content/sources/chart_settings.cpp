#include "content/sources/chart_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "content/pack/names.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

using content::ChartKind;

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(ChartKind::areas); ++i) {
    names.emplace_back(content::name(static_cast<ChartKind>(i)));
  }
  return names;
}

class SettingsReader {
 public:
  SettingsReader(Draft& draft, Table& root, const Csv& table, content::Chart& chart)
      : draft_(draft), report_(draft.report), root_(root), table_(table), chart_(chart) {}

  ChartSettings read() {
    read_kind();
    read_owner();
    read_columns();
    read_rows();
    read_chart_axes(draft_, root_, out_, chart_);
    chart_.book_part = 0;
    const content::BookPlace book = read_book(root_);
    chart_.book_part = book.part;
    chart_.book_chapter = book.chapter;
    chart_.book_section = book.section;
    return std::move(out_);
  }

 private:
  bool measured() const { return content::measures(out_.kind); }

  void read_kind() {
    const auto kind = root_.text("kind");
    out_.kind_at = root_.at("kind");
    if (kind) {
      const auto found = content::named<ChartKind>(kind->value);
      if (found) {
        out_.kind = *found;
      } else {
        report_.error(kind->at, fmt::format("there is no kind of chart `{}`", kind->value),
                      did_you_mean(kind->value, kind_names(), 20));
      }
    }
    chart_.kind = out_.kind;
    if (const auto dates = root_.flag("dates")) out_.dates = dates->value;
    if (over_time(out_.kind) && !out_.dates) {
      report_.error(out_.kind_at, fmt::format("a chart of kind {} needs dates", content::name(out_.kind)),
                    "write dates = true, and name the column of dates as x");
    }
  }

  void read_owner() {
    if (const auto theme = root_.text("theme")) {
      std::vector<std::string> themes;
      themes.reserve(draft_.themes.size());
      for (const Text& id : draft_.themes) themes.push_back(id.value);
      // A theme that is there but not listed is told of once, where it should be listed.
      if (draft_.folder.has(theme->value + "/theme.toml")) themes.push_back(theme->value);
      if (check_known(draft_, *theme, "there is no theme", themes)) chart_.theme = theme->value;
    }
    read_unit();
    read_period();
  }

  void read_unit() {
    const auto unit = root_.text("unit", measured() ? Need::required : Need::optional);
    chart_.unit = unit ? unit->value : "none";
    if (!unit || unit->value == "none") {
      if (unit && measured()) {
        report_.error(
            unit->at,
            fmt::format("a chart of kind {} measures something: it needs a unit", content::name(out_.kind)),
            "an id of [units] in the language files");
      }
      return;
    }
    for (const std::string& language : draft_.languages) {
      if (draft_.language_files.count(language) == 0) continue;  // reported already
      std::vector<std::string> known;
      for (const auto& [id, words] : draft_.units[language]) known.push_back(id);
      if (std::find(known.begin(), known.end(), unit->value) != known.end()) continue;
      report_.error(unit->at, fmt::format("{}.toml has no unit `{}`", language, unit->value),
                    did_you_mean(unit->value, known));
    }
  }

  void read_period() {
    const auto period = root_.text("period", measured() ? Need::required : Need::optional);
    if (!period) return;
    chart_.period = period->value;
    out_.period_at = period->at;
    const std::string& text = period->value;
    const std::size_t slash = text.find('/');
    const auto from = content::parse_date(text.substr(0, slash));
    const auto to = slash == std::string::npos ? from : content::parse_date(text.substr(slash + 1));
    const auto is_year = [](const std::optional<content::Date>& date) { return date && date->month == 0; };
    if (slash == std::string::npos || !is_year(from) || !is_year(to)) {
      const bool year = slash == std::string::npos && is_year(from);
      report_.error(period->at, fmt::format("`{}` is not a period", text),
                    year ? fmt::format("the first and the last year: \"{0}/{0}\"", text)
                         : "the first and the last year: \"1928/1931\"");
    } else if (from->year > to->year) {
      report_.error(period->at, "this period ends before it begins",
                    fmt::format("\"{}/{}\"", to->year, from->year));
    } else {
      out_.period = {from->year, to->year};
    }
  }

  std::optional<std::size_t> column(const Text& name) {
    const auto found = table_.column(name.value);
    if (!found) {
      report_.error(name.at, fmt::format("the table has no column `{}`", name.value),
                    did_you_mean(name.value, table_.column_names()));
    }
    return found;
  }

  std::optional<std::size_t> column(std::string_view key, Need need) {
    const auto name = root_.text(key, need);
    return name ? column(*name) : std::nullopt;
  }

  void read_ranges() {
    for (Table table : root_.tables("range")) {
      const auto series = table.text("series");
      const auto low = table.text("low");
      const auto high = table.text("high");
      table.close();
      const auto from = low ? column(*low) : std::nullopt;
      const auto to = high ? column(*high) : std::nullopt;
      if (series && from && to) out_.columns.ranges.push_back({series->value, *from, *to});
    }
  }

  void read_columns() {
    ChartColumns& columns = out_.columns;
    columns.x = column("x", Need::required);
    for (const Text& name : root_.texts("values")) {
      if (const auto found = column(name)) columns.values.push_back(*found);
    }
    columns.series = column(out_.kind == ChartKind::lanes ? "lane" : "series", Need::optional);
    columns.text = column("text", Need::optional);
    columns.x_end = column("x_end", Need::optional);
    columns.from = column("from", Need::optional);
    columns.to = column("to", Need::optional);
    columns.mark = column("mark", Need::optional);
    columns.low = column("low", Need::optional);
    columns.high = column("high", Need::optional);
    columns.bound = column("bound", Need::optional);
    columns.status = column("status", Need::optional);
    read_ranges();
    const auto has = [&](const char* key) { return root_.has(key); };
    const std::array figures{"values", "low", "high", "range"};
    if (measured() && std::none_of(figures.begin(), figures.end(), has)) {
      report_.error(out_.kind_at,
                    fmt::format("a chart of kind {} shows figures, and no column of them is named",
                                content::name(out_.kind)),
                    fmt::format("write values = [\"{}\"]", table_.columns.back().value));
    }
    if (columns.values.size() + columns.ranges.size() < 2) return;
    if (columns.series) {
      report_.error(root_.at("series"),
                    "series come from several values columns or from a series column, not both",
                    "keep one column in `values`, or remove `series`");
    }
    for (const char* key : {"low", "high"}) {
      if (root_.has(key)) {
        report_.error(root_.at(key), fmt::format("`{}` can bound one values column only", key));
      }
    }
  }

  RowChoice choice(Table& table) {
    RowChoice rows{table.text("x", Need::optional), table.text("column", Need::optional),
                   table.text("says", Need::optional)};
    if (!rows.x && !(rows.column && rows.says)) {
      report_.error(table.at(), "this picks no row", "x = \"...\", or column = \"...\" and says = \"...\"");
    }
    return rows;
  }

  /// Two rows that the table has for the lower and the upper figure of one thing.
  void read_between() {
    out_.between = root_.texts("between");
    if (!root_.has("between")) return;
    if (out_.between.size() == 2 && out_.columns.values.size() == 1 && !out_.columns.low &&
        !out_.columns.high) {
      return;
    }
    report_.error(root_.at("between"), "a figure between two rows needs both rows and one column of values",
                  "between = [\"lower\", \"upper\"], and no low, high");
    out_.between.clear();
  }

  void read_rows() {
    out_.emphasize = root_.texts("emphasize");
    out_.emphasize_series = root_.texts("emphasize_series");
    out_.printed = root_.texts("printed");
    out_.printed_values = root_.texts("printed_values");
    out_.estimate = root_.texts("estimate");
    read_between();
    out_.about = root_.texts("about");
    out_.minimum = root_.texts("minimum");
    out_.maximum = root_.texts("maximum");
    for (Table rows : root_.tables("leave_out")) {
      out_.leave_out.push_back(choice(rows));
      const auto why = rows.text("why", Need::optional);
      if (!why || why->value.empty()) {
        report_.error(why ? why->at : rows.at(), "rows are left out without a reason",
                      "say it: why = \"...\"");
      }
      rows.close();
    }
    if (auto rows = root_.table("rejected")) {
      out_.rejected = choice(*rows);
      rows->close();
    }
    for (const RowChoice& rows : out_.leave_out) {
      if (rows.column) column(*rows.column);
    }
    if (out_.rejected && out_.rejected->column) column(*out_.rejected->column);
  }

  Draft& draft_;
  Report& report_;
  Table& root_;
  const Csv& table_;
  content::Chart& chart_;
  ChartSettings out_;
};

}  // namespace

bool over_time(ChartKind kind) {
  return kind == ChartKind::line || kind == ChartKind::slope || kind == ChartKind::timeline ||
         kind == ChartKind::steps;
}

std::optional<ChartSettings> read_chart_settings(Draft& draft, Table& root, const Csv& table,
                                                 content::Chart& chart) {
  ChartSettings settings = SettingsReader(draft, root, table, chart).read();
  root.close(content::measures(settings.kind) ? chart_owes : "");
  if (!settings.columns.x) return std::nullopt;
  return settings;
}

}  // namespace sources
