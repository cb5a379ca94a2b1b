#include "tests/scene/charts/samples.h"

namespace samples {
namespace {

using content::AxisScale;
using content::Bound;
using content::Chart;
using content::ChartKind;
using content::Point;
using content::Status;

Chart chart(std::string id, ChartKind kind, std::string title, std::string unit, std::string mark) {
  Chart made;
  made.id = std::move(id);
  made.theme = "factory";
  made.kind = kind;
  made.unit = content::measures(kind) ? "unit" : "none";
  made.period = "1927/1940";
  made.text["en"] = {
      std::move(title), {"", "", "", std::move(unit)}, std::move(mark), "Source", "Reliability", "Finding"};
  return made;
}

Point& add(Chart& to, const std::string& x, const std::string& value, const std::string& series = "") {
  Point point;
  point.x = x;
  point.series = series;
  point.date = content::parse_date(x);
  point.value = content::parse_decimal(value);
  to.points.push_back(point);
  return to.points.back();
}

Point& add_range(Chart& to, const std::string& x, const std::string& low, const std::string& high,
                 const std::string& series = "") {
  Point& point = add(to, x, "", series);
  point.low = content::parse_decimal(low);
  point.high = content::parse_decimal(high);
  return point;
}

Point& add_span(Chart& to, const std::string& name, const std::string& from, const std::string& until) {
  Point& point = add(to, name, "");
  point.date = content::parse_date(from);
  point.date_end = content::parse_date(until);
  return point;
}

void add_series(Chart& to, const std::string& id, const std::string& name, bool emphasized) {
  to.series.push_back({id, emphasized, {{"en", name}}});
}

}  // namespace

Chart townspeople() {
  Chart made =
      chart("townspeople", ChartKind::waterfall, "Townspeople, million people", "million people", "");
  add(made, "in towns, 1926", "26.3").status = Status::reconstructed;
  Point& births = add(made, "births over deaths", "6.1");
  births.status = Status::derived;
  births.bound = Bound::maximum;
  Point& arrivals = add(made, "from the countryside", "23");
  arrivals.status = Status::estimate;
  arrivals.bound = Bound::minimum;
  arrivals.emphasized = true;
  add(made, "in towns, 1939", "56.1");
  return made;
}

Chart absences() {
  Chart made = chart("absences", ChartKind::steps, "The shortest absence that was punished", "minutes", "");
  add(made, "1927-08", "1260").status = Status::derived;
  Point& day = add(made, "1932-11-15", "420");
  day.status = Status::derived;
  day.emphasized = true;
  add(made, "1939-01-08", "20").emphasized = true;
  add(made, "1940-06-26", "20");
  const std::vector<std::string> names{"three days", "one day", "20 minutes late", "the same: court"};
  for (std::size_t i = 0; i < names.size(); ++i) made.points[i].label["en"] = names[i];
  return made;
}

Chart sectors() {
  Chart made =
      chart("sectors", ChartKind::shares, "What the state invested, percent by sector", "percent", "%");
  add(made, "industry", "41.5").emphasized = true;
  add(made, "farming", "8.0").emphasized = true;
  add(made, "transport, communications", "20.5");
  add(made, "housing", "11.5").status = Status::derived;
  add(made, "schools, health, trade, towns, science", "18.5");
  return made;
}

Chart farm_shares() {
  Chart made = chart("farm-shares", ChartKind::shares, "Land by kind of farm, percent", "percent", "%");
  add_series(made, "private", "family farms", false);
  add_series(made, "collective", "collective farms", true);
  add(made, "1928", "97.3", "private");
  add(made, "1928", "2.7", "collective");
  add(made, "1931", "40", "private");
  add(made, "1931", "60", "collective").status = Status::estimate;
  return made;
}

Chart rates() {
  Chart made =
      chart("rates", ChartKind::table, "Rates of investment, percent, by definition", "percent", "%");
  add_series(made, "gross", "gross", false);
  add_series(made, "net", "net, of national product", false);
  add(made, "USSR 1930", "27.3", "gross");
  add(made, "USSR 1930", "", "net");
  add(made, "USSR 1937", "30", "gross").rejected = true;
  Point& net = add(made, "USSR 1937", "21", "net");
  net.status = Status::estimate;
  net.emphasized = true;
  add_range(made, "Poland, in the course of the 1970s", "30", "35", "gross").status = Status::derived;
  return made;
}

Chart waves() {
  Chart made = chart("waves", ChartKind::lanes, "Phases of repression", "", "");
  add_span(made, "Civil War repression", "1917", "1921").status = Status::inferred;
  add_span(made, "Violence declines", "1921", "1928").status = Status::inferred;
  Point& first = add_span(made, "Peasants, first wave", "1928", "1932");
  first.status = Status::inferred;
  first.emphasized = true;
  add_span(made, "Peasants, second wave", "1932", "1934").emphasized = true;
  add_span(made, "Terror at its height", "1936-07", "1938-12").status = Status::derived;
  add_span(made, "The doctors’ affair", "1952", "1953-04").status = Status::inferred;
  return made;
}

Chart plans() {
  Chart made = chart("plans", ChartKind::lanes, "Period of each plan, and its approval", "", "");
  const auto plan = [&](const char* name, const char* from, const char* to, const char* mark,
                        const char* note) {
    Point& point = add_span(made, name, from, to);
    point.mark = content::parse_date(mark);
    point.note["en"] = note;
  };
  plan("First Plan", "1928-10", "1933-10", "1929-04", "adopted, April 1929");
  plan("Second Plan", "1933", "1937", "1934-02", "approved, 1934");
  plan("Third Plan", "1938", "1942", "1939-03", "main tasks, March 1939");
  made.points[0].status = Status::derived;
  made.bands = {{{1933, 0, 0}, {1934, 0, 0}, {{"en", "crisis"}}},
                {{1937, 0, 0}, {1938, 0, 0}, {{"en", "crisis"}}}};
  return made;
}

Chart decrees() {
  Chart made = chart("decrees", ChartKind::lanes, "Laws on work, 1917 to 1956", "", "");
  add_series(made, "hours", "hours", false);
  add_series(made, "discipline", "discipline", false);
  add_series(made, "moving", "moving, leaving", false);
  const auto law = [&](const char* date, const char* lane, const char* words, bool emphasized = false) {
    Point& point = add(made, date, "", lane);
    point.label["en"] = words;
    point.emphasized = emphasized;
  };
  law("1917-11", "hours", "Eight-hour day");
  law("1927", "hours", "Seven-hour day");
  law("1927-08", "discipline", "Three days’ absence: dismissal");
  law("1932-11-15", "discipline", "One day’s absence: dismissal", true);
  law("1938-12-28", "discipline", "A month’s notice; lateness punished");
  law("1939-01-08", "discipline", "Twenty minutes late is absence", true);
  law("1940-06-26", "discipline", "Quitting and absence go to court", true);
  law("1940-08-10", "discipline", "A single judge decides");
  law("1956-04", "discipline", "Penal clauses of 1940 end");
  law("1931-06-30", "moving", "Organized recruitment from farms");
  law("1932-12-27", "moving", "Internal passport returns");
  law("1940-10-02", "moving", "Labour Reserves created");
  return made;
}

Chart rooms() {
  Chart made = chart("rooms", ChartKind::areas, "Living space for each town dweller", "square metres", "");
  add(made, "1927–28", "6.1").status = Status::reconstructed;
  add(made, "in 1937", "4.2").emphasized = true;
  return made;
}

Chart commanders() {
  Chart made = chart("commanders", ChartKind::nested, "Commanders struck, of all in each rank", "people", "");
  made.scale = AxisScale::own;
  add_series(made, "all", "in all", false);
  add_series(made, "struck", "struck", false);
  const auto rank = [&](const char* name, const char* all, const char* struck) {
    add(made, name, all, "all");
    add(made, name, struck, "struck");
  };
  rank("marshals", "5", "3");
  rank("army, second rank", "12", "12");
  rank("divisions", "199", "136");
  made.points[3].emphasized = true;
  return made;
}

Chart goals() {
  Chart made = chart("goals", ChartKind::bars, "Goods to be made, by date of the target", "", "");
  made.scale = AxisScale::own;
  add_series(made, "first", "April 1929", false);
  add_series(made, "revised", "early 1930", true);
  add(made, "coal, million tons", "75", "first");
  add_range(made, "coal, million tons", "120", "150", "revised");
  add(made, "tractors, number", "55000", "first");
  add_range(made, "tractors, number", "450000", "450000", "revised").status = Status::reconstructed;
  return made;
}

Chart on_time() {
  Chart made =
      chart("on-time", ChartKind::bars, "Part of the increase promised that was reached", "percent", "%");
  made.targets.push_back({*content::parse_decimal("60"), {{"en", "60: three years of five"}}});
  add(made, "coal", "37.2").emphasized = true;
  add(made, "electric power", "59.8");
  add(made, "sugar", "-4");
  add(made, "quitting", "").note["en"] = "forbidden";
  return made;
}

Chart yields() {
  Chart made = chart("yields", ChartKind::columns, "Output as percent of target", "percent", "%");
  made.targets.push_back({*content::parse_decimal("100"), {{"en", "the plan"}}});
  add(made, "coal", "86");
  add(made, "steel", "57").emphasized = true;
  add(made, "shoes", "107");
  return made;
}

Chart scholars() {
  Chart made = chart("scholars", ChartKind::ranges, "People held in camps, millions", "million people", "");
  made.scale = AxisScale::logarithmic;
  add(made, "1928", "0.03").status = Status::estimate;
  Point& over = add(made, "1930", "0.66");
  over.status = Status::estimate;
  over.bound = Bound::minimum;
  Point& under = add(made, "1937", "5");
  under.status = Status::inferred;
  under.bound = Bound::maximum;
  add_range(made, "1939, Wheatcroft", "4", "5").emphasized = true;
  add_range(made, "1939, Rosefielde", "8.4", "10.4").rejected = true;
  return made;
}

Chart missing_norms() {
  Chart made =
      chart("missing-norms", ChartKind::waffle, "Workers who could not reach their norm", "percent", "%");
  add_series(made, "metal", "in metallurgy, 1938", false);
  add_series(made, "all", "in all industry, 1940", false);
  add(made, "in metallurgy, 1938", "60", "metal");
  add_range(made, "in all industry, 1940", "22", "32", "all");
  return made;
}

Chart homes() {
  Chart made = chart("homes", ChartKind::waffle, "How households lived, percent", "percent", "%");
  add(made, "more than one room", "6");
  add(made, "one room", "40");
  add(made, "a corner of a room", "23.6").emphasized = true;
  add(made, "a corridor or kitchen", "5").emphasized = true;
  add(made, "a dormitory", "25").emphasized = true;
  return made;
}

std::vector<Chart> further() {
  return {townspeople(), absences(), sectors(),       farm_shares(), rates(), waves(),
          plans(),       decrees(),  rooms(),         commanders(),  goals(), on_time(),
          yields(),      scholars(), missing_norms(), homes()};
}

}  // namespace samples
