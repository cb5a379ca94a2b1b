// What a kind of chart asks of its points.
#include <fmt/format.h>

#include <map>
#include <set>

#include "content/sources/chart_settings.h"

namespace sources {

namespace {

using content::ChartKind;
using content::Point;

class KindChecker {
 public:
  KindChecker(Report& report, const ChartSettings& settings, const Csv& table,
              const std::vector<std::size_t>& rows, const content::Chart& chart)
      : report_(report), settings_(settings), table_(table), rows_(rows), chart_(chart) {}

  void check() {
    switch (settings_.kind) {
      case ChartKind::waterfall:
        return check_waterfall();
      case ChartKind::waffle:
        return check_waffle();
      case ChartKind::slope:
        return check_slope();
      case ChartKind::nested:
        return check_nested();
      default:
        return;
    }
  }

 private:
  /// Its parts lead from the first row to the last one.
  void check_waterfall() {
    if (chart_.points.size() < 3 || !chart_.series.empty()) {
      report_.error(settings_.kind_at, "a waterfall leads from a first total through its parts to a last one",
                    "at least three rows, and one column of values");
    }
  }

  /// A hundred squares hold a hundred percent; printed shares may add up to a little more by rounding.
  void check_waffle() {
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
    std::set<std::string> dates;
    for (const Point& point : chart_.points) dates.insert(point.x);
    if (dates.size() == 2) return;
    report_.error(settings_.kind_at,
                  fmt::format("a slope joins two dates, and the table has {}", dates.size()),
                  "leave rows out, or choose a line");
  }

  /// The first series is the whole: no other may be greater in the same row.
  void check_nested() {
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
        report_.error(table_.rows[rows_[i]][*settings_.columns.x].at,
                      fmt::format("{} is no part of the whole, {}", to_string(*point.value), whole),
                      "the first of `values` is the whole");
      }
    }
  }

  Report& report_;
  const ChartSettings& settings_;
  const Csv& table_;
  const std::vector<std::size_t>& rows_;
  const content::Chart& chart_;
};

}  // namespace

void check_kind(Report& report, const ChartSettings& settings, const Csv& table,
                const std::vector<std::size_t>& rows, const content::Chart& chart) {
  KindChecker(report, settings, table, rows, chart).check();
}

}  // namespace sources
