#include "app/screen/fonts.h"

#include <algorithm>
#include <string>

#include "tests/catch.h"

using scene::Face;
using scene::TextStyle;
using screen::FontMissing;
using screen::Fonts;
using screen::Run;

namespace {

constexpr TextStyle body{Face::serif, 38};

std::string missing(const screen::Families& families) {
  try {
    const Fonts fonts(families);
  } catch (const FontMissing& error) {
    return error.what();
  }
  return "nothing";
}

}  // namespace

TEST_CASE("every face covers Latin, Cyrillic and the signs of the texts") {
  const Fonts fonts;
  for (int i = 0; i < scene::face_count; ++i) {
    for (const char32_t character :
         std::u32string_view(U"AzÉéèçœåŒ“”‘’«»–—…·%‰№ÀЙйЩщЁёЪъэЯ0123456789\u00a0\u202f\u2060")) {
      INFO("face " << i << ", character " << static_cast<unsigned>(character));
      CHECK(fonts.covers(character, static_cast<Face>(i)));
    }
    CHECK_FALSE(fonts.covers(U'中', static_cast<Face>(i)));
  }
}

TEST_CASE("a family that is not installed is an error that names it and its package") {
  CHECK(missing({"PT Serif", "PT Sans", "PT Sans Narrow"}) == "nothing");
  CHECK(missing({"No Such Serif", "PT Sans", "PT Sans Narrow"}) ==
        "font missing: No Such Serif (regular); install the package fonts-paratype");
  CHECK(missing({"PT Serif", "No Such Sans", "PT Sans Narrow"}).find("No Such Sans") != std::string::npos);
  CHECK(missing({"PT Serif", "PT Sans", "No Such Narrow"}).find("No Such Narrow") != std::string::npos);
  // Exists, but not in italic: the regular cut must not stand in for it.
  CHECK(missing({"PT Sans Narrow", "PT Sans", "PT Sans Narrow"}).find("italic") != std::string::npos);
}

TEST_CASE("the body text of the reference cabinet has capitals of 27 pixels") {
  const Fonts fonts;
  const scene::Metrics metrics = fonts.metrics(body);
  CHECK(metrics.cap == 27);
  CHECK(metrics.rise > metrics.cap);
  CHECK(metrics.fall >= 8);
  CHECK(metrics.rise + metrics.fall < 2 * 38);
}

TEST_CASE("widths are those of whole lines, stable, and grow with the size") {
  const Fonts fonts;
  const int once = fonts.width("Whole villages", body);
  CHECK(once > 150);
  CHECK(fonts.width("Whole villages", body) == once);
  CHECK(Fonts().width("Whole villages", body) == once);
  CHECK(fonts.width("Whole villages", {Face::serif, 76}) > once * 3 / 2);
  CHECK(fonts.width("Whole villages", {Face::serif_bold, 38}) != once);
  CHECK(fonts.width("", body) == 0);
}

TEST_CASE("a run is as wide as it was measured, and its ink lies between rise and fall") {
  const Fonts fonts;
  for (int i = 0; i < scene::face_count; ++i) {
    for (const int size : {25, 27, 38, 61, 122}) {
      const TextStyle style{static_cast<Face>(i), size};
      const scene::Metrics metrics = fonts.metrics(style);
      for (const char* text :
           {"Évqd pgЩ Й", "jf", "(façade) [Ça]", "ÀÈÒÙ", "fi ff “№” 1932–34", "Wave", " edge "}) {
        INFO("face " << i << ", size " << size << ", " << text);
        const Run run = fonts.set(text, style);
        CHECK(run.width == fonts.width(text, style));
        CHECK(run.coverage.size() ==
              static_cast<std::size_t>(run.width) * static_cast<std::size_t>(run.height));
        CHECK(run.rise <= metrics.rise);
        CHECK(run.height - run.rise <= metrics.fall);
        CHECK(*std::max_element(run.coverage.begin(), run.coverage.end()) > 200);
      }
    }
  }
}

TEST_CASE("a run of nothing but invisible characters has no ink and is no error") {
  const Fonts fonts;
  for (const char* text : {"", "\u2060", " "}) {
    const Run run = fonts.set(text, body);
    CHECK(run.height == 0);
    CHECK(run.coverage.empty());
  }
}

TEST_CASE("a narrow no-break space is narrower than a space, and a word joiner takes no room") {
  const Fonts fonts;
  const int bare = fonts.width("10000", body);
  const int narrow = fonts.width("10\u202f000", body);
  CHECK(narrow > bare);
  CHECK(narrow <= fonts.width("10 000", body));
  CHECK(fonts.width("1932–\u206034", body) == fonts.width("1932–34", body));
}
