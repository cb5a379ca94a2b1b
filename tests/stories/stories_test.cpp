// Every folder beside this file is a story: presses in, what a visitor reads out.
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/story.h"

namespace fs = std::filesystem;

TEST_CASE("a visitor of each story reads what is expected") {
  const auto all = stories::all_stories();
  REQUIRE(all.size() >= 10);
  for (const stories::Story& story : all) {
    DYNAMIC_SECTION(story.name()) {
      const std::string told = stories::tell(story);
      if (stories::renewing()) write_bytes(story.expected(), told);
      const std::string expected = fs::exists(story.expected()) ? bytes_of(story.expected()) : "";
      if (told != expected) {
        const fs::path left = fs::path(VITRINE_BINARY_DIR) / "stories" / (story.name() + ".txt");
        fs::create_directories(left.parent_path());
        write_bytes(left, told);
        FAIL_CHECK(stories::first_difference(expected, told) << "\nall of it: " << left.string());
      }
      CHECK_FALSE(told.empty());
    }
  }
}
