// What check knows beyond the compiler: the fonts' characters, and the room on the reference screens.
#include "app/workbench/check.h"

#include "tests/catch.h"
#include "tests/sources/small_exhibit.h"

namespace {

std::string report(const test::SmallExhibit& exhibit) {
  const screen::Fonts fonts;
  return sources::print(workbench::check(exhibit.folder(), {}, fonts).diagnostics);
}

}  // namespace

TEST_CASE("the small exhibit has no mistake, and so becomes an exhibit") {
  const test::SmallExhibit exhibit;
  const screen::Fonts fonts;
  const sources::Compiled compiled = workbench::check(exhibit.folder(), {}, fonts);
  CHECK(sources::print(compiled.diagnostics).empty());
  CHECK(compiled.exhibit.has_value());
}

TEST_CASE("a character that the fonts lack is an error at its place") {
  const test::SmallExhibit exhibit;
  exhibit.replace("en.toml", "next = \"Next\"", "next = \"Next → 農\"");
  const std::string seen = report(exhibit);
  CHECK(seen.find("no character `農` (U+8FB2)") != std::string::npos);
  CHECK(seen.find("visitors would see an empty box") != std::string::npos);
  const screen::Fonts fonts;
  CHECK_FALSE(workbench::check(exhibit.folder(), {}, fonts).exhibit.has_value());
}

TEST_CASE("a headline too long for its place on a reference screen is a warning") {
  const test::SmallExhibit exhibit;
  std::string headline;
  for (int i = 0; i < 14; ++i) {
    headline += "extraordinarily ";
  }
  exhibit.replace("harbour/first-light/en.md", "## Headline\n", "## Headline\n" + headline);
  const std::string seen = report(exhibit);
  CHECK(seen.find("on the screen") != std::string::npos);
}
