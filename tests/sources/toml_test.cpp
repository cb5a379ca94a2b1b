#include "content/sources/toml.h"

#include <memory>

#include "content/sources/table.h"
#include "tests/catch.h"

using namespace sources;

namespace {

std::shared_ptr<const Source> file(std::string text) {
  return std::make_shared<const Source>("x.toml", std::move(text));
}

/// What parsing complains about: `line:column message`.
std::string complaint(std::string text) {
  Report report;
  const bool parsed = parse_toml(file(std::move(text)), report).has_value();
  const auto all = report.take();
  REQUIRE(parsed == all.empty());
  if (all.empty()) return "";
  REQUIRE(all.size() == 1);
  return std::to_string(all[0].line) + ":" + std::to_string(all[0].column) + " " + all[0].message;
}

}  // namespace

TEST_CASE("values keep the place that they were read from, in characters") {
  Report report;
  const auto source = file("[été]\r\n");
  CHECK(complaint("[été]\r\n") == "1:2 a key with such letters stands between quotes");
  const auto entries =
      parse_toml(file("# é\r\n\"é\" = \"été\" # été\r\nb = [ \"x\",\r\n  { c = 1 } ]\r\n"), report);
  REQUIRE(entries);
  REQUIRE(entries->size() == 2);
  const Value& first = entries->at(0).value;
  CHECK(std::get<std::string>(first.data) == "été");
  CHECK(first.at.source->position(first.at.begin) == Position{2, 7});
  CHECK(first.at.source->position(first.at.end) == Position{2, 12});
  const auto& list = std::get<List>(entries->at(1).value.data);
  CHECK(list[1].at.source->position(list[1].at.begin) == Position{4, 3});
}

TEST_CASE("text without quotes is found before the parser sees it") {
  CHECK(complaint("title = été\n") == "1:9 text without quotes");
  CHECK(complaint("title = the end\n") == "1:9 text without quotes");
  CHECK(complaint("a = 1\nb = [\"x\", y]\n") == "2:11 text without quotes");
  CHECK(complaint("a = { b = no }\n") == "1:11 text without quotes");
  CHECK(complaint("a = “x”\n") == "1:5 “ does not open a text");
  CHECK(complaint("a = 'x\nb = 2\n") == "1:5 this quote is never closed");
  CHECK(complaint("a = \"x\\\"\n") == "1:5 this quote is never closed");
}

TEST_CASE("what is good TOML passes: comments, dates, long texts, tables, escapes") {
  CHECK(complaint("a = \"é\" # été\nb = '''x\n'é' y'''\nc = \"\"\"a \"b\" é\"\"\"\"\n") == "");
  CHECK(complaint("d = 1929-10-01\ne = 1929-10-01T10:00:00Z\nf = 1e3\ng = 0xff\nh = true\ni = inf\n") == "");
  CHECK(complaint("[t.u]\nx.y = 1\n[[v]]\na = [ { b = 1, c = [true, false] },\n # é\n { b = 2 } ]\n") == "");
  CHECK(complaint("a = \"x\\\"é\\\\\"\nb = 1\n") == "");
}

TEST_CASE("one syntax error is told at its place") {
  CHECK(complaint("a = 1\na = 2\n").starts_with("2:"));
  CHECK(complaint("a = \n").starts_with("1:"));
  CHECK(complaint("a b = 1\n").starts_with("1:3"));
  CHECK(complaint("[x\nb = 1\n").starts_with("1:3"));
}

TEST_CASE("a table hands out what is asked for and tells of the rest") {
  Report report;
  const auto source = file("kind = 3\nlable = [\"x\"]\ndates = \"yes\"\nother = 1\n");
  const auto entries = parse_toml(source, report);
  REQUIRE(entries);
  Table table(*entries, {source, 0, 0}, "", report);
  CHECK_FALSE(table.text("kind"));
  CHECK(table.texts("label", Need::required).empty());
  CHECK_FALSE(table.flag("dates"));
  CHECK_FALSE(table.text("title"));
  table.close();
  CHECK(print(report.take()) ==
        "x.toml:1:1: error: the key `title` is missing\n"
        "x.toml:1:8: error: `kind` must be text, not a number\n"
        "    1 | kind = 3\n"
        "      |        ^\n"
        "      = write kind = \"3\"\n"
        "x.toml:2:1: error: unknown key `lable`\n"
        "    2 | lable = [\"x\"]\n"
        "      | ^~~~~\n"
        "      = did you mean `label`?\n"
        "x.toml:3:9: error: `dates` must be true or false, not text\n"
        "    3 | dates = \"yes\"\n"
        "      |         ^~~~~\n"
        "      = write dates = true or dates = false, without quotes\n"
        "x.toml:4:1: error: unknown key `other`\n"
        "    4 | other = 1\n"
        "      | ^~~~~\n"
        "      = known: `label`, `title`\n");
}
