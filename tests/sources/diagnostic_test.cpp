#include "content/sources/diagnostic.h"

#include <fmt/format.h>

#include <memory>

#include "content/sources/suggest.h"
#include "tests/catch.h"

using sources::Location;
using sources::Report;
using sources::Source;

namespace {

std::shared_ptr<const Source> file(std::string text) {
  return std::make_shared<const Source>("a/stop.toml", std::move(text));
}

Location find(const std::shared_ptr<const Source>& source, std::string_view words) {
  const std::size_t at = source->text().find(words);
  REQUIRE(at != std::string::npos);
  return {source, at, at + words.size()};
}

std::string printed(const Location& at, std::string help = {}) {
  Report report;
  report.error(at, "this is wrong", std::move(help));
  return sources::print(report.take());
}

}  // namespace

TEST_CASE("a diagnostic shows the line, marks the place and says what would be right") {
  const auto source = file("kind = \"chart\"\nlable = [\"x\"]\n");
  CHECK(printed(find(source, "lable"), "did you mean `label`?") ==
        "a/stop.toml:2:1: error: this is wrong\n"
        "    2 | lable = [\"x\"]\n"
        "      | ^~~~~\n"
        "      = did you mean `label`?\n");
}

TEST_CASE("columns count characters, not bytes") {
  const auto source = file("été = \"хлеб\" # x\n");
  CHECK(printed(find(source, "# x")) ==
        "a/stop.toml:1:14: error: this is wrong\n"
        "    1 | été = \"хлеб\" # x\n"
        "      |              ^~~\n");
}

TEST_CASE("a tab before the place is a tab before the caret") {
  const auto source = file("a\t=\tword");
  CHECK(printed(find(source, "word")) ==
        "a/stop.toml:1:5: error: this is wrong\n"
        "    1 | a\t=\tword\n"
        "      |  \t \t^~~~\n");
}

TEST_CASE("a line that ends with CRLF is shown without it, and marks stop at its end") {
  const auto source = file("one two\r\nthree\r\n");
  CHECK(printed({source, 4, 12}) ==
        "a/stop.toml:1:5: error: this is wrong\n"
        "    1 | one two\n"
        "      |     ^~~\n");
}

TEST_CASE("a long line is shown around the place only") {
  const auto source = file(fmt::format("{:a<80} place {:b<80}", "", ""));
  CHECK(printed(find(source, "place")) ==
        "a/stop.toml:1:82: error: this is wrong\n"
        "    1 | …" +
            std::string(29, 'a') + " place " + std::string(64, 'b') +
            "…\n"
            "      |  " +
            std::string(30, ' ') + "^~~~~\n");
}

TEST_CASE("a file as a whole has no line to show") {
  CHECK(printed({file("x"), 0, 0}, "an exhibit has one") ==
        "a/stop.toml:1:1: error: this is wrong\n"
        "      = an exhibit has one\n");
}

TEST_CASE("diagnostics come by file, line and column, equal ones once, with a summary") {
  Report report;
  const auto source = file("one\ntwo\n");
  report.warning({source, 4, 7}, "second");
  report.error({source, 0, 3}, "first");
  report.error({source, 0, 3}, "first");
  const auto all = report.take();
  REQUIRE(all.size() == 2);
  CHECK(all[0].message == "first");
  CHECK(sources::summary(all) == "1 error, 1 warning");
  CHECK(sources::summary({}) == "no mistakes");
}

TEST_CASE("for machines, diagnostics are JSON") {
  Report report;
  report.error({file("a \"b\"\t\n"), 2, 5}, "bad \\ text", "write it");
  CHECK(
      sources::json(report.take()) ==
      "[\n  {\"file\": \"a/stop.toml\", \"line\": 1, \"column\": 3, \"length\": 3, \"severity\": \"error\", "
      "\"message\": \"bad \\\\ text\", \"text\": \"a \\\"b\\\"\\u0009\", \"help\": \"write it\"}\n]\n");
  CHECK(sources::json({}) == "[]\n");
}

TEST_CASE("what a terminal would obey is not quoted in a message") {
  Report report;
  report.error({file("a"), 0, 1}, "unknown key `\x1b[31m\n`", "known: `\x7f`");
  CHECK(sources::print(report.take()) ==
        "a/stop.toml:1:1: error: unknown key ` [31m `\n"
        "    1 | a\n"
        "      | ^\n"
        "      = known: ` `\n");
}

TEST_CASE("bytes that are not UTF-8 are shown as replacement characters") {
  CHECK(printed({file("caf\xE9 x"), 3, 4}) ==
        "a/stop.toml:1:4: error: this is wrong\n    1 | caf\uFFFD x\n      |    ^\n");
}

TEST_CASE("suggestions are slips, not other words") {
  CHECK(sources::edit_distance("lable", "label") == 1);  // a swap
  CHECK(sources::edit_distance("кулак", "кулаки") == 1);
  CHECK(sources::nearest("emphasise", {"period", "emphasize"}) == "emphasize");
  CHECK(sources::nearest("banana", {"period", "emphasize"}).empty());
  CHECK(sources::did_you_mean("lne", {"line", "bars"}) == "did you mean `line`?");
  CHECK(sources::did_you_mean("zzzz", {"line", "bars"}) == "known: `line`, `bars`");
}
