// The charts of a scene that can be painted by themselves, kept, and laid where they stand.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/scene/scene.h"

namespace screen {

/// A chart and the one colour that it stands on. Borrows its group from the scene.
struct Figure {
  const scene::Group* group = nullptr;
  scene::Colour ground;

  int width() const { return group->rect.width; }
  int height() const { return group->rect.height; }
};

/// Whether the group lies before the veil of a dimmed scene; all from the first such one on do.
bool lit(const scene::Scene& scene, std::size_t group);

/// The group as a figure; nullopt if it is none, or does not stand on one colour alone.
std::optional<Figure> figure_at(const scene::Scene& scene, std::size_t group);

/// All figures of the scene, in painting order.
std::vector<Figure> figures(const scene::Scene& scene);

}  // namespace screen
