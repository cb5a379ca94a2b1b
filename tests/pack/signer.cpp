#include "tests/pack/signer.h"

#include <fcntl.h>

#include <random>
#include <stdexcept>
#include <variant>

using namespace content;

namespace {

constexpr std::size_t payload_size = 65'536;

std::string payload() {
  std::mt19937 random(7);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in every run
  std::string bytes(payload_size, '\0');
  for (char& byte : bytes) {
    byte = static_cast<char>(random());
  }
  return bytes;
}

}  // namespace

Signer::Signer() {
  write_bytes(file, payload());
  digest = hash(Descriptor(file, O_RDONLY), payload_size).digest;
  identity = {2, "the-dominated", 3, payload_size};
  comment = print(identity);
}

SignatureFile Signer::signed_with(std::string_view trusted_comment, const Digest& of) const {
  SignatureFile signature{key.id, sign_detached(of, key.octets), std::string(trusted_comment), {}};
  signature.global_signature = sign_detached(octets(global_message(signature)), key.octets);
  return signature;
}

std::string Signer::verdict(std::string_view signature_file, const Trust& trust) const {
  const auto sealed = verify(Descriptor(file, O_RDONLY), signature_file, trust);
  const auto* flaw = std::get_if<SealFlaw>(&sealed);
  return flaw == nullptr ? "sealed" : code(flaw->reason);
}

std::string list_verdict(std::string_view list, std::string_view signature_file, const Trust& base,
                         const std::optional<KeyList>& in_force) {
  const auto verdict = accept_key_list(list, signature_file, base, in_force);
  if (const auto* accepted = std::get_if<AcceptedKeyList>(&verdict)) {
    return accepted->in_force ? "in force" : "accepted";
  }
  const auto* of_signature = std::get_if<SealFlaw>(&verdict);
  return of_signature != nullptr ? code(of_signature->reason) : code(std::get<KeyListFlaw>(verdict).reason);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  if (at == std::string::npos) {
    throw std::runtime_error("there is no " + std::string(from) + " to replace");
  }
  return text.replace(at, from.size(), to);
}

std::string decoded(std::string_view base64, std::size_t size) {
  std::string bytes(size, '\0');
  if (!from_base64(base64, {reinterpret_cast<unsigned char*>(bytes.data()), size})) {
    throw std::runtime_error("not base64: " + std::string(base64));
  }
  return bytes;
}
