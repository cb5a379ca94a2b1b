// What `vitrine --help` prints.
#pragma once

#include <string>

namespace kiosk {

/// A manual page as plain text, at most 80 columns wide.
std::string help();

}  // namespace kiosk
