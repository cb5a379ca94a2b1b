#include "content/pack/decimal.h"

#include "tests/catch.h"

using content::Decimal;
using content::parse_decimal;

TEST_CASE("a figure keeps the places that it is printed with") {
  CHECK(parse_decimal("21.0") == Decimal{210, 1});
  CHECK(parse_decimal("21") == Decimal{21, 0});
  CHECK(parse_decimal("21.0") != parse_decimal("21"));
}

TEST_CASE("a figure is written as it was read") {
  for (const auto* text : {"0", "0.0", "0.05", "-0.5", "-12", "59.3", "240757", "24.50", "999999999999999999",
                           "-999999999.999999999", "0.000000001"}) {
    CAPTURE(text);
    REQUIRE(parse_decimal(text).has_value());
    CHECK(to_string(*parse_decimal(text)) == text);
  }
}

TEST_CASE("what would not come back as it was written is not a figure") {
  for (const auto* text : {"",
                           "-",
                           ".",
                           ".5",
                           "5.",
                           "-.5",
                           "007",
                           "-0",
                           "-0.0",
                           "00",
                           "+1",
                           " 1",
                           "1 ",
                           "1,5",
                           "1e3",
                           "1.2.3",
                           "--1",
                           "1-",
                           "0x1",
                           "1 000",
                           "1000000000000000000",
                           "0.0000000001",
                           "½"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_decimal(text).has_value());
  }
}

TEST_CASE("a figure has a place on an axis") {
  CHECK(content::to_double({-125, 2}) == -1.25);
  CHECK(content::to_double({240757, 0}) == 240757.0);
  CHECK(content::to_double({1, 9}) == 1e-9);
}
