#include "content/shelf/survey.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>
#include <variant>

namespace shelf {
namespace {

/// The size that a pack's signature file speaks of, whoever made it.
std::optional<std::uint64_t> size_said(const Disk& disk, const std::string& pack) {
  const auto signature = disk.contents(signature_of(pack), content::most_signature_file);
  const auto file = content::read_signature_file(signature.value_or(""));
  if (std::holds_alternative<content::SealFlaw>(file)) {
    return std::nullopt;
  }
  const auto identity = content::read_trusted_comment(std::get<content::SignatureFile>(file).trusted_comment);
  const auto* is = std::get_if<content::Identity>(&identity);
  return is != nullptr ? std::optional(is->size) : std::nullopt;
}

/// Whether the pack has the size that its signature file says, and what its marks say.
void look_at(const Disk& disk, Known& pack, const std::set<std::string>& good,
             const std::set<std::string>& bad) {
  const auto size = size_said(disk, pack.name);
  const auto hashed = size ? disk.hash(pack.name, *size) : std::nullopt;
  if (!hashed) {
    return;
  }
  pack.whole = hashed->size == *size;
  pack.good = good.contains(tag(hashed->digest));
  pack.bad = bad.contains(tag(hashed->digest));
}

}  // namespace

Survey survey(const Disk& disk, const Marks& marks, const content::Trust& trust) {
  Standings standings = read_standings(disk, trust);
  Survey survey{std::move(standings.packs), {}, std::move(standings.unbelieved), {}};
  survey.accepted = read_accepted(disk, survey.packs);
  const auto good = marks.all_good();
  const auto bad = marks.all_bad();
  for (const Standing& standing : survey.packs) {
    Known known{standing.name, false, standing.withdrawn};
    const auto verified = verify(disk, standing);
    if (const auto* whole = std::get_if<Whole>(&verified)) {
      known.whole = true;
      known.good = good.contains(tag(whole->digest));
      known.bad = bad.contains(tag(whole->digest));
    } else if (const auto* unreadable = std::get_if<Unreadable>(&verified)) {
      known.unreadable = true;
      survey.unbelieved.push_back({standing.name, unreadable->why});
    } else {
      survey.unbelieved.push_back({standing.name, std::get<Rejected>(verified)});
    }
    survey.known.push_back(std::move(known));
  }
  return survey;
}

std::vector<Known> survey_unverified(const Disk& disk, const Marks& marks) {
  const auto good = marks.all_good();
  const auto bad = marks.all_bad();
  const std::vector<std::string> names = disk.names();
  std::vector<std::pair<int, Known>> found;
  for (const std::string& name : names) {
    const auto is = read_pack_name(name);
    if (!is) {
      continue;
    }
    Known known{name, false, std::ranges::binary_search(names, withdrawal_of(name))};
    try {
      look_at(disk, known, good, bad);
    } catch (const std::system_error&) {
      known.unreadable = true;
    }
    found.emplace_back(is->version, std::move(known));
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &std::pair<int, Known>::first);
  std::vector<Known> packs;
  for (auto& [version, known] : found) {
    packs.push_back(std::move(known));
  }
  return packs;
}

}  // namespace shelf
