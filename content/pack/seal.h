// The seal of a pack: a signature in minisign's format by a key that is trusted, over this very file, and a
// comment, signed too, that says which pack it is.
//
// In order, each step only on what the one before has proved: the file's form, the key by its id, the global
// signature, the trusted comment, the size, the hash, the signature; and whoever opens the pack then asks
// difference() whether it is what was signed. The comment is read before the pack is hashed, so that no more
// is hashed than was signed; the global signature is by the same key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "content/pack/file.h"
#include "content/pack/public_key.h"
#include "content/pack/seal_refusal.h"
#include "content/pack/secret_key.h"
#include "content/pack/signature_file.h"
#include "content/pack/trusted_comment.h"

namespace content {

/// A signature file whose trusted comment is truly by a trusted key.
struct Vouched {
  PublicKey key;
  SignatureFile file;  ///< its first signature is not yet verified
};

/// The steps up to the global signature, which are the same whatever was signed.
std::variant<Vouched, SealFlaw> read_vouched(std::string_view signature_file, const Trust& trust);

/// What a signature file promises: all that can be judged of it without the pack.
struct Promise {
  PublicKey key;
  Identity identity;
  SignatureOctets signature{};  ///< not yet verified
};

std::variant<Promise, SealFlaw> read_promise(std::string_view signature_file, const Trust& trust);

/// A promise that was kept.
struct Sealed {
  KeyId key{};
  Identity identity;

  friend bool operator==(const Sealed&, const Sealed&) = default;
};

/// Verifies a pack's digest and size against a promise.
std::variant<Sealed, SealFlaw> verify(const Promise& promise, const Digest& digest, std::uint64_t size);

/// The same of an open file, which is hashed only if it has the size that was signed.
std::variant<Sealed, SealFlaw> verify(const Promise& promise, const Descriptor& pack);

/// All of it, from the signature file's bytes to the pack's signature.
std::variant<Sealed, SealFlaw> verify(const Descriptor& pack, std::string_view signature_file,
                                      const Trust& trust);

struct Hashed {
  Digest digest{};
  std::uint64_t size = 0;  ///< bytes that were hashed
};

/// BLAKE2b-512 of an open file from its beginning: the whole, or one byte more than `most` if it has so many.
/// Some 900 MB/s on a desk; may run on any thread. Throws std::system_error if the file fails.
Hashed hash(const Descriptor& file, std::uint64_t most);

SignatureFile sign(const Digest& digest, std::string trusted_comment, const SecretKey& key);

}  // namespace content
