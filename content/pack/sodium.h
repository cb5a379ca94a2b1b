// libsodium, as this room uses it: the only place that speaks to the library. The names are its own and
// minisign's. Every function throws std::runtime_error, naming the call, where libsodium cannot be used.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace content {

template <std::size_t size>
using Octets = std::array<unsigned char, size>;
using OctetView = std::span<const unsigned char>;

using KeyId = Octets<8>;                            ///< minisign's key number: random, not a fingerprint
using PublicKeyOctets = Octets<32>;                 ///< Ed25519
using SignatureOctets = Octets<64>;                 ///< Ed25519
using Digest = Octets<64>;                          ///< BLAKE2b-512
using Checksum = Octets<32>;                        ///< BLAKE2b-256
using Salt = Octets<32>;                            ///< of scrypt
inline constexpr std::size_t secret_key_size = 64;  ///< seed, then public key

inline OctetView octets(std::string_view text) {
  return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

/// Octets that are overwritten when it goes. Movable, not copyable.
class Secret {
 public:
  explicit Secret(std::size_t size) : octets_(size) {}
  explicit Secret(std::string_view text) : octets_(text.begin(), text.end()) {}
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  Secret(Secret&&) noexcept = default;  // a moved vector hands on its octets and keeps none
  Secret& operator=(Secret&& other) noexcept;
  ~Secret();

  std::span<unsigned char> octets() { return octets_; }
  OctetView octets() const { return octets_; }

  friend bool operator==(const Secret& a, const Secret& b);

 private:
  std::vector<unsigned char> octets_;
};

/// Overwrites what is not needed any more, whatever the optimizer thinks of it.
void wipe(std::span<char> text);

/// BLAKE2b-512 of a stream. Movable, not copyable.
class Hash {
 public:
  Hash();
  Hash(const Hash&) = delete;
  Hash& operator=(const Hash&) = delete;
  Hash(Hash&&) noexcept;
  Hash& operator=(Hash&&) noexcept;
  ~Hash();

  void update(OctetView octets);

  /// Of all that it was given. To be asked once.
  Digest digest();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// BLAKE2b-256 of the parts one after the other.
Checksum checksum(std::initializer_list<OctetView> parts);

void fill_with_random(std::span<unsigned char> octets);

struct KeyPair {
  PublicKeyOctets public_key;
  Secret secret_key;
};

KeyPair random_key_pair();

/// The pair that grows from the first half of a secret key.
KeyPair key_pair_of_seed(OctetView seed);

/// Whether a key can stand for somebody: a point of the curve's main subgroup, in its canonical form. Under
/// a point of small order, signatures hold that nobody made.
bool usable(const PublicKeyOctets& key);

SignatureOctets sign_detached(OctetView message, const Secret& secret_key);

bool holds(const SignatureOctets& signature, OctetView message, const PublicKeyOctets& key);

/// What deriving a key from a password costs, in scrypt's own terms: operations, and bytes of memory.
struct Effort {
  std::uint64_t operations;
  std::uint64_t memory;

  friend bool operator==(const Effort&, const Effort&) = default;
};

/// Libsodium's `sensitive`, with which minisign begins: a gigabyte and some seconds. Its lower bound.
extern const Effort most_effort;
extern const Effort least_effort;

/// Fills `stream` with what scrypt makes of the password; false if there is not memory enough. Throws
/// std::invalid_argument above most_effort.
[[nodiscard]] bool stretch(std::span<unsigned char> stream, const Secret& password, const Salt& salt,
                           Effort effort);

std::string base64(OctetView octets);

/// Exactly as many octets as `octets` holds, from the one text that base64() would make of them. False, and
/// any octets, for every other text.
[[nodiscard]] bool from_base64(std::string_view text, std::span<unsigned char> octets);

}  // namespace content
