// Everything that can be known about an exhibit's sources before it is shown.
#pragma once

#include <filesystem>

#include "app/scene/measure.h"
#include "app/screen/fonts.h"
#include "app/workbench/fit.h"
#include "content/sources/compile.h"

namespace workbench {

/// Compiles `folder`, then adds what the compiler cannot know: characters that the fonts lack (errors), and
/// texts that do not fit their place on a reference screen (warnings). The diagnostics are sorted. `seen` is
/// told of every screen on every reference screen, unless there are errors.
sources::Compiled check(
    const std::filesystem::path& folder, const sources::Options& options, const screen::Fonts& fonts,
    const Seen& seen = [](const kiosk::TourScreen&, const scene::Scene&) {});

}  // namespace workbench
