// The exhibit without a window: tours, snapshots, scripts.
#pragma once

#include <spdlog/logger.h>

#include "app/kiosk/options.h"

namespace kiosk {

/// Does what --tour, --contact-sheet, --script and --snapshot ask for. Scenes go to standard output, progress
/// to standard error. Throws Failure, screen::FontMissing, screen::PictureError,
/// std::filesystem::filesystem_error.
void run_offscreen(const Options& options, spdlog::logger& log);

}  // namespace kiosk
