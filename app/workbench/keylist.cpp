#include "app/workbench/keylist.h"

#include <fmt/format.h>
#include <sysexits.h>

#include <variant>

#include "app/workbench/answer.h"
#include "app/workbench/complain.h"
#include "app/workbench/key_list_file.h"
#include "app/workbench/write_file.h"

namespace workbench {

namespace {

/// The keys of a file or a folder, or the exit code and a complaint about every one that is none.
std::variant<std::vector<content::PublicKey>, int> keys_of(const std::filesystem::path& named) {
  content::Trust read = content::read_trust({named});
  for (const content::UnusableKey& unusable : read.unusable) {
    complain(
        fmt::format("{} {} ({})", unusable.file.string(), unusable.flaw.says, code(unusable.flaw.reason)));
  }
  if (!read.unusable.empty()) {
    const bool missing = read.unusable.front().flaw.reason == content::KeyRefusal::missing;
    return missing ? EX_NOINPUT : EX_DATAERR;
  }
  if (read.keys.empty()) {
    complain(fmt::format("{} has no NAME.pub in it", named.string()));
    return EX_NOINPUT;
  }
  return std::move(read.keys);
}

std::variant<content::KeyList, int> list_of(const Keylist& command) {
  content::KeyList list{command.counter, {}, {}, command.allow};
  for (const auto& named : command.add) {
    const auto keys = keys_of(named);
    if (const int* result = std::get_if<int>(&keys)) {
      return *result;
    }
    const auto& added = std::get<std::vector<content::PublicKey>>(keys);
    list.added.insert(list.added.end(), added.begin(), added.end());
  }
  for (const auto& named : command.revoke) {
    if (const auto id = content::read_key_id(named)) {
      list.revoked.push_back(*id);
      continue;
    }
    const auto keys = keys_of(named);
    if (const int* result = std::get_if<int>(&keys)) {
      return *result;
    }
    for (const content::PublicKey& key : std::get<std::vector<content::PublicKey>>(keys)) {
      list.revoked.push_back(key.id);
    }
  }
  return list;
}

}  // namespace

int keylist(const Keylist& command) {
  const auto list = list_of(command);
  if (const int* result = std::get_if<int>(&list)) {
    return *result;
  }
  const std::string printed = print(std::get<content::KeyList>(list));
  const auto read = content::read_key_list(printed);  // what contradicts itself is not written
  if (const auto* flaw = std::get_if<content::KeyListFlaw>(&read)) {
    complain(
        fmt::format("{} was not written: it {} ({})", command.out.string(), flaw->says, code(flaw->reason)));
    return EX_DATAERR;
  }
  const int result = write_file(command.out, printed);
  if (result == EX_OK) {
    answer(fmt::format("{}: key list {}, {} bytes; it counts once it is signed\n{}", command.out.string(),
                       command.counter, printed.size(), describe(std::get<content::KeyList>(read))));
  }
  return result;
}

}  // namespace workbench
