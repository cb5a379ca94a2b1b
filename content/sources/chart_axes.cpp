// The axes of a chart: stretches and days of time that are named, values to hold others against, the measure.
#include <fmt/format.h>

#include "content/pack/names.h"
#include "content/sources/chart_settings.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

using content::AxisScale;
using content::ChartKind;

bool has_bars(ChartKind kind) {
  return kind == ChartKind::bars || kind == ChartKind::columns || kind == ChartKind::stacked ||
         kind == ChartKind::waffle || kind == ChartKind::nested || kind == ChartKind::waterfall ||
         kind == ChartKind::steps || kind == ChartKind::shares || kind == ChartKind::areas;
}

/// Kinds whose values stand on an axis beside which a target can be drawn.
bool takes_targets(ChartKind kind) {
  return kind == ChartKind::bars || kind == ChartKind::columns || kind == ChartKind::ranges ||
         kind == ChartKind::line;
}

bool takes(ChartKind kind, AxisScale scale) {
  if (scale == AxisScale::own) return kind == ChartKind::bars || kind == ChartKind::nested;
  if (scale == AxisScale::logarithmic) return kind == ChartKind::line || kind == ChartKind::ranges;
  return true;
}

class AxesReader {
 public:
  AxesReader(Draft& draft, Table& root, const ChartSettings& settings, content::Chart& chart)
      : draft_(draft), report_(draft.report), root_(root), settings_(settings), chart_(chart) {}

  void read() {
    read_bands();
    read_flags();
    read_scale();
    read_targets();
    check_axis();
  }

 private:
  void needs_dates(std::string_view key) {
    if (settings_.dates || settings_.columns.from || over_time(settings_.kind) || !root_.has(key)) return;
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

  void read_scale() {
    const auto scale = root_.text("scale", Need::optional);
    if (!scale) return;
    const auto found = content::named<AxisScale>(scale->value);
    if (!found) {
      report_.error(scale->at, fmt::format("there is no scale `{}`", scale->value),
                    did_you_mean(scale->value, {"common", "own", "log"}));
    } else if (!takes(settings_.kind, *found)) {
      report_.error(
          scale->at,
          fmt::format("a chart of kind {} has no scale `{}`", content::name(settings_.kind), scale->value),
          *found == AxisScale::own ? "bars and nested bars may have one measure a row"
                                   : "a bar's length would say nothing: choose line or ranges");
    } else {
      chart_.scale = *found;
    }
  }

  void read_targets() {
    for (Table table : root_.tables("target")) {
      const auto at = table.text("at");
      auto text =
          read_localized(draft_, table, "text", Need::required, place("target", chart_.targets.size()));
      table.close();
      if (chart_.scale == AxisScale::own) {
        report_.error(table.at(), "rows on measures of their own have no target in common",
                      "remove the target, or `scale`");
        continue;
      }
      if (!takes_targets(settings_.kind)) {
        report_.error(table.at(),
                      fmt::format("a chart of kind {} has no targets", content::name(settings_.kind)),
                      "bars, columns, ranges and lines have");
        continue;
      }
      if (!at) continue;
      if (const auto value = content::parse_decimal(at->value)) {
        chart_.targets.push_back({*value, std::move(text)});
      } else {
        report_.error(at->at, fmt::format("`{}` is not a number", at->value), "as in a table: at = \"60\"");
      }
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
      if (has_bars(settings_.kind)) {
        report_.error(
            value->at,
            fmt::format("the axis of a chart of kind {} begins at zero", content::name(settings_.kind)),
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
  const ChartSettings& settings_;
  content::Chart& chart_;
};

}  // namespace

void read_chart_axes(Draft& draft, Table& root, const ChartSettings& settings, content::Chart& chart) {
  AxesReader(draft, root, settings, chart).read();
}

}  // namespace sources
