// The trusted comment: the one line of a signature file that says what was signed, and is signed itself.
//
//     vitrine schema=2 exhibit=the-dominated version=1 size=9793536
//
// ASCII, in this order, one blank between two words, nothing else. A number has no sign and no leading zero.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "content/pack/seal_refusal.h"

namespace content {

class Pack;

/// The first word: a signature that the same key made for another program is none for a pack.
inline constexpr std::string_view product = "vitrine";

/// What a pack is, as its signature binds it and as it says itself.
struct Identity {
  std::uint32_t schema = 0;  ///< from 1
  std::string exhibit;       ///< an id: lower-case letters, digits, single hyphens between them
  int version = 0;           ///< of the pack, from 1
  std::uint64_t size = 0;    ///< of the file, in bytes, from 1 to 2^63 - 1

  friend bool operator==(const Identity&, const Identity&) = default;
};

/// The comment of an identity. Of one that is outside its ranges, a comment that nobody accepts.
std::string print(const Identity& identity);

/// Accepts what print() makes of an identity within its ranges, and nothing else. To be asked only of a
/// comment whose global signature holds.
std::variant<Identity, SealFlaw> read_trusted_comment(std::string_view comment);

/// What an opened pack says that it is.
Identity identity_of(const Pack& pack, std::uint64_t size);

/// Where the pack is not what was signed: the first of schema, exhibit, version and size.
std::optional<SealFlaw> difference(const Identity& sealed, const Identity& pack);

}  // namespace content
