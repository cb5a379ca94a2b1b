// The highest version that a shelf ever accepted, so that no older pack takes a newer one's place: the file
// `accepted`, or the packs themselves where they are ahead of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/shelf/disk.h"
#include "content/shelf/standing.h"

namespace shelf {

/// Of one exhibit, since a shelf holds no other.
struct Accepted {
  std::string exhibit;
  int version = 0;  ///< from 1

  friend bool operator==(const Accepted&, const Accepted&) = default;
};

/// nullopt on a new shelf. `packs` are those that stand there, the highest version first.
std::optional<Accepted> read_accepted(const Disk& disk, const std::vector<Standing>& packs);

/// Written unless the file says so already; lasting when it returns.
void remember_accepted(Disk& disk, const Accepted& accepted);

}  // namespace shelf
