// Charts drawn in advance, for the pack.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/kiosk/tour.h"
#include "app/screen/painter.h"
#include "content/pack/plate.h"

namespace workbench {

/// Draws every chart of the screens it is shown, each once.
///
/// The steps of a walk through a chart's values are left out: they are two thirds of all figures and would
/// weigh 34 MB, and the kiosk draws one in half a millisecond, since its letters stand on the step
/// before.
class PlateDrawing {
 public:
  /// The fonts are borrowed and outlive it. Throws as PlateKeys does.
  explicit PlateDrawing(const screen::Fonts& fonts);

  void see(const kiosk::TourScreen& screen, const scene::Scene& scene);

  /// Those drawn, sorted by key.
  std::vector<content::Plate> take();

 private:
  screen::PlateKeys keys_;
  screen::Painter painter_;
  std::map<std::string, content::Plate> plates_;
};

}  // namespace workbench
