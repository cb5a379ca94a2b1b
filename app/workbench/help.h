// What `vitrine-pack --help` prints.
#pragma once

#include <string>

namespace workbench {

/// A manual page as plain text, at most 80 columns wide.
std::string help();

}  // namespace workbench
