// What the exhibit does not show: rows and figures that are on no chart, and words that are in no text.
#include <algorithm>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/stories/chart_source.h"
#include "tests/stories/pack_texts.h"
#include "tests/stories/packed_chart.h"

namespace {

using Lines = std::vector<std::string>;
const Lines none;

/// A row of a table, by one of its cells.
struct Row {
  const char* chart;
  const char* cell;
  const char* why;
};

const std::vector<Row> rows_on_no_chart{
    {"army-high-command-purge-by-rank-1937-1938", "Deputy commissars of defense",
     "Seven were struck of a number that nobody gives: a bar would need the whole."},
    {"average-monthly-income-by-sector-1940", "Kolkhoznik, if the household plot doubled it",
     "A supposition of the author's."},
    {"camp-population-estimates-1928-1941", "single figure for the whole period",
     "Contradicts the estimates that it would stand among."},
    {"dalstroi-kolyma-key-figures", "gold output", "What the book says it was worth is impossible."},
    {"dalstroi-kolyma-key-figures", "deaths in Kolyma camps",
     "More dead than the book's other figures leave room for."},
    {"dekulakized-households-later-reclassified-as-middle-peasants", "One Ukrainian village",
     "A percentage without households."},
    {"demographic-losses-repression-and-war-components", "servicemen",
     "Later studies of the war dead are far higher: the comparison is no finding."},
    {"demographic-losses-repression-and-war-components", "civilians",
     "Later studies of the war dead are far higher: the comparison is no finding."},
    {"demographic-loss-totals-repression-versus-war", "war",
     "Later studies of the war dead are far higher: the comparison is no finding."},
    {"deported-peasants-estimates", "General estimate reported by Bettelheim",
     "Ten million rests on a lost source and covers other years."},
    {"first-plan-achievement-claimed-vs-recalculated", "doubtful: the text figures give about 73",
     "Does not follow from the figures around it."},
    {"horse-numbers-1928-and-late-1930s", "1928", "Repeats the digits of the cattle: a slip."},
    {"price-multiples-1928-1937", "Farm produce on the free market",
     "Another kind of price, over other years, than the cotton it would stand beside."},
};

/// A figure that stands in a table, in a column or row that is shown otherwise.
struct Figure {
  const char* chart;
  const char* figure;
  const char* why;
};

const std::vector<Figure> figures_on_no_chart{
    {"absence-days-lost-per-worker-1932-1934", "5.95", "Its first digit is lost in our copy."},
    {"average-monthly-income-by-sector-1940", "12", "Old and new rubles seem to be mixed: an index only."},
    {"average-monthly-income-by-sector-1940", "22", "Old and new rubles seem to be mixed: an index only."},
    {"average-monthly-income-by-sector-1940", "34", "Old and new rubles seem to be mixed: an index only."},
    {"manual-kolkhoznik-pay-extremes-1940", "4.8", "Old and new rubles seem to be mixed: as 1 to 6 only."},
    {"manual-kolkhoznik-pay-extremes-1940", "12", "Old and new rubles seem to be mixed: as 1 to 6 only."},
    {"manual-kolkhoznik-pay-extremes-1940", "28", "Old and new rubles seem to be mixed: as 1 to 6 only."},
    {"state-price-indices-1928-1932", "3005.7", "Would press the other prices flat on one scale."},
};

/// Words that stand together in no sentence of some places.
struct Words {
  const char* what;
  const char* place;  ///< a pattern; everywhere where it is empty
  const char* one;
  const char* other;  ///< in the same sentence; empty where `one` is enough
  const char* why;
};

const std::vector<Words> words_in_no_text{
    {"deaths on the Kolyma", "", "Kolyma|Dalstroi", R"((three|3) million|3,000,000)",
     "The figure does not fit the book's others."},
    {"gold of the Kolyma", "", "gold", R"(\b300\b|three hundred|tons)",
     "What it is said to have been worth is impossible."},
    {"what the gold was worth", "", R"(\bdollars?\b|\$)", "", "Impossible, with or without the weight."},
    {"horses of 1928", "", R"(\bhorses?\b)", R"(\b38\.4)", "A slip of the printer's."},
    {"78 percent of the First Plan", "counting-steel|chart first-plan-", R"(\b78\b)", "",
     "Does not follow from the figures around it."},
    {"absence in 1932", "", R"(\b5\.95\b)", "", "Its first digit is lost in our copy."},
    {"oil cracking", "", "cracking", "", "Credited to a story writer, so unproved."},
    {"industrial employment in 1982",
     "stop|timeline|theme (factory|crises)|employment|workforce|wage-earners", R"(\b1982\b)", "",
     "A misprint for a year of the 1930s."},
    {"year of the count at Vorkuta", "", "Vorkuta", R"(\b19\d\d\b(?!s))", "Not to be read in our copy."},
    {"executed children", "stop children|chart minimum-age", R"(\b(executed|executions?|shot|hanged)\b)", "",
     "A grave sentence whose source is lost."},
    {"rubles for members in 1940", "plot-and-cow|average-monthly-income|manual-kolkhoznik",
     R"(\b(4\.8|12|22|24|28|34) rubles)", "", "Old and new rubles seem to be mixed."},
    {"workers in the Party", "", "Party", R"(outgrew|outpaced|grew faster)",
     "The book's own shares contradict it."},
    {"six years under the law of August 1932", "", R"(law of (7/8|August)|7 August 1932|ears of grain)",
     R"(\b(six|6) years)", "One sentence among several, not the sentence."},
    {"money in circulation in 1931", "stop", R"(\b4\.3(35)? billion)", "", "Stands on a damaged line."},
    {"repression and the war dead, as a finding",
     R"(headline|title|card|hook|finding|label$|big-idea|intro|timeline)", R"(war dead|outnumber|war losses)",
     "", "Named once, with a museum note, and found by nobody here."},
};

const stories::Row* row_with(const stories::Table& table, const std::string& cell) {
  const auto row = std::find_if(table.rows.begin(), table.rows.end(), [&](const stories::Row& candidate) {
    return std::any_of(candidate.begin(), candidate.end(),
                       [&](const auto& entry) { return entry.second == cell; });
  });
  return row == table.rows.end() ? nullptr : &*row;
}

/// Whether a point comes from the row: by its x, and a figure of the row's if it bears any.
bool comes_from(const content::Point& point, const stories::ChartSource& source, const stories::Row& row) {
  if (point.x != row.at(source.x)) return false;
  const Lines all = stories::figures(point);
  return std::all_of(all.begin(), all.end(), [&](const std::string& figure) {
    return std::any_of(row.begin(), row.end(), [&](const auto& cell) { return cell.second == figure; });
  });
}

Lines found(const Words& words) {
  Lines out;
  const std::string place = words.place;
  const std::string other = words.other;
  for (const stories::PackText& text : stories::pack_texts()) {
    if (!place.empty() && !stories::matches(text.place, place)) continue;
    for (const std::string& sentence : stories::sentences(text.text)) {
      const bool both = other.empty() || stories::matches(sentence, other);
      if (both && stories::matches(sentence, words.one)) out.push_back(text.place + ": " + sentence);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("rows that the exhibit withholds are on no chart") {
  for (const Row& withheld : rows_on_no_chart) {
    const content::Chart* chart = stories::packed_chart(withheld.chart);
    if (chart == nullptr) continue;
    INFO(withheld.chart << ", " << withheld.cell << ": " << withheld.why);
    const stories::ChartSource& source = stories::chart_sources().at(withheld.chart);
    const stories::Row* row = row_with(source.table, withheld.cell);
    REQUIRE(row != nullptr);
    const bool shown =
        std::any_of(chart->points.begin(), chart->points.end(),
                    [&](const content::Point& point) { return comes_from(point, source, *row); });
    CHECK_FALSE(shown);
  }
}

TEST_CASE("figures that the exhibit withholds are on no chart") {
  for (const Figure& withheld : figures_on_no_chart) {
    const content::Chart* chart = stories::packed_chart(withheld.chart);
    if (chart == nullptr) continue;
    INFO(withheld.chart << ", " << withheld.figure << ": " << withheld.why);
    CHECK(row_with(stories::chart_sources().at(withheld.chart).table, withheld.figure) != nullptr);
    CHECK_FALSE(stories::shows(*chart, withheld.figure));
  }
}

TEST_CASE("the oil expert's plants are no chart, until their source is checked") {
  CHECK(stories::packed_chart("oil-cracking-plants-existing-vs-planned") == nullptr);
}

TEST_CASE("what the exhibit withholds is not told in words either") {
  for (const Words& withheld : words_in_no_text) {
    INFO(withheld.what << ": " << withheld.why);
    CHECK(found(withheld) == none);
  }
}

TEST_CASE("ten million deported stand in one text, which says that the source is lost") {
  const Lines told = stories::sentences_with("ten million deported|10 million deported");
  REQUIRE(told.size() == 1);
  CHECK(stories::matches(told.front(), "^stop the-trains more: .*source is lost"));
}

TEST_CASE("the war dead are compared in one reading, behind which a museum note stands") {
  const Lines told = stories::sentences_with("war dead");
  CHECK(told.size() == 2);
  for (const std::string& sentence : told) CHECK(stories::matches(sentence, "^stop the-missing more: "));
  const std::vector<stories::PackText> reading = stories::texts_at("stop the-missing more");
  const bool noted = std::any_of(reading.begin(), reading.end(), [](const stories::PackText& text) {
    return text.museum_note && stories::matches(text.text, "war dead.*not present.*finding");
  });
  CHECK(noted);
}
