// The buttons of this cabinet as their caps have them: what is written there, and their colours. For bar and
// prompt.
#pragma once

#include <optional>
#include <string>

#include "app/scene/stage.h"

namespace scene {

/// A button's name, and its form for a narrow bar.
struct Names {
  std::string longer;
  std::string shorter;
};

/// What is written on `control` in the visit's language. Empty where the cabinet does not say, or says no
/// label or no short form.
Names written_on(const Stage& stage, const visit::Control& control);

/// The disc that stands for `control`: its colour, or its theme's; none for another button without a colour.
std::optional<Colour> disc_of(const Stage& stage, const visit::Control& control);

}  // namespace scene
