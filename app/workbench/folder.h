// Folders that are named to commands.
#pragma once

#include <filesystem>

namespace workbench {

/// Whether it can be looked into; a complaint if it is not there, is no folder or cannot be asked for.
bool is_folder(const std::filesystem::path& named);

}  // namespace workbench
