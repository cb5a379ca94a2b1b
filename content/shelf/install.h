// A pack comes onto the shelf.
//
// It is copied once, while it is hashed; what is installed is the copy, since a stick may tell another tale
// when it is asked again. The finished copy is read back from the disk and hashed, opened and looked through;
// then it gets its name, after its signature has got its own. A power cut leaves the shelf as it was, or with
// the new pack, whole.
#pragma once

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/pack/pack_file.h"
#include "content/pack/public_key.h"
#include "content/shelf/marks.h"
#include "content/shelf/standing.h"

namespace shelf {

/// What is asked of a pack beyond its seal.
struct Rules {
  const content::Trust& trust;

  /// Opens the finished copy `file` of the shelf, which is what its signature says, and looks through it.
  std::function<std::optional<Rejected>(const std::string& file, const content::Sealed& sealed)> inspect;

  /// Whether somebody trusted permits a version that is not higher than the highest accepted.
  std::function<bool(const PackName& pack)> permitted = [](const PackName& /*pack*/) { return false; };
};

struct Installed {
  std::string name;
  content::Sealed sealed;
  content::Digest digest;
  std::vector<std::string> withdrawn;  ///< newer packs that give way to a permitted older one
};

/// The shelf has this very pack. Nothing was written, unless it had been withdrawn.
struct AlreadyThere {
  std::string name;
  bool brought_back = false;
  std::vector<std::string> withdrawn;  ///< as above
};

using Outcome = std::variant<Installed, AlreadyThere, Rejected>;

/// The pack that is being installed failed under the reader: a stick was pulled out.
class SourceFailed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Tidies the shelf, then installs `source`, whose signature file holds `signature`. To be called by the
/// holder of the shelf's lock only. Throws std::system_error if the shelf cannot be written, which is then as
/// it was, but for what the next call tidies away; SourceFailed.
Outcome install(Disk& disk, const Marks& marks, const content::PackFile& source, std::string_view signature,
                const Rules& rules);

}  // namespace shelf
