// Lines of a GPIO chip, through libgpiod: version 1.6 or 2, whichever was there when this was configured.
//
// Both have the kernel's time stamps from CLOCK_MONOTONIC (version 1.6: on kernels from 5.7 on). Version 2
// has debouncing by the kernel and numbered edges; with 1.6 all of that falls to Debouncer and Continuity.
#pragma once

#include <filesystem>

#include "firmware/lines.h"
#include "firmware/wiring.h"

namespace firmware {

/// Finds the wiring's chip among the devices and takes its lines; lamps are dark. The lines are given back,
/// and lamps go dark, when the Lines end; a program that is killed leaves its lamps as they were. A fault if
/// the lines are not there, in use or not allowed. Throws std::system_error if there is no memory.
RequestedLines request_lines(const Wiring& wiring, const std::filesystem::path& devices = "/dev");

}  // namespace firmware
