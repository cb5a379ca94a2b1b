// A sound pack with its signature, as a curator brings it, and an empty shelf that would take it. A case
// damages one or the other and asks whoever must notice.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "content/pack/seal.h"
#include "content/shelf/standing.h"
#include "tests/pack/folder.h"

namespace damage {

struct Verdict {
  std::string code;  ///< of the refusal, or `accepted`
  std::string says;  ///< the sentence
};

Verdict verdict(const shelf::Rejected& why);
Verdict verdict(const content::SealFlaw& flaw);
Verdict verdict(const content::Refused& refused);
Verdict accepted();

/// The bytes of a pack that holds the small exhibit of tests/pack/sample.h, version 3, and three plates.
const std::string& sound_pack();

/// Of the last plate, whose ink is some 20 KB: over several pages.
const std::string& large_plate_key();

struct Delivery {
  Delivery();

  Folder folder;
  content::SecretKey key = content::make_secret_key();  ///< the museum's
  content::Trust trust{{content::public_key_of(key)}, {}};
  std::filesystem::path pack = folder / "brought.vitrine";
  std::filesystem::path shelf = folder / "shelf";
  std::filesystem::path marks = folder / "marks";
  std::function<bool(const std::string& exhibit, int version)> permitted;  ///< none, unless it is set

  std::string signature() const { return bytes_of(content::signature_path(pack)); }
  void lay_signature(std::string_view bytes) const { write_bytes(content::signature_path(pack), bytes); }

  /// The comment that the pack's size, and what it was at first, ask for.
  std::string comment() const;

  /// Signs the file as it stands: under comment(), or another comment.
  void sign() const { sign(comment()); }
  void sign(const std::string& comment) const;

  /// As `vitrine-pack install` does it. A refusal that leaves something on the shelf is told as such.
  Verdict install() const;

  /// As `vitrine-pack verify` looks through a pack whose signature is good.
  Verdict verify() const;

  /// Whether every screen of the pack can be composed, in the text sizes of 100 and 200 percent; on the
  /// reference screen, with letters of fixed widths. Throws what the stage throws.
  Verdict show() const;

 private:
  Verdict bring() const;
};

}  // namespace damage
