// Which packs of a shelf are shown first, and which are no longer needed: two decisions, without a disk.
#pragma once

#include <string>
#include <vector>

namespace shelf {

/// A pack of the shelf as it is known after looking at its bytes and marks.
struct Known {
  std::string name;
  bool whole = false;
  bool withdrawn = false;
  bool good = false;        ///< it has been shown for a minute
  bool bad = false;         ///< it has ended the program three times
  bool unreadable = false;  ///< not whole, because the disk would not give its bytes; it may the next time

  friend bool operator==(const Known&, const Known&) = default;
};

/// The packs that may be shown, in this order; of `packs`, the highest version first.
std::vector<std::string> to_show(const std::vector<Known>& packs);

/// Those that may go, of `packs`, the highest version first. Kept are the newest pack that has been shown for
/// a minute, all that are newer, and the one to go back to; and everything while none has been shown. A shelf
/// is never left without the packs that could be shown.
std::vector<std::string> superfluous(const std::vector<Known>& packs);

}  // namespace shelf
