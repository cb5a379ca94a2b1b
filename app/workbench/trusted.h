// Whom the user named as trusted.
#pragma once

#include <filesystem>
#include <variant>
#include <vector>

#include "content/pack/public_key.h"

namespace workbench {

/// The keys, with a complaint about each file that is none; the exit code, and a complaint, if none is left.
std::variant<content::Trust, int> trusted(const std::vector<std::filesystem::path>& files_and_folders);

}  // namespace workbench
