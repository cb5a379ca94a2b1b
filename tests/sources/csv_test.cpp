#include "content/sources/csv.h"

#include <memory>

#include "tests/catch.h"

using namespace sources;

namespace {

std::shared_ptr<const Source> file(std::string text) {
  return std::make_shared<const Source>("data.csv", std::move(text));
}

std::string position(const Cell& cell) {
  const Position p = cell.at.source->position(cell.at.begin);
  return std::to_string(p.line) + ":" + std::to_string(p.column);
}

std::string complaint(std::string text) {
  Report report;
  CHECK_FALSE(parse_csv(file(std::move(text)), report));
  return print(report.take());
}

}  // namespace

TEST_CASE("cells keep their places, whatever the line breaks") {
  for (const char* text : {"été,b\nx,\"y, z\"\n\n  1 ,2\n", "été,b\r\nx,\"y, z\"\r\n\r\n  1 ,2",
                           "\n\nété,b\nx,\"y, z\"\n1,2\n"}) {
    Report report;
    const auto table = parse_csv(file(text), report);
    REQUIRE(table);
    CHECK(report.take().empty());
    const std::size_t above = text[0] == '\n' ? 2 : 0;
    CHECK(table->column_names() == std::vector<std::string>{"été", "b"});
    CHECK(position(table->columns[1]) == std::to_string(above + 1) + ":5");
    REQUIRE(table->rows.size() == 2);
    CHECK(table->rows[0][1].value == "y, z");
    CHECK(position(table->rows[0][1]) == std::to_string(above + 2) + ":3");
    CHECK(table->rows[1][0].value == "1");
    CHECK(position(table->rows[1][0]) == (above == 0 ? "4:3" : "5:1"));
    CHECK(table->rows[1][1].value == "2");
  }
}

TEST_CASE("a cell may hold line breaks and doubled quotes") {
  Report report;
  const auto table = parse_csv(file("a,b\n\"one\n\ntwo\",\"say \"\"no\"\"\"\nx,y\n"), report);
  REQUIRE(table);
  CHECK(table->rows[0][0].value == "one\n\ntwo");
  CHECK(table->rows[0][1].value == "say \"no\"");
  CHECK(position(table->rows[0][1]) == "4:6");
  CHECK(position(table->rows[1][0]) == "5:1");
}

TEST_CASE("empty cells are cells") {
  Report report;
  const auto table = parse_csv(file("a,b,c\n,,\n1,,\n"), report);
  REQUIRE(table);
  CHECK(table->rows[0].size() == 3);
  CHECK(table->rows[1][2].value.empty());
  CHECK(position(table->rows[1][2]) == "3:4");
}

TEST_CASE("every ragged row is told") {
  CHECK(complaint("a,b\n1\n1,2\n1,2,3\n") ==
        "data.csv:2:1: error: this row has 1 cell, the table has 2 columns\n"
        "    2 | 1\n"
        "      | ^\n"
        "      = an empty cell needs its comma all the same\n"
        "data.csv:4:5: error: this row has 3 cells, the table has 2 columns\n"
        "    4 | 1,2,3\n"
        "      |     ^\n"
        "      = a cell that holds a comma stands between quotes\n");
}

TEST_CASE("columns have names, each its own") {
  CHECK(complaint("a,,a\n1,2,3\n") ==
        "data.csv:1:3: error: column 2 has no name\n"
        "    1 | a,,a\n"
        "      |   ^\n"
        "data.csv:1:4: error: two columns are called `a`\n"
        "    1 | a,,a\n"
        "      |    ^\n"
        "      = columns 1 and 3: give one of them another name\n");
}

TEST_CASE("quotes that are not closed, or stand inside a cell, are told where they stand") {
  CHECK(complaint("a,b\n1,\"2\n3,4\n").starts_with("data.csv:2:3: error: this quote is never closed\n"));
  CHECK(complaint("a,b\n1,x\"y\n").starts_with("data.csv:2:4: error: a quote in the middle of a cell\n"));
}

TEST_CASE("a table without rows is no table") {
  CHECK(complaint("a,b\n").starts_with("data.csv:1:1: error: the table has no rows\n"));
  CHECK(complaint("").starts_with("data.csv:1:1: error: the table is empty\n"));
}
