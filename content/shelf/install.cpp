#include "content/shelf/install.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>
#include <vector>

#include "content/shelf/replace.h"
#include "content/shelf/tidy.h"
#include "content/shelf/withdraw.h"

namespace shelf {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 18U;

std::size_t read_piece(const content::PackFile& source, std::span<char> piece, std::uint64_t offset) {
  try {
    return source.descriptor().read_at(piece, static_cast<off_t>(offset));
  } catch (const std::system_error& error) {
    throw SourceFailed(error.what());
  }
}

/// Copies at most `most` bytes, and says what was copied.
content::Hashed copy(const content::PackFile& source, std::uint64_t most, File& to) {
  content::Hash hash;
  std::vector<char> piece(static_cast<std::size_t>(std::min<std::uint64_t>(piece_size, most)));
  std::uint64_t size = 0;
  while (size < most) {
    const auto wanted = std::min<std::uint64_t>(piece.size(), most - size);
    const auto got = std::span(piece).first(read_piece(source, std::span(piece).first(wanted), size));
    if (got.empty()) {
      break;
    }
    hash.update(content::octets({got.data(), got.size()}));
    write_all(to, got);
    size += got.size();
  }
  return {hash.digest(), size};
}

content::Hashed hash_source(const content::PackFile& source, std::uint64_t most) {
  try {
    return content::hash(source.descriptor(), most);
  } catch (const std::system_error& error) {
    throw SourceFailed(error.what());
  }
}

/// Reads the copy back; what the disk does not keep is no pack.
void read_back(const Disk& disk, const std::string& part, const content::Hashed& copied) {
  const auto kept = disk.hash(part, copied.size);
  if (!kept || kept->size != copied.size || kept->digest != copied.digest) {
    throw std::system_error(EIO, std::generic_category(),
                            "the disk gives back other bytes of " + part + " than were written");
  }
}

PackName name_of(const content::Promise& promise) {
  return {promise.identity.exhibit, promise.identity.version};
}

/// What speaks against a pack of this name, whatever is in it.
std::optional<Rejected> unwelcome(const std::optional<Accepted>& accepted, const PackName& pack,
                                  const Rules& rules) {
  if (!accepted) {
    return std::nullopt;
  }
  if (accepted->exhibit != pack.exhibit) {
    return Rejected{"shelf-other-exhibit", fmt::format("is of the exhibit {}, and this shelf holds {}",
                                                       pack.exhibit, accepted->exhibit)};
  }
  if (pack.version <= accepted->version && !rules.permitted(pack)) {
    return Rejected{
        "shelf-version-accepted",
        fmt::format("is version {}, and version {} has been installed here: only a higher one may "
                    "follow",
                    pack.version, accepted->version)};
  }
  return std::nullopt;
}

class Installation {
 public:
  Installation(Disk& disk, const Marks& marks, const content::PackFile& source, std::string_view signature,
               const Rules& rules)
      : disk_(disk), marks_(marks), source_(source), signature_(signature), rules_(rules) {}

  Outcome run() {
    auto read = content::read_promise(signature_, rules_.trust);
    if (const auto* flaw = std::get_if<content::SealFlaw>(&read)) {
      return rejected(*flaw);
    }
    const auto promise = std::get<content::Promise>(std::move(read));
    if (source_.size() != promise.identity.size) {
      return rejected(std::get<content::SealFlaw>(content::verify(promise, {}, source_.size())));
    }
    tidy(disk_, marks_, rules_.trust);
    const Standings standings = read_standings(disk_, rules_.trust);
    const auto same = std::ranges::find(standings.packs, to_string(name_of(promise)), &Standing::name);
    if (same != standings.packs.end() && !rotten(*same, promise)) {
      return compare(*same, promise, standings);
    }
    if (same == standings.packs.end()) {
      if (auto why = unwelcome(read_accepted(disk_, standings.packs), name_of(promise), rules_)) {
        return std::move(*why);
      }
    }
    return bring(promise, standings);
  }

