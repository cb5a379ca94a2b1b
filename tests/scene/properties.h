// What must hold for every screen, whatever it shows: nothing outside, nothing upon another, everything
// legible.
#pragma once

#include <string>
#include <vector>

#include "app/scene/look.h"
#include "app/scene/measure.h"
#include "app/scene/scene.h"

/// The contrast of two colours, 1 to 21 (WCAG 2.2).
double contrast(scene::Colour a, scene::Colour b);

/// One sentence a fault; empty when all is well. What lies behind a veil is only asked to be on the screen.
///   - every item lies on the screen, and within its group's rect
///   - no text overlaps another; text touches no mark or control but the one that it is written on
///   - contrast with the topmost ground below: 10:1 for body text and headlines in ink, 7:1 for other text,
///     3:1 for marks
///   - in high contrast 20:1 for body text and headlines, 10:1 for other text
///   - neighbouring bars 3:1, or two pixels of the ground between them
///   - no text smaller than `look.floor`
std::vector<std::string> complaints(const scene::Scene& scene, const scene::Look& look);

/// The same for the letters of a cabinet, against its millimetres and its distance:
///   - no capital under 4.8 mm; body text at least 0.7 degrees, times the visitor's size
///   - running text at most 66 characters to a line, in a column of at least 24
std::vector<std::string> reading_complaints(const scene::Scene& scene, const scene::Look& look,
                                            const scene::Screen& screen, const scene::Measure& measure);
