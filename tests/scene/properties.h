// What must hold for every screen, whatever it shows: nothing outside, nothing upon another, everything
// legible.
#pragma once

#include <string>
#include <vector>

#include "app/scene/look.h"
#include "app/scene/scene.h"

/// The contrast of two colours, 1 to 21 (WCAG 2.2).
double contrast(scene::Colour a, scene::Colour b);

/// One sentence a fault; empty when all is well. What lies behind a veil is only asked to be on the screen.
///   - every item lies on the screen, and within its group's rect
///   - no text overlaps another; text touches no mark or control but the one that it is written on
///   - contrast with the topmost ground below: 10:1 for body text and headlines in ink, 7:1 for other text,
///     3:1 for marks
///   - no text smaller than `look.floor`
std::vector<std::string> complaints(const scene::Scene& scene, const scene::Look& look);
