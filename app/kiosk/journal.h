// The program's log: lines on standard error. Where that is systemd's journal, each says how grave it is
// (sd-daemon(3)): what is critical is on the disk at once, before somebody cuts the mains.
#pragma once

#include <spdlog/logger.h>

namespace kiosk {

/// For the whole run of the program.
spdlog::logger make_log();

}  // namespace kiosk
