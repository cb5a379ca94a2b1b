#include "content/shelf/survey.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace shelf {

Survey survey(const Disk& disk, const Marks& marks, const content::Trust& trust) {
  Standings standings = read_standings(disk, trust);
  Survey survey{std::move(standings.packs), {}, {}, std::move(standings.unbelieved), {}};
  survey.accepted = read_accepted(disk, survey.packs);
  const auto good = marks.all_good();
  const auto bad = marks.all_bad();
  for (const Standing& standing : survey.packs) {
    const auto verified = verify(disk, standing);
    if (const auto* whole = std::get_if<Whole>(&verified)) {
      const std::string digest = tag(whole->digest);
      survey.known.push_back(
          {standing.name, true, standing.withdrawn, good.contains(digest), bad.contains(digest)});
      survey.digests.push_back(digest);
    } else {
      survey.known.push_back({standing.name, false, standing.withdrawn, false, false});
      survey.digests.emplace_back();
      survey.unbelieved.push_back({standing.name, std::get<Rejected>(verified)});
    }
  }
  return survey;
}

}  // namespace shelf
