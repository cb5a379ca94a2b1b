#include "content/pack/characters.h"

#include "tests/catch.h"

using namespace content;
using namespace std::string_view_literals;

namespace {

constexpr auto none = std::string_view::npos;

}  // namespace

TEST_CASE("the first byte that is not UTF-8 is found") {
  CHECK(find_invalid_utf8("") == none);
  CHECK(find_invalid_utf8("хлеб, été, \U0001F33E") == none);
  CHECK(find_invalid_utf8("a\xC0\x80") == 1);         // overlong
  CHECK(find_invalid_utf8("\xE0\x9F\xBF") == 0);      // overlong
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);      // surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // beyond the last code point
  CHECK(find_invalid_utf8("ab\xE9") == 2);            // Latin-1
  CHECK(find_invalid_utf8("ab\x80") == 2);
}

TEST_CASE("control characters are found, tabs and line breaks are none") {
  CHECK(find_control_character("a\tb\r\nc é\u00A0") == none);
  CHECK(find_control_character("a\0b"sv) == 1);
  CHECK(find_control_character("ab\x1b[2J") == 2);
  CHECK(find_control_character("ab\x7f") == 2);
  CHECK(find_control_character("a\u0085") == 1);
  CHECK(find_control_character("\u009f") == 0);
}

TEST_CASE("an id is neither a path nor an option nor empty") {
  CHECK(is_id("five-months"));
  CHECK(is_id("en"));
  CHECK(is_id("1929"));
  for (const auto* text : {"", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "../a", "a/b", "é"}) {
    CAPTURE(text);
    CHECK_FALSE(is_id(text));
  }
}
