#include "content/pack/sodium.h"

#include <fmt/format.h>
#include <sodium.h>

#include <stdexcept>
#include <utility>

namespace content {
namespace {

static_assert(std::tuple_size_v<PublicKeyOctets> == crypto_sign_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<SignatureOctets> == crypto_sign_BYTES);
static_assert(std::tuple_size_v<Digest> == crypto_generichash_BYTES_MAX);
static_assert(std::tuple_size_v<Checksum> == crypto_generichash_BYTES);
static_assert(std::tuple_size_v<Salt> == crypto_pwhash_scryptsalsa208sha256_SALTBYTES);
static_assert(secret_key_size == crypto_sign_SECRETKEYBYTES);

void succeed(int result, const char* call) {
  if (result != 0) {
    throw std::runtime_error(fmt::format("{}: failed", call));
  }
}

/// Before libsodium's first use. Costs nothing afterwards, and may be asked on any thread.
void start() {
  if (sodium_init() < 0) {
    throw std::runtime_error("sodium_init: libsodium cannot be used");
  }
}

}  // namespace

Secret& Secret::operator=(Secret&& other) noexcept {
  std::swap(octets_, other.octets_);
  return *this;
}

Secret::~Secret() { sodium_memzero(octets_.data(), octets_.size()); }

bool operator==(const Secret& a, const Secret& b) {
  return a.octets_.size() == b.octets_.size() &&
         sodium_memcmp(a.octets_.data(), b.octets_.data(), a.octets_.size()) == 0;
}

void wipe(std::span<char> text) { sodium_memzero(text.data(), text.size()); }

struct Hash::State {
  crypto_generichash_state blake2b;
};

Hash::Hash() : state_(std::make_unique<State>()) {
  start();
  succeed(crypto_generichash_init(&state_->blake2b, nullptr, 0, std::tuple_size_v<Digest>),
          "crypto_generichash_init");
}

Hash::Hash(Hash&&) noexcept = default;
Hash& Hash::operator=(Hash&&) noexcept = default;
Hash::~Hash() = default;

void Hash::update(OctetView octets) {
  succeed(crypto_generichash_update(&state_->blake2b, octets.data(), octets.size()),
          "crypto_generichash_update");
}

Digest Hash::digest() {
  Digest digest{};
  succeed(crypto_generichash_final(&state_->blake2b, digest.data(), digest.size()),
          "crypto_generichash_final");
  return digest;
}

Checksum checksum(std::initializer_list<OctetView> parts) {
  start();
  crypto_generichash_state state;
  Checksum sum{};
  succeed(crypto_generichash_init(&state, nullptr, 0, sum.size()), "crypto_generichash_init");
  for (const OctetView part : parts) {
    succeed(crypto_generichash_update(&state, part.data(), part.size()), "crypto_generichash_update");
  }
  succeed(crypto_generichash_final(&state, sum.data(), sum.size()), "crypto_generichash_final");
  sodium_memzero(&state, sizeof state);
  return sum;
}

void fill_with_random(std::span<unsigned char> octets) {
  start();
  randombytes_buf(octets.data(), octets.size());
}

KeyPair random_key_pair() {
  Secret seed(crypto_sign_SEEDBYTES);
  fill_with_random(seed.octets());
  return key_pair_of_seed(seed.octets());
}

KeyPair key_pair_of_seed(OctetView seed) {
  start();
  if (seed.size() != crypto_sign_SEEDBYTES) {
    throw std::invalid_argument("crypto_sign_seed_keypair: the seed has another size");
  }
  KeyPair pair{{}, Secret(secret_key_size)};
  succeed(crypto_sign_seed_keypair(pair.public_key.data(), pair.secret_key.octets().data(), seed.data()),
          "crypto_sign_seed_keypair");
  return pair;
}

bool usable(const PublicKeyOctets& key) {
  start();
  return crypto_core_ed25519_is_valid_point(key.data()) == 1;
}

SignatureOctets sign_detached(OctetView message, const Secret& secret_key) {
  start();
  if (secret_key.octets().size() != secret_key_size) {
    throw std::invalid_argument("crypto_sign_detached: the secret key has another size");
  }
  SignatureOctets signature{};
  succeed(crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(),
                               secret_key.octets().data()),
          "crypto_sign_detached");
  return signature;
}

bool holds(const SignatureOctets& signature, OctetView message, const PublicKeyOctets& key) {
  start();
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

const Effort most_effort{crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE,
                         crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE};
const Effort least_effort{crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_MIN,
                          crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_MIN};

bool stretch(std::span<unsigned char> stream, const Secret& password, const Salt& salt, Effort effort) {
  start();
  if (effort.operations > most_effort.operations || effort.memory > most_effort.memory) {
    throw std::invalid_argument("crypto_pwhash_scryptsalsa208sha256: asked for too much effort");
  }
  // Of an empty password there are no octets to point at, and libsodium takes no null pointer.
  const auto* const octets = reinterpret_cast<const char*>(password.octets().data());
  return crypto_pwhash_scryptsalsa208sha256(stream.data(), stream.size(), octets != nullptr ? octets : "",
                                            password.octets().size(), salt.data(), effort.operations,
                                            static_cast<std::size_t>(effort.memory)) == 0;
}

std::string base64(OctetView octets) {
  std::string text(sodium_base64_encoded_len(octets.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), octets.data(), octets.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // its terminating NUL
  return text;
}

bool from_base64(std::string_view text, std::span<unsigned char> octets) {
  std::size_t length = 0;
  const char* end = nullptr;
  const int result = sodium_base642bin(octets.data(), octets.size(), text.data(), text.size(), nullptr,
                                       &length, &end, sodium_base64_VARIANT_ORIGINAL);
  if (result != 0 || length != octets.size() || end != text.data() + text.size()) {
    return false;
  }
  std::string again = base64(octets);  // spare bits and padding, whatever the library lets pass
  const bool same = again == text;
  wipe(again);
  return same;
}

}  // namespace content
