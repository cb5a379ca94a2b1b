// A pack that this program wrote or has opened before.
#pragma once

#include <filesystem>

#include "content/pack/pack.h"

namespace workbench {

/// Throws std::runtime_error with the reason if it may not be shown.
content::Pack opened_pack(const std::filesystem::path& file);

}  // namespace workbench
