#include "app/screen/hyphenation.h"

#include <string>

#include "tests/catch.h"

namespace {

/// The word with its divisions: `kol-khoz`.
std::string divided(std::string_view word, std::string_view language,
                    const screen::Hyphenation& hyphenation = screen::Hyphenation()) {
  std::string shown;
  std::size_t from = 0;
  for (const std::size_t at : hyphenation.points(word, language)) {
    shown += std::string(word.substr(from, at - from)) + "-";
    from = at;
  }
  return shown + std::string(word.substr(from));
}

}  // namespace

TEST_CASE("words are divided by the rules of their language") {
  CHECK(divided("collectivization", "en") == "col-lect-iv-iz-a-tion");
  CHECK(divided("collectivisation", "fr") == "col-lec-ti-vi-sa-tion");
}

TEST_CASE("capital letters are divided as small ones are") {
  CHECK(divided("Коллективизация", "ru") == "Кол-лек-ти-ви-за-ция");
  CHECK(divided("ÉCONOMIQUEMENT", "fr") == "ÉCO-NO-MI-QUE-MENT");
  CHECK(divided("ЁЛОЧНОЙ", "ru") == "ЁЛОЧ-НОЙ");
}

TEST_CASE("at least three letters stand before a division and after it") {
  CHECK(divided("tiroir", "fr") == "tiroir");
  CHECK(divided("кулака", "ru") == "кулака");
  CHECK(divided("история", "ru") == "исто-рия");
}

TEST_CASE("a language without a dictionary, or a folder without any, divides nothing") {
  CHECK(divided("kollektivierung", "de") == "kollektivierung");
  CHECK(divided("коллективизация", "ru", screen::Hyphenation("/nowhere")) == "коллективизация");
}

TEST_CASE("a word of other letters is left whole, and the next one is divided as ever") {
  const screen::Hyphenation hyphenation;
  CHECK(divided("漢字漢字漢字漢字", "ru", hyphenation) == "漢字漢字漢字漢字");
  CHECK(divided("коллективизация", "ru", hyphenation) == "кол-лек-ти-ви-за-ция");
}
