#include "content/shelf/tidy.h"

#include <algorithm>

namespace shelf {
namespace {

// Without their pack, signatures and withdrawals say nothing.
bool is_orphan(const std::string& name, const std::vector<std::string>& names) {
  const auto there = [&](const std::string& pack) { return std::ranges::binary_search(names, pack); };
  if (const auto pack = signed_by(name)) {
    return !there(*pack);
  }
  constexpr std::string_view end = ".withdrawn";
  const std::string pack = name.ends_with(end) ? name.substr(0, name.size() - end.size()) : "";
  return read_pack_name(pack) && !there(pack);
}

void remove_leftovers(Disk& disk) {
  const std::vector<std::string> names = disk.names();
  bool removed = false;
  for (const std::string& name : names) {
    if (is_part(name) || is_orphan(name, names)) {
      disk.remove(name);
      removed = true;
    }
  }
  if (removed) {
    disk.sync();
  }
}

}  // namespace

std::vector<std::string> tidy(Disk& disk, const Marks& marks, const content::Trust& trust) {
  remove_leftovers(disk);
  const Survey found = survey(disk, marks, trust);
  const std::vector<std::string> unneeded = superfluous(found.known);
  if (unneeded.empty()) {
    return {};
  }
  // The pack that goes may be the highest that there ever was.
  remember_accepted(disk, *found.accepted);
  for (const std::string& pack : unneeded) {
    disk.remove(pack);
  }
  disk.sync();  // the packs before their signatures: no pack stands without one
  remove_leftovers(disk);
  return unneeded;
}

}  // namespace shelf
