// Key lists among the files that are named to commands which take packs, too.
#pragma once

#include <filesystem>
#include <string>
#include <variant>

#include "content/pack/key_list.h"

namespace workbench {

/// Whether the file begins as a key list does. False if it cannot be read, too: then it is not a pack either,
/// and whoever opens packs says why.
bool is_key_list(const std::filesystem::path& file);

/// The list, or the exit code and a complaint.
std::variant<content::KeyList, int> opened_key_list(const std::filesystem::path& file);

/// What the list says, a line a statement, for people.
std::string describe(const content::KeyList& list);

}  // namespace workbench
