// What stands on a shelf and what was refused, for people and for programs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/shelf/keeping.h"
#include "content/shelf/refusals.h"

namespace workbench {

struct ShelfReport {
  std::filesystem::path shelf;
  std::vector<shelf::Known> packs;               ///< the highest version first; signatures are not verified
  std::vector<std::string> to_show;              ///< the first is current, the second previous
  std::vector<shelf::Refusal> refused;           ///< by whoever installs
  std::vector<shelf::Refusal> refused_by_kiosk;  ///< when it came to show them
};

ShelfReport report_of(const std::filesystem::path& shelf);

std::string describe(const ShelfReport& report);

/// An object: `current`, `previous` (names or null), `packs`, `refused`.
std::string describe_json(const ShelfReport& report);

}  // namespace workbench
