// The first hundred bytes of a pack: what can be refused before SQLite reads a single page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/pack/pack.h"

namespace content {

/// Bytes of an SQLite database's header.
inline constexpr std::size_t header_size = 100;

/// What is wrong with a file, to follow its name in a sentence: `is not an SQLite database`.
struct Flaw {
  Refusal reason;
  std::string says;
};

/// Judges a file by its first bytes (at most header_size) and its size; nullopt: a pack, as far as can be
/// seen.
std::optional<Flaw> header_flaw(std::string_view header, std::uint64_t file_size);

}  // namespace content
