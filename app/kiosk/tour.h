// Every screen of the exhibit, one after the other: as pictures to look at, or as text.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/stage.h"
#include "app/scene/scene.h"
#include "app/visit/visit.h"

namespace kiosk {

/// One screen of the tour.
struct TourScreen {
  std::string language;  ///< code
  std::string theme;     ///< id; `_` outside a theme
  std::string name;      ///< `03-five-months-more-p2`: unique within language and theme
  std::string says;      ///< the visit in one line, or what else is shown
  /// A stop's id, or that of an opened card's chart; else `intro`, `drawer`, `timeline`, `words`, `themes`,
  /// `countdown`, `quiet`, or `attract-` and the card's stop.
  std::string what;
  std::string headline;  ///< of what is shown: a stop's, a card's title, an attract card's hook
  std::string layer;     ///< `label`, `more`, `know`, `points` or `words`; empty where there are no layers
  std::size_t page = 1;  ///< or the point, or the card in focus
  std::size_t pages = 1;
  std::optional<visit::Place> place = {};   ///< none: no visit leads there
  std::vector<scene::Misfit> misfits = {};  ///< texts that have less room on it than they should

  /// `en/collectivization/03-five-months-more-p2`, without an extension.
  std::string path() const;
};

/// Whether a chart's values are walked one by one, or only the first is seen: the others move a ring.
enum class Points { all, first };

/// Tells `seen` of every screen in one language and setting: within each theme its intro, its stops with all
/// their layers, pages and points, its drawer with the cards opened; outside of themes the attract loop, the
/// themes screen, the countdown, the quiet card and the shared stops. Throws as the stage does.
void walk_tour(Stage& stage, const visit::Settings& settings,
               const std::function<void(const TourScreen&, const scene::Scene&)>& seen,
               Points points = Points::all);

}  // namespace kiosk
