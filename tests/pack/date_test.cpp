#include "content/pack/date.h"

#include "tests/catch.h"

using content::Date;
using content::day_number;
using content::day_number_after;
using content::parse_date;

TEST_CASE("a date is read as far as it is known and written as it was read") {
  CHECK(parse_date("1929") == Date{1929, 0, 0});
  CHECK(parse_date("1929-10") == Date{1929, 10, 0});
  CHECK(parse_date("1929-12-23") == Date{1929, 12, 23});
  for (const auto* text : {"0001", "9999-12-31", "1929", "1929-10", "1932-02-29"}) {
    CHECK(to_string(parse_date(text).value()) == text);
  }
}

TEST_CASE("a day that no calendar has is not a date") {
  for (const auto* text : {"1929-02-29", "1929-02-30", "1900-02-29", "1930-04-31", "1930-13", "1930-00",
                           "1930-01-00", "0000", "1930-01-32"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("leap days are dates") {
  CHECK(parse_date("1932-02-29").has_value());
  CHECK(parse_date("2000-02-29").has_value());
}

TEST_CASE("what is not written as a date is not one") {
  for (const auto* text : {"", "29", "192", "19290", "1929-", "1929-1", "1929-1-1", "1929/10", "1929-10-1",
                           "1929 10", " 1929", "1929-10-011", "-929", "19+9", "1929-10.12", "1929-1O"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("days are counted from 1970, an incomplete date from its first day") {
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(day_number({1969, 12, 31}) == -1);
  CHECK(day_number({1930, 3, 2}) == -14550);
  CHECK(day_number({1930, 3, 0}) == day_number({1930, 3, 1}));
  CHECK(day_number({1930, 0, 0}) == day_number({1930, 1, 1}));
}

TEST_CASE("a span ends where the next begins") {
  CHECK(day_number_after({1930, 0, 0}) == day_number({1931, 1, 1}));
  CHECK(day_number_after({1929, 12, 0}) == day_number({1930, 1, 1}));
  CHECK(day_number_after({1932, 2, 0}) == day_number({1932, 2, 29}) + 1);
  CHECK(day_number_after({1932, 2, 28}) == day_number({1932, 2, 29}));
  CHECK(day_number_after({9999, 0, 0}) == day_number({9999, 12, 31}) + 1);
}
