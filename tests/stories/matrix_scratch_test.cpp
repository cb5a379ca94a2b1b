#include <cstdlib>
#include <map>
#include <set>
#include <iostream>
#include "app/kiosk/tour.h"
#include "tests/catch.h"
#include "tests/scene/properties.h"
#include "tests/stories/exhibit_fixture.h"
using namespace scene;
TEST_CASE("matrix") {
  const std::vector<std::pair<std::string, Screen>> screens{
      {"24", {1920, 1080, 531, 600}}, {"portrait", {1080, 1920, 299, 600}}, {"32", {1920, 1080, 708, 1000}},
      {"43", {3840, 2160, 941, 1000}}, {"10", {1280, 800, 217, 500}}};
  const std::vector<std::pair<std::string, visit::Display>> displays{{"100", visit::Display::text_100}, {"130", visit::Display::text_130}, {"165", visit::Display::text_165}, {"200", visit::Display::text_200}};
  const char* only = std::getenv("ONLY");
  for (const auto& [name, screen] : screens)
    for (const auto& [size, display] : displays) {
      if (only && name + "-" + size != only) continue;
      const auto begin = std::chrono::steady_clock::now();
      kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), screen);
      const Look look = scene::look(screen, display, 0);
      std::size_t n = 0, bad = 0;
      std::map<std::string, int> kinds;
      kiosk::walk_tour(stage, {0, display}, [&](const kiosk::TourScreen& at, const Scene& scene) {
        ++n;
        const auto c = complaints(scene, look);
        bad += !c.empty();
        for (const auto& each : c) {
          if (only) std::cout << at.path() << ": " << each << "\n";
          std::string k = each.substr(0, each.find_first_of(" :"));
          const char* what = each.find("overlaps") != std::string::npos ? "overlap" : each.find("leaves the screen") != std::string::npos ? "off" : each.find("leaves its") != std::string::npos ? "group" : each.find("touches") != std::string::npos ? "touch" : each.find("smaller") != std::string::npos ? "small" : each.find("stands on") != std::string::npos ? "control" : "contrast";
          ++kinds[k + "/" + what];
        }
      });
      const double s = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
      std::cout << "== " << name << " " << size << " em " << look.em << " floor " << look.floor << ": " << bad << " of " << n << " in " << s << " s;";
      for (auto& [k, c] : kinds) std::cout << " " << k << "=" << c;
      std::cout << std::endl;
    }
}
