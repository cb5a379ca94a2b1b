#include "content/sources/sentences.h"

#include "tests/catch.h"

namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  for (const auto& sentence : sources::sentences(text)) {
    out.emplace_back(text.substr(sentence.begin, sentence.end - sentence.begin));
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("French may take a fifth more words than English, and Russian a third fewer") {
  CHECK(sources::limits_in("en", sources::label_limits).most == 70);
  CHECK(sources::limits_in("fr", sources::label_limits).least == 50);
  CHECK(sources::limits_in("fr", sources::label_limits).most == 84);
  CHECK(sources::limits_in("fr", sources::more_limits).never == 192);
  CHECK(sources::limits_in("ru", sources::more_limits).least == 66);
  CHECK(sources::limits_in("ru", sources::more_limits).most == 140);
}

TEST_CASE("sentences end with their mark and any closing quote") {
  CHECK(split("One. Two! Three? Four… Five") == Texts{"One.", "Two!", "Three?", "Four…", "Five"});
  CHECK(split("He said “no.” Then he left.") == Texts{"He said “no.”", "Then he left."});
  CHECK(split("Who? “They”, he said. (Or not.) Well...") ==
        Texts{"Who?", "“They”, he said.", "(Or not.)", "Well..."});
  CHECK(split("").empty());
}

TEST_CASE("a full stop inside a name, a number or a short form ends nothing") {
  CHECK(split("M. I. Frumkin wrote it. He stayed.") == Texts{"M. I. Frumkin wrote it.", "He stayed."});
  CHECK(split("It was 92.4 percent. See p. 12 and vol. 3.") ==
        Texts{"It was 92.4 percent.", "See p. 12 and vol. 3."});
  CHECK(split("Some, e.g. Mr. Grey, left.") == Texts{"Some, e.g. Mr. Grey, left."});
  CHECK(split("They said no. Then they left.") == Texts{"They said no.", "Then they left."});
  CHECK(split("Why? he asked.") == Texts{"Why? he asked."});
  CHECK(split("В. И. Ленин умер. Его тело осталось.") == Texts{"В. И. Ленин умер.", "Его тело осталось."});
}

TEST_CASE("words are counted for each sentence") {
  const auto all = sources::sentences("From 4 to 59 percent — in five months. Then a mass exit.");
  REQUIRE(all.size() == 2);
  CHECK(all[0].words == 8);
  CHECK(all[1].words == 4);
}
