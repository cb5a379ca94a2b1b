// Texts that do not fit their place on one of the exhibit's reference screens.
#pragma once

#include <functional>

#include "app/kiosk/tour.h"
#include "app/scene/measure.h"
#include "content/sources/compile.h"

namespace workbench {

/// Told of every screen of the walk.
using Seen = std::function<void(const kiosk::TourScreen&, const scene::Scene&)>;

/// Walks the whole exhibit on each reference screen, at 100 %, in every language; a warning a text that has
/// less room than it should have. `compiled` must have an exhibit. Throws as write_pack() and Pack do: the
/// exhibit is walked as the kiosk will, from a pack in a temporary folder. Whoever else has to see every
/// screen is told on the way: composing them all takes longer than what is done with them.
void check_fit(const sources::Compiled& compiled, const scene::Measure& measure, sources::Report& report,
               const Seen& seen);

}  // namespace workbench
