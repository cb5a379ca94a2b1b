#include "app/screen/figure.h"

#include <variant>

namespace screen {

bool lit(const scene::Scene& scene, std::size_t group) {
  return scene.dimmed && group + scene.lit >= scene.groups.size();
}

std::optional<Figure> figure_at(const scene::Scene& scene, std::size_t group) {
  const scene::Group& figure = scene.groups[group];
  if (!figure.figure || lit(scene, group)) return std::nullopt;
  scene::Colour ground = scene.ground;
  bool alone = true;
  for (std::size_t i = 0; i < group; ++i) {
    for (const scene::Item& item : scene.groups[i].items) {
      const auto* box = std::get_if<scene::Box>(&item);
      if (box != nullptr && inside(figure.rect, box->rect)) {
        ground = box->fill;
        alone = true;
      } else if (overlap(bounds(item), figure.rect)) {
        alone = false;
      }
    }
  }
  if (!alone) return std::nullopt;
  return Figure{&figure, ground};
}

std::vector<Figure> figures(const scene::Scene& scene) {
  std::vector<Figure> found;
  for (std::size_t i = 0; i < scene.groups.size(); ++i) {
    if (const auto figure = figure_at(scene, i)) found.push_back(*figure);
  }
  return found;
}

}  // namespace screen
