#include "app/workbench/sign.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sysexits.h>

#include <stdexcept>
#include <system_error>
#include <utility>
#include <variant>

#include "app/workbench/complain.h"
#include "app/workbench/password.h"
#include "content/pack/pack_file.h"
#include "content/pack/replacement.h"
#include "content/pack/seal.h"

namespace workbench {

namespace {

/// What the pack says that it is. It is read whole: nobody signs a pack that no kiosk can show.
std::variant<content::Identity, content::Refused> identity(const content::PackFile& held) {
  const auto opened = content::Pack::open(held);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return *refused;
  }
  const auto& pack = std::get<content::Pack>(opened);
  try {
    static_cast<void>(pack.whole());
    static_cast<void>(pack.plates());
  } catch (const std::runtime_error& error) {
    return content::Refused{content::Refusal::damaged, error.what()};
  }
  return content::identity_of(pack, held.size());
}

void warn_of_readers(const std::filesystem::path& key) {
  struct stat status{};
  if (::stat(key.c_str(), &status) == 0 && (status.st_mode & (S_IRGRP | S_IROTH)) != 0) {
    complain(fmt::format("warning: {} can be read by others; keep it to yourself: chmod 600 {}", key.string(),
                         key.string()));
  }
}

std::variant<content::SecretKey, content::KeyFlaw> load_secret_key(const std::filesystem::path& file) {
  auto bytes = content::load_key_file(file);
  if (auto* flaw = std::get_if<content::KeyFlaw>(&bytes)) {
    return std::move(*flaw);
  }
  auto& text = std::get<std::string>(bytes);
  auto key = content::read_secret_key(
      text, [&] { return ask_password(fmt::format("Password of {}: ", file.string())); });
  content::wipe(text);
  return key;
}

/// What a kiosk will find; throws std::runtime_error if it would not accept it.
void check_signed(const std::string& printed, const content::PublicKey& key, const content::Hashed& hashed) {
  const auto promise = content::read_promise(printed, {{key}, {}});
  const auto refuse = [](const content::SealFlaw& flaw) {
    throw std::runtime_error(fmt::format("sign: the new signature {} ({})", flaw.says, code(flaw.reason)));
  };
  if (const auto* flaw = std::get_if<content::SealFlaw>(&promise)) {
    refuse(*flaw);
  }
  const auto sealed = verify(std::get<content::Promise>(promise), hashed.digest, hashed.size);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&sealed)) {
    refuse(*flaw);
  }
}

int write_signature(const std::string& printed, const std::filesystem::path& file) {
  try {
    content::Replacement signature(file);
    signature.file().write(printed);
    signature.become_target();
    return EX_OK;
  } catch (const std::system_error& error) {
    complain(error.what());
    return EX_CANTCREAT;
  }
}

int sign_held(const content::PackFile& held, const content::Identity& identity,
              const content::SecretKey& key) {
  const content::Hashed hashed = content::hash(held.descriptor(), held.size());
  if (!held.unchanged()) {
    complain(fmt::format("{} changed while it was being signed", held.path().string()));
    return EX_DATAERR;
  }
  const std::string printed = print(content::sign(hashed.digest, print(identity), key));
  check_signed(printed, public_key_of(key), hashed);
  const auto file = content::signature_path(held.path());
  const int result = write_signature(printed, file);
  if (result == EX_OK) {
    fmt::print("{}: {}, by the key {}\n", file.string(), print(identity), content::to_string(key.id));
  }
  return result;
}

}  // namespace

int sign(const Sign& command) {
  const auto held = content::PackFile::open(command.pack);
  if (const auto* refused = std::get_if<content::Refused>(&held)) {
    return refuse(*refused);
  }
  const auto& pack = std::get<content::PackFile>(held);
  const auto is = identity(pack);
  if (const auto* refused = std::get_if<content::Refused>(&is)) {
    return refuse(*refused);
  }
  const auto key = load_secret_key(command.key);
  if (const auto* flaw = std::get_if<content::KeyFlaw>(&key)) {
    complain(fmt::format("{} {} ({})", command.key.string(), flaw->says, code(flaw->reason)));
    return flaw->reason == content::KeyRefusal::missing ? EX_NOINPUT : EX_DATAERR;
  }
  warn_of_readers(command.key);
  return sign_held(pack, std::get<content::Identity>(is), std::get<content::SecretKey>(key));
}

int comment(const Comment& command) {
  const auto held = content::PackFile::open(command.pack);
  if (const auto* refused = std::get_if<content::Refused>(&held)) {
    return refuse(*refused);
  }
  const auto is = identity(std::get<content::PackFile>(held));
  if (const auto* refused = std::get_if<content::Refused>(&is)) {
    return refuse(*refused);
  }
  fmt::print("{}\n", print(std::get<content::Identity>(is)));
  return EX_OK;
}

}  // namespace workbench
