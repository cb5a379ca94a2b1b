#include "app/scene/words.h"

#include "tests/catch.h"
#include "tests/scene/charts/samples.h"

using namespace scene;

namespace {

std::string written(const char* figure, const content::Front& front = samples::front()) {
  return number(*content::parse_decimal(figure), front, "en");
}

content::Point point(const char* value, content::Bound bound) {
  content::Point made;
  made.value = content::parse_decimal(value);
  made.bound = bound;
  return made;
}

}  // namespace

TEST_CASE("numbers keep the digits that were printed") {
  CHECK(written("21.0") == "21.0");
  CHECK(written("240757") == "240,757");
  CHECK(written("1200") == "1,200");
  CHECK(written("999") == "999");
  CHECK(written("3005.70") == "3,005.70");
}

TEST_CASE("below zero stands a true minus") { CHECK(written("-12.5") == "\u221212.5"); }

TEST_CASE("marks and the least number of grouped digits are the language's") {
  content::Front french = samples::front();
  french.words["en"]["decimal-mark"] = ",";
  french.words["en"]["thousands-mark"] = "\u202F";
  french.words["en"]["thousands-from"] = "5";
  CHECK(written("1200.5", french) == "1200,5");
  CHECK(written("12000", french) == "12\u202F000");
}

TEST_CASE("placeholders are filled once, unknown ones stay") {
  CHECK(fill("{n} of {count}", {{"n", "3"}, {"count", "{n}"}}) == "3 of {n}");
  CHECK(fill("{odd} {", {{"n", "3"}}) == "{odd} {");
}

TEST_CASE("dates are written as far as they are known") {
  const auto when = [](const char* text, bool brief) {
    return date(*content::parse_date(text), samples::front(), "en", brief);
  };
  CHECK(when("1930", false) == "1930");
  CHECK(when("1930-03", false) == "March 1930");
  CHECK(when("1930-03", true) == "Mar 1930");
  CHECK(when("1930-03-02", false) == "2 March 1930");
  CHECK(date_span(*content::parse_date("1932"), content::parse_date("1934"), samples::front(), "en", true) ==
        "1932–1934");
}

TEST_CASE("a date takes the pattern of what is known of it, a span that of what its ends share") {
  content::Front front = samples::front();
  auto& words = front.words["en"];
  words["date-year"] = "year {year}";
  words["date-day"] = "{day} {month} of {year}";
  words["date-day-first"] = "{day}st";
  words["month-of-3"] = "Martii";
  words["month-of-short-3"] = "Mart.";
  words["date-span"] = "{from} to {to}";
  words["date-span-years"] = "years {from}-{to}";
  words["date-span-months"] = "{from}-{to} {year}";
  words["date-span-days"] = "{from}-{to} {month} {year}";
  const auto when = [&](const char* from, const char* to, bool brief) {
    return date_span(*content::parse_date(from), content::parse_date(to), front, "en", brief);
  };
  CHECK(when("1930", "", false) == "year 1930");
  CHECK(when("1930", "", true) == "1930");
  CHECK(when("1930-03-01", "", false) == "1st Martii of 1930");
  CHECK(when("1930-03-01", "", true) == "1st Mart. 1930");
  CHECK(when("1930-03-31", "", false) == "31 Martii of 1930");
  CHECK(when("1932", "1934", false) == "years 1932-1934");
  CHECK(when("1932", "1934", true) == "1932–1934");
  CHECK(when("1930-03", "1930-05", false) == "March-May 1930");
  CHECK(when("1930-03", "1931-03", false) == "March 1930 to March 1931");
  CHECK(when("1930-03-01", "1930-03-31", true) == "1st-31 Mart. 1930");
  CHECK(when("1930-03-02", "1930-05-02", false) == "2 Martii of 1930 to 2 May of 1930");
  CHECK(when("1930", "1931-03", false) == "year 1930 to March 1931");
}

TEST_CASE("a value says its bound, its range or that it is not known") {
  const auto words = [](const content::Point& of) { return value_words(of, "%", samples::front(), "en"); };
  CHECK(words(point("59.3", content::Bound::exact)) == "59.3%");
  CHECK(words(point("30", content::Bound::minimum)) == "at least 30%");
  CHECK(words(point("30", content::Bound::maximum)) == "at most 30%");
  CHECK(words(point("65", content::Bound::about)) == "about 65%");
  content::Point range;
  CHECK(words(range) == "not known");
  range.low = content::parse_decimal("35");
  CHECK(words(range) == "at least 35%");
  range.high = content::parse_decimal("50");
  CHECK(words(range) == "35–50%");
  range.high = range.low;
  CHECK(words(range) == "35%");
}

TEST_CASE("a word the pack lacks is shown as its key") {
  CHECK(word(samples::front(), "en", "no-such") == "no-such");
}
