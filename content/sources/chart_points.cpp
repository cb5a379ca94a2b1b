// The rows of data.csv as points of a chart.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "content/sources/chart_settings.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

using content::Bound;
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
    check_listed(settings_.estimate, "estimate");
    check_listed(settings_.between, "between");
    check_listed(settings_.about, "about");
    check_listed(settings_.minimum, "minimum");
    check_listed(settings_.maximum, "maximum");
    check_columns(settings_.printed_values, "printed_values");
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      if (left_out_.count(row) == 0) read_row(row);
    }
    join_bounds();
    if (chart_.points.empty()) report_.error(settings_.kind_at, "no row of the table is left to show");
    if (chart_.points.size() > content::most_points) {
      report_.error(settings_.kind_at,
                    fmt::format("this chart has {} points, and nobody can tell more than {} apart",
                                chart_.points.size(), content::most_points),
                    "leave rows out, or make two charts of it");
    }
    check_kind(report_, settings_, table_, rows_, chart_);
  }

 private:
  const Cell& cell(std::size_t row, std::size_t column) const { return table_.rows[row][column]; }
  const std::string& x(std::size_t row) const { return cell(row, *columns_.x).value; }

  /// Rows are named by their x, or by their words where the table has them.
  bool names(std::size_t row, const std::string& wanted) const {
    return x(row) == wanted || (columns_.text && cell(row, *columns_.text).value == wanted);
  }

  bool is_listed(const std::vector<Text>& list, std::size_t row) const {
    return std::any_of(list.begin(), list.end(), [&](const Text& text) { return names(row, text.value); });
  }

  /// Series in drawing order: the columns', or the series column's in order of appearance.
  void name_series() {
    std::vector<std::string> names;
    if (columns_.series) {
      for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        const std::string& name = cell(row, *columns_.series).value;
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
      }
    } else if (columns_.values.size() + columns_.ranges.size() > 1) {
      for (const std::size_t column : columns_.values) names.push_back(table_.columns[column].value);
      for (const ChartColumns::Range& range : columns_.ranges) names.push_back(range.series);
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
        if (!names(row, wanted.value)) continue;
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

  void check_columns(const std::vector<Text>& list, std::string_view key) {
    for (const Text& wanted : list) {
      std::vector<std::string> known;
      known.reserve(columns_.values.size() * (table_.rows.size() + 1));
      for (const std::size_t column : columns_.values) known.push_back(table_.columns[column].value);
      for (const std::size_t column : columns_.values) {
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
          known.push_back(x(row) + ": " + table_.columns[column].value);
        }
      }
      if (std::find(known.begin(), known.end(), wanted.value) != known.end()) continue;
      report_.error(wanted.at, fmt::format("`{}` names `{}`, which is none of `values`", key, wanted.value),
                    did_you_mean(wanted.value, known));
    }
  }

  void read_row(std::size_t row) {
    Point point;
    point.x = x(row);
    if (point.x.empty()) report_.error(cell(row, *columns_.x).at, "this row has nothing in its x column");
    if (columns_.x_end) point.x_end = cell(row, *columns_.x_end).value;
    read_dates(row, point);
    if (columns_.series) point.series = cell(row, *columns_.series).value;
    if (columns_.status) point.status = meaning(cell(row, *columns_.status), statuses(), "status");
    if (is_listed(settings_.printed, row)) point.status = Status::printed;
    if (columns_.bound) point.bound = meaning(cell(row, *columns_.bound), bounds(), "bound");
    if (is_listed(settings_.estimate, row)) point.status = Status::estimate;
    if (is_listed(settings_.about, row)) point.bound = Bound::about;
    if (is_listed(settings_.minimum, row)) point.bound = Bound::minimum;
    if (is_listed(settings_.maximum, row)) point.bound = Bound::maximum;
    if (columns_.low) point.low = number(cell(row, *columns_.low));
    if (columns_.high) point.high = number(cell(row, *columns_.high));
    point.rejected = rejected_.count(row) > 0;
    point.emphasized = is_listed(settings_.emphasize, row);
    const bool several = columns_.values.size() + columns_.ranges.size() > 1;
    if (columns_.values.empty() && columns_.ranges.empty()) add(row, point, cell(row, *columns_.x).at);
    const Status weakest = point.status;
    for (const std::size_t column : columns_.values) {
      const Cell& value = cell(row, column);
      point.value = number(value);
      const std::string& name = table_.columns[column].value;
      const bool printed = is_listed(settings_.printed_values, name) ||
                           is_listed(settings_.printed_values, point.x + ": " + name);
      point.status = printed ? Status::printed : weakest;
      if (several) point.series = table_.columns[column].value;
      add(row, point, value.at);
    }
    point.value = std::nullopt;
    point.status = weakest;
    for (const ChartColumns::Range& range : columns_.ranges) {
      point.low = number(cell(row, range.low));
      point.high = number(cell(row, range.high));
      if (several) point.series = range.series;
      add(row, point, cell(row, range.low).at);
    }
  }

  /// The upper of the two rows becomes the bound of the lower one.
  void join_bounds() {
    if (settings_.between.empty()) return;
    const auto find = [&](const Text& name) {
      return std::find_if(chart_.points.begin(), chart_.points.end(),
                          [&](const Point& point) { return point.x == name.value; });
    };
    const auto lower = find(settings_.between.front());
    const auto upper = find(settings_.between.back());
    if (lower == chart_.points.end() || upper == chart_.points.end() || lower == upper) return;
    lower->low = std::exchange(lower->value, std::nullopt);
    lower->high = upper->value;
    rows_.erase(rows_.begin() + (upper - chart_.points.begin()));
    chart_.points.erase(upper);
  }

  void add(std::size_t row, const Point& point, const Location& at) {
    const auto above = [](const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
      return a && b && content::to_double(*a) > content::to_double(*b);
    };
    if (above(point.low, point.high)) {
      report_.error(columns_.low ? cell(row, *columns_.low).at : at,
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
    const auto from = settings_.dates ? columns_.x : columns_.from;
    const auto to = settings_.dates ? columns_.x_end : columns_.to;
    if (from) point.date = date(cell(row, *from));
    if (columns_.mark) point.mark = date(cell(row, *columns_.mark));
    if (!to) return;
    point.date_end = date(cell(row, *to));
    const bool backwards =
        point.date && point.date_end && day_number_after(*point.date_end) <= day_number(*point.date);
    if (backwards) {
      report_.error(cell(row, *to).at, fmt::format("this span ends before it begins, in {}", point.x));
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
