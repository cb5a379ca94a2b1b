#include "content/pack/text.h"

#include "content/pack/names.h"
#include "tests/catch.h"

using namespace content;

namespace {

std::size_t words(std::string text) { return count_words(Prose{{{{std::move(text), false, {}}}, false}}); }

}  // namespace

TEST_CASE("a paragraph's characters are those of its spans") {
  CHECK(plain({{{"From a ", false, {}}, {"kolkhoz", true, "kolkhoz"}, {".", false, {}}}, false}) ==
        "From a kolkhoz.");
  CHECK(plain({}).empty());
}

TEST_CASE("words are what stands between blanks and holds a letter or a digit") {
  CHECK(words("") == 0);
  CHECK(words("  \t ") == 0);
  CHECK(words("From 4 to 59 percent") == 5);
  CHECK(words("bread – and land") == 3);
  CHECK(words("… “ ” — % + €") == 0);
  CHECK(words("don't well-known") == 2);
  CHECK(words("été и хлеб") == 3);
  CHECK(words("a\u2003b") == 2);
}

TEST_CASE("a no-break blank holds a word together") {
  CHECK(words("240\u202f757 people") == 2);
  CHECK(words("59\u00a0%") == 1);
}

TEST_CASE("a word may cross spans but not paragraphs") {
  const Paragraph across{{{"half", false, {}}, {"way", true, {}}}, false};
  CHECK(count_words(Prose{across}) == 1);
  CHECK(count_words(Prose{across, across}) == 2);
}

TEST_CASE("stray bytes are counted without harm") { CHECK(words("a \xc3 \xf0\x9f b") == 4); }

TEST_CASE("every member of a closed set has its name, and the name leads back") {
  CHECK(name(ChartKind::two_sided) == "two-sided");
  CHECK(name(StopKind::big_number) == "big-number");
  for (const auto kind : {ChartKind::line, ChartKind::waffle, ChartKind::ranges}) {
    CHECK(named<ChartKind>(name(kind)) == kind);
  }
  CHECK(named<Status>(name(Status::reconstructed)) == Status::reconstructed);
  CHECK(named<Bound>(name(Bound::about)) == Bound::about);
  CHECK(named<StopLayer>(name(StopLayer::know)) == StopLayer::know);
  CHECK(named<CardKind>(name(CardKind::words)) == CardKind::words);
  CHECK_FALSE(named<StopKind>("Chart").has_value());
}
