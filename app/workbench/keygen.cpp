#include "app/workbench/keygen.h"

#include <fmt/format.h>
#include <sysexits.h>

#include <array>
#include <optional>
#include <system_error>

#include "app/workbench/answer.h"
#include "app/workbench/complain.h"
#include "app/workbench/password.h"
#include "content/pack/replacement.h"
#include "content/pack/secret_key.h"

namespace workbench {

namespace {

struct PairOfFiles {
  std::filesystem::path secret_key;
  std::filesystem::path public_key;
};

PairOfFiles files_of(const std::filesystem::path& name) {
  PairOfFiles files{name, name};
  files.secret_key += ".key";
  files.public_key += ".pub";
  return files;
}

int refuse_to_replace(const std::filesystem::path& file) {
  complain(
      fmt::format("{} is there already; choose another name, or replace the pair with --force: what "
                  "its secret key signed stays valid, but nothing can be signed with it any more",
                  file.string()));
  return EX_CANTCREAT;
}

/// Asked for twice; nullopt, and a complaint, if it is empty or differs.
std::optional<content::Secret> new_password() {
  content::Secret password = ask_password("Password for the new key: ");
  if (password.octets().empty()) {
    complain("the password is empty; without --password no password is asked for");
    return std::nullopt;
  }
  if (!(ask_password("The same once more: ") == password)) {
    complain("the two passwords differ");
    return std::nullopt;
  }
  return password;
}

std::string_view text_of(const content::Secret& secret) {
  const auto octets = secret.octets();
  return {reinterpret_cast<const char*>(octets.data()), octets.size()};
}

/// Both files, the secret one first; nothing is left if the other cannot be written.
int write_pair(const content::SecretKey& key, const content::Secret& printed, const PairOfFiles& files,
               bool force) {
  constexpr mode_t owner_alone = 0600;
  content::Replacement secret_key(files.secret_key, owner_alone);
  content::Replacement public_key(files.public_key);
  secret_key.file().write(text_of(printed));
  public_key.file().write(content::print(public_key_of(key)));
  if (force) {
    secret_key.become_target();
    public_key.become_target();
    return EX_OK;
  }
  if (!secret_key.become_new_target()) {
    return refuse_to_replace(files.secret_key);
  }
  if (!public_key.become_new_target()) {
    std::filesystem::remove(files.secret_key);  // half a pair is of no use to anybody
    return refuse_to_replace(files.public_key);
  }
  return EX_OK;
}

}  // namespace

int keygen(const Keygen& command) {
  const PairOfFiles files = files_of(command.name);
  for (const auto& file : {files.secret_key, files.public_key}) {
    if (!command.force && std::filesystem::exists(std::filesystem::symlink_status(file))) {
      return refuse_to_replace(file);
    }
  }
  const content::SecretKey key = content::make_secret_key();
  const auto password = command.password ? new_password() : std::nullopt;
  if (command.password && !password) {
    return EX_DATAERR;
  }
  const content::Secret printed = password ? content::print(key, *password) : content::print(key);
  try {
    const int result = write_pair(key, printed, files, command.force);
    if (result != EX_OK) {
      return result;
    }
  } catch (const std::system_error& error) {
    complain(error.what());
    return EX_CANTCREAT;
  }
  answer(fmt::format(
      "{}: keep it secret, and keep a copy of it in a safe place\n{}: for every cabinet that shall "
      "trust it; its id is {}\n",
      files.secret_key.string(), files.public_key.string(), content::to_string(key.id)));
  return EX_OK;
}

}  // namespace workbench
