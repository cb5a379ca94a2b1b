// What opening a pack does not ask, because the answer takes as long as the pack is large.
#pragma once

#include <cstddef>
#include <optional>
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

}  // namespace content
