// What is inside a pack, for people and for programs.
#pragma once

#include <string>

#include "content/pack/pack.h"

namespace workbench {

/// Title, languages, themes with their stops, counts, and the size of its plates; lines of at most about 100
/// characters.
std::string describe(const content::Pack& pack);

/// The same as one JSON object, ended by a line break.
std::string describe_json(const content::Pack& pack);

}  // namespace workbench
