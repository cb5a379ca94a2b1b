// What a cabinet believes while a key list is in force, or none. Pure questions to the two values that it
// keeps: the trust that it was built with, and the list.
#pragma once

#include <optional>
#include <string_view>

#include "content/pack/key_list.h"
#include "content/pack/public_key.h"

namespace content {

/// Who may sign packs: the keys of `base` and those that the list adds, without those that it revokes.
Trust trust_in_force(Trust base, const std::optional<KeyList>& in_force);

/// Whether a pack of this version may follow one of the version `accepted`, the highest of this exhibit that
/// was ever installed. Versions go up only, unless the list allows it; the same version is not up.
bool may_follow(int version, int accepted, std::string_view exhibit, const std::optional<KeyList>& in_force);

}  // namespace content
