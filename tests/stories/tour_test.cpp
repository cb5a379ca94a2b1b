// Every screen of the exhibit: nothing outside, nothing upon another, everything legible.
#include <string>

#include "app/kiosk/tour.h"
#include "tests/catch.h"
#include "tests/scene/properties.h"
#include "tests/stories/exhibit_fixture.h"

namespace {

void check(const scene::Screen& screen, visit::Display display) {
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), screen);
  // Sizes and inks are those of any theme; only the accent differs, and nothing asks for it.
  const scene::Look look = scene::look(screen, display, 0);
  std::size_t screens = 0;
  std::string found;
  kiosk::walk_tour(stage, {0, display}, [&](const kiosk::TourScreen& at, const scene::Scene& scene) {
    ++screens;
    for (const std::string& complaint : complaints(scene, look)) found += at.path() + ": " + complaint + "\n";
  });
  CHECK(screens > 100);
  if (!found.empty()) FAIL_CHECK(found);
}

}  // namespace

TEST_CASE("every screen is legible") { check(scene::landscape_24, visit::Display::text_100); }

TEST_CASE("every screen is legible in high contrast") {
  check(scene::landscape_24, visit::Display::contrast_100);
}

TEST_CASE("every upright screen is legible") { check(scene::portrait_24, visit::Display::text_100); }

TEST_CASE("every upright screen is legible in high contrast") {
  check(scene::portrait_24, visit::Display::contrast_100);
}
