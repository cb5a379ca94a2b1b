#include "app/workbench/verify.h"

#include <fmt/format.h>
#include <sysexits.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "app/workbench/answer.h"
#include "app/workbench/complain.h"
#include "app/workbench/key_list_file.h"
#include "app/workbench/soundness.h"
#include "app/workbench/trusted.h"
#include "content/pack/key_list_seal.h"
#include "content/pack/pack_file.h"
#include "content/pack/seal.h"

namespace workbench {

namespace {

constexpr std::string_view unreadable =
    "what to do: build the pack again and sign it; its signature is good, but it cannot be shown";

struct Verified {
  content::Sealed sealed;
  std::chrono::duration<double> took{};
};

std::variant<Verified, content::SealFlaw> verified(const content::PackFile& pack,
                                                   const content::Trust& trust) {
  const auto bytes = content::load_signature_file(content::signature_path(pack.path()));
  if (const auto* flaw = std::get_if<content::SealFlaw>(&bytes)) {
    return *flaw;
  }
  const auto start = std::chrono::steady_clock::now();
  auto sealed = content::verify(pack.descriptor(), std::get<std::string>(bytes), trust);
  if (auto* flaw = std::get_if<content::SealFlaw>(&sealed)) {
    return std::move(*flaw);
  }
  return Verified{std::get<content::Sealed>(std::move(sealed)), std::chrono::steady_clock::now() - start};
}

void report(const content::PackFile& held, const Verified& verified, const content::Contents& contents) {
  const content::Identity& identity = verified.sealed.identity;
  answer(fmt::format("{}: {} version {}, schema version {}, {} bytes\n", held.path().string(),
                     identity.exhibit, identity.version, identity.schema, identity.size));
  answer(fmt::format("signed by the trusted key {}\n", content::to_string(verified.sealed.key)));
  answer(fmt::format("all of it can be read: {} stops, {} charts, {} plates\n", contents.stops,
                     contents.charts, contents.plates));
  constexpr double megabyte = 1e6;
  answer(fmt::format("hashed at {:.0f} MB/s\n",
                     static_cast<double>(identity.size) / megabyte / verified.took.count()));
}

int refuse_contents(const content::Refused& refused) {
  const int result = refuse(refused);
  complain(unreadable);
  return result;
}

/// The pack itself, once its seal is good.
int verify_contents(const content::PackFile& held, const Verified& verified) {
  const auto opened = content::Pack::open(held);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return refuse_contents(*refused);
  }
  const auto& pack = std::get<content::Pack>(opened);
  if (const auto flaw = difference(verified.sealed.identity, identity_of(pack, held.size()))) {
    complain_of_seal(content::signature_path(held.path()).string(), *flaw);
    return EX_DATAERR;
  }
  const auto read = workbench::read_through(held, pack);
  if (const auto* refused = std::get_if<content::Refused>(&read)) {
    return refuse_contents(*refused);
  }
  report(held, verified, std::get<content::Contents>(read));
  return EX_OK;
}

int verify_list(const std::filesystem::path& file, const content::Trust& trust) {
  const auto list = content::load_key_list(file);
  if (const auto* flaw = std::get_if<content::KeyListFlaw>(&list)) {
    return refuse(file.string(), *flaw);
  }
  const auto signature = content::signature_path(file);
  const auto refuse_seal = [&](const content::SealFlaw& flaw) {
    complain_of_seal(signature.string(), flaw, content::SealOf::key_list);
    return EX_DATAERR;
  };
  const auto seal = content::load_signature_file(signature);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&seal)) {
    return refuse_seal(*flaw);
  }
  const auto& bytes = std::get<std::string>(list);
  const auto verdict = content::accept_key_list(bytes, std::get<std::string>(seal), trust, std::nullopt);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&verdict)) {
    return refuse_seal(*flaw);
  }
  if (const auto* flaw = std::get_if<content::KeyListFlaw>(&verdict)) {
    return refuse(file.string(), *flaw);
  }
  const auto& accepted = std::get<content::AcceptedKeyList>(verdict);
  answer(fmt::format("{}: key list {}, {} bytes\nsigned by the trusted key {}\n{}", file.string(),
                     accepted.list.counter, bytes.size(), content::to_string(accepted.signer),
                     describe(accepted.list)));
  return EX_OK;
}

int verify_pack(const std::filesystem::path& file, const content::Trust& trust) {
  const auto opened = content::PackFile::open(file);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return refuse(*refused);
  }
  const auto& held = std::get<content::PackFile>(opened);
  const auto sealed = verified(held, trust);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&sealed)) {
    complain_of_seal(content::signature_path(file).string(), *flaw);
    return EX_DATAERR;
  }
  return verify_contents(held, std::get<Verified>(sealed));
}

}  // namespace

int verify(const Verify& command) {
  const auto trust = trusted(command.trust);
  if (const auto* result = std::get_if<int>(&trust)) {
    return *result;
  }
  const auto& believed = std::get<content::Trust>(trust);
  return is_key_list(command.file) ? verify_list(command.file, believed)
                                   : verify_pack(command.file, believed);
}

}  // namespace workbench
