// Sentences that go beyond the book: where they stand, that they are marked, and that an adviser signs them.
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "content/sources/compile.h"
#include "tests/catch.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/pack_texts.h"

namespace {

struct Note {
  const char* place;
  const char* says;
};

const std::vector<Note> museum_notes{
    {"stop hungry-years more", "disagree about intent.*Ukraine and Kazakhstan"},
    {"stop forty-six-days more", "behind the murder.*no proof"},
    {"stop wrong-city more", "quotas for arrests.*1937"},
    {"stop camps-grow more", "lower totals for camps and colonies.*exiles counted apart"},
    {"stop the-missing more", "war dead much higher.*not present"},
    {"stop three-trials know", "January 1937 is 17"},
    {"stop plans-and-breaks know", "26 January to 10 February 1934"},
    {"stop children know", "7 April"},
};

bool is_note(const stories::PackText& text) { return text.museum_note; }

std::string stop_of(const Note& note) {
  const std::string place = note.place;
  const std::size_t begin = place.find(' ') + 1;
  return place.substr(begin, place.rfind(' ') - begin);
}

/// The adviser's name in stop.toml, as it stands; REQUIREs that there is a place for it.
std::string adviser_of(const std::string& stop) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(stories::exhibit_folder())) {
    if (entry.path().filename() != "stop.toml" || entry.path().parent_path().filename() != stop) continue;
    const toml::table file = toml::parse_file(entry.path().string());
    const auto name = file["museum_note"]["reviewed_by"].value<std::string>();
    REQUIRE(name);
    return *name;
  }
  FAIL("there is no stop " << stop);
  return "";
}

std::size_t notes_in(const content::Prose& prose) {
  return static_cast<std::size_t>(
      std::count_if(prose.begin(), prose.end(), [](const auto& paragraph) { return paragraph.museum_note; }));
}

/// How many museum notes a stop has in an exhibit.
std::size_t notes_of(const content::Exhibit& exhibit, const std::string& id) {
  for (const auto& stops : exhibit.stops) {
    for (const content::Stop& stop : stops) {
      if (stop.id != id) continue;
      const content::StopText& text = stop.text.at("en");
      return notes_in(text.label) + notes_in(text.more) + notes_in(text.know);
    }
  }
  return 0;
}

}  // namespace

TEST_CASE("each sentence that goes beyond the book stands in its place, marked as a museum note") {
  for (const Note& note : museum_notes) {
    INFO(note.place << ": " << note.says);
    const std::vector<stories::PackText> texts = stories::texts_at(note.place);
    const auto found = std::count_if(texts.begin(), texts.end(), [&](const stories::PackText& text) {
      return text.museum_note && stories::matches(text.text, note.says);
    });
    CHECK(found == 1);
  }
}

TEST_CASE("there is no museum note that the list of them does not know") {
  const std::vector<stories::PackText>& texts = stories::pack_texts();
  const auto marked = std::count_if(texts.begin(), texts.end(), is_note);
  CHECK(static_cast<std::size_t>(marked) == museum_notes.size());
}

TEST_CASE("what was learned after the book is told in museum notes alone") {
  for (const stories::PackText& text : stories::pack_texts()) {
    if (text.museum_note) continue;
    INFO(text.place << ": " << text.text);
    CHECK_FALSE(stories::matches(text.text, "later studies|since 19[89][0-9]|historians still"));
  }
}

TEST_CASE("a museum note is left out of a reviewed pack until an adviser has signed it") {
  const sources::Compiled reviewed = sources::compile(stories::exhibit_folder(), {.reviewed_only = true});
  REQUIRE(reviewed.exhibit);
  for (const Note& note : museum_notes) {
    const std::string stop = stop_of(note);
    INFO(stop);
    const std::size_t expected = adviser_of(stop).empty() ? 0 : 1;
    CHECK(notes_of(*reviewed.exhibit, stop) == expected);
  }
}