 private:
  /// The same pack stands there, and its bytes are not what they were, or not to be had: it is replaced.
  bool rotten(const Standing& standing, const content::Promise& promise) const {
    return standing.promise.signature == promise.signature &&
           !std::holds_alternative<Whole>(verify(disk_, standing));
  }

  Outcome compare(const Standing& standing, const content::Promise& promise, const Standings& standings) {
    const content::Hashed hashed = hash_source(source_, promise.identity.size);
    auto sealed = content::verify(promise, hashed.digest, hashed.size);
    if (const auto* flaw = std::get_if<content::SealFlaw>(&sealed)) {
      return rejected(*flaw);
    }
    const auto there = verify(disk_, standing);
    const auto* whole = std::get_if<Whole>(&there);
    if (whole == nullptr || whole->digest != hashed.digest) {
      return Rejected{"shelf-version-taken",
                      fmt::format("is not the version {} that stands here: give it a higher version, build "
                                  "and sign it again",
                                  promise.identity.version)};
    }
    if (marks_.all_bad().contains(tag(hashed.digest))) {
      return marked_bad();
    }
    if (standing.withdrawn) {
      bring_back(disk_, standing.name);
    }
    AlreadyThere outcome{standing.name, standing.withdrawn, {}};
    // An installation may have been cut off before it came to this.
    if (rules_.permitted(name_of(promise))) {
      outcome.withdrawn = settle(name_of(promise), standings);
    } else {
      remember_accepted(disk_, *read_accepted(disk_, standings.packs));
    }
    return outcome;
  }

  Outcome bring(const content::Promise& promise, const Standings& standings) {
    const std::string name = to_string(name_of(promise));
    Part pack(disk_, name);
    pack.file().reserve(promise.identity.size);
    const content::Hashed copied = copy(source_, promise.identity.size, pack.file());
    auto sealed = content::verify(promise, copied.digest, copied.size);
    if (const auto* flaw = std::get_if<content::SealFlaw>(&sealed)) {
      return rejected(*flaw);
    }
    if (marks_.all_bad().contains(tag(copied.digest))) {
      return marked_bad();
    }
    pack.finish();
    read_back(disk_, part_of(name), copied);
    auto& is = std::get<content::Sealed>(sealed);
    if (auto why = rules_.inspect(part_of(name), is)) {
      return std::move(*why);
    }
    replace(disk_, signature_of(name), signature_);
    pack.name();
    disk_.sync();
    return Installed{name, std::move(is), copied.digest, settle(name_of(promise), standings)};
  }

  /// What the shelf remembers of it.
  std::vector<std::string> settle(const PackName& pack, const Standings& standings) {
    const auto accepted = read_accepted(disk_, standings.packs);
    const bool highest = !accepted || pack.version > accepted->version;
    remember_accepted(disk_, highest ? Accepted{pack.exhibit, pack.version} : *accepted);
    return give_way(pack.version);
  }

  /// A permitted older pack is shown only if none of the newer ones is, and they are withdrawn by their
  /// names: one that cannot be read now may be read and shown the next time. The lowest first, so that until
  /// the last step the pack is shown that was shown before.
  std::vector<std::string> give_way(int version) {
    std::map<int, std::string> newer;
    const std::vector<std::string> names = disk_.names();
    for (const std::string& name : names) {
      const auto is = read_pack_name(name);
      if (is && is->version > version && !std::ranges::binary_search(names, withdrawal_of(name))) {
        newer.emplace(is->version, name);
      }
    }
    std::vector<std::string> withdrawn;
    for (const auto& [number, name] : newer) {
      withdraw(disk_, name);
      withdrawn.push_back(name);
    }
    return withdrawn;
  }

  static Rejected marked_bad() {
    return {"shelf-marked-bad",
            fmt::format("has ended the program {} times before it was shown for a minute", most_tries)};
  }

  Disk& disk_;
  const Marks& marks_;
  const content::PackFile& source_;
  std::string_view signature_;
  const Rules& rules_;
};

}  // namespace

Outcome install(Disk& disk, const Marks& marks, const content::PackFile& source, std::string_view signature,
                const Rules& rules) {
  return Installation(disk, marks, source, signature, rules).run();
}

}  // namespace shelf
