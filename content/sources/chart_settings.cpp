#include "content/sources/chart_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "content/sources/suggest.h"

namespace sources {

namespace {

using content::ChartKind;

constexpr std::array<std::pair<std::string_view, ChartKind>, 11> kinds{{
    {"line", ChartKind::line},
    {"columns", ChartKind::columns},
    {"stacked", ChartKind::stacked},
    {"bars", ChartKind::bars},
    {"waffle", ChartKind::waffle},
    {"slope", ChartKind::slope},
    {"timeline", ChartKind::timeline},
    {"list", ChartKind::list},
    {"two-sided", ChartKind::two_sided},
    {"ranges", ChartKind::ranges},
    {"nested", ChartKind::nested},
}};

bool over_time(ChartKind kind) {
  return kind == ChartKind::line || kind == ChartKind::slope || kind == ChartKind::timeline;
}

bool has_bars(ChartKind kind) {
  return kind == ChartKind::bars || kind == ChartKind::columns || kind == ChartKind::stacked ||
         kind == ChartKind::waffle || kind == ChartKind::nested;
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
    read_bands();
    read_flags();
    check_axis();
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
      const auto found =
          std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.first == kind->value; });
      if (found != kinds.end()) {
        out_.kind = found->second;
      } else {
        std::vector<std::string> names;
        names.reserve(kinds.size());
        for (const auto& [name, value] : kinds) names.emplace_back(name);
        report_.error(kind->at, fmt::format("there is no kind of chart `{}`", kind->value),
                      did_you_mean(kind->value, names));
      }
    }
    chart_.kind = out_.kind;
    if (const auto dates = root_.flag("dates")) out_.dates = dates->value;
    if (over_time(out_.kind) && !out_.dates) {
      report_.error(out_.kind_at, fmt::format("a chart of kind {} needs dates", kind_name(out_.kind)),
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
            fmt::format("a chart of kind {} measures something: it needs a unit", kind_name(out_.kind)),
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

  void read_columns() {
    ChartColumns& columns = out_.columns;
    columns.x = column("x", Need::required);
    for (const Text& name : root_.texts("values")) {
      if (const auto found = column(name)) columns.values.push_back(*found);
    }
    columns.series = column("series", Need::optional);
    columns.text = column("text", Need::optional);
    columns.x_end = column("x_end", Need::optional);
    columns.low = column("low", Need::optional);
    columns.high = column("high", Need::optional);
    columns.bound = column("bound", Need::optional);
    columns.status = column("status", Need::optional);
    if (measured() && !root_.has("values") && !root_.has("low") && !root_.has("high")) {
      report_.error(out_.kind_at,
                    fmt::format("a chart of kind {} shows figures, and no column of them is named",
                                kind_name(out_.kind)),
                    fmt::format("write values = [\"{}\"]", table_.columns.back().value));
    }
    if (columns.values.size() < 2) return;
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

  void read_rows() {
    out_.emphasize = root_.texts("emphasize");
    out_.emphasize_series = root_.texts("emphasize_series");
    out_.printed = root_.texts("printed");
    out_.about = root_.texts("about");
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

  void needs_dates(std::string_view key) {
    if (out_.dates || over_time(out_.kind) || !root_.has(key)) return;
    report_.error(root_.at(key), fmt::format("`{}` needs an axis of dates", key),
                  "write dates = true, if x is a column of dates");
  }

  TextPlace place(std::string_view part, std::size_t number) const {
    return {TextKind::chart, chart_.id, fmt::format("{}:{}", part, number), ""};
  }

  void read_bands() {
    needs_dates("band");
    for (Table table : root_.tables("band")) {
      const auto from = read_date(draft_, table, "from", Need::required);
      const auto to = read_date(draft_, table, "to", Need::required);
      auto name = read_localized(draft_, table, "name", Need::required, place("band", chart_.bands.size()));
      table.close();
      if (!from || !to) continue;
      if (day_number(*to) < day_number(*from)) {
        report_.error(table.at("to"), "this band ends before it begins");
      }
      chart_.bands.push_back({*from, *to, std::move(name)});
    }
  }

  void read_flags() {
    needs_dates("flag");
    for (Table table : root_.tables("flag")) {
      const auto at = read_date(draft_, table, "at", Need::required);
      auto text = read_localized(draft_, table, "text", Need::required, place("flag", chart_.flags.size()));
      table.close();
      if (at) chart_.flags.push_back({*at, std::move(text)});
    }
  }

  /// A bar is as long as its figure only if it begins at zero. The key exists to be refused in plain words.
  void check_axis() {
    for (const char* key : {"axis_from", "axis_min", "min", "from_value"}) {
      const Value* value = root_.value(key);
      if (value == nullptr) continue;
      const auto* whole = std::get_if<std::int64_t>(&value->data);
      const auto* number = std::get_if<double>(&value->data);
      if ((whole != nullptr && *whole == 0) || (number != nullptr && *number == 0.0)) continue;
      if (has_bars(out_.kind)) {
        report_.error(value->at,
                      fmt::format("the axis of a chart of kind {} begins at zero", kind_name(out_.kind)),
                      "remove the key: a cut axis makes small differences look large");
      } else {
        report_.error(value->at, fmt::format("`{}` is for no kind of chart", key),
                      "remove the key: the program chooses the axis from the figures");
      }
    }
  }

  Draft& draft_;
  Report& report_;
  Table& root_;
  const Csv& table_;
  content::Chart& chart_;
  ChartSettings out_;
};

}  // namespace

std::optional<ChartSettings> read_chart_settings(Draft& draft, Table& root, const Csv& table,
                                                 content::Chart& chart) {
  ChartSettings settings = SettingsReader(draft, root, table, chart).read();
  root.close(content::measures(settings.kind) ? chart_owes : "");
  if (!settings.columns.x) return std::nullopt;
  return settings;
}

std::string_view kind_name(content::ChartKind kind) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.second == kind; });
  return found->first;
}

}  // namespace sources
