// A key list: whom a cabinet believes beside the keys that it was built with, and whom no longer. A list says
// the whole state; a higher counter replaces it. There are no dates, since no clock is trusted.
//
//     vitrine keys 7
//     add RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3
//     revoke 0123456789ABCDEF
//     allow the-dominated 2
//
// ASCII, LF, in this order, each kind sorted as its lines are, nothing twice, nothing else: one form only.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/pack/key_list_refusal.h"
#include "content/pack/public_key.h"

namespace content {

/// No key list is larger, in bytes.
inline constexpr std::size_t most_key_list = 16'384;

/// The versions of an exhibit that may be installed again, though a higher one was.
struct Allowance {
  std::string exhibit;  ///< its id
  int from = 0;         ///< the lowest of them, from 1

  friend bool operator==(const Allowance&, const Allowance&) = default;
};

/// In the order of the file.
struct KeyList {
  int counter = 0;  ///< from 1
  std::vector<PublicKey> added;
  std::vector<KeyId> revoked;
  std::vector<Allowance> allowed;

  friend bool operator==(const KeyList&, const KeyList&) = default;
};

/// Whether the file begins as a key list does, and is to be judged as one.
bool begins_as_key_list(std::string_view bytes);

/// The file's bytes, bounded by most_key_list; does not follow a link. Throws std::system_error if the file
/// fails while it is read.
std::variant<std::string, KeyListFlaw> load_key_list(const std::filesystem::path& file);

/// Accepts what print() makes of a list that has nothing twice, and nothing else. Who signed it is not asked.
std::variant<KeyList, KeyListFlaw> read_key_list(std::string_view bytes);

/// The lines in their order, whatever the order of the values.
std::string print(const KeyList& list);

}  // namespace content
