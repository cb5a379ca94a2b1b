// What the shelf no longer needs goes: unfinished files of an installation that ended, and packs that newer
// ones have replaced. Whoever installs does this first.
#pragma once

#include <string>
#include <vector>

#include "content/shelf/marks.h"
#include "content/shelf/survey.h"

namespace shelf {

/// Returns the packs that were removed. May be cut off anywhere and asked again. To be called by the holder
/// of the shelf's lock only.
std::vector<std::string> tidy(Disk& disk, const Marks& marks, const content::Trust& trust);

}  // namespace shelf
