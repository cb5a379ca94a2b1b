// Small files that this program writes.
#pragma once

#include <filesystem>
#include <string_view>

namespace workbench {

/// Writes `bytes` in one step, in place of an older file of this name. The exit code; a complaint if the file
/// cannot be written, and then it is as it was.
int write_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace workbench
