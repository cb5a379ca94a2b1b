// The rows of data.csv as points of a chart.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "content/sources/chart_settings.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

using content::Bound;
using content::ChartKind;
using content::Decimal;
using content::Point;
using content::Status;

/// What the words of a status or bound cell stand for.
template <typename T>
using Meanings = std::vector<std::pair<std::string, T>>;

const Meanings<Status>& statuses() {
  static const Meanings<Status> all{{"printed", Status::printed},
                                    {"estimate", Status::estimate},
                                    {"derived", Status::derived},
                                    {"reconstructed", Status::reconstructed},
                                    {"inferred", Status::inferred}};
  return all;
}

const Meanings<Bound>& bounds() {
  static const Meanings<Bound> all{{"exact", Bound::exact},
                                   {"minimum", Bound::minimum},
                                   {"maximum", Bound::maximum},
                                   {"about", Bound::about}};
  return all;
}

class PointReader {
 public:
  PointReader(Draft& draft, const ChartSettings& settings, const Csv& table, content::Chart& chart,
              std::vector<std::size_t>& rows)
      : report_(draft.report),
        settings_(settings),
        columns_(settings.columns),
        table_(table),
        chart_(chart),
        rows_(rows) {}

  void read() {
    name_series();
    left_out_ = chosen(settings_.leave_out);
    rejected_ = settings_.rejected ? chosen({*settings_.rejected}) : std::set<std::size_t>();
    check_listed(settings_.emphasize, "emphasize");
    check_listed(settings_.printed, "printed");
    check_listed(settings_.about, "about");
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      if (left_out_.count(row) == 0) read_row(row);
    }
    if (chart_.points.empty()) report_.error(settings_.kind_at, "no row of the table is left to show");
    check_waffle();
    check_slope();
    check_nested();
  }

 private:
  const Cell& cell(std::size_t row, std::size_t column) const { return table_.rows[row][column]; }
  const std::string& x(std::size_t row) const { return cell(row, *columns_.x).value; }

  /// Series in drawing order: the columns', or the series column's in order of appearance.
  void name_series() {
    std::vector<std::string> names;
    if (columns_.series) {
      for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        const std::string& name = cell(row, *columns_.series).value;
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
      }
    } else if (columns_.values.size() > 1) {
      for (const std::size_t column : columns_.values) names.push_back(table_.columns[column].value);
    }
    for (const std::string& name : names) {
      chart_.series.push_back({name, is_listed(settings_.emphasize_series, name), {}});
    }
    for (const Text& name : settings_.emphasize_series) {
      if (std::find(names.begin(), names.end(), name.value) != names.end()) continue;
      report_.error(name.at, fmt::format("the chart has no series `{}`", name.value),
                    did_you_mean(name.value, names));
    }
  }

  static bool is_listed(const std::vector<Text>& list, const std::string& value) {
    return std::any_of(list.begin(), list.end(), [&](const Text& text) { return text.value == value; });
  }

  /// The distinct cells of a column.
  std::vector<std::string> cells(std::size_t column) const {
    std::vector<std::string> out;
    for (const auto& row : table_.rows) {
      if (std::find(out.begin(), out.end(), row[column].value) == out.end()) out.push_back(row[column].value);
    }
    return out;
  }

  std::set<std::size_t> chosen(const std::vector<RowChoice>& choices) {
    std::set<std::size_t> out;
    for (const RowChoice& choice : choices) {
      const std::size_t before = out.size();
      // Beyond the last column where there is none: a number, which g++ 12 can follow better than an
      // optional.
      const std::size_t none = table_.columns.size();
      const std::size_t column = choice.column ? table_.column(choice.column->value).value_or(none) : none;
      for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        const bool by_x = !choice.x || x(row) == choice.x->value;
        const bool by_words =
            !choice.says ||
            (column != none && cell(row, column).value.find(choice.says->value) != std::string::npos);
        if ((choice.x || choice.says) && by_x && by_words) out.insert(row);
      }
      if (out.size() > before) continue;
      if (choice.says && column != none) {
        report_.error(
            choice.says->at,
            fmt::format("no cell of column `{}` says `{}`", choice.column->value, choice.says->value),
            did_you_mean(choice.says->value, cells(column), 6));
      } else if (choice.x && !choice.says) {
        no_such_row(*choice.x);
      }
    }
    return out;
  }

  void no_such_row(const Text& wanted) {
    const std::vector<std::string> known = cells(*columns_.x);
    const bool there = std::find(known.begin(), known.end(), wanted.value) != known.end();
    if (there) {
      report_.error(wanted.at, fmt::format("the row `{}` is chosen twice", wanted.value));
    } else {
      report_.error(wanted.at, fmt::format("the table has no row `{}`", wanted.value),
                    did_you_mean(wanted.value, known));
    }
  }

  void check_listed(const std::vector<Text>& list, std::string_view key) {
    for (const Text& wanted : list) {
      bool there = false;
      bool shown = false;
      for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        if (x(row) != wanted.value) continue;
        there = true;
        shown = shown || left_out_.count(row) == 0;
      }
      if (!there) {
        no_such_row(wanted);
      } else if (!shown) {
        report_.error(wanted.at,
                      fmt::format("`{}` names the row `{}`, which is left out", key, wanted.value));
      }
    }
  }

  void read_row(std::size_t row) {
    Point point;
    point.x = x(row);
    if (point.x.empty()) report_.error(cell(row, *columns_.x).at, "this row has nothing in its x column");
    if (columns_.x_end) point.x_end = cell(row, *columns_.x_end).value;
    if (settings_.dates) read_dates(row, point);
    if (columns_.series) point.series = cell(row, *columns_.series).value;
    if (columns_.status) point.status = meaning(cell(row, *columns_.status), statuses(), "status");
    if (is_listed(settings_.printed, point.x)) point.status = Status::printed;
    if (columns_.bound) point.bound = meaning(cell(row, *columns_.bound), bounds(), "bound");
    if (is_listed(settings_.about, point.x)) point.bound = Bound::about;
    if (columns_.low) point.low = number(cell(row, *columns_.low));
    if (columns_.high) point.high = number(cell(row, *columns_.high));
    point.rejected = rejected_.count(row) > 0;
    point.emphasized = is_listed(settings_.emphasize, point.x);
    if (columns_.values.empty()) add(row, point, cell(row, *columns_.x).at);
    for (const std::size_t column : columns_.values) {
      const Cell& value = cell(row, column);
      point.value = number(value);
      if (columns_.values.size() > 1) point.series = table_.columns[column].value;
      add(row, point, value.at);
    }
  }

  void add(std::size_t row, const Point& point, const Location& at) {
    const auto above = [](const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
      return a && b && content::to_double(*a) > content::to_double(*b);
    };
    if (above(point.low, point.high)) {
      report_.error(cell(row, *columns_.low).at,
                    fmt::format("the lower bound {} is above the upper bound {}", to_string(*point.low),
                                to_string(*point.high)),
                    "are the columns of `low` and `high` in chart.toml the right way round?");
    } else if (above(point.low, point.value) || above(point.value, point.high)) {
      report_.error(at, fmt::format("the value {} lies outside its bounds, {} to {}", to_string(*point.value),
                                    point.low ? to_string(*point.low) : "any",
                                    point.high ? to_string(*point.high) : "any"));
    }
    chart_.points.push_back(point);
    rows_.push_back(row);
  }

  std::optional<content::Date> date(const Cell& text) {
    const auto read = content::parse_date(text.value);
    if (!read && !text.value.empty()) {
      report_.error(text.at, fmt::format("`{}` is not a date", text.value),
                    "chart.toml says dates = true: 1929, 1929-10 or 1929-10-23");
    }
    if (read && settings_.period &&
        (read->year < settings_.period->first || read->year > settings_.period->second)) {
      report_.warning(text.at,
                      fmt::format("{} lies outside the chart's period, {}", text.value, chart_.period),
                      "widen `period` in chart.toml, or leave the row out");
    }
    return read;
  }

  void read_dates(std::size_t row, Point& point) {
    point.date = date(cell(row, *columns_.x));
    if (!columns_.x_end) return;
    point.date_end = date(cell(row, *columns_.x_end));
    if (point.date && point.date_end && day_number_after(*point.date_end) <= day_number(*point.date)) {
      report_.error(cell(row, *columns_.x_end).at,
                    fmt::format("this span ends before it begins, in {}", point.x));
    }
  }

  std::optional<Decimal> number(const Cell& text) {
    if (text.value.empty()) return std::nullopt;
    const auto read = content::parse_decimal(text.value);
    if (!read) {
      std::string plain;
      for (const char c : text.value) {
        if (c != ' ' && c != '%') plain += c == ',' ? '.' : c;
      }
      report_.error(text.at, fmt::format("`{}` is not a number", text.value),
                    content::parse_decimal(plain)
                        ? fmt::format("write {}", plain)
                        : "digits with at most one point; leave the cell empty where nothing is known");
    }
    return read;
  }

  template <typename T>
  T meaning(const Cell& text, const Meanings<T>& meanings, std::string_view what) {
    if (text.value.empty()) return meanings.front().second;
    std::vector<std::string> known;
    for (const auto& [word, value] : meanings) {
      if (word == text.value) return value;
      known.push_back(word);
    }
    report_.error(text.at, fmt::format("`{}` is not a {}", text.value, what),
                  did_you_mean(text.value, known));
    return meanings.front().second;
  }

  /// A hundred squares hold a hundred percent; printed shares may add up to a little more by rounding.
  void check_waffle() {
    if (settings_.kind != ChartKind::waffle) return;
    std::map<std::string, double> sums;
    for (const Point& point : chart_.points) {
      const double value = point.value ? content::to_double(*point.value) : 0.0;
      if (value < 0) {
        report_.error(settings_.kind_at,
                      fmt::format("a waffle cannot show {}, which is below zero", to_string(*point.value)));
      }
      sums[point.series] += value;
    }
    for (const auto& [series, sum] : sums) {
      if (sum <= 100.5) continue;
      report_.error(
          settings_.kind_at,
          fmt::format("the values of this waffle add up to {:.1f}: a waffle has a hundred squares", sum),
          "leave rows out, or choose another kind of chart");
    }
  }

  void check_slope() {
    if (settings_.kind != ChartKind::slope) return;
    std::set<std::string> dates;
    for (const Point& point : chart_.points) dates.insert(point.x);
    if (dates.size() == 2) return;
    report_.error(settings_.kind_at,
                  fmt::format("a slope joins two dates, and the table has {}", dates.size()),
                  "leave rows out, or choose a line");
  }

  /// The first series is the whole: no other may be greater in the same row.
  void check_nested() {
    if (settings_.kind != ChartKind::nested) return;
    if (chart_.series.size() < 2) {
      report_.error(settings_.kind_at, "a nested bar has a whole and a part of it",
                    "name both columns in `values`");
    }
    std::map<std::string, double> wholes;
    for (std::size_t i = 0; i < chart_.points.size(); ++i) {
      const Point& point = chart_.points[i];
      if (!point.value) continue;
      const double value = content::to_double(*point.value);
      const auto whole = wholes.emplace(point.x, value).first->second;
      if (value > whole || value < 0) {
        report_.error(cell(rows_[i], *columns_.x).at,
                      fmt::format("{} is no part of the whole, {}", to_string(*point.value), whole),
                      "the first of `values` is the whole");
      }
    }
  }

  Report& report_;
  const ChartSettings& settings_;
  const ChartColumns& columns_;
  const Csv& table_;
  content::Chart& chart_;
  std::vector<std::size_t>& rows_;
  std::set<std::size_t> left_out_;
  std::set<std::size_t> rejected_;
};

}  // namespace

void read_points(Draft& draft, const ChartSettings& settings, const Csv& table, content::Chart& chart,
                 std::vector<std::size_t>& rows) {
  PointReader(draft, settings, table, chart, rows).read();
}

}  // namespace sources
