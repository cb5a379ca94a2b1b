#include "content/pack/seal.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace content {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 18U;  // larger ones are not quicker

SealFlaw other_size(std::uint64_t promised, std::uint64_t size) {
  return {SealRefusal::size_differs, fmt::format("was made for {} bytes, and the pack has {}", promised,
                                                 size > promised ? "more" : fmt::format("{}", size))};
}

}  // namespace

std::variant<Vouched, SealFlaw> read_vouched(std::string_view signature_file, const Trust& trust) {
  auto read = read_signature_file(signature_file);
  if (auto* flaw = std::get_if<SealFlaw>(&read)) {
    return std::move(*flaw);
  }
  auto& file = std::get<SignatureFile>(read);
  auto key = trust.find(file.key_id);
  if (auto* flaw = std::get_if<SealFlaw>(&key)) {
    return std::move(*flaw);
  }
  const auto& signer = std::get<PublicKey>(key);
  if (!holds(file.global_signature, octets(global_message(file)), signer.octets)) {
    return SealFlaw{SealRefusal::global_forged,
                    fmt::format("has a trusted comment that the key {} did not sign", to_string(signer.id))};
  }
  return Vouched{signer, std::move(file)};
}

std::variant<Promise, SealFlaw> read_promise(std::string_view signature_file, const Trust& trust) {
  auto read = read_vouched(signature_file, trust);
  if (auto* flaw = std::get_if<SealFlaw>(&read)) {
    return std::move(*flaw);
  }
  const auto& vouched = std::get<Vouched>(read);
  auto identity = read_trusted_comment(vouched.file.trusted_comment);
  if (auto* flaw = std::get_if<SealFlaw>(&identity)) {
    return std::move(*flaw);
  }
  return Promise{vouched.key, std::move(std::get<Identity>(identity)), vouched.file.signature};
}

std::variant<Sealed, SealFlaw> verify(const Promise& promise, const Digest& digest, std::uint64_t size) {
  if (size != promise.identity.size) {
    return other_size(promise.identity.size, size);
  }
  if (!holds(promise.signature, digest, promise.key.octets)) {
    return SealFlaw{SealRefusal::pack_forged, fmt::format("does not fit this pack: the key {} signed other "
                                                          "bytes",
                                                          to_string(promise.key.id))};
  }
  return Sealed{promise.key.id, promise.identity};
}

std::variant<Sealed, SealFlaw> verify(const Promise& promise, const Descriptor& pack) {
  const auto size = static_cast<std::uint64_t>(pack.status().st_size);
  if (size != promise.identity.size) {
    return other_size(promise.identity.size, size);
  }
  const Hashed hashed = hash(pack, promise.identity.size);
  return verify(promise, hashed.digest, hashed.size);
}

std::variant<Sealed, SealFlaw> verify(const Descriptor& pack, std::string_view signature_file,
                                      const Trust& trust) {
  auto promise = read_promise(signature_file, trust);
  if (auto* flaw = std::get_if<SealFlaw>(&promise)) {
    return std::move(*flaw);
  }
  return verify(std::get<Promise>(promise), pack);
}

Hashed hash(const Descriptor& file, std::uint64_t most) {
  Hash hash;
  std::vector<char> piece(piece_size);
  std::uint64_t size = 0;
  while (size <= most) {
    const auto wanted = std::min<std::uint64_t>(piece.size(), most - size + 1);
    const auto got = file.read_at(std::span(piece).first(wanted), static_cast<off_t>(size));
    hash.update(octets({piece.data(), got}));
    size += got;
    if (got < wanted) {
      break;
    }
  }
  return {hash.digest(), size};
}

SignatureFile sign(const Digest& digest, std::string trusted_comment, const SecretKey& key) {
  SignatureFile file;
  file.key_id = key.id;
  file.signature = sign_detached(digest, key.octets);
  file.trusted_comment = std::move(trusted_comment);
  file.global_signature = sign_detached(octets(global_message(file)), key.octets);
  return file;
}

}  // namespace content
