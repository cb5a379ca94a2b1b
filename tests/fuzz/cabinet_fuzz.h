// One input for what reads cabinet files.
#pragma once

#include <string_view>

/// Reads `input` as cabinet.toml, whatever its letters and size. Aborts where a setting leaves its range, the
/// cabinet has no Next, or a complaint has no place.
void read_as_cabinet(std::string_view input);
