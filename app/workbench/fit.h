// Texts that do not fit their place on one of the exhibit's reference screens.
#pragma once

#include "app/scene/measure.h"
#include "content/sources/compile.h"

namespace workbench {

/// Walks the whole exhibit on each reference screen, at 100 %, in every language; a warning a text that has
/// less room than it should have. `compiled` must have an exhibit. Throws as write_pack() and Pack do: the
/// exhibit is walked as the kiosk will, from a pack in a temporary folder.
void check_fit(const sources::Compiled& compiled, const scene::Measure& measure, sources::Report& report);

}  // namespace workbench
