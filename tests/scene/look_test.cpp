#include "app/scene/look.h"

#include "tests/catch.h"
#include "tests/scene/properties.h"

using namespace scene;

TEST_CASE("on the reference screens body text is 38 pixels and nothing is smaller than 25") {
  for (const Screen& screen : {landscape_24, portrait_24}) {
    const Look look = scene::look(screen, visit::Display::text_100, 0);
    CHECK(look.em == 38);
    CHECK(look.floor == 25);
    CHECK(look.source().size >= look.floor);
    CHECK(look.axis().size >= look.floor);
  }
}

TEST_CASE("text grows to 200 percent, the bar to 130") {
  const Look look = scene::look(landscape_24, visit::Display::text_200, 0);
  CHECK(look.em == 76);
  CHECK(look.body().size == 76);
  CHECK(look.bar_em() == 49);
  CHECK(look.base_em() == 38);
}

TEST_CASE("text grows with the distance, on the same glass") {
  Screen far = landscape_24;
  far.distance_mm = 1200;
  CHECK(scene::look(far, visit::Display::text_100, 0).em == 76);
  CHECK(scene::look(far, visit::Display::text_100, 0).floor == 25);
}

TEST_CASE("a visitor's high contrast goes before the installer's daylight") {
  Screen bright = landscape_24;
  bright.mode = assets::Mode::daylight;
  CHECK(scene::look(bright, visit::Display::text_100, 0).palette.ground == assets::daylight.ground);
  CHECK(scene::look(bright, visit::Display::contrast_100, 0).palette.ground == assets::contrast.ground);
}

TEST_CASE("what belongs to no theme wears the ink") {
  CHECK(scene::look(landscape_24, visit::Display::text_100, 9).accent == assets::gallery.ink);
}

TEST_CASE("a button of any colour is seen on the wall, in the bar and on what is raised, in every mode") {
  for (const assets::Mode mode : {assets::Mode::gallery, assets::Mode::daylight, assets::Mode::contrast}) {
    const assets::Palette& palette = assets::palette(mode);
    for (const Colour cap : palette.cap) {
      INFO(static_cast<int>(mode) << " " << std::hex << cap.rgb);
      CHECK(contrast(cap, palette.ground) >= 3);
      CHECK(contrast(cap, palette.panel) >= 3);
      CHECK(contrast(cap, palette.raised) >= 3);
    }
  }
}
