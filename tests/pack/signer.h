// Somebody who signs, honestly or not, and what is made of the signature.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/pack/key_list_seal.h"
#include "content/pack/seal.h"
#include "tests/pack/folder.h"

/// A pair of keys, a payload of 64 KB in a folder of its own, and its true signature. The payload is not a
/// pack: the seal does not look into it.
struct Signer {
  Signer();

  content::SecretKey key = content::make_secret_key();
  content::PublicKey public_key = content::public_key_of(key);
  Folder folder;
  std::filesystem::path file = folder / "payload.vitrine";
  content::Digest digest{};
  content::Identity identity;
  std::string comment;  ///< the true one

  content::Trust trust() const { return {{public_key}, {}}; }

  /// A signature file with any comment, over any digest; both signatures are by the key.
  content::SignatureFile signed_with(std::string_view trusted_comment, const content::Digest& of) const;
  content::SignatureFile signed_with(std::string_view trusted_comment) const {
    return signed_with(trusted_comment, digest);
  }

  /// The true signature file.
  std::string truth() const { return print(signed_with(comment)); }

  /// `sealed`, or the reason's code; judged from the bytes of a signature file, and from the payload on disk.
  std::string verdict(std::string_view signature_file, const content::Trust& trust) const;
  std::string verdict(std::string_view signature_file) const { return verdict(signature_file, trust()); }
};

/// `accepted`, `in force` if it was so before, or the reason's code.
std::string list_verdict(std::string_view list, std::string_view signature_file, const content::Trust& base,
                         const std::optional<content::KeyList>& in_force = std::nullopt);

std::string replaced(std::string text, std::string_view from, std::string_view to);

/// The octets behind one line of base64, which is well formed.
std::string decoded(std::string_view base64, std::size_t size);
