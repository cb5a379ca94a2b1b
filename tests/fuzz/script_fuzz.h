// One input for what reads scripts of presses.
#pragma once

#include <string_view>

/// Reads `input` as a script, and checks it against a cabinet with few buttons. Aborts where time goes back,
/// a mistake has no place, or a press does not come back from the line that is written for it.
void read_as_script(std::string_view input);
