#include "content/pack/key_list_seal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "content/pack/comment_grammar.h"
#include "content/pack/in_force.h"

namespace content {
namespace {

constexpr std::array<std::string_view, 2> keys{"list", "size"};
constexpr CommentGrammar grammar{key_list_product, "a key list", keys};
constexpr std::uint64_t most_counter = std::numeric_limits<int>::max();

/// What the comment says of the list.
struct Claim {
  int counter = 0;
  std::uint64_t size = 0;  ///< bytes, from 1 to most_key_list
};

std::variant<Claim, SealFlaw> read_claim(std::string_view comment) {
  auto read = read_comment_values(comment, grammar);
  if (auto* flaw = std::get_if<SealFlaw>(&read)) {
    return std::move(*flaw);
  }
  const auto& values = std::get<std::vector<std::string_view>>(read);
  const auto counter = read_number(values[0], most_counter);
  if (!counter) {
    return not_a_number(keys[0], most_counter);
  }
  const auto size = read_number(values[1], most_key_list);
  if (!size) {
    return not_a_number(keys[1], most_key_list);
  }
  return Claim{static_cast<int>(*counter), *size};
}

Digest digest_of(std::string_view bytes) {
  Hash hash;
  hash.update(octets(bytes));
  return hash.digest();
}

/// The base trust, without the keys that the list in force revokes.
Trust signers(const Trust& base, std::optional<KeyList> in_force) {
  if (in_force) {
    in_force->added.clear();
  }
  return trust_in_force(base, in_force);
}

KeyListFlaw flaw(KeyListRefusal reason, std::string says) { return {reason, 0, std::move(says)}; }

/// Whoever has signed, if that is somebody who may sign lists.
std::variant<Vouched, SealFlaw, KeyListFlaw> read_signer(std::string_view signature_file, const Trust& base,
                                                         const std::optional<KeyList>& in_force) {
  auto read = read_vouched(signature_file, signers(base, in_force));
  if (auto* vouched = std::get_if<Vouched>(&read)) {
    return std::move(*vouched);
  }
  const auto of_packs = read_vouched(signature_file, trust_in_force(base, in_force));
  if (const auto* signer = std::get_if<Vouched>(&of_packs)) {
    return flaw(
        KeyListRefusal::signer_added,
        fmt::format("is signed by the key {}, which a key list has added: such a key signs packs only",
                    to_string(signer->key.id)));
  }
  return std::get<SealFlaw>(std::move(read));
}

/// The list, if these bytes are what was signed.
std::variant<KeyList, KeyListFlaw> read_signed(std::string_view bytes, const Vouched& vouched,
                                               const Claim& claim) {
  if (bytes.size() != claim.size) {
    return flaw(KeyListRefusal::size_differs,
                fmt::format("has {} bytes, and its signature was made for {}", bytes.size(), claim.size));
  }
  if (!holds(vouched.file.signature, digest_of(bytes), vouched.key.octets)) {
    return flaw(KeyListRefusal::forged,
                fmt::format("is not what the key {} has signed", to_string(vouched.key.id)));
  }
  auto list = read_key_list(bytes);
  if (const auto* read = std::get_if<KeyList>(&list); read != nullptr && read->counter != claim.counter) {
    return flaw(KeyListRefusal::list_differs,
                fmt::format("is number {}, and was signed as number {}", read->counter, claim.counter));
  }
  return list;
}

/// What a list may not say of the keys that it rests on.
std::optional<KeyListFlaw> flaw_of_keys(const KeyList& list, const KeyId& signer, const Trust& base) {
  if (std::ranges::find(list.revoked, signer) != list.revoked.end()) {
    return flaw(KeyListRefusal::revokes_signer,
                fmt::format("revokes the key {}, which has signed it", to_string(signer)));
  }
  for (const PublicKey& added : list.added) {
    const auto shadows = [&](const PublicKey& key) { return key.id == added.id && key != added; };
    if (std::ranges::any_of(base.keys, shadows)) {
      return flaw(KeyListRefusal::shadows_trust,
                  fmt::format("adds a key {}, and another that the cabinet trusts by itself is called so",
                              to_string(added.id)));
    }
  }
  return std::nullopt;
}

std::optional<KeyListFlaw> flaw_of_counter(const KeyList& list, const std::optional<KeyList>& in_force) {
  if (!in_force || list.counter > in_force->counter || list == *in_force) {
    return std::nullopt;
  }
  if (list.counter < in_force->counter) {
    return flaw(KeyListRefusal::older,
                fmt::format("is number {}, and number {} is in force", list.counter, in_force->counter));
  }
  return flaw(
      KeyListRefusal::same_counter,
      fmt::format("is number {}, as the list that is in force, and says something else", list.counter));
}

}  // namespace

std::string trusted_comment(const KeyList& list) {
  return fmt::format("{} list={} size={}", key_list_product, list.counter, print(list).size());
}

SignatureFile sign(const KeyList& list, const SecretKey& key) {
  return sign(digest_of(print(list)), trusted_comment(list), key);
}

std::variant<AcceptedKeyList, SealFlaw, KeyListFlaw> accept_key_list(std::string_view bytes,
                                                                     std::string_view signature_file,
                                                                     const Trust& base,
                                                                     const std::optional<KeyList>& in_force) {
  auto signer = read_signer(signature_file, base, in_force);
  if (auto* refused = std::get_if<SealFlaw>(&signer)) {
    return std::move(*refused);
  }
  if (auto* refused = std::get_if<KeyListFlaw>(&signer)) {
    return std::move(*refused);
  }
  const auto& vouched = std::get<Vouched>(signer);
  auto claim = read_claim(vouched.file.trusted_comment);
  if (auto* refused = std::get_if<SealFlaw>(&claim)) {
    return std::move(*refused);
  }
  auto read = read_signed(bytes, vouched, std::get<Claim>(claim));
  if (auto* refused = std::get_if<KeyListFlaw>(&read)) {
    return std::move(*refused);
  }
  auto& list = std::get<KeyList>(read);
  if (auto refused = flaw_of_keys(list, vouched.key.id, base)) {
    return std::move(*refused);
  }
  if (auto refused = flaw_of_counter(list, in_force)) {
    return std::move(*refused);
  }
  const bool same = list == in_force;
  return AcceptedKeyList{std::move(list), vouched.key.id, same};
}

}  // namespace content
