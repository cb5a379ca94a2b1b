// What showing a pack has taught: tiny files, named for the pack's digest, in a folder of the kiosk's own.
// They vouch for nothing. Whoever forges one can make the kiosk show another whole and trusted pack, no more.
//
//     0f3a....good      it has been shown for a minute
//     0f3a....bad       three times it ended the program before that
//     0f3a....try-2     it is being tried, for the second time since the machine was switched on
//
// A try ends well when pictures have been shown for a minute, or when the program is told to end. What a
// power cut ends is no failure: a try counts only while the boot id that it holds is the machine's.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "content/pack/sodium.h"
#include "content/shelf/disk.h"

namespace shelf {

/// Tries that may fail before another pack has its turn.
inline constexpr int most_tries = 3;

enum class Verdict {
  untried,
  good,
  bad,      ///< never to be shown again
  resting,  ///< was good once, and failed three times since the machine was switched on
};

class Marks {
 public:
  /// Borrows the disk. `boot` is the machine's boot id (boot_id()).
  Marks(Disk& disk, std::string boot) : disk_(disk), boot_(std::move(boot)) {}

  Verdict verdict(const content::Digest& pack) const;

  /// To be called before anything else is done with the pack than hashing it; lasting when it returns. The
  /// number of the try, from 1: those before it did not end well.
  int begin_try(const content::Digest& pack);

  /// The pack has been shown long enough.
  void good(const content::Digest& pack);

  /// The try ended, and not by the pack's doing.
  void end_try(const content::Digest& pack);

  /// Three tries failed, and none had ever been good: writes it down, and takes the tries away.
  void bad(const content::Digest& pack);

  /// As if it had never been tried.
  void forget(const content::Digest& pack);

  /// Digests that are good or bad, as their marks are named.
  std::set<std::string> all_good() const;
  std::set<std::string> all_bad() const;

 private:
  void remove_tries(const std::string& tag);

  Disk& disk_;
  std::string boot_;
};

/// The name of a pack among the marks: half of its digest, in hexadecimal digits.
std::string tag(const content::Digest& pack);

/// The machine's, another after every start. Throws std::system_error where there is none.
std::string boot_id();

}  // namespace shelf
