// The exhibit on a display.
#pragma once

#include <spdlog/logger.h>

#include "app/kiosk/options.h"

namespace kiosk {

/// Shows the exhibit until it is told to end, or plays a script in a window. Where there is a display but no
/// pack or no font, visitors see the quiet card until then, and the reason is thrown afterwards. Throws
/// Failure, screen::NoDisplay, screen::FontMissing.
void watch(const Options& options, spdlog::logger& log);

}  // namespace kiosk
