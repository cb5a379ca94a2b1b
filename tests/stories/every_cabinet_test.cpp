// Every screen of the exhibit on every ready cabinet, at every text size, in every mode: on the screen,
// nothing upon another, nothing cut, legible. Asked of the Scenes, so no pixel is drawn.
#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

#include "app/kiosk/cabinet_file.h"
#include "app/kiosk/tour.h"
#include "tests/catch.h"
#include "tests/scene/properties.h"
#include "tests/stories/exhibit_fixture.h"

namespace {

// AddressSanitizer asks about memory, not about layout, and takes its time: the corners are enough for it.
#ifdef __SANITIZE_ADDRESS__
constexpr std::array sizes{visit::Display::text_100, visit::Display::text_200};
constexpr std::array modes{assets::Mode::daylight};
#else
constexpr std::array sizes{visit::Display::text_100, visit::Display::text_130, visit::Display::text_165,
                           visit::Display::text_200};
constexpr std::array modes{assets::Mode::gallery, assets::Mode::daylight, assets::Mode::contrast};
#endif

kiosk::CabinetSettings ready_cabinet(const std::string& name) {
  const auto file = std::filesystem::path(VITRINE_SOURCE_DIR) / "deploy/cabinets" / (name + ".toml");
  const kiosk::CabinetFile read = kiosk::read_cabinet(file);
  REQUIRE_FALSE(read.wrong());
  return read.settings;
}

/// One line a fault, the first few of them.
class Faults {
 public:
  void add(const std::string& where, const std::vector<std::string>& complaints) {
    for (const std::string& complaint : complaints) {
      if (++count_ <= 20) told_ += where + ": " + complaint + "\n";
    }
  }
  void check() const {
    if (count_ > 0) FAIL_CHECK(count_ << " faults, among them\n" << told_);
  }

 private:
  std::size_t count_ = 0;
  std::string told_;
};

void walk(const kiosk::CabinetSettings& cabinet, const scene::Screen& screen, visit::Display display,
          kiosk::Points points, Faults& faults) {
  kiosk::Stage stage = stories::make_stage(cabinet.controls, screen);
  // Sizes and inks are those of any theme; only the accent differs, and the scene itself says which.
  const scene::Look look = scene::look(screen, display, 0);
  std::size_t screens = 0;
  const auto seen = [&](const kiosk::TourScreen& at, const scene::Scene& scene) {
    ++screens;
    const std::string where = at.path() + ", " + std::to_string(screen.width) + " wide, " +
                              std::to_string(look.scale_percent) + " %, mode " +
                              std::to_string(static_cast<int>(screen.mode));
    faults.add(where, complaints(scene, look));
    faults.add(where, reading_complaints(scene, look, screen, stories::fonts()));
  };
  kiosk::walk_tour(stage, {0, display}, seen, points);
  CHECK(screens > 500);
}

void check(const std::string& name, kiosk::Size pixels) {
  const kiosk::CabinetSettings cabinet = ready_cabinet(name);
  Faults faults;
  for (const visit::Display display : sizes) {
    for (const assets::Mode mode : modes) {
      scene::Screen screen = kiosk::screen_of(cabinet, cabinet.glass.pixels.value_or(pixels));
      screen.mode = mode;
      // The ring about a walked point is told from its ground by the same ink in every mode.
      const bool every = mode == assets::Mode::gallery;
      walk(cabinet, screen, display, every ? kiosk::Points::all : kiosk::Points::first, faults);
    }
  }
  faults.check();
}

/// The same cabinet with a panel of other pixels, which was not asked about above.
void check_pixels(const std::string& name, kiosk::Size pixels) {
  const kiosk::CabinetSettings cabinet = ready_cabinet(name);
  Faults faults;
  for (const visit::Display display : {visit::Display::text_100, visit::Display::text_200}) {
    walk(cabinet, kiosk::screen_of(cabinet, pixels), display, kiosk::Points::first, faults);
  }
  faults.check();
}

}  // namespace

TEST_CASE("all is legible on panels of other pixels") {
  check_pixels("24-inch", {1280, 720});
  check_pixels("24-inch", {3840, 2160});
  check_pixels("10-inch-touch", {1024, 600});
}
TEST_CASE("all is legible on the 24-inch cabinet, at every size and in every mode") {
  check("24-inch", {1920, 1080});
}
TEST_CASE("all is legible on the upright cabinet, at every size and in every mode") {
  check("24-inch-portrait", {1080, 1920});
}
TEST_CASE("all is legible on the 32-inch cabinet, at every size and in every mode") {
  check("32-inch", {1920, 1080});
}
TEST_CASE("all is legible on the 43-inch cabinet, at every size and in every mode") {
  check("43-inch", {3840, 2160});
}
TEST_CASE("all is legible on the 10-inch cabinet, at every size and in every mode") {
  check("10-inch-touch", {1280, 800});
}
TEST_CASE("all is legible with three buttons, at every size and in every mode") {
  check("three-buttons", {1920, 1080});
}
TEST_CASE("all is legible with one button, at every size and in every mode") {
  check("one-button", {1920, 1080});
}
