// Going back: a pack is taken from what is shown, and stays on the shelf.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/shelf/disk.h"
#include "content/shelf/keeping.h"
#include "content/shelf/standing.h"

namespace shelf {

/// Lasting when they return.
void withdraw(Disk& disk, std::string_view pack);
void bring_back(Disk& disk, std::string_view pack);

struct RolledBack {
  std::string from;
  std::string to;
};

/// From the pack that is shown first to the one after it. Rejected, and nothing changed, if there is none:
/// nobody goes back to a quiet card. To be called by the holder of the shelf's lock only.
std::variant<RolledBack, Rejected> roll_back(Disk& disk, const std::vector<Known>& packs);

}  // namespace shelf
