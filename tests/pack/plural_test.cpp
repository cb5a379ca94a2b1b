#include "content/pack/plural.h"

#include <string>

#include "content/pack/names.h"
#include "tests/catch.h"

using namespace content;

namespace {

/// Figures in the language's order, each with its form: `0 many`.
std::string forms(std::string_view language, std::initializer_list<const char*> figures) {
  std::string found;
  for (const char* figure : figures) {
    if (!found.empty()) found += ", ";
    found += std::string(figure) + " " + std::string(name(plural(*parse_decimal(figure), language)));
  }
  return found;
}

}  // namespace

TEST_CASE("English has one form for one, and another for all else, 1.0 too") {
  CHECK(forms("en", {"0", "1", "2", "11", "21", "101", "1.0", "1.5", "-1"}) ==
        "0 other, 1 one, 2 other, 11 other, 21 other, 101 other, 1.0 other, 1.5 other, -1 one");
}

TEST_CASE("French is singular below two, and has a form for whole millions") {
  CHECK(forms("fr", {"0", "1", "2", "11", "21", "101", "1.5", "1.99", "2.0", "-1.5", "73.3"}) ==
        "0 one, 1 one, 2 other, 11 other, 21 other, 101 other, 1.5 one, 1.99 one, 2.0 other, -1.5 one, 73.3 "
        "other");
  CHECK(forms("fr", {"1000000", "2000000", "2500000", "1000000.0"}) ==
        "1000000 many, 2000000 many, 2500000 other, 1000000.0 other");
}

TEST_CASE("Russian goes by the last digits, and has the genitive singular behind a decimal") {
  CHECK(forms("ru", {"0", "1", "2", "4", "5", "11", "12", "14", "21", "22", "25"}) ==
        "0 many, 1 one, 2 few, 4 few, 5 many, 11 many, 12 many, 14 many, 21 one, 22 few, 25 many");
  CHECK(forms("ru", {"101", "102", "111", "112", "1000", "1001", "-22"}) ==
        "101 one, 102 few, 111 many, 112 many, 1000 many, 1001 one, -22 few");
  CHECK(forms("ru", {"1.5", "73.3", "1.0", "5.0"}) == "1.5 other, 73.3 other, 1.0 other, 5.0 other");
}

TEST_CASE("a noun of one form has it beside every number") {
  Forms percent;
  percent.other = "percent";
  for (const Plural form : {Plural::one, Plural::few, Plural::many, Plural::other}) {
    CHECK(percent.in(form) == "percent");
  }
  percent.of(Plural::few) = "процента";
  CHECK(percent.in(Plural::few) == "процента");
  CHECK(percent.in(Plural::many) == "percent");
}
