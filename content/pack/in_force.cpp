#include "content/pack/in_force.h"

#include <algorithm>

namespace content {

Trust trust_in_force(Trust base, const std::optional<KeyList>& in_force) {
  if (!in_force) {
    return base;
  }
  base.keys.insert(base.keys.end(), in_force->added.begin(), in_force->added.end());
  base.revoked = in_force->revoked;
  base.key_list = in_force->counter;
  std::erase_if(base.keys, [&](const PublicKey& key) {
    return std::ranges::find(base.revoked, key.id) != base.revoked.end();
  });
  return base;
}

bool may_follow(int version, int accepted, std::string_view exhibit, const std::optional<KeyList>& in_force) {
  if (version > accepted) {
    return true;
  }
  return in_force && std::ranges::any_of(in_force->allowed, [&](const Allowance& allowance) {
           return allowance.exhibit == exhibit && allowance.from <= version;
         });
}

}  // namespace content
