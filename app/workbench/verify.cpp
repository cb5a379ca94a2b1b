#include "app/workbench/verify.h"

#include <fmt/format.h>
#include <sysexits.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "app/workbench/complain.h"
#include "app/workbench/soundness.h"
#include "content/pack/pack_file.h"
#include "content/pack/seal.h"

namespace workbench {

namespace {

constexpr std::string_view unreadable =
    "what to do: build the pack again and sign it; its signature is good, but it cannot be shown";

/// The keys, with a complaint about each that is none; the exit code if none is left.
std::variant<content::Trust, int> trusted(const Verify& command) {
  content::Trust trust = content::read_trust(command.trust);
  for (const content::UnusableKey& unusable : trust.unusable) {
    complain(
        fmt::format("{} {} ({})", unusable.file.string(), unusable.flaw.says, code(unusable.flaw.reason)));
  }
  if (!trust.keys.empty()) {
    return trust;
  }
  const bool missing = std::ranges::all_of(trust.unusable, [](const content::UnusableKey& unusable) {
    return unusable.flaw.reason == content::KeyRefusal::missing;
  });
  complain("there is no public key to trust; name one, or a folder of NAME.pub files, with --trust");
  return missing ? EX_NOINPUT : EX_DATAERR;
}

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
  fmt::print("{}: {} version {}, schema version {}, {} bytes\n", held.path().string(), identity.exhibit,
             identity.version, identity.schema, identity.size);
  fmt::print("signed by the trusted key {}\n", content::to_string(verified.sealed.key));
  fmt::print("all of it can be read: {} stops, {} charts, {} plates\n", contents.stops, contents.charts,
             contents.plates);
  constexpr double megabyte = 1e6;
  fmt::print("hashed at {:.0f} MB/s\n",
             static_cast<double>(identity.size) / megabyte / verified.took.count());
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

}  // namespace

int verify(const Verify& command) {
  const auto trust = trusted(command);
  if (const auto* result = std::get_if<int>(&trust)) {
    return *result;
  }
  const auto opened = content::PackFile::open(command.pack);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return refuse(*refused);
  }
  const auto& held = std::get<content::PackFile>(opened);
  const auto sealed = verified(held, std::get<content::Trust>(trust));
  if (const auto* flaw = std::get_if<content::SealFlaw>(&sealed)) {
    complain_of_seal(content::signature_path(command.pack).string(), *flaw);
    return EX_DATAERR;
  }
  return verify_contents(held, std::get<Verified>(sealed));
}

}  // namespace workbench
