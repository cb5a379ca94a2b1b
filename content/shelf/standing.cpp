#include "content/shelf/standing.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace shelf {
namespace {

std::variant<Standing, Rejected> believe(const Disk& disk, const std::string& name, const PackName& is,
                                         const content::Trust& trust) {
  const auto signature = disk.contents(signature_of(name), content::most_signature_file);
  if (!signature) {
    return Rejected{code(content::SealRefusal::missing), "has no signature file beside it that can be read"};
  }
  auto read = content::read_promise(*signature, trust);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&read)) {
    return rejected(*flaw);
  }
  auto& promise = std::get<content::Promise>(read);
  if (PackName{promise.identity.exhibit, promise.identity.version} != is) {
    return Rejected{code(content::SealRefusal::version_differs),
                    fmt::format("was signed as {} {}, and its name says otherwise", promise.identity.exhibit,
                                promise.identity.version)};
  }
  return Standing{name, std::move(promise), false};
}

/// A card that no longer gives back one file may give back the others.
std::variant<Standing, Rejected> believe_or_not(const Disk& disk, const std::string& name, const PackName& is,
                                                const content::Trust& trust) {
  try {
    return believe(disk, name, is, trust);
  } catch (const std::system_error& error) {
    return unreadable(error);
  }
}

}  // namespace

Rejected unreadable(const std::system_error& error) {
  return {code(content::Refusal::damaged), fmt::format("cannot be read: {}", error.what())};
}

Rejected rejected(const content::SealFlaw& flaw) {
  return {code(flaw.reason), fmt::format("has a signature that {}", flaw.says)};
}

Rejected rejected(const content::Refused& refused, const std::filesystem::path& file) {
  // `FILE is damaged.`, or `FILE: reading the plates: ...`, where somebody has asked for something.
  std::string_view says = refused.detail;
  const std::string name = file.string();
  says.remove_prefix(says.starts_with(name) ? name.size() : 0);
  says.remove_suffix(says.ends_with('.') ? 1 : 0);
  if (says.starts_with(": ")) {
    return {code(refused.reason), fmt::format("cannot be read{}", says)};
  }
  return {code(refused.reason), std::string(says.substr(says.starts_with(' ') ? 1 : 0))};
}

Standings read_standings(const Disk& disk, const content::Trust& trust) {
  Standings standings;
  const std::vector<std::string> names = disk.names();
  for (const std::string& name : names) {
    const auto is = read_pack_name(name);
    if (!is) {
      continue;
    }
    auto believed = believe_or_not(disk, name, *is, trust);
    if (auto* why = std::get_if<Rejected>(&believed)) {
      standings.unbelieved.push_back({name, std::move(*why)});
      continue;
    }
    auto& standing = std::get<Standing>(believed);
    standing.withdrawn = std::ranges::binary_search(names, withdrawal_of(name));
    standings.packs.push_back(std::move(standing));
  }
  std::ranges::stable_sort(standings.packs, std::ranges::greater{},
                           [](const Standing& standing) { return standing.promise.identity.version; });
  return standings;
}

std::variant<Whole, Rejected> verify(const Disk& disk, const Standing& standing) {
  std::optional<content::Hashed> hashed;
  try {
    hashed = disk.hash(standing.name, standing.promise.identity.size);
  } catch (const std::system_error& error) {
    return unreadable(error);
  }
  if (!hashed) {
    return Rejected{code(content::Refusal::missing), "cannot be opened any more"};
  }
  auto sealed = content::verify(standing.promise, hashed->digest, hashed->size);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&sealed)) {
    return rejected(*flaw);
  }
  return Whole{std::get<content::Sealed>(std::move(sealed)), hashed->digest};
}

}  // namespace shelf
