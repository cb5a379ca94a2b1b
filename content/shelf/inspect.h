// Looking through a pack before it is installed, as nobody can do while visitors wait.
#pragma once

#include <filesystem>
#include <optional>

#include "content/pack/seal.h"
#include "content/shelf/standing.h"

namespace shelf {

/// Opens the pack as the kiosk will, compares it with what was signed, and reads all that any screen could
/// ask for. nullopt: it can be shown.
std::optional<Rejected> inspect(const std::filesystem::path& pack, const content::Sealed& sealed);

}  // namespace shelf
