#include "app/workbench/sign.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sysexits.h>

#include <stdexcept>
#include <utility>
#include <variant>

#include "app/workbench/answer.h"
#include "app/workbench/complain.h"
#include "app/workbench/key_list_file.h"
#include "app/workbench/password.h"
#include "app/workbench/soundness.h"
#include "app/workbench/write_file.h"
#include "content/pack/key_list_seal.h"
#include "content/pack/pack_file.h"
#include "content/pack/seal.h"

namespace workbench {

namespace {

/// What the pack says that it is. It is asked all that verify and a shelf will ask: nobody signs a pack that
/// no kiosk can show.
std::variant<content::Identity, content::Refused> identity(const content::PackFile& held) {
  const auto opened = content::Pack::open(held);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return *refused;
  }
  const auto& pack = std::get<content::Pack>(opened);
  const auto read = workbench::read_through(held, pack);
  if (const auto* refused = std::get_if<content::Refused>(&read)) {
    return *refused;
  }
  return content::identity_of(pack, held.size());
}

struct SignablePack {
  content::PackFile file;
  content::Identity identity;
};

/// The pack, or the exit code and a complaint.
std::variant<SignablePack, int> signable_pack(const std::filesystem::path& file) {
  auto held = content::PackFile::open(file);
  if (const auto* refused = std::get_if<content::Refused>(&held)) {
    return refuse(*refused);
  }
  auto& pack = std::get<content::PackFile>(held);
  auto is = identity(pack);
  if (const auto* refused = std::get_if<content::Refused>(&is)) {
    return refuse(*refused);
  }
  return SignablePack{std::move(pack), std::get<content::Identity>(std::move(is))};
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

/// The key, or the exit code and a complaint.
std::variant<content::SecretKey, int> opened_key(const std::filesystem::path& file) {
  auto key = load_secret_key(file);
  if (const auto* flaw = std::get_if<content::KeyFlaw>(&key)) {
    complain(fmt::format("{} {} ({})", file.string(), flaw->says, code(flaw->reason)));
    return flaw->reason == content::KeyRefusal::missing ? EX_NOINPUT : EX_DATAERR;
  }
  warn_of_readers(file);
  return std::get<content::SecretKey>(std::move(key));
}

[[noreturn]] void refuse_own_signature(const content::SealFlaw& flaw) {
  throw std::runtime_error(fmt::format("sign: the new signature {} ({})", flaw.says, code(flaw.reason)));
}

/// What a kiosk will find; throws std::runtime_error if it would not accept it.
void check_signed(const std::string& printed, const content::PublicKey& key, const content::Hashed& hashed) {
  const auto promise = content::read_promise(printed, {{key}, {}});
  if (const auto* flaw = std::get_if<content::SealFlaw>(&promise)) {
    refuse_own_signature(*flaw);
  }
  const auto sealed = verify(std::get<content::Promise>(promise), hashed.digest, hashed.size);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&sealed)) {
    refuse_own_signature(*flaw);
  }
}

/// The signature beside `file`, whose trusted comment is `comment`.
int write_signature(const std::filesystem::path& file, const std::string& printed, const std::string& comment,
                    const content::SecretKey& key) {
  const auto beside = content::signature_path(file);
  const int result = write_file(beside, printed);
  if (result == EX_OK) {
    answer(fmt::format("{}: {}, by the key {}\n", beside.string(), comment, content::to_string(key.id)));
  }
  return result;
}

int sign_pack(const content::PackFile& held, const content::Identity& identity,
              const content::SecretKey& key) {
  const content::Hashed hashed = content::hash(held.descriptor(), held.size());
  if (!held.unchanged()) {
    complain(fmt::format("{} changed while it was being signed", held.path().string()));
    return EX_DATAERR;
  }
  const std::string comment = print(identity);
  const std::string printed = print(content::sign(hashed.digest, comment, key));
  check_signed(printed, public_key_of(key), hashed);
  return write_signature(held.path(), printed, comment, key);
}

/// A list that revokes its own signer is refused, as a kiosk would refuse it.
int sign_list(const std::filesystem::path& file, const content::KeyList& list,
              const content::SecretKey& key) {
  const std::string printed = print(content::sign(list, key));
  const auto verdict =
      content::accept_key_list(print(list), printed, {{public_key_of(key)}, {}}, std::nullopt);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&verdict)) {
    refuse_own_signature(*flaw);
  }
  if (const auto* flaw = std::get_if<content::KeyListFlaw>(&verdict)) {
    return refuse(file.string(), *flaw);
  }
  return write_signature(file, printed, trusted_comment(list), key);
}

/// Signs by `with` what `opened` is, once there is a key; the exit code of whichever is wanting.
template <typename Opened, typename SignWith>
int sign_opened(const std::variant<Opened, int>& opened, const std::filesystem::path& key_file,
                const SignWith& with) {
  if (const int* result = std::get_if<int>(&opened)) {
    return *result;
  }
  const auto key = opened_key(key_file);
  if (const int* result = std::get_if<int>(&key)) {
    return *result;
  }
  return with(std::get<Opened>(opened), std::get<content::SecretKey>(key));
}

}  // namespace

int sign(const Sign& command) {
  if (is_key_list(command.file)) {
    return sign_opened(opened_key_list(command.file), command.key,
                       [&](const auto& list, const auto& key) { return sign_list(command.file, list, key); });
  }
  return sign_opened(signable_pack(command.file), command.key, [](const auto& pack, const auto& key) {
    return sign_pack(pack.file, pack.identity, key);
  });
}

int comment(const Comment& command) {
  if (is_key_list(command.file)) {
    const auto list = opened_key_list(command.file);
    if (const int* result = std::get_if<int>(&list)) {
      return *result;
    }
    answer(trusted_comment(std::get<content::KeyList>(list)) + "\n");
    return EX_OK;
  }
  const auto pack = signable_pack(command.file);
  if (const int* result = std::get_if<int>(&pack)) {
    return *result;
  }
  answer(print(std::get<SignablePack>(pack).identity) + "\n");
  return EX_OK;
}

}  // namespace workbench
