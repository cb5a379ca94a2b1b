#include "content/shelf/keeping.h"

#include <algorithm>
#include <iterator>

namespace shelf {
namespace {

bool may_be_shown(const Known& pack) { return pack.whole && !pack.withdrawn && !pack.bad; }

}  // namespace

std::vector<std::string> to_show(const std::vector<Known>& packs) {
  std::vector<std::string> names;
  for (const Known& pack : packs) {
    if (may_be_shown(pack)) {
      names.push_back(pack.name);
    }
  }
  return names;
}

std::vector<std::string> superfluous(const std::vector<Known>& packs) {
  const auto shown =
      std::ranges::find_if(packs, [](const Known& pack) { return may_be_shown(pack) && pack.good; });
  if (shown == packs.end()) {
    return {};
  }
  const auto previous = std::find_if(std::next(shown), packs.end(), may_be_shown);
  std::vector<std::string> names;
  for (auto pack = packs.begin(); pack != packs.end(); ++pack) {
    const bool useless = pack->bad || (!pack->whole && !pack->unreadable);
    // One that cannot be read now may turn out to be the one to go back to.
    const bool unneeded = pack > shown && pack != previous && !(pack->unreadable && pack < previous);
    if (useless || unneeded) {
      names.push_back(pack->name);
    }
  }
  return names;
}

}  // namespace shelf
