// Numbers, dates and plurals as the example's language files have them: what the words of an interface must
// say in English, French and Russian. N: a no-break space, n: a narrow one.
#include <optional>
#include <string>

#include "app/scene/words.h"
#include "content/pack/names.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/stories/exhibit_fixture.h"

namespace {

const content::Front& front() { return stories::exhibit("example").front; }

std::string marked(std::string text) {
  for (const auto& [blank, letter] : {std::pair{"\u00A0", "N"}, std::pair{"\u202F", "n"}}) {
    const std::string sought = blank;
    for (std::size_t at = text.find(sought); at != std::string::npos; at = text.find(sought)) {
      text.replace(at, sought.size(), letter);
    }
  }
  return text;
}

std::string number(const char* figure, const char* language) {
  return marked(scene::number(*content::parse_decimal(figure), front(), language));
}

std::string date(const char* from, const char* to, const char* language, bool brief = false) {
  return marked(
      scene::date_span(*content::parse_date(from), content::parse_date(to), front(), language, brief));
}

std::optional<content::Decimal> figure(const char* text) { return content::parse_decimal(text); }

content::Point exactly(const char* value, content::Bound bound = content::Bound::exact) {
  content::Point point;
  point.value = figure(value);
  point.bound = bound;
  return point;
}

content::Point between(const char* low, const char* high) {
  content::Point point;
  point.low = figure(low);
  point.high = figure(high);
  return point;
}

const content::ChartText& words_of(const char* chart, const char* language) {
  for (const content::Chart& each : stories::exhibit("example").charts) {
    if (each.id == chart) return each.text.at(language);
  }
  throw std::runtime_error(std::string("the example has no chart ") + chart);
}

const content::ChartText& percent(const char* language) {
  return words_of("collectivized-households-share-1928-1931-combined", language);
}

/// As on a chart: the figure with its mark.
std::string on_chart(const content::Point& point, const char* language) {
  return marked(scene::value_words(point, percent(language).mark, front(), language));
}

/// As where a point is read large: the figure and its unit spelled out.
std::string large(const content::Point& point, const char* language, const content::Forms& unit) {
  return marked(scene::value_words(point, "", front(), language)) + " " +
         scene::unit_words(point, unit, language);
}

std::string large(const char* value, const char* language) {
  return large(exactly(value), language, percent(language).unit);
}

std::string million(const char* value, const char* language) {
  return large(exactly(value), language, words_of("livestock-losses-1929", language).unit);
}

std::string stops(std::int64_t count, const char* language) {
  const std::string key = "stops-" + std::string(content::name(content::plural({count, 0}, language)));
  return scene::fill(scene::word(front(), language, key), {{"n", std::to_string(count)}});
}

}  // namespace

TEST_CASE("thousands are grouped from four digits in English and French, from five in Russian") {
  CHECK(number("1200", "en") == "1,200");
  CHECK(number("240757", "en") == "240,757");
  CHECK(number("1200", "fr") == "1n200");
  CHECK(number("240757", "fr") == "240n757");
  CHECK(number("1200", "ru") == "1200");
  CHECK(number("12000", "ru") == "12N000");
  CHECK(number("240757", "ru") == "240N757");
}

TEST_CASE("decimals have a comma in French and Russian, and minus is a minus everywhere") {
  CHECK(number("92.4", "en") == "92.4");
  CHECK(number("92.4", "fr") == "92,4");
  CHECK(number("92.4", "ru") == "92,4");
  CHECK(number("3005.70", "fr") == "3n005,70");
  for (const char* language : {"en", "fr", "ru"}) CHECK(number("-12", language) == "\u221212");
}

TEST_CASE("a percent sign stands behind a no-break space in French and Russian") {
  CHECK(on_chart(exactly("92.4"), "en") == "92.4%");
  CHECK(on_chart(exactly("92.4"), "fr") == "92,4N%");
  CHECK(on_chart(exactly("92.4"), "ru") == "92,4N%");
}

TEST_CASE("bounds, ranges and what is not known are said in each language") {
  CHECK(on_chart(exactly("2", content::Bound::about), "en") == "about 2%");
  CHECK(on_chart(exactly("2", content::Bound::about), "fr") == "environ 2N%");
  CHECK(on_chart(exactly("2", content::Bound::about), "ru") == "около 2N%");
  CHECK(on_chart(exactly("23", content::Bound::minimum), "fr") == "au moins 23N%");
  CHECK(on_chart(exactly("23", content::Bound::minimum), "ru") == "не менее 23N%");
  CHECK(on_chart(exactly("23", content::Bound::maximum), "fr") == "au plus 23N%");
  CHECK(on_chart(exactly("23", content::Bound::maximum), "ru") == "не более 23N%");
  for (const char* language : {"en", "fr", "ru"}) {
    CHECK(scene::value_words(between("4", "5"), "", front(), language) == "4–5");
  }
  CHECK(on_chart(between("-4", "5"), "en") == "\u22124 to 5%");
  CHECK(on_chart(between("-4", "5"), "fr") == "de \u22124 à 5N%");
  CHECK(on_chart(between("-4", "5"), "ru") == "от \u22124 до 5N%");
  CHECK(on_chart({}, "en") == "not known");
  CHECK(on_chart({}, "fr") == "n.Nc.");
  CHECK(on_chart({}, "ru") == "н/д");
  content::Point derived = exactly("5");
  derived.status = content::Status::derived;
  CHECK(scene::status_words(derived, front(), "en") == "our arithmetic");
  CHECK(scene::status_words(derived, front(), "fr") == "calcul du musée");
  CHECK(scene::status_words(derived, front(), "ru") == "расчёт музея");
}

