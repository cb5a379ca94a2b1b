#include "content/pack/prose.h"

#include "tests/catch.h"

using namespace content;

namespace {

Span text(std::string characters) { return {std::move(characters), false, {}}; }
Span italic(std::string characters) { return {std::move(characters), true, {}}; }
Span term(std::string characters, Id id) { return {std::move(characters), false, std::move(id)}; }

void check_returns(const Prose& written) { CHECK(prose(marked_text(written)) == written); }

}  // namespace

TEST_CASE("a body reads well by itself and its marks stand beside it") {
  const auto marked = marked_text(
      {{{text("A "), italic("kolkhoz"), text(".")}, false}, {{text("été "), term("b", "t")}, true}});
  CHECK(marked.body == "A kolkhoz.\n\nété b");
  CHECK(marked.marks == std::vector<Mark>{{2, 7, Style::italic, ""},
                                          {12, 7, Style::museum_note, ""},
                                          {18, 1, Style::plain, "t"}});
}

TEST_CASE("prose comes back as it was") {
  check_returns({});
  check_returns({{{text("one")}, false}});
  check_returns({{{italic("one")}, true},
                 {{text("two"), italic("three"), text("four")}, false},
                 {{term("x", "y")}, true}});
  check_returns({{{{"both", true, "t"}, {"both", true, "t"}}, false}});
}

TEST_CASE("spans that look the same are kept apart") {
  check_returns({{{text("one"), text("two"), text("three"), text("four")}, false}});
  check_returns({{{text("one"), text(""), text("two"), italic("")}, false}});
}

TEST_CASE("a mark at the end of a paragraph does not slip into the next") {
  check_returns({{{text("one"), italic("two"), italic("")}, false}, {{italic("three")}, false}});
}

TEST_CASE("marks that do not fit their body are refused") {
  const auto refused = [](std::vector<Mark> marks) {
    return !prose(MarkedText{"one two\n\nthree", std::move(marks)}).has_value();
  };
  CHECK(refused({{0, 8, Style::italic, ""}}));                             // over the paragraph's end
  CHECK(refused({{0, 3, Style::italic, ""}, {2, 3, Style::italic, ""}}));  // over another mark
  CHECK(refused({{4, 3, Style::italic, ""}, {0, 3, Style::italic, ""}}));  // out of order
  CHECK(refused({{8, 0, Style::italic, ""}}));                             // between paragraphs
  CHECK(refused({{99, 1, Style::italic, ""}}));                            // after the end
  CHECK(refused({{0, 3, Style::museum_note, ""}}));                        // of half a paragraph
  CHECK(refused({{0, static_cast<std::size_t>(-1), Style::italic, ""}}));
  CHECK_FALSE(refused({{0, 7, Style::museum_note, ""}, {9, 5, Style::italic, ""}}));
}
