// What charts may do with doubtful figures and with the dead: rules that hold whatever the charts look like.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "content/pack/decimal.h"
#include "tests/catch.h"
#include "tests/stories/chart_source.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/pack_texts.h"
#include "tests/stories/packed_chart.h"

namespace {

using Strings = std::vector<std::string>;

bool among(const Strings& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// As chart.toml writes it: kinds come and go, and these rules outlive them.
std::string kind_of(const content::Chart& chart) { return stories::chart_sources().at(chart.id).kind; }

const Strings charts_of_deaths{
    "demographic-loss-totals-repression-versus-war",
    "demographic-losses-repression-and-war-components",
    "executions-estimates-1936-1939",
};

/// Rows that count other things, or by other authors: a chart must not make them one sum.
const Strings never_added{
    "army-high-command-purge-by-rank-1937-1938",        "camp-population-estimates-1928-1941",
    "camp-population-preferred-figures-1928-1939",      "deported-peasants-estimates",
    "demographic-losses-repression-and-war-components", "executions-estimates-1936-1939",
    "first-wave-peasant-deportation-official-estimate", "zeki-rival-estimates-1939",
};

/// Each row on its own, with no axis in common.
const Strings kinds_without_axis{"list", "table", "timeline", "two-sided", "lanes"};

/// Two figures that are the two ends of one answer.
struct Ends {
  const char* chart;
  const char* lower;
  const char* upper;
};

const std::vector<Ends> only_as_ranges{
    {"army-officers-purged-range-1937-1938", "15000", "20000"},
    {"camp-population-estimates-1928-1941", "4", "5"},
    {"camp-population-estimates-1928-1941", "8.4", "10.4"},
    {"camp-population-preferred-figures-1928-1939", "4", "5"},
    {"cattle-numbers-1928-1938", "33.5", "38.4"},
    {"demographic-loss-totals-repression-versus-war", "19.5", "21.5"},
    {"demographic-losses-repression-and-war-components", "9", "11"},
    {"executions-estimates-1936-1939", "400000", "500000"},
    {"fertilizer-first-plan-target-vs-output", "6", "8.5"},
    {"first-plan-targets-initial-vs-1930-revision", "120", "150"},
    {"first-plan-targets-initial-vs-1930-revision", "17", "20"},
    {"grain-harvest-1930-two-estimates", "77.1", "83.5"},
    {"party-cadres-and-managers-affected-certain-regions-1946", "50", "80"},
    {"real-average-wage-index-1928-1940", "52", "57"},
    {"real-average-wage-index-1928-1940", "56", "60"},
    {"reported-shift-lengths-1930s", "14", "16"},
    {"reported-shift-lengths-1930s", "20", "23"},
    {"zeki-rival-estimates-1939", "4", "5"},
    {"zeki-rival-estimates-1939", "8.4", "10.4"},
};

/// Two measures that would seem to be one if they shared an axis.
struct Measures {
  const char* what;
  Strings one;
  Strings other;
};

const std::vector<Measures> never_on_one_axis{
    {"investment of the national product, and of the national income", {"7", "21"}, {"27.3", "36"}},
    {"growth of large-scale industry, and Hodgman's", {"28.5", "11.1"}, {"16.6", "7.8"}},
    {"official growth of 1930-33, and Hodgman's of 1935-37", {"22.2", "5.2"}, {"16.6", "7.8"}},
    {"investment below 1936, and above 1937", {"-7.9"}, {"30"}},
    {"norms missed in metallurgy, and in all industry", {"60"}, {"22", "32"}},
    {"chairmen replaced in 1933, and new to the post in 1937", {"36"}, {"46"}},
};

/// Words that a chart owes its visitors, in its title, source or reliability, labels or notes.
struct Owed {
  const char* chart;
  const char* says;
};

const std::vector<Owed> owed_words{
    {"absence-days-lost-per-worker-1932-1934", "damaged"},
    {"army-high-command-purge-by-rank-1937-1938", "never add"},
    {"average-monthly-income-by-sector-1940", "only the ratio"},
    {"camp-detainees-political-share-early-1980s", "about 1982"},
    {"camp-population-estimates-1928-1941", "never as a curve"},
    {"demographic-losses-repression-and-war-components", "overlap"},
    {"demographic-losses-repression-and-war-components",
     R"(our arithmetic.*19\.5.{1,4}21\.5; Bettelheim says about 20)"},
    {"demographic-loss-totals-repression-versus-war", "our arithmetic"},
    {"detainee-wage-versus-free-wage-early-1980s", "claimed about 1982"},
    {"executions-estimates-1936-1939", "cannot be checked or added"},
    {"fertilizer-first-plan-target-vs-output", "range"},
    {"first-plan-industry-growth-forecasts-1927-1929", "doubtful"},
    {"gulag-share-of-output-rival-claims", "different scope"},
    {"industrial-employment-growth-by-period", "doubtful"},
    {"industry-workforce-renewal-1930s", "first year"},
    {"investment-change-around-the-two-crises", "1931 is doubtful"},
    {"investment-level-compared-with-1936", "two (different )?measures"},
    {"kolkhoz-chairmen-turnover-1933-and-1937", "not a trend"},
    {"labor-productivity-growth-1932-1937-two-estimates", "first year"},
    {"norm-fulfilment-records-autumn-1935", "press claims"},
    {"party-cadres-and-managers-affected-certain-regions-1946", "some regions"},
    {"stakhanovite-team-skill-mix", "six.*five"},
    {"strike-repression-first-wave", "Ciliga"},
    {"vorkuta-camp-population", "year cannot be read"},
    {"workers-missing-norms-1938-1940", "not a trend"},
};

/// Whether points of the chart bear all of one measure, and any of the other.
bool mixes(const content::Chart& chart, const Strings& one, const Strings& other) {
  const auto on_chart = [&](const std::string& figure) { return stories::shows(chart, figure); };
  return std::all_of(one.begin(), one.end(), on_chart) && std::any_of(other.begin(), other.end(), on_chart);
}

std::string words_of(const std::string& chart) {
  std::string all;
  for (const stories::PackText& text : stories::texts_at("chart " + chart)) all += text.text + "\n";
  return all;
}

/// Words that a title or finding of a chart of deaths has, in one form or another.
constexpr const char* speaks_of_deaths = R"(executions|deaths|\bdead\b|people lost|lost to the population)";

}  // namespace

TEST_CASE("deaths are ranges or lines of a table, never bars") {
  const Strings allowed{"list", "table", "ranges"};
  for (const content::Chart& chart : stories::packed().charts) {
    const content::ChartText& text = chart.text.at("en");
    if (!stories::matches(text.title + "\n" + text.finding, speaks_of_deaths)) continue;
    INFO(chart.id << ", of kind " << kind_of(chart));
    CHECK(among(charts_of_deaths, chart.id));
    CHECK(among(allowed, kind_of(chart)));
  }
  for (const std::string& id : charts_of_deaths) {
    INFO(id);
    CHECK(stories::packed_chart(id) != nullptr);
  }
}

TEST_CASE("the total of the missing is a range, never one number") {
  const content::Chart* chart = stories::packed_chart("demographic-loss-totals-repression-versus-war");
  REQUIRE(chart != nullptr);
  for (const content::Point& point : chart->points) {
    CHECK_FALSE(point.value);
    REQUIRE((point.low && point.high));
    CHECK(content::to_double(*point.low) < content::to_double(*point.high));
  }
}

TEST_CASE("rows that count different things are never drawn as one sum") {
  const Strings summing{"stacked", "waterfall", "waffle", "shares"};
  for (const std::string& id : never_added) {
    const content::Chart* chart = stories::packed_chart(id);
    if (chart == nullptr) continue;
    INFO(id << ", of kind " << kind_of(*chart));
    CHECK_FALSE(among(summing, kind_of(*chart)));
  }
}

TEST_CASE("estimates of the camps' population are never joined by a line") {
  for (const content::Chart& chart : stories::packed().charts) {
    if (!stories::matches(chart.id, "^(camp-population|zeki-rival)")) continue;
    INFO(chart.id << ", of kind " << kind_of(chart));
    CHECK_FALSE(among({"line", "slope", "stacked", "steps"}, kind_of(chart)));
  }
}

TEST_CASE("estimates of the camps' population bear the names of those who made them") {
  const std::string words = words_of("camp-population-estimates-1928-1941");
  for (const char* name : {"Kiseliev-Gromov", "Dallin", "Nicolaevsky", "Wiles", "Wheatcroft", "Rosefielde"}) {
    CHECK(stories::matches(words, name));
  }
}

TEST_CASE("a figure that the book gives as a range is shown with both its ends") {
  for (const Ends& ends : only_as_ranges) {
    const content::Chart* chart = stories::packed_chart(ends.chart);
    if (chart == nullptr) continue;
    INFO(ends.chart << ": " << ends.lower << " to " << ends.upper);
    CHECK(stories::shows(*chart, ends.lower) == stories::shows(*chart, ends.upper));
  }
}

TEST_CASE("measures that cannot be compared never share an axis") {
  for (const content::Chart& chart : stories::packed().charts) {
    // Each series of a waffle is a square of its own.
    const bool squares = kind_of(chart) == "waffle" && chart.series.size() > 1;
    if (squares || among(kinds_without_axis, kind_of(chart))) continue;
    for (const Measures& measures : never_on_one_axis) {
      INFO(chart.id << ", of kind " << kind_of(chart) << ": " << measures.what);
      CHECK_FALSE(mixes(chart, measures.one, measures.other));
      CHECK_FALSE(mixes(chart, measures.other, measures.one));
    }
  }
}

TEST_CASE("an estimate that the author rejects is marked as rejected") {
  const std::array<const char*, 3> charts{"camp-population-estimates-1928-1941", "zeki-rival-estimates-1939",
                                          "gulag-share-of-output-rival-claims"};
  for (const char* id : charts) {
    const content::Chart* chart = stories::packed_chart(id);
    REQUIRE(chart != nullptr);
    for (const content::Point& point : chart->points) {
      INFO(id << ": " << point.x << " " << point.series);
      CHECK(point.rejected == stories::matches(point.x + " " + point.series, "Rosefielde"));
    }
  }
}

TEST_CASE("the official count of the deported is shown as a minimum") {
  for (const char* id : {"first-wave-peasant-deportation-official-estimate", "deported-peasants-estimates"}) {
    const content::Chart* chart = stories::packed_chart(id);
    REQUIRE(chart != nullptr);
    for (const content::Point& point : chart->points) {
      INFO(id << ": " << point.x);
      const bool in_words = stories::matches(point.label.at("en"), "at least");
      const bool as_bound = point.bound == content::Bound::minimum;
      CHECK((in_words || as_bound));
    }
    CHECK(stories::matches(words_of(id), "minimum"));
  }
}

TEST_CASE("charts with a doubt of their own say it in words") {
  for (const Owed& owed : owed_words) {
    if (stories::packed_chart(owed.chart) == nullptr) continue;
    INFO(owed.chart << " says: " << owed.says);
    const std::vector<stories::PackText> texts = stories::texts_at("chart " + std::string(owed.chart));
    const bool said = std::any_of(texts.begin(), texts.end(), [&](const stories::PackText& text) {
      return stories::matches(text.text, owed.says);
    });
    CHECK(said);
  }
}
