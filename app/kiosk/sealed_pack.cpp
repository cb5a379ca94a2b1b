#include "app/kiosk/sealed_pack.h"

#include <fmt/format.h>

#include <chrono>
#include <string>
#include <system_error>
#include <utility>

namespace kiosk {

std::string to_string(const Hashing& hashing) {
  constexpr double megabyte = 1e6;
  const double megabytes = static_cast<double>(hashing.bytes) / megabyte;
  return fmt::format("hashed {:.1f} MB at {:.0f} MB/s", megabytes, megabytes / hashing.took.count());
}

std::variant<HeldPack, shelf::Rejected> held_pack(const std::filesystem::path& file,
                                                  const content::Promise& promise) try {
  auto opened = content::PackFile::open(file);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return shelf::rejected(*refused, file);
  }
  auto& pack = std::get<content::PackFile>(opened);
  const auto start = std::chrono::steady_clock::now();
  const content::Hashed hashed = content::hash(pack.descriptor(), promise.identity.size);
  const Hashing hashing{hashed.size, std::chrono::steady_clock::now() - start};
  const auto sealed = content::verify(promise, hashed.digest, hashed.size);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&sealed)) {
    return shelf::rejected(*flaw);
  }
  return HeldPack{std::move(pack), hashed.digest, hashing};
} catch (const std::system_error& error) {
  return shelf::unreadable(error);
}

std::variant<Opened, shelf::Rejected> open_held(const HeldPack& held, const content::Promise& promise) try {
  auto opened = content::Pack::open(held.file);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return shelf::rejected(*refused, held.file.path());
  }
  auto& pack = std::get<content::Pack>(opened);
  if (const auto flaw = content::difference(promise.identity, content::identity_of(pack, held.file.size()))) {
    return shelf::rejected(*flaw);
  }
  return Opened{std::move(pack), held.file.path().filename().string(), held.digest, held.hashing};
} catch (const std::system_error& error) {
  return shelf::unreadable(error);
}

std::variant<Opened, shelf::Rejected> open_sealed(const std::filesystem::path& file,
                                                  const content::Trust& trust) {
  const auto signature = content::load_signature_file(content::signature_path(file));
  if (const auto* flaw = std::get_if<content::SealFlaw>(&signature)) {
    return shelf::rejected(*flaw);
  }
  const auto promise = content::read_promise(std::get<std::string>(signature), trust);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&promise)) {
    return shelf::rejected(*flaw);
  }
  const auto& is = std::get<content::Promise>(promise);
  const auto held = held_pack(file, is);
  if (const auto* why = std::get_if<shelf::Rejected>(&held)) {
    return *why;
  }
  return open_held(std::get<HeldPack>(held), is);
}

}  // namespace kiosk
