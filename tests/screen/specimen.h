// A full screen of the usual kind: header, label, chart, bar. For the painter's tests and its benchmark.
#pragma once

#include <string>

#include "app/scene/measure.h"
#include "app/scene/scene.h"

namespace screen_tests {

/// One line of text, measured, as the layout would make it.
scene::Text text_at(const std::string& text, scene::TextStyle style, scene::Point origin,
                    const scene::Measure& measure, scene::Colour ink = assets::gallery.ink);

/// 1920x1080, in gallery mode, with one figure; every kind of item and of fill.
scene::Scene specimen(const scene::Measure& measure);

}  // namespace screen_tests
