// What a file on the shelf is, is said by its name.
//
//     the-dominated-3.vitrine             a pack
//     the-dominated-3.vitrine.minisig     its signature
//     the-dominated-3.vitrine.withdrawn   it is not to be shown, because somebody went back to another
//     keys                                the key list that is in force, and its signature
//     accepted                            the highest version that was ever installed
//     refusals                            what was not installed, and why
//     marks/                              what showing packs has taught (marks.h), the kiosk's own
//     .NAME.part                          a NAME that is not finished
//
// Names of packs are the shelf's own: made of what was signed, not of what the curator's file was called.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace shelf {

/// Every shelf holds packs of one exhibit; this is one of them.
struct PackName {
  std::string exhibit;  ///< an id
  int version = 0;      ///< from 1

  friend bool operator==(const PackName&, const PackName&) = default;
};

/// `the-dominated-3.vitrine`.
std::string to_string(const PackName& name);

/// nullopt for everything that to_string() would not write so.
std::optional<PackName> read_pack_name(std::string_view file);

std::string signature_of(std::string_view pack);
std::string withdrawal_of(std::string_view pack);

/// The pack to which a signature belongs; nullopt if the name is not a signature's.
std::optional<std::string> signed_by(std::string_view signature);

/// The unfinished file from which `name` is made.
std::string part_of(std::string_view name);
bool is_part(std::string_view name);

inline constexpr std::string_view accepted_name = "accepted";
inline constexpr std::string_view keys_name = "keys";
inline constexpr std::string_view marks_name = "marks";
inline constexpr std::string_view refusals_name = "refusals";

}  // namespace shelf
