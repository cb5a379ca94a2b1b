// What opening a pack does not ask, because the answer takes as long as the pack is large.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>

#include "content/pack/pack.h"
#include "content/pack/pack_file.h"

namespace content {

/// What was read of a sound pack.
struct Contents {
  std::size_t stops = 0;
  std::size_t charts = 0;
  std::size_t plates = 0;
};

/// Lets SQLite check every page, index, key, type and reference, and then reads all that any screen could
/// ask for; `pack` is what was opened of `held`. What a plate holds is not looked into.
std::variant<Contents, Refused> read_through(const PackFile& held, const Pack& pack);

/// What a pack said that failed under its reader, without its file's name before it, which a refusal says by
/// itself.
std::string after_name(const std::runtime_error& error, const std::filesystem::path& file);

}  // namespace content
