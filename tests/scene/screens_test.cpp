// Every screen of the sample exhibit: what it says, and what must hold for all of them.
#include <set>
#include <string>

#include "app/scene/compose.h"
#include "app/scene/look.h"
#include "tests/catch.h"
#include "tests/pack/sample.h"
#include "tests/scene/fake_measure.h"
#include "tests/scene/gather.h"
#include "tests/scene/properties.h"

namespace {

using namespace scene;

std::string said(const visit::Place& place, visit::Controls controls = visit::ten_buttons()) {
  const content::Exhibit exhibit = sample_exhibit();
  visit::Visit visit;
  visit.place = place;
  const visit::Plan plan = plan_of(exhibit, std::move(controls));
  return text_of(compose(gather(exhibit, place), plan, visit, {}, landscape_24, FakeMeasure()).scene);
}

/// Line ends where the typesetter put them are blanks to a reader.
std::string flat(std::string text) {
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  return text;
}

bool says(const std::string& text, const std::string& what) {
  return flat(text).find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("a stop says its theme, title, place, headline and source") {
  const std::string text = said(visit::Stop{0, 0, {}, 0, {}});
  CHECK(says(text, "Collectivization"));
  CHECK(says(text, "The winter of percentages"));
  CHECK(says(text, "1 of 3"));
  CHECK(says(text, "From 4 to 59 percent in five months, then a mass exit"));
}

TEST_CASE("the bar names what the buttons do now") {
  CHECK(says(said(visit::Stop{0, 0, {}, 0, {}}), "\u2039  Back Next  \u203a More How do we know?"));
  CHECK(says(said(visit::Stop{0, 0, {visit::Layer::know, 0}, 0, {}}), "Close"));
  CHECK(says(said(visit::Drawer{0, 0}), "Open"));
  CHECK_FALSE(says(said(visit::Intro{0, 0}), "How do we know?"));
}

TEST_CASE("theme buttons are named on the themes screen only") {
  CHECK(says(said(visit::Themes{}), "Villages Factory"));
  CHECK_FALSE(says(said(visit::Intro{1, 0}), "Villages"));
}

TEST_CASE("a cabinet without theme buttons is told how to choose, and has a tile for Display") {
  const std::string text = said(visit::Themes{}, visit::three_buttons());
  CHECK(says(text, "Choose with Next, open with More"));
  CHECK(says(text, "Aa  Display"));
}

TEST_CASE("in the know layer Back is the invited button") {
  const content::Exhibit exhibit = sample_exhibit();
  const visit::Plan plan = plan_of(exhibit, visit::ten_buttons());
  visit::Visit visit;
  visit.place = visit::Stop{0, 0, {visit::Layer::know, 0}, 0, {}};
  const Composition made =
      compose(gather(exhibit, visit.place), plan, visit, {}, landscape_24, FakeMeasure());
  const Group* bar = made.scene.find("bar");
  REQUIRE(bar != nullptr);
  for (std::size_t i = 0; i < bar->items.size(); ++i) {
    const Box* box = std::get_if<Box>(&bar->items[i]);
    if (box == nullptr || box->role != Role::mark) continue;
    const Text* text = std::get_if<Text>(&bar->items[i - 1]);
    REQUIRE(text != nullptr);
    CHECK(text->text == "\u2039  Back");
  }
}

TEST_CASE("the countdown lies over the screen as its last group") {
  const content::Exhibit exhibit = sample_exhibit();
  const visit::Plan plan = plan_of(exhibit, visit::ten_buttons());
  visit::Visit visit;
  visit.place = visit::Stop{0, 0, {}, 0, {}};
  visit.countdown = visit::Time{};
  const Composition made = compose(gather(exhibit, visit.place), plan, visit,
                                   visit::Time{} + visit::Seconds{8}, landscape_24, FakeMeasure());
  CHECK(made.scene.dimmed);
  CHECK(made.scene.lit == 1);
  CHECK(made.scene.groups.back().name == "countdown");
  CHECK(says(text_of(made.scene), "22"));
}

TEST_CASE("the text of all pages together is the whole text, at every size") {
  const content::Exhibit exhibit = sample_exhibit();
  const visit::Plan plan = plan_of(exhibit, visit::ten_buttons());
  for (const Screen& screen : {landscape_24, portrait_24}) {
    for (const visit::Display display : {visit::Display::text_100, visit::Display::text_130,
                                         visit::Display::text_165, visit::Display::text_200}) {
      std::string read;
      std::size_t pages = 1;
      for (std::size_t page = 0; page < pages; ++page) {
        visit::Visit visit;
        visit.place = visit::Stop{0, 0, {visit::Layer::label, page}, page, {}};
        visit.settings.display = display;
        const Composition made =
            compose(gather(exhibit, visit.place), plan, visit, {}, screen, FakeMeasure());
        pages = made.extent.pages;
        for (const Group& group : made.scene.groups) {
          if (group.name != "label") continue;
          Scene part;
          part.groups = {group};
          read += text_of(part);
        }
      }
      INFO(static_cast<int>(display));
      CHECK(says(read,
                 "In October 1929 about four households in a hundred belonged to a kolkhoz. Five months"));
      CHECK(says(read, "walked out again. What had been joined was mostly on paper."));
    }
  }
}

TEST_CASE("a stop that asks for testimonies names the museum's contact, if there is one") {
  content::Exhibit exhibit = sample_exhibit();
  for (const bool asks : {false, true}) {
    exhibit.stops[0][0].contact = asks;
    for (const char* contact : {"", "archive@museum.example"}) {
      exhibit.front.contact = contact;
      const visit::Plan plan = plan_of(exhibit, visit::ten_buttons());
      std::string text;
      for (const std::size_t page : {0U, 1U}) {
        visit::Visit visit;
        visit.place = visit::Stop{0, 0, {visit::Layer::label, page}, page, {}};
        text += text_of(
            compose(gather(exhibit, visit.place), plan, visit, {}, landscape_24, FakeMeasure()).scene);
      }
      INFO(asks << " " << contact);
      CHECK(says(text, "A story from your family?") == (asks && *contact != '\0'));
    }
  }
}

TEST_CASE("the quiet card speaks three languages and names the reason") {
  const std::string text = text_of(quiet_card("pack-damaged", landscape_24, FakeMeasure()));
  CHECK(says(text, "This exhibit is resting"));
  CHECK(says(text, "Cette installation se repose"));
  CHECK(says(text, "Этот экспонат отдыхает"));
  CHECK(says(text, "pack-damaged"));
  CHECK(complaints(quiet_card("pack-damaged", portrait_24, FakeMeasure()),
                   look(portrait_24, visit::Display::text_100, 9))
            .empty());
}

TEST_CASE("every screen is legible: nothing outside, nothing upon another, enough contrast") {
  const content::Exhibit exhibit = sample_exhibit_in_two_languages();
  std::set<std::string> found;
  for (const auto& controls : {visit::ten_buttons(), visit::three_buttons(), visit::one_button()}) {
    const visit::Plan plan = plan_of(exhibit, controls);
    for (const Screen& screen : {landscape_24, portrait_24}) {
      for (const visit::Display display :
           {visit::Display::text_100, visit::Display::text_200, visit::Display::contrast_100}) {
        const visit::Settings settings{1, display};
        for_every_screen(
            exhibit, plan, settings, screen, FakeMeasure(),
            [&](const visit::Visit& visit, const Composition& made) {
              for (const std::string& complaint : complaints(made.scene, look(screen, display, 0))) {
                found.insert(to_string(visit) + " " + std::to_string(screen.width) + ": " + complaint);
              }
            });
      }
    }
  }
  for (const std::string& complaint : found) UNSCOPED_INFO(complaint);
  CHECK(found.empty());
}

TEST_CASE("an attract card whose hook says nothing still shows its theme and its chart") {
  content::Exhibit exhibit = sample_exhibit();
  exhibit.front.attract.front().hook["en"].clear();
  const visit::Visit visit;
  const Composition made = compose(gather(exhibit, visit.place), plan_of(exhibit, visit::ten_buttons()),
                                   visit, {}, landscape_24, FakeMeasure());
  CHECK(says(text_of(made.scene), "Collectivization"));
  CHECK(made.scene.find("chart households") != nullptr);
}

TEST_CASE("a stop that says nothing at all still has all its layers") {
  content::Exhibit exhibit = sample_exhibit();
  for (auto& stops : exhibit.stops) {
    for (content::Stop& stop : stops) stop.text["en"] = {};
  }
  const visit::Plan plan = plan_of(exhibit, visit::ten_buttons());
  std::size_t more = 0;
  for_every_screen(exhibit, plan, {}, scene::landscape_24, FakeMeasure(),
                   [&](const visit::Visit& visit, const scene::Composition&) {
                     const auto* stop = std::get_if<visit::Stop>(&visit.place);
                     more += stop != nullptr && stop->view.layer == visit::Layer::more ? 1 : 0;
                   });
  CHECK(more > 0);
}

TEST_CASE("a chapter of the drawer that is named by blanks has no heading but its number") {
  content::Exhibit exhibit = sample_exhibit();
  exhibit.drawers[0].cards[0].heading["en"] = "  ";
  visit::Visit visit;
  visit.place = visit::Drawer{0, 0};
  const Composition made = compose(gather(exhibit, visit.place), plan_of(exhibit, visit::ten_buttons()),
                                   visit, {}, landscape_24, FakeMeasure());
  CHECK(made.scene.find("heading") != nullptr);
}
