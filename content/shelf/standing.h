// The packs that stand on a shelf.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <variant>
#include <vector>

#include "content/pack/pack.h"
#include "content/pack/public_key.h"
#include "content/pack/seal.h"
#include "content/shelf/disk.h"
#include "content/shelf/names.h"

namespace shelf {

/// Why something is not installed or not shown, with its name for the log.
struct Rejected {
  std::string code;  ///< `seal-key-unknown`, `pack-damaged`, `shelf-version-accepted`
  std::string says;  ///< a sentence, without its file's name before it: `was signed by ...`

  friend bool operator==(const Rejected&, const Rejected&) = default;
};

Rejected rejected(const content::SealFlaw& flaw);

/// `file` is what was refused, and may have another name than the one that is told about it.
Rejected rejected(const content::Refused& refused, const std::filesystem::path& file);

/// Of a file that fails under its reader, as on a card that wears out.
Rejected unreadable(const std::system_error& error);

/// A pack under its name, with a signature that a trusted key made and that fits the name. Its bytes have not
/// been looked at.
struct Standing {
  std::string name;
  content::Promise promise;
  bool withdrawn = false;
};

/// What is not to be believed, whatever its bytes are.
struct Unbelieved {
  std::string name;
  Rejected why;
};

struct Standings {
  std::vector<Standing> packs;  ///< the highest version first
  std::vector<Unbelieved> unbelieved;
};

/// Reads names and signature files; no pack.
Standings read_standings(const Disk& disk, const content::Trust& trust);

/// A pack whose every byte is the one that was signed.
struct Whole {
  content::Sealed sealed;
  content::Digest digest;
};

/// Hashes the pack where it stands.
std::variant<Whole, Rejected> verify(const Disk& disk, const Standing& standing);

}  // namespace shelf
