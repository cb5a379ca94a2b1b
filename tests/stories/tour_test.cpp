// Every screen in the high contrast that a visitor chooses, and of the example in its languages: nothing
// outside, nothing upon another, everything legible. All else of the exhibit is walked in
// every_cabinet_test.cpp.
#include <string>

#include "app/kiosk/tour.h"
#include "tests/catch.h"
#include "tests/scene/properties.h"
#include "tests/stories/exhibit_fixture.h"

namespace {

struct Wanted {
  std::string exhibit = "the-dominated";
  scene::Screen screen = scene::landscape_24;
  visit::Settings settings{};
  std::size_t least_screens = 100;
};

void check(const Wanted& wanted) {
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), wanted.screen, wanted.exhibit);
  // Sizes and inks are those of any theme; only the accent differs, and nothing asks for it.
  const scene::Look look = scene::look(wanted.screen, wanted.settings.display, 0);
  // The quiet card knows no visitor: it has the installer's mode.
  const scene::Look quiet = scene::look(wanted.screen, visit::Display::text_100, 0);
  std::size_t screens = 0;
  std::string found;
  kiosk::walk_tour(stage, wanted.settings, [&](const kiosk::TourScreen& at, const scene::Scene& scene) {
    ++screens;
    for (const std::string& complaint : complaints(scene, at.what == "quiet" ? quiet : look))
      found += at.path() + ": " + complaint + "\n";
  });
  CHECK(screens > wanted.least_screens);
  if (!found.empty()) FAIL_CHECK(found);
}

void check(const scene::Screen& screen, visit::Display display) {
  check({"the-dominated", screen, {0, display}, 100});
}

}  // namespace

TEST_CASE("every screen is legible in high contrast") {
  check(scene::landscape_24, visit::Display::contrast_100);
}

TEST_CASE("every upright screen is legible in high contrast") {
  check(scene::portrait_24, visit::Display::contrast_100);
}

TEST_CASE("every screen of the example is legible in each of its languages, in text of either size") {
  for (std::size_t language = 0; language < stories::exhibit("example").front.languages.size(); ++language) {
    for (const scene::Screen& screen : {scene::landscape_24, scene::portrait_24}) {
      for (const visit::Display display : {visit::Display::text_100, visit::Display::text_200}) {
        INFO(language << " " << screen.width << " " << static_cast<int>(display));
        check({"example", screen, {language, display}, 50});
      }
    }
  }
}
