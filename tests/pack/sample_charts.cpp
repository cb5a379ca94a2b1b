#include "tests/pack/sample_charts.h"

#include <string>
#include <utility>

namespace {

using namespace content;

Localized<std::string> en(std::string text) { return {{"en", std::move(text)}}; }

Chart chart(const Id& id, ChartKind kind, std::string title) {
  Chart chart;
  chart.id = id;
  chart.theme = "collectivization";
  chart.kind = kind;
  chart.unit = measures(kind) ? "percent" : "none";
  chart.period = "1928/1931";
  chart.book_part = 1;
  chart.book_chapter = "Socialist transformation";
  chart.book_section = "II(d)";
  ChartText text;
  text.title = std::move(title);
  if (measures(kind)) {
    text.unit = {"percent (one)", "percent (few)", "percent (many)", "percent"};
    text.mark = "%";
    text.source = "Lewin and Bettelheim, from Soviet figures";
    text.reliability = "Orders of size: regions counted differently.";
  }
  text.finding = "The figures ran ahead of the farms.";
  chart.text["en"] = std::move(text);
  return chart;
}

Point point(std::string x, std::string_view value, std::string series = {}) {
  Point point;
  point.series = std::move(series);
  point.x = std::move(x);
  point.value = parse_decimal(value);
  point.date = parse_date(point.x);
  return point;
}

Chart households() {
  auto line =
      chart("households", ChartKind::line, "Peasant households counted as collectivized, percent of all");
  auto first = point("1928", "1.7");
  auto autumn = point("1929-10", "4.1");
  autumn.emphasized = true;
  auto january = point("1930-01-20", "21.0");
  january.status = Status::estimate;
  january.low = parse_decimal("18");
  january.high = parse_decimal("24.50");
  auto peak = point("1930-03-01", "59");
  peak.emphasized = true;
  peak.label = en("1 March");
  peak.note = en("The highest count before the retreat.");
  auto gap = point("1930-05", "");
  gap.status = Status::inferred;
  auto claim = point("1930-06", "99.9");
  claim.rejected = true;
  claim.status = Status::reconstructed;
  claim.bound = Bound::maximum;
  auto last = point("1931", "52.7");
  last.status = Status::derived;
  last.bound = Bound::about;
  last.label = en("");
  line.points = {first, autumn, january, peak, gap, claim, last};
  line.bands = {{{1929, 10, 0}, {1930, 3, 2}, en("first drive")},
                {{1930, 3, 2}, {1930, 9, 0}, en("retreat")}};
  line.flags = {{{1930, 3, 2}, en("Stalin’s article")}};
  return line;
}

Chart livestock() {
  auto columns = chart("livestock", ChartKind::columns, "Animals on the farms, millions");
  columns.unit = "million";
  columns.series = {{"horses", true, en("horses")}, {"cattle", false, en("cattle")}};
  columns.points = {point("1929", "34.6", "horses"), point("1929", "67.1", "cattle"),
                    point("1933", "16.6", "horses"), point("1933", "38.4", "cattle")};
  columns.points[2].bound = Bound::minimum;
  return columns;
}

Chart turnover() {
  auto bars = chart("turnover", ChartKind::bars, "Workers who left in a year, percent");
  bars.theme = "factory";
  bars.points = {point("Mines", "-0.5"), point("Mills", "176.4"), point("Rail", "0"), point("Ports", "")};
  bars.points[0].label = en("coal mines");
  bars.targets = {{*parse_decimal("12.50"), en("the year before")}, {*parse_decimal("-1"), {}}};
  return bars;
}

Chart ranges() {
  auto ranges = chart("sown", ChartKind::ranges, "Sown land, million hectares");
  ranges.scale = AxisScale::logarithmic;
  auto spring = point("1930-04", "");
  spring.x_end = "1930-06-15";
  spring.date_end = parse_date(spring.x_end);
  spring.low = parse_decimal("60");
  spring.high = parse_decimal("80");
  ranges.points = {spring};
  return ranges;
}

Chart plans() {
  auto plans = chart("plans", ChartKind::lanes, "Period of each plan, and its approval");
  auto first = point("First Plan", "");
  first.date = parse_date("1928-10");
  first.date_end = parse_date("1932");
  first.mark = parse_date("1929-04-29");
  plans.points = {first};
  return plans;
}

Chart worded(const Id& id, ChartKind kind, std::string title) {
  auto words = chart(id, kind, std::move(title));
  words.theme = "";
  words.period = "";
  words.book_section = "";
  words.points = {point("1930-01-05", "", "for"), point("1930-03-02", "", "against")};
  words.points[0].label = en("The decision on the pace");
  words.points[1].label = en("The article against haste");
  words.series = {{"for", false, en("for")}, {"against", false, {}}};
  return words;
}

Chart shares(const Id& id, ChartKind kind, std::string title) {
  auto shares = chart(id, kind, std::move(title));
  shares.series = {{"private", false, en("private farms")}, {"collective", true, en("collective farms")}};
  shares.points = {point("1928", "97.3", "private"), point("1928", "2.7", "collective"),
                   point("1931", "40", "private"), point("1931", "60", "collective")};
  return shares;
}

}  // namespace

std::vector<Chart> sample_charts() {
  return {worded("events", ChartKind::timeline, "What happened when"),
          shares("families", ChartKind::waffle, "Of a hundred families"),
          shares("grain", ChartKind::stacked, "Grain by kind of farm, percent"),
          households(),
          livestock(),
          plans(),
          worded("reasons", ChartKind::two_sided, "What was said"),
          worded("rules", ChartKind::list, "Rules"),
          shares("share", ChartKind::slope, "Share of land, percent"),
          ranges(),
          turnover()};
}