TEST_CASE("a date has the genitive beside a day in Russian, and a first of the month in French") {
  CHECK(date("1930-03-01", "", "en") == "1 March 1930");
  CHECK(date("1930-03-01", "", "fr") == "1er mars 1930");
  CHECK(date("1930-03-02", "", "fr") == "2 mars 1930");
  CHECK(date("1930-03-01", "", "ru") == "1Nмарта 1930Nг.");
  CHECK(date("1930-05-05", "", "ru", true) == "5Nмая 1930");
  CHECK(date("1930-03", "", "en") == "March 1930");
  CHECK(date("1930-03", "", "fr") == "mars 1930");
  CHECK(date("1930-03", "", "ru") == "март 1930Nг.");
  CHECK(date("1930-05", "", "ru", true) == "май 1930");
  CHECK(date("1929-10", "", "fr", true) == "oct. 1929");
}

TEST_CASE("a year alone is read with its mark in Russian, and stands bare on charts") {
  for (const char* language : {"en", "fr"}) CHECK(date("1930", "", language) == "1930");
  CHECK(date("1930", "", "ru") == "1930Nг.");
  CHECK(date("1930", "", "ru", true) == "1930");
}

TEST_CASE("spans of years, months and days are written as each language does") {
  CHECK(date("1932", "1934", "en") == "1932–1934");
  CHECK(date("1932", "1934", "fr") == "1932-1934");
  CHECK(date("1932", "1934", "ru") == "1932–1934Nгг.");
  CHECK(date("1932", "1934", "ru", true) == "1932–1934");
  CHECK(date("1929-10", "1930-03", "fr") == "octobre 1929N– mars 1930");
  CHECK(date("1929-10", "1930-03", "ru") == "октябрь 1929Nг.N— март 1930Nг.");
  CHECK(date("1930-03", "1930-05", "fr") == "mars-mai 1930");
  CHECK(date("1930-03", "1930-05", "ru") == "мартN— май 1930Nг.");
  CHECK(date("1930-03-01", "1930-03-05", "fr") == "1er-5 mars 1930");
  CHECK(date("1930-03-01", "1930-03-05", "ru") == "1–5Nмарта 1930Nг.");
  CHECK(date("1930-03-31", "1930-05-01", "fr") == "31 mars 1930N– 1er mai 1930");
  CHECK(date("1930-03-31", "1930-05-01", "ru") == "31Nмарта 1930Nг.N— 1Nмая 1930Nг.");
}

TEST_CASE("a unit read large agrees with its number") {
  CHECK(large("1", "en") == "1 percent");
  CHECK(large("73.3", "fr") == "73,3 pour cent");
  CHECK(large("0", "ru") == "0 процентов");
  CHECK(large("1", "ru") == "1 процент");
  CHECK(large("2", "ru") == "2 процента");
  CHECK(large("5", "ru") == "5 процентов");
  CHECK(large("11", "ru") == "11 процентов");
  CHECK(large("21", "ru") == "21 процент");
  CHECK(large("22", "ru") == "22 процента");
  CHECK(large("25", "ru") == "25 процентов");
  CHECK(large("101", "ru") == "101 процент");
  CHECK(large("111", "ru") == "111 процентов");
  CHECK(large("1.5", "ru") == "1,5 процента");
  CHECK(million("1.5", "fr") == "1,5 million de têtes");
  CHECK(million("2", "fr") == "2 millions de têtes");
  CHECK(million("73.3", "fr") == "73,3 millions de têtes");
  CHECK(million("0", "fr") == "0 million de têtes");
  CHECK(million("1", "ru") == "1 миллион голов");
  CHECK(million("2", "ru") == "2 миллиона голов");
  CHECK(million("5", "ru") == "5 миллионов голов");
  CHECK(million("73.3", "ru") == "73,3 миллиона голов");
}

TEST_CASE("Russian bounds govern the genitive, and a range goes by its upper figure") {
  const content::Forms& unit = percent("ru").unit;
  CHECK(large(exactly("22", content::Bound::about), "ru", unit) == "около 22 процентов");
  CHECK(large(exactly("21", content::Bound::minimum), "ru", unit) == "не менее 21 процента");
  CHECK(large(between("20", "22"), "ru", unit) == "20–22 процента");
  CHECK(large(between("-4", "2"), "ru", unit) == "от \u22124 до 2 процентов");
}

TEST_CASE("stops are counted in each language") {
  CHECK(stops(1, "en") == "1 stop");
  CHECK(stops(2, "en") == "2 stops");
  CHECK(stops(0, "fr") == "0 étape");
  CHECK(stops(2, "fr") == "2 étapes");
  CHECK(stops(1, "ru") == "1 остановка");
  CHECK(stops(3, "ru") == "3 остановки");
  CHECK(stops(11, "ru") == "11 остановок");
  CHECK(stops(21, "ru") == "21 остановка");
}

TEST_CASE("the example's tables are those of our exhibit, and its texts have no mistake") {
  CHECK(stories::compiled("example").diagnostics.empty());
  std::size_t tables = 0;
  for (const content::Chart& chart : stories::exhibit("example").charts) {
    const auto table = std::filesystem::path("charts") / chart.id / "data.csv";
    INFO(chart.id);
    CHECK(bytes_of(stories::exhibit_folder("example") / table) ==
          bytes_of(stories::exhibit_folder() / table));
    ++tables;
  }
  CHECK(tables == 5);
}
