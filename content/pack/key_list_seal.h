// The seal of a key list: LIST.minisig, as a pack has one, with a comment of its own kind, so that neither
// signature is ever taken for the other's:
//
//     vitrine-keys list=7 size=183
//
// Lists are signed by the keys that a cabinet was built with. A key that a list has added signs packs only,
// and no list revokes the key that has signed it: whoever holds the list in force can be believed again after
// a restart, by the base trust alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "content/pack/key_list.h"
#include "content/pack/seal.h"

namespace content {

/// The first word of the comment.
inline constexpr std::string_view key_list_product = "vitrine-keys";

/// The comment that a list is to be signed with.
std::string trusted_comment(const KeyList& list);

SignatureFile sign(const KeyList& list, const SecretKey& key);

struct AcceptedKeyList {
  KeyList list;
  KeyId signer{};
  bool in_force = false;  ///< it is the list that was in force before: there is nothing to do

  friend bool operator==(const AcceptedKeyList&, const AcceptedKeyList&) = default;
};

/// Judges a list that somebody brings by the trust that the cabinet was built with, and the list that is in
/// force, if any. A SealFlaw is of the signature file, a KeyListFlaw of the list. In order: the signature
/// file, who signed it, its comment, the size, the signature, the list, its counter.
std::variant<AcceptedKeyList, SealFlaw, KeyListFlaw> accept_key_list(std::string_view bytes,
                                                                     std::string_view signature_file,
                                                                     const Trust& base,
                                                                     const std::optional<KeyList>& in_force);

}  // namespace content
