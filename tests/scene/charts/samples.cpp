#include "tests/scene/charts/samples.h"

#include <array>

#include "content/pack/words.h"

namespace samples {
namespace {

using content::Bound;
using content::Chart;
using content::ChartKind;
using content::Status;

Chart chart(std::string id, ChartKind kind, std::string title, std::string unit, std::string mark) {
  Chart made;
  made.id = std::move(id);
  made.theme = "collectivization";
  made.kind = kind;
  made.unit = content::measures(kind) ? "unit" : "none";
  made.text["en"] = {
      std::move(title), {"", "", "", std::move(unit)}, std::move(mark), "Source", "Reliability", "Finding"};
  return made;
}

/// `x` is read as a date where it is one.
content::Point& add(Chart& to, const std::string& x, const std::string& value,
                    const std::string& series = "") {
  content::Point point;
  point.x = x;
  point.series = series;
  point.date = content::parse_date(x);
  point.value = content::parse_decimal(value);
  to.points.push_back(point);
  return to.points.back();
}

void add_series(Chart& to, const std::string& id, const std::string& name, bool emphasized) {
  to.series.push_back({id, emphasized, {{"en", name}}});
}

void emphasize(Chart& in, const std::vector<std::string>& xs) {
  for (content::Point& point : in.points) {
    for (const std::string& x : xs) point.emphasized = point.emphasized || point.x == x;
  }
}

}  // namespace

const content::Front& front() {
  static const content::Front made = [] {
    content::Front front;
    front.languages = {{"en", "English", "EN"}};
    for (const content::WordKey& word : content::word_keys) {
      front.words["en"][std::string(word.key)] = std::string(word.example);
    }
    front.words["en"]["thousands-from"] = "4";
    return front;
  }();
  return made;
}

Chart households() {
  Chart made = chart("households", ChartKind::line,
                     "Peasant households counted as collectivized, percent of all households; orders of size",
                     "percent", "%");
  const std::vector<std::pair<std::string, std::string>> rows{
      {"1928-06-01", "2.1"},  {"1929-06-01", "3.9"}, {"1929-10", "4.1"},     {"1930-01-01", "15.5"},
      {"1930-01-20", "21.0"}, {"1930-02-20", "50"},  {"1930-03-01", "59.3"}, {"1930-03-10", "58"},
      {"1930-04", "37"},      {"1930-05", "28"},     {"1930-06", "24"},      {"1930-10-01", "21.7"},
      {"1931-01-01", "27.5"}, {"1931-07-01", "57.1"}};
  for (const auto& [x, value] : rows) add(made, x, value);
  emphasize(made, {"1929-10", "1930-03-01", "1930-10-01", "1931-07-01"});
  const auto day = [](const char* text) { return *content::parse_date(text); };
  made.bands = {{day("1929-10"), day("1930-03-02"), {{"en", "first drive"}}},
                {day("1930-03-02"), day("1930-10"), {{"en", "retreat"}}},
                {day("1930-10"), day("1931-07"), {{"en", "second drive"}}}};
  made.flags = {{day("1930-03-02"), {{"en", "Stalin’s article"}}}};
  return made;
}

Chart livestock() {
  Chart made = chart("livestock", ChartKind::line, "Output of animals and of crops, 1913 = 100", "", "");
  add_series(made, "animals", "animal products", true);
  add_series(made, "crops", "crops", false);
  for (const auto& [x, value] : std::vector<std::pair<std::string, std::string>>{{"1913", "100"},
                                                                                 {"1928", "137"},
                                                                                 {"1929", "129"},
                                                                                 {"1933", "65"},
                                                                                 {"1938", "120"},
                                                                                 {"1940", "114"}}) {
    add(made, x, value, "animals");
  }
  for (const auto& [x, value] : std::vector<std::pair<std::string, std::string>>{{"1913", "100"},
                                                                                 {"1928", "117"},
                                                                                 {"1929", "116"},
                                                                                 {"1933", ""},
                                                                                 {"1938", "120"},
                                                                                 {"1940", "155"}}) {
    add(made, x, value, "crops").status = x == "1940" ? Status::derived : Status::printed;
  }
  for (content::Point& point : made.points) {
    point.emphasized =
        point.series == "animals" && (point.x == "1928" || point.x == "1933" || point.x == "1940");
  }
  return made;
}

Chart cattle() {
  Chart made = chart("cattle", ChartKind::columns, "Cattle, million head", "million head", "");
  add_series(made, "head", "Soviet handbooks", true);
  add_series(made, "other", "other sources", false);
  for (const auto& [x, value] : std::vector<std::pair<std::string, std::string>>{
           {"1928", "70.5"}, {"1930", "52.5"}, {"1933", "38.4"}, {"1934", "42.4"}, {"1938", "50.9"}}) {
    add(made, x, value, "head").emphasized = x == "1928" || x == "1933";
    add(made, x, x == "1933" ? "33.5" : "", "other").emphasized = x == "1933";
  }
  return made;
}

Chart targets() {
  Chart made =
      chart("targets", ChartKind::columns, "Area to be sown by collective and state farms, million hectares",
            "million hectares", "");
  add(made, "Party conference resolution, for 1933", "26").status = Status::reconstructed;
  add(made, "Annual plan 1929–30, for 1930", "18.3");
  add(made, "Spring sowing plan decree, for 1930", "33.7").emphasized = true;
  content::Point& last = add(made, "Central Committee resolution, for spring 1930", "30");
  last.bound = Bound::minimum;
  last.status = Status::reconstructed;
  return made;
}

Chart wages() {
  Chart made = chart("wages", ChartKind::columns, "Real average wage, 1928 = 100", "", "");
  add(made, "1928", "100");
  content::Point& guess = add(made, "1932", "50");
  guess.status = Status::estimate;
  guess.bound = Bound::about;
  guess.emphasized = true;
  add(made, "1935", "");
  content::Point& range = add(made, "1937", "");
  range.low = content::parse_decimal("56");
  range.high = content::parse_decimal("60");
  range.status = Status::estimate;
  content::Point& derived = add(made, "1940", "54");
  derived.status = Status::derived;
  return made;
}

Chart harvest() {
  Chart made =
      chart("harvest", ChartKind::stacked,
            "Grain harvest, million tons: what the state took and what was left", "million tons", "");
  add_series(made, "procured", "taken by the state", true);
  add_series(made, "left", "left in the villages", false);
  const std::vector<std::array<std::string, 3>> rows{{{"1928", "10.7", "62.6"}},
                                                     {{"1930", "22.1", "55.0"}},
                                                     {{"1931", "22.8", "46.6"}},
                                                     {{"1935", "28.3", "34.1"}},
                                                     {{"1939", "32.1", "35.2"}}};
  for (const auto& [x, procured, left] : rows) {
    const bool emphasized = x == "1928" || x == "1935";
    add(made, x, procured, "procured").emphasized = emphasized;
    add(made, x, left, "left").emphasized = emphasized;
  }
  for (content::Point& point : made.points) {
    if (point.x == "1939") point.label["en"] = "1939, three-year average";
    if (point.x == "1930") point.status = Status::estimate;
  }
  return made;
}

Chart plan() {
  Chart made = chart("plan", ChartKind::bars, "Output in 1932 as percent of the First Five-Year Plan target",
                     "percent", "");
  for (const auto& [x, value] : std::vector<std::pair<std::string, std::string>>{{"Coal", "86"},
                                                                                 {"Electricity", "79"},
                                                                                 {"Pig iron", "62"},
                                                                                 {"Cotton cloth", "58"},
                                                                                 {"Steel", "57"},
                                                                                 {"Sheet metal", "54"},
                                                                                 {"Paper", "52"},
                                                                                 {"Woollen cloth", "34"},
                                                                                 {"Sugar", "32"}}) {
    add(made, x, value);
  }
  emphasize(made, {"Woollen cloth", "Sugar"});
  made.points[4].status = Status::derived;
  made.points[5].status = Status::inferred;
  return made;
}

Chart land_and_output() {
  Chart made = chart("land", ChartKind::bars,
                     "Household plots, share of sown land and of farm output, percent", "percent", "%");
  add_series(made, "land", "of sown land", false);
  add_series(made, "output", "of farm output", true);
  add(made, "Household plots, 1937", "3.9", "land");
  content::Point& output = add(made, "Household plots, 1937", "21.5", "output");
  output.status = Status::estimate;
  output.emphasized = true;
  add(made, "Farms of the state", "9", "land");
  add(made, "Farms of the state", "", "output");
  return made;
}

Chart farms() {
  Chart made = chart("farms", ChartKind::waffle,
                     "Who supplied the grain that reached the market in 1927; each square is one percent",
                     "percent", "%");
  add(made, "Individual peasant farms", "92.4").label["en"] = "family farms";
  add(made, "Sovkhozes", "5.7").label["en"] = "state farms";
  add(made, "Kolkhozes", "1.9").label["en"] = "collective farms";
  emphasize(made, {"Individual peasant farms"});
  return made;
}

Chart rye() {
  Chart made = chart("rye", ChartKind::slope, "Price paid for a quintal of rye, rubles", "rubles", "");
  add(made, "1930", "6.03");
  add(made, "1939", "6.10");
  return made;
}

Chart prices() {
  Chart made = chart("prices", ChartKind::slope, "State prices, 1928 = 100", "", "");
  add_series(made, "farm", "what villages sold", true);
  add_series(made, "goods", "what they bought", false);
  add_series(made, "tools", "tools", false);
  add(made, "1928", "100", "farm");
  add(made, "1932", "109.3", "farm");
  add(made, "1928", "100", "goods");
  add(made, "1932", "284.5", "goods");
  add(made, "1928", "100", "tools");
  add(made, "1932", "280", "tools").status = Status::derived;
  return made;
}

Chart winters() {
  Chart made = chart("winters", ChartKind::timeline, "", "", "");
  for (const auto& [x, text] : std::vector<std::pair<std::string, std::string>>{
           {"1929-04", "A Party conference sets goals and condemns abuses"},
           {"1929-06", "Missing a grain delivery can mean prison or exile"},
           {"1929-12-23", "One year’s goal passes the goal set for 1933"},
           {"1930-01-05", "Grain regions get about a year to be collectivized"},
           {"1930-03-02", "Stalin’s article calls a pause"},
           {"1930-10-01", "About 22 households in 100 remain"},
           {"1931-07-01", "The second drive reaches 57 in 100"}}) {
    add(made, x, "").label["en"] = text;
  }
  emphasize(made, {"1930-03-02"});
  return made;
}

Chart rural_years() {
  Chart made = chart("rural-years", ChartKind::timeline, "", "", "");
  for (const auto& [x, text] : std::vector<std::pair<std::string, std::string>>{
           {"1927", "Family farms supply 92.4 percent of marketed grain; state buying fails"},
           {"1928", "Emergency seizures of grain; withdrawn in July, back by winter"},
           {"1929-04", "Party conference sets goals that look within reach"},
           {"1929-06", "Missing a delivery can now mean prison, confiscation or exile"},
           {"1929-11-07", "Stalin claims that whole villages and districts are joining"},
           {"1929-12-23", "Sowing goal for 1930 passes the goal set for 1933"},
           {"1930-01-05", "Main grain regions given about a year for near-complete collectivization"},
           {"1930-03-01", "59.3 percent of households counted as collectivized"},
           {"1930-03-02", "Stalin’s article in Pravda calls a pause"},
           {"1930-10-01", "Households counted as collectivized fall to 21.7 percent"},
           {"1930", "Officially, over 240,000 peasant families deported from some regions"},
           {"1931-07-01", "Second drive: 57.1 percent of households"},
           {"1931-10-30", "Farm members may sell directly to buyers, under conditions"},
           {"1932-08-07", "New law: exile even for gathering ears of grain"},
           {"1932", "Famine: millions of peasants die, Bettelheim writes"},
           {"1933-02-19", "Stalin promises every collective-farm household a cow"},
           {"1933-04-16", "Sholokhov protests to Stalin about cruelty to farmers"},
           {"1935", "State takes nearly half of the grain harvest"},
           {"1937", "Tiny family plots give about a fifth of farm output"},
           {"1939", "Yearly minimum of collective work: 60 to 100 days"}}) {
    content::Point& point = add(made, x, "");
    point.label["en"] = text;
    if (x == "1930") point.date_end = content::parse_date("1932");
    if (x == "1932") point.date_end = content::parse_date("1934");
  }
  emphasize(made, {"1929-06", "1930-01-05", "1930-03-02"});
  return made;
}

Chart animals() {
  Chart made = chart("animals", ChartKind::list, "What one household was allowed to keep", "", "");
  for (const auto& [x, value] :
       std::vector<std::pair<std::string, std::string>>{{"Cow", "1"},
                                                        {"Calves", "2"},
                                                        {"Sow, with her piglets", "1"},
                                                        {"Sheep", "10"},
                                                        {"Beehives", "20"}}) {
    add(made, x, value);
  }
  add(made, "Poultry", "").note["en"] = "no limit";
  return made;
}

Chart verdict() {
  Chart made = chart("verdict", ChartKind::two_sided, "Bettelheim’s verdict", "", "");
  add_series(made, "Failure", "Failures", false);
  add_series(made, "Victory", "Gains for the rulers", true);
  add(made, "Production of the main crops and animal goods", "", "Failure");
  add(made, "The peasantry turned into a discontented nation apart", "", "Failure");
  add(made, "Peasant independence and solidarity broken", "", "Victory");
  add(made, "Record extraction of surplus for industry", "", "Victory");
  add(made, "A durable new form: the kolkhoz system", "", "Victory");
  add(made, "A vast labour reserve for industry and towns", "", "Victory");
  return made;
}

Chart prisoners() {
  Chart made =
      chart("prisoners", ChartKind::ranges,
            "People held in the camps, millions: every estimate the book reports", "million people", "");
  add_series(made, "kg", "Kiseliev-Gromov", false);
  add_series(made, "dn", "Dallin and Nicolaevsky", false);
  add_series(made, "w", "Wiles: Bettelheim thinks it high", false);
  add_series(made, "wh", "Wheatcroft", true);
  add_series(made, "r", "Rosefielde", false);
  add(made, "1928", "0.03", "kg").status = Status::estimate;
  content::Point& over = add(made, "1930", "0.66", "dn");
  over.bound = Bound::minimum;
  over.status = Status::estimate;
  add(made, "1932", "2", "dn").status = Status::estimate;
  add(made, "1938", "4.32", "w").status = Status::estimate;
  const auto range = [&](const char* low, const char* high, const char* series) -> content::Point& {
    content::Point& point = add(made, "1939", "", series);
    point.low = content::parse_decimal(low);
    point.high = content::parse_decimal(high);
    point.status = Status::estimate;
    return point;
  };
  range("4", "5", "wh").emphasized = true;
  range("8.4", "10.4", "r").rejected = true;
  return made;
}

Chart reclassified() {
  Chart made = chart("reclassified", ChartKind::nested, "Households “dekulakized”, number", "households", "");
  add_series(made, "all", "“dekulakized” in all", false);
  add_series(made, "part", "later reclassified", true);
  add(made, "One district", "1200", "all");
  add(made, "One district", "400", "part").emphasized = true;
  add(made, "Another district", "900", "all");
  add(made, "Another district", "", "part");
  return made;
}

std::vector<Chart> all() {
  std::vector<Chart> charts{households(), livestock(),   cattle(),          targets(), wages(),
                            harvest(),    plan(),        land_and_output(), farms(),   rye(),
                            prices(),     winters(),     rural_years(),     animals(), verdict(),
                            prisoners(),  reclassified()};
  for (Chart& chart : further()) charts.push_back(std::move(chart));
  return charts;
}

}  // namespace samples
