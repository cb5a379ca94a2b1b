// A shelf looked at as a whole: every pack hashed where it stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/shelf/accepted.h"
#include "content/shelf/keeping.h"
#include "content/shelf/marks.h"
#include "content/shelf/standing.h"

namespace shelf {

struct Survey {
  std::vector<Standing> packs;         ///< the highest version first
  std::vector<Known> known;            ///< of each of them
  std::vector<Unbelieved> unbelieved;  ///< no trusted signature, or other bytes than were signed
  std::optional<Accepted> accepted;    ///< none on a new shelf
};

/// What stands there by names, signatures and marks, without asking whether anybody trusted has signed: for
/// those who look at a shelf and have no keys. `whole` is what its own signature file says of its size only.
std::vector<Known> survey_unverified(const Disk& disk, const Marks& marks);

/// Takes as long as reading all packs.
Survey survey(const Disk& disk, const Marks& marks, const content::Trust& trust);

}  // namespace shelf
