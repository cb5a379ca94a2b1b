#include "app/kiosk/tour.h"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"

using kiosk::TourScreen;

namespace {

std::vector<TourScreen> tour(SampleStage& stage) {
  std::vector<TourScreen> screens;
  kiosk::walk_tour(*stage, {}, [&](const TourScreen& screen, const scene::Scene& scene) {
    CHECK(scene.width == stage->screen().width);
    screens.push_back(screen);
  });
  return screens;
}

bool has(const std::vector<TourScreen>& screens, const std::regex& path) {
  return std::any_of(screens.begin(), screens.end(),
                     [&](const TourScreen& screen) { return std::regex_match(screen.path(), path); });
}

}  // namespace

TEST_CASE("a tour names each screen once, by language, theme, stop, layer and page") {
  SampleStage stage;
  const auto screens = tour(stage);
  std::set<std::string> paths;
  for (const TourScreen& screen : screens) {
    CHECK(std::regex_match(screen.path(), std::regex("en/[a-z_-]+/[0-9]{2}-[a-z0-9-]+")));
    paths.insert(screen.path());
  }
  CHECK(paths.size() == screens.size());
}

TEST_CASE("a tour visits every stop in all its layers, the drawers, and what stands outside of themes") {
  SampleStage stage;
  const auto screens = tour(stage);
  const content::Front& front = stage->front();
  for (std::size_t theme = 0; theme < front.themes.size(); ++theme) {
    const std::string folder = "en/" + front.themes[theme].id + "/";
    CHECK(has(screens, std::regex(folder + "00-intro-label(-p1)?")));
    for (std::size_t stop = 0; stop < front.themes[theme].stops; ++stop) {
      const std::string id = stage->pack().stop(theme, stop).stop.id;
      for (const std::string layer : {"label", "more", "know"}) {
        INFO(id << " " << layer);
        const std::string name = fmt::format("{}0{}-{}-{}(-p1)?", folder, stop + 1, id, layer);
        CHECK(has(screens, std::regex(name)));
      }
    }
    if (front.themes[theme].cards > 0) {
      CHECK(has(screens, std::regex(folder + "[0-9]{2}-drawer-label(-p1)?")));
    }
  }
  CHECK(has(screens, std::regex("en/_/00-attract-.*")));
  CHECK(has(screens, std::regex("en/_/[0-9]{2}-themes")));
  CHECK(has(screens, std::regex("en/_/[0-9]{2}-countdown")));
  CHECK(has(screens, std::regex("en/_/[0-9]{2}-quiet")));
  const std::string shared = stage->pack().stop(front.themes.size(), 0).stop.id;
  CHECK(has(screens, std::regex("en/_/[0-9]{2}-" + shared + "-label(-p1)?")));
  CHECK(has(screens, std::regex("en/[a-z-]+/[0-9]{2}-.*-points(-p1)?")));
}

TEST_CASE("a tour tells of each screen what it shows, its headline, layer and page") {
  SampleStage stage;
  const auto screens = tour(stage);
  const auto more = std::find_if(screens.begin(), screens.end(), [](const TourScreen& screen) {
    return screen.what == "five-months" && screen.layer == "more";
  });
  REQUIRE(more != screens.end());
  CHECK(more->headline == "From 4 to 59 percent in five months, then a mass exit");
  CHECK(more->page == 1);
  CHECK(std::holds_alternative<visit::Stop>(more->place.value()));
  for (const TourScreen& screen : screens) {
    INFO(screen.path());
    CHECK_FALSE(screen.headline.empty());
    CHECK(screen.page <= screen.pages);
  }
}

TEST_CASE("a tour that shows the first point alone shows all else") {
  SampleStage stage;
  std::vector<std::string> expected;
  for (const TourScreen& screen : tour(stage)) {
    if (screen.layer != "points" || screen.page == 1) expected.push_back(screen.path());
  }
  std::vector<std::string> seen;
  kiosk::walk_tour(
      *stage, {},
      [&](const TourScreen& screen, const scene::Scene& /*scene*/) { seen.push_back(screen.path()); },
      kiosk::Points::first);
  CHECK(seen == expected);
}
