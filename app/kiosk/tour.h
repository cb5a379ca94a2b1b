// Every screen of the exhibit, one after the other: as pictures to look at, or as text.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/kiosk/stage.h"
#include "app/scene/scene.h"
#include "app/visit/visit.h"

namespace kiosk {

/// One screen of the tour.
struct TourScreen {
  std::string language;                     ///< code
  std::string theme;                        ///< id; `_` outside a theme
  std::string name;                         ///< `03-five-months-more-p2`: unique within language and theme
  std::string says;                         ///< the visit in one line, or what else is shown
  std::vector<scene::Misfit> misfits = {};  ///< texts that have less room on it than they should
  bool by_point = false;                    ///< a step of the walk through a chart's values

  /// `en/collectivization/03-five-months-more-p2`, without an extension.
  std::string path() const;
};

/// Tells `seen` of every screen in one language and setting: within each theme its intro, its stops with all
/// their layers, pages and points, its drawer with the cards opened; outside of themes the attract loop, the
/// themes screen, the countdown, the quiet card and the shared stops. Throws as the stage does.
void walk_tour(Stage& stage, const visit::Settings& settings,
               const std::function<void(const TourScreen&, const scene::Scene&)>& seen);

/// A page with all pictures, grouped by language and theme; needs no other file than the pictures. `title`
/// and all names are escaped.
std::string tour_index(const std::string& title, const std::vector<TourScreen>& screens);

}  // namespace kiosk
