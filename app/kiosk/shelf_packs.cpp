#include "app/kiosk/shelf_packs.h"

#include <fmt/format.h>

#include <chrono>
#include <system_error>
#include <utility>

#include "app/kiosk/sealed_pack.h"
#include "content/pack/in_force.h"
#include "content/shelf/key_list_file.h"
#include "content/shelf/refusals.h"
#include "content/shelf/standing.h"

namespace kiosk {

ShelfPacks::ShelfPacks(std::filesystem::path shelf, std::vector<std::filesystem::path> trust)
    : disk_(shelf),
      marks_disk_(shelf / shelf::marks_name),
      marks_(marks_disk_, shelf::boot_id()),
      trust_(std::move(trust)) {}

std::variant<Opened, NothingNewer, Failure> ShelfPacks::open(std::string_view shown) {
  attempt("make the folder of the marks", [&] { shelf::make_folder(marks_disk_.folder()); });
  return choose(shown, Writing::marks);
}

std::variant<Opened, Failure> ShelfPacks::look() {
  auto chosen = choose({}, Writing::nothing);
  if (auto* failure = std::get_if<Failure>(&chosen)) {
    return std::move(*failure);
  }
  return std::get<Opened>(std::move(chosen));  // nothing is shown yet that it could be
}

void ShelfPacks::good(const content::Digest& pack) {
  attempt("note that the pack has been shown", [&] { marks_.good(pack); });
}

void ShelfPacks::end_try(const content::Digest& pack) {
  attempt("note that the pack's try has ended", [&] { marks_.end_try(pack); });
}

std::vector<std::string> ShelfPacks::take_remarks() { return std::exchange(remarks_, {}); }

std::variant<Opened, NothingNewer, Failure> ShelfPacks::choose(std::string_view shown, Writing writing) try {
  last_refusal_.reset();
  decisions_.clear();
  const auto trust = believed();
  if (!trust) {
    return Failure(EX_CONFIG, "There is no public key to trust: name one, or a folder of them, with --trust.",
                   "seal-no-key");
  }
  const shelf::Standings standings = shelf::read_standings(disk_, *trust);
  for (const shelf::Unbelieved& unbelieved : standings.unbelieved) {
    refuse(unbelieved.name, unbelieved.why, writing);
  }
  for (std::size_t i = 0; i < standings.packs.size(); ++i) {
    const shelf::Standing& standing = standings.packs[i];
    if (standing.withdrawn) {
      decisions_.push_back({standing.name, ShelfDecision::Kind::withdrawn});
      continue;
    }
    const auto rest = std::span(standings.packs).subspan(i);
    if (standing.name == shown) {
      choose_first(rest);
      return NothingNewer{};
    }
    auto pack = opened(standing, writing);
    if (auto* is = std::get_if<Opened>(&pack)) {
      choose_first(rest);
      return std::move(*is);
    }
    refuse(standing.name, std::get<shelf::Rejected>(pack), writing);
  }
  if (last_refusal_) {
    return Failure(EX_DATAERR, fmt::format("No pack on {} may be shown.", disk_.folder().string()),
                   last_refusal_->code);
  }
  return Failure(
      EX_NOINPUT,
      fmt::format("There is no pack on {}: install one with vitrine-pack install.", disk_.folder().string()),
      code(content::Refusal::missing));
} catch (const std::system_error& error) {
  return Failure(EX_IOERR, fmt::format("The shelf cannot be read: {}.", error.what()), "shelf-unreadable");
}

std::optional<content::Trust> ShelfPacks::believed() {
  content::Trust base = content::read_trust(trust_);
  for (const content::UnusableKey& key : base.unusable) {
    remarks_.push_back(fmt::format("{} {} ({})", key.file.string(), key.flaw.says, code(key.flaw.reason)));
  }
  if (base.keys.empty()) {
    return std::nullopt;
  }
  // What stands here was let in while the list was believed: the show goes on without it.
  shelf::KeptKeyList kept;
  attempt("read the key list of the shelf", [&] { kept = shelf::read_kept_key_list(disk_, base); });
  if (kept.unbelieved) {
    remarks_.push_back(fmt::format("the key list of the shelf is not believed: it {} ({})",
                                   kept.unbelieved->says, kept.unbelieved->code));
  }
  return content::trust_in_force(std::move(base), kept.list);
}

std::variant<Opened, shelf::Rejected> ShelfPacks::opened(const shelf::Standing& standing, Writing writing) {
  auto held = held_pack(disk_.folder() / standing.name, standing.promise);
  if (auto* why = std::get_if<shelf::Rejected>(&held)) {
    return std::move(*why);
  }
  const auto& pack = std::get<HeldPack>(held);
  const content::Digest& digest = pack.digest;
  switch (verdict(digest)) {
    case shelf::Verdict::bad:
      if (writing == Writing::marks) {
        attempt("note that the pack is bad", [&] { marks_.bad(digest); });
      }
      return shelf::Rejected{"shelf-marked-bad",
                             fmt::format("has ended the program {} times", shelf::most_tries)};
    case shelf::Verdict::resting:
      return shelf::Rejected{"shelf-resting", fmt::format("has ended the program {} times since the machine "
                                                          "was switched on; it has its turn again after that",
                                                          shelf::most_tries)};
    case shelf::Verdict::untried:
    case shelf::Verdict::good:
      break;
  }
  int tries = 0;
  const bool trying = writing == Writing::marks && attempt("note that the pack is tried",
                                                           [&] { tries = begin_try(standing.name, digest); });
  auto is = open_held(pack, standing.promise);
  if (auto* opened = std::get_if<Opened>(&is)) {
    opened->tries = tries;
  } else if (trying) {
    end_try(digest);
  }
  return is;
}

/// The first one is shown, and the others are not asked for more than their signatures.
void ShelfPacks::choose_first(std::span<const shelf::Standing> packs) {
  for (const shelf::Standing& standing : packs) {
    using Kind = ShelfDecision::Kind;
    const bool first = &standing == &packs.front();
    decisions_.push_back({standing.name, first                ? Kind::chosen
                                         : standing.withdrawn ? Kind::withdrawn
                                                              : Kind::behind});
  }
}

int ShelfPacks::begin_try(const std::string& name, const content::Digest& pack) {
  const int number = marks_.begin_try(pack);
  if (number > 1) {
    remarks_.push_back(
        fmt::format("the program ended while {} was shown, and nobody had told it to: it is "
                    "tried for the {} time since the machine was switched on",
                    name, number == 2 ? "second" : "last"));
  }
  return number;
}

/// Without marks the show goes on as if the pack were new.
shelf::Verdict ShelfPacks::verdict(const content::Digest& pack) {
  shelf::Verdict verdict = shelf::Verdict::untried;
  attempt("read the pack's marks", [&] { verdict = marks_.verdict(pack); });
  return verdict;
}

void ShelfPacks::refuse(const std::string& name, const shelf::Rejected& why, Writing writing) {
  remarks_.push_back(fmt::format("{} {} ({}): it is passed over", name, why.says, why.code));
  decisions_.push_back({name, ShelfDecision::Kind::passed_over, why});
  last_refusal_ = why;
  if (writing == Writing::marks) {
    attempt("note the refusal",
            [&] { shelf::add_refusal(marks_disk_, name, why, std::chrono::system_clock::now()); });
  }
}

template <typename Act>
bool ShelfPacks::attempt(const std::string& doing, Act act) {
  try {
    act();
    return true;
  } catch (const std::system_error& error) {
    remarks_.push_back(fmt::format("cannot {}: {}", doing, error.what()));
    return false;
  }
}

}  // namespace kiosk
