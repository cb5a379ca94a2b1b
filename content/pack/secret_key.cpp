#include "content/pack/secret_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "content/pack/key_lines.h"

namespace content {
namespace {

// minisign's own struct, field by field.
constexpr std::size_t algorithm_at = 0;
constexpr std::size_t derivation_at = 2;
constexpr std::size_t checksum_algorithm_at = 4;
constexpr std::size_t salt_at = 6;
constexpr std::size_t operations_at = 38;
constexpr std::size_t memory_at = 46;
constexpr std::size_t id_at = 54;  // what a password encrypts begins here
constexpr std::size_t key_at = 62;
constexpr std::size_t checksum_at = 126;
constexpr std::size_t packed_size = 158;
constexpr std::size_t id_size = key_at - id_at;
constexpr std::size_t checksum_size = packed_size - checksum_at;

constexpr std::string_view algorithm = "Ed";
constexpr std::string_view checksum_algorithm = "B2";
constexpr std::string_view scrypt = "Sc";
constexpr std::string_view no_derivation{"\0\0", 2};

std::uint64_t read_little_endian(OctetView octets) {
  std::uint64_t number = 0;
  for (auto octet = octets.rbegin(); octet != octets.rend(); ++octet) {
    number = (number << 8U) | *octet;
  }
  return number;
}

void write_little_endian(std::span<unsigned char> octets, std::uint64_t number) {
  for (auto& octet : octets) {
    octet = static_cast<unsigned char>(number & 0xffU);
    number >>= 8U;
  }
}

Checksum checksum_of(OctetView packed) {
  return checksum({packed.subspan(algorithm_at, 2), packed.subspan(id_at, id_size + secret_key_size)});
}

/// Encrypts what is clear, and the other way round; false if there is not memory enough.
bool encrypt(std::span<unsigned char> packed, const Secret& password, Effort effort) {
  Salt salt{};
  std::ranges::copy(packed.subspan(salt_at, salt.size()), salt.begin());
  Secret stream(packed_size - id_at);
  if (!stretch(stream.octets(), password, salt, effort)) {
    return false;
  }
  const auto clear = packed.subspan(id_at);
  std::ranges::transform(clear, stream.octets(), clear.begin(), std::bit_xor<>());
  return true;
}

std::optional<KeyFlaw> decrypt(std::span<unsigned char> packed, const AskPassword& ask) {
  const Effort effort{read_little_endian(packed.subspan(operations_at, 8)),
                      read_little_endian(packed.subspan(memory_at, 8))};
  if (effort.operations > most_effort.operations || effort.memory > most_effort.memory) {
    return KeyFlaw{KeyRefusal::effort, "asks for more effort with its password than minisign ever does"};
  }
  if (!encrypt(packed, ask(), effort)) {
    return KeyFlaw{KeyRefusal::effort, fmt::format("needs {} MB of memory for its password, and there are "
                                                   "not so many",
                                                   effort.memory / 1'000'000)};
  }
  if (!std::ranges::equal(packed.subspan(checksum_at), checksum_of(packed))) {
    return KeyFlaw{KeyRefusal::password, "does not open with this password"};
  }
  return std::nullopt;
}

/// Without a password: minisign leaves the checksum empty.
std::optional<KeyFlaw> check_clear(OctetView packed) {
  const auto written = packed.subspan(checksum_at);
  const bool empty = std::ranges::all_of(written, [](unsigned char octet) { return octet == 0; });
  if (!empty && !std::ranges::equal(written, checksum_of(packed))) {
    return KeyFlaw{KeyRefusal::damaged, "is damaged: its checksum is another's"};
  }
  return std::nullopt;
}

std::optional<KeyFlaw> open_packed(std::span<unsigned char> packed, const AskPassword& ask) {
  const OctetView view(packed);
  const auto is = [&](std::size_t at, std::string_view name) {
    return std::ranges::equal(view.subspan(at, name.size()), octets(name));
  };
  if (!is(algorithm_at, algorithm) || !is(checksum_algorithm_at, checksum_algorithm)) {
    return KeyFlaw{KeyRefusal::algorithm, "is not a secret key of minisign's"};
  }
  if (is(derivation_at, scrypt)) {
    return decrypt(packed, ask);
  }
  if (is(derivation_at, no_derivation)) {
    return check_clear(packed);
  }
  return KeyFlaw{KeyRefusal::algorithm, "has a password of a kind that this Vitrine does not know"};
}

Secret pack(const SecretKey& key) {
  Secret packed(packed_size);
  const auto all = packed.octets();
  const auto put = [&](std::size_t at, OctetView octets) {
    std::ranges::copy(octets, all.subspan(at).begin());
  };
  put(algorithm_at, octets(algorithm));
  put(checksum_algorithm_at, octets(checksum_algorithm));
  put(id_at, key.id);
  put(key_at, key.octets.octets());
  put(checksum_at, checksum_of(all));
  return packed;
}

Secret lines(const Secret& packed, std::string_view comment) {
  std::string text = base64(packed.octets());
  std::string file = fmt::format("{}{}\n{}\n", untrusted_comment_prefix, comment, text);
  Secret secret(file);
  wipe(text);
  wipe(file);
  return secret;
}

}  // namespace

SecretKey make_secret_key() {
  SecretKey key;
  fill_with_random(key.id);
  key.octets = random_key_pair().secret_key;
  return key;
}

PublicKey public_key_of(const SecretKey& key) {
  const OctetView octets = key.octets.octets();
  return {key.id, key_pair_of_seed(octets.first(secret_key_size / 2)).public_key};
}

std::variant<SecretKey, KeyFlaw> read_secret_key(std::string_view bytes, const AskPassword& ask) {
  Secret packed(packed_size);
  if (auto flaw = read_key_lines(bytes, packed.octets(), "a secret key")) {
    return std::move(*flaw);
  }
  if (auto flaw = open_packed(packed.octets(), ask)) {
    return std::move(*flaw);
  }
  const auto all = packed.octets();
  SecretKey key;
  std::ranges::copy(all.subspan(id_at, id_size), key.id.begin());
  std::ranges::copy(all.subspan(key_at, secret_key_size), key.octets.octets().begin());
  const OctetView octets = key.octets.octets();
  if (!(key_pair_of_seed(octets.first(secret_key_size / 2)).secret_key == key.octets)) {
    return KeyFlaw{KeyRefusal::damaged, "is damaged: its two halves do not belong together"};
  }
  return key;
}

Secret print(const SecretKey& key) { return lines(pack(key), "minisign secret key without a password"); }

Secret print(const SecretKey& key, const Secret& password, Effort effort) {
  for (;; effort = {effort.operations / 2, effort.memory / 2}) {
    if (effort.operations < least_effort.operations || effort.memory < least_effort.memory) {
      throw std::runtime_error(
          "crypto_pwhash_scryptsalsa208sha256: there is not memory enough for a password");
    }
    Secret packed = pack(key);
    const auto all = packed.octets();
    std::ranges::copy(octets(scrypt), all.subspan(derivation_at).begin());
    fill_with_random(all.subspan(salt_at, std::tuple_size_v<Salt>));
    write_little_endian(all.subspan(operations_at, 8), effort.operations);
    write_little_endian(all.subspan(memory_at, 8), effort.memory);
    if (encrypt(all, password, effort)) {
      return lines(packed, "minisign encrypted secret key");
    }
  }
}

}  // namespace content
