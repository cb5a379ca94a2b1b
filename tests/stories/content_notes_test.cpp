// Content notes: which screens have one, what it says, and that it is read before anything else.
#include <algorithm>
#include <string>
#include <vector>

#include "app/kiosk/stage.h"
#include "app/scene/scene.h"
#include "app/visit/visit.h"
#include "tests/catch.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/pack_texts.h"

namespace {

struct Warned {
  const char* stop;
  const char* note;
};

const std::vector<Warned> warned_stops{
    {"the-trains", "note-hunger"},          {"hungry-years", "note-hunger"},
    {"forty-six-days", "note-confessions"}, {"three-trials", "note-confessions"},
    {"wrong-city", "note-confessions"},     {"high-command", "note-executions"},
    {"bread-by-the-gram", "note-hunger"},   {"children", "note-children"},
    {"the-missing", "note-hunger"},
};

/// What a content note says before it says how to pass the screen over.
struct Wording {
  const char* note;
  const char* says;
};

const std::vector<Wording> wordings{
    {"note-hunger", "This screen speaks of hunger and death."},
    {"note-children", "This screen speaks of harm to children."},
    {"note-executions", "This screen speaks of executions and reported suicides."},
    {"note-confessions", "This screen speaks of executions and forced confessions."},
};

/// Where a warned screen stands in the exhibit.
struct Found {
  visit::Place place;
  std::string note;
  std::string first;  ///< what the note must come before
};

std::string word(const std::string& key) { return stories::packed().front.words.at("en").at(key); }

/// Every screen that has a content note, in the order of the visit.
std::vector<Found> noted_screens() {
  std::vector<Found> found;
  const content::Exhibit& exhibit = stories::packed();
  for (std::size_t theme = 0; theme < exhibit.front.themes.size(); ++theme) {
    const content::Theme& own = exhibit.front.themes[theme];
    const content::ThemeText& text = own.text.at("en");
    if (!own.content_note.empty()) {
      found.push_back({visit::Intro{theme, 0}, own.content_note, content::plain(text.intro.front())});
    }
    for (std::size_t number = 0; number < exhibit.stops[theme].size(); ++number) {
      const content::Stop& stop = exhibit.stops[theme][number];
      if (stop.content_note.empty()) continue;
      found.push_back(
          {visit::Stop{theme, number, {}, 0, {}}, stop.content_note, stop.text.at("en").headline});
    }
  }
  return found;
}

const content::Stop* stop_of(const std::string& id) {
  for (const auto& stops : stories::packed().stops) {
    for (const content::Stop& stop : stops) {
      if (stop.id == id) return &stop;
    }
  }
  return nullptr;
}

bool is_warned(const std::string& id) {
  return std::any_of(warned_stops.begin(), warned_stops.end(),
                     [&](const Warned& warned) { return id == warned.stop; });
}

void check_notes_come_first(const visit::Controls& cabinet, const scene::Screen& screen) {
  kiosk::Stage stage = stories::make_stage(cabinet, screen);
  for (const Found& found : noted_screens()) {
    visit::Visit visit;
    visit.place = found.place;
    std::string read = scene::text_of(stage.show(visit, {})->scene);
    std::replace(read.begin(), read.end(), '\n', ' ');
    INFO(visit::to_string(visit) << "\n" << read);
    const std::size_t note = read.find(word(found.note));
    const std::size_t first = read.find(found.first.substr(0, 20));
    REQUIRE(note != std::string::npos);
    REQUIRE(first != std::string::npos);
    CHECK(note < first);
  }
}

}  // namespace

TEST_CASE("screens that speak of death, harm to children or executions have a content note") {
  for (const Warned& warned : warned_stops) {
    INFO(warned.stop);
    const content::Stop* stop = stop_of(warned.stop);
    REQUIRE(stop != nullptr);
    CHECK(stop->content_note == warned.note);
  }
  for (const content::Theme& theme : stories::packed().front.themes) {
    if (theme.id == "camps") CHECK(theme.content_note == "note-hunger");
  }
}

TEST_CASE("a content note names the matter, and how to pass it over") {
  for (const Wording& wording : wordings) {
    CHECK(word(wording.note) == std::string(wording.says) + " Press Next to pass over it.");
  }
}

TEST_CASE("a content note is read before the headline or the intro") {
  CHECK(noted_screens().size() > warned_stops.size());
  check_notes_come_first(visit::ten_buttons(), scene::landscape_24);
}

TEST_CASE("a content note is read first on an upright screen too") {
  check_notes_come_first(visit::ten_buttons(), scene::portrait_24);
}

TEST_CASE("the loop for passers-by speaks of no deaths, and opens no screen that has a content note") {
  for (const content::AttractCard& card : stories::packed().front.attract) {
    INFO(card.stop);
    CHECK_FALSE(is_warned(card.stop));
    CHECK_FALSE(
        stories::matches(card.hook.at("en"), "dea(d|th)|die|kill|execut|shot|child|famine|hunger|starv"));
  }
}
