#include "content/shelf/key_list_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "content/shelf/names.h"
#include "content/shelf/replace.h"

namespace shelf {
namespace {

constexpr std::size_t most_bytes = content::most_key_list + content::most_signature_file;

// A list has no line that begins so, and every signature file does.
constexpr std::string_view signature_begins = "untrusted comment: ";

using Accepted = std::variant<content::AcceptedKeyList, Rejected>;

Accepted judged(std::string_view list, std::string_view signature, const content::Trust& base,
                const std::optional<content::KeyList>& in_force) {
  auto accepted = content::accept_key_list(list, signature, base, in_force);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&accepted)) {
    return rejected(*flaw);
  }
  if (const auto* flaw = std::get_if<content::KeyListFlaw>(&accepted)) {
    return Rejected{code(flaw->reason), flaw->says};
  }
  return std::get<content::AcceptedKeyList>(std::move(accepted));
}

}  // namespace

KeptKeyList read_kept_key_list(const Disk& disk, const content::Trust& base) {
  const auto bytes = disk.contents(keys_name, most_bytes);
  if (!bytes && std::ranges::binary_search(disk.names(), keys_name)) {
    return {std::nullopt, Rejected{code(content::KeyListRefusal::too_large),
                                   fmt::format("is not an ordinary file of at most {} bytes", most_bytes)}};
  }
  if (!bytes) {
    return {};
  }
  const std::string_view whole = *bytes;
  const auto end = std::min(whole.find(signature_begins), whole.size());
  auto accepted = judged(whole.substr(0, end), whole.substr(end), base, std::nullopt);
  if (auto* why = std::get_if<Rejected>(&accepted)) {
    return {std::nullopt, std::move(*why)};
  }
  return {std::move(std::get<content::AcceptedKeyList>(accepted).list), std::nullopt};
}

std::variant<content::AcceptedKeyList, Rejected> install_key_list(Disk& disk, std::string_view list,
                                                                  std::string_view signature,
                                                                  const content::Trust& base) {
  auto accepted = judged(list, signature, base, read_kept_key_list(disk, base).list);
  const auto* is = std::get_if<content::AcceptedKeyList>(&accepted);
  if (is != nullptr && !is->in_force) {
    replace(disk, keys_name, fmt::format("{}{}", list, signature));
  }
  return accepted;
}

}  // namespace shelf
