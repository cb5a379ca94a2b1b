#include "app/workbench/plates.h"

#include <utility>

#include "app/screen/plate.h"

namespace workbench {

PlateDrawing::PlateDrawing(const screen::Fonts& fonts) : keys_(fonts), painter_(fonts) {}

void PlateDrawing::see(const kiosk::TourScreen& screen, const scene::Scene& scene) {
  if (screen.layer == "points") {
    return;
  }
  for (const screen::Figure& figure : screen::figures(scene)) {
    const std::string key(screen::bytes_of(keys_.of(figure)));
    if (plates_.contains(key)) {
      continue;
    }
    screen::Plate plate = screen::make_plate(painter_.painted(figure), figure.width(), figure.height());
    plates_.emplace(key, content::Plate{key, plate.width, plate.height, std::move(plate.ink)});
  }
}

std::vector<content::Plate> PlateDrawing::take() {
  std::vector<content::Plate> plates;
  plates.reserve(plates_.size());
  for (auto& [key, plate] : std::exchange(plates_, {})) {
    plates.push_back(std::move(plate));
  }
  return plates;
}

}  // namespace workbench
