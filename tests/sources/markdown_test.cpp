#include "content/sources/markdown.h"

#include <memory>

#include "tests/catch.h"

using namespace sources;

namespace {

std::shared_ptr<const Source> file(std::string text) {
  return std::make_shared<const Source>("en.md", std::move(text));
}

std::string place(const Location& at) {
  const Position p = at.source->position(at.begin);
  return std::to_string(p.line) + ":" + std::to_string(p.column);
}

/// `line:column message` of each complaint.
std::vector<std::string> complaints(std::string text) {
  Report report;
  parse_markdown(file(std::move(text)), report);
  std::vector<std::string> out;
  for (const Diagnostic& d : report.take()) {
    out.push_back(std::to_string(d.line) + ":" + std::to_string(d.column) + " " + d.message);
  }
  return out;
}

}  // namespace

TEST_CASE("paragraphs, italics, links, headings and notes are read with their places") {
  for (const std::string line_break : {"\n", "\r\n"}) {
    std::string text = "# Été|## Label|A *b c* and|a [kulak](rich-peasant).||> A note.|";
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|'))
      text.replace(at, 1, line_break);
    Report report;
    const auto blocks = parse_markdown(file(text), report);
    CHECK(report.take().empty());
    REQUIRE(blocks.size() == 4);
    CHECK(blocks[0].kind == Block::Kind::title);
    CHECK(blocks[0].passage().text == "Été");
    CHECK(blocks[1].kind == Block::Kind::heading);
    CHECK(blocks[2].passage().text == "A b c and a kulak.");
    REQUIRE(blocks[2].spans.size() == 5);
    CHECK(blocks[2].spans[1].italic);
    CHECK(blocks[2].spans[1].passage.text == "b c");
    CHECK(place(blocks[2].spans[1].passage.at) == "3:4");
    CHECK(blocks[2].spans[3].term == "rich-peasant");
    CHECK(place(blocks[2].spans[3].term_at) == "4:11");
    CHECK(blocks[3].note);
    CHECK(blocks[3].passage().text == "A note.");
  }
}

TEST_CASE("a character of a passage is found in its file") {
  Report report;
  const auto blocks = parse_markdown(file("# T\nOne *two* \\* three\nfour été.\n"), report);
  REQUIRE(blocks.size() == 2);
  const Passage passage = blocks[1].passage();
  CHECK(passage.text == "One two * three four été.");
  CHECK(place(passage.place(4, 7)) == "2:6");
  CHECK(place(passage.place(8, 9)) == "2:12");
  CHECK(place(passage.place(passage.text.find("été"), passage.text.size())) == "3:6");
}

TEST_CASE("whatever else Markdown knows is refused where it stands") {
  CHECK(complaints("A **bold** word.\n") == std::vector<std::string>{"1:5 bold text is not supported here"});
  CHECK(complaints("A `code` word.\n") == std::vector<std::string>{"1:4 code is not supported here"});
  CHECK(complaints("One\n\n- two\n- three\n") ==
        std::vector<std::string>{"3:3 a list is not supported here"});
  CHECK(complaints("One\n\n1. two\n") == std::vector<std::string>{"3:4 a list is not supported here"});
  CHECK(complaints("One <b>two</b>\n").size() == 2);
  CHECK(complaints("One\n\n<div>\n</div>\n") == std::vector<std::string>{"3:1 HTML is not supported here"});
  CHECK(complaints("![a](b.png)\n") == std::vector<std::string>{"1:3 a picture is not supported here"});
  CHECK(complaints("| a | b |\n|---|---|\n| 1 | 2 |\n") ==
        std::vector<std::string>{"1:3 a table is not supported here"});
  CHECK(complaints("### Three\n") ==
        std::vector<std::string>{"1:5 a heading of 3 marks is not supported here"});
  CHECK(complaints("One\n\n***\n\nTwo\n") == std::vector<std::string>{"3:1 a rule is not supported here"});
  CHECK(complaints("One &amp; two\n") == std::vector<std::string>{"1:5 a character written as HTML"});
  CHECK(complaints("One\n\n    indented\n").size() == 1);
  CHECK(complaints("A [word][x].\n\n[x]: kulak\n") ==
        std::vector<std::string>{"3:1 a definition of a link is not supported here"});
  CHECK(complaints("A [word]().\n") == std::vector<std::string>{"1:10 this link points nowhere"});
}

TEST_CASE("an article has a title and its sections, no more and no less") {
  Report report;
  read_article(file("# T\nstray\n## Lable\nx\n## Label\n## Label\ny\n# U\n"), {"Label", "More"}, false,
               report);
  CHECK(print(report.take()) ==
        "en.md:1:1: error: the section `## More` is missing\n"
        "en.md:2:1: error: text outside any section\n"
        "    2 | stray\n"
        "      | ^~~~~\n"
        "      = put it below a heading, such as `## Label`\n"
        "en.md:3:4: error: unknown heading `Lable`\n"
        "    3 | ## Lable\n"
        "      |    ^~~~~\n"
        "      = did you mean `Label`?\n"
        "en.md:5:4: error: the section `Label` is empty\n"
        "    5 | ## Label\n"
        "      |    ^~~~~\n"
        "      = write its text below it\n"
        "en.md:6:4: error: the heading `Label` stands here twice\n"
        "    6 | ## Label\n"
        "      |    ^~~~~\n"
        "      = keep one of the two\n"
        "en.md:8:3: error: a second title\n"
        "    8 | # U\n"
        "      |   ^\n"
        "      = one line with one # a file; sections begin with ##\n");
}

TEST_CASE("a title or heading without words is told at its place") {
  Report report;
  read_article(file("# T\n\n##\n\n#\n"), {}, false, report);
  CHECK(print(report.take()) ==
        "en.md:3:1: error: unknown heading ``\n"
        "    3 | ##\n"
        "      | ^~\n"
        "en.md:5:1: error: a second title\n"
        "    5 | #\n"
        "      | ^\n"
        "      = one line with one # a file; sections begin with ##\n");
}
