// Whether a pack that opens can be shown from its first screen to its last.
#pragma once

#include <variant>

#include "content/pack/soundness.h"

namespace workbench {

/// As content::read_through(), and opens every plate.
std::variant<content::Contents, content::Refused> read_through(const content::PackFile& held,
                                                               const content::Pack& pack);

}  // namespace workbench
