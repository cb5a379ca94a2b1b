// bench_plates PACK: how long fetching the exhibit's plates takes, as a part of drawing the same charts: one
// number. Both are measured in turn, chart by chart, in one run.
#include <cstdio>
#include <exception>
#include <string>
#include <utility>

#include "app/kiosk/plate_tally.h"
#include "app/kiosk/plates.h"
#include "app/kiosk/tour.h"

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::fprintf(stderr, "usage: bench_plates PACK\n");
    return 64;
  }
  auto opened = content::Pack::open(argv[1]);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    std::fprintf(stderr, "bench_plates: %s\n", refused->detail().c_str());
    return 65;
  }
  const screen::Fonts fonts;
  kiosk::Stage stage(std::get<content::Pack>(std::move(opened)), visit::ten_buttons(), scene::landscape_24,
                     fonts);
  kiosk::PlateTally tally(
      fonts, kiosk::plates_of(stage.pack(), screen::PlateKeys(fonts), [](const std::string& sentence) {
        std::fprintf(stderr, "bench_plates: %s\n", sentence.c_str());
      }));
  kiosk::walk_tour(stage, {}, [&](const kiosk::TourScreen& screen, const scene::Scene& scene) {
    tally.see(scene, screen.layer == "points");
  });
  std::fprintf(stderr, "%s\n", tally.sentence().c_str());
  if (tally.found() == 0) {
    std::fprintf(stderr, "bench_plates: %s has no plates for this screen and these fonts\n", argv[1]);
    return 65;
  }
  std::printf("%.4f\n", tally.fetching() / tally.drawing());
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench_plates: %s\n", error.what());
  return 70;
}
