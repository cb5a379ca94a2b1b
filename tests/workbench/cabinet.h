// A cabinet's shelf that the real program fills, and the museum that signs for it.
#pragma once

#include <string>
#include <vector>

#include "content/pack/sodium.h"
#include "content/shelf/folder_disk.h"
#include "content/shelf/marks.h"
#include "tests/pack/folder.h"
#include "tests/workbench/ran.h"
#include "tests/workbench/signing.h"

struct Cabinet {
  Folder folder;
  KeyPair museum{folder / "museum"};
  std::string shelf = folder / "shelf";  ///< not there yet
  shelf::FolderDisk marks_disk{folder / "shelf/marks"};
  shelf::Marks marks{marks_disk, shelf::boot_id()};  ///< as the kiosk makes them

  /// A pack of this version as it comes on a stick, signed; its file.
  std::string bring(int version, const KeyPair& by) const;
  std::string bring(int version) const { return bring(version, museum); }

  /// A key list as it comes on a stick, signed by the museum; its file. `options`: what it says.
  std::string bring_list(int counter, const std::string& options) const;

  /// The museum, and whom `options` names besides, are trusted.
  Ran install(const std::string& file, const std::string& options = "") const;
  Ran roll_back() const;
  Ran tidy() const;

  /// What the shelf tells of itself: without options, its packs and refusals.
  std::string tells(const std::string& options = "") const;

  /// The names on it.
  std::vector<std::string> names() const { return shelf::FolderDisk(shelf).names(); }
};

/// Of a whole file.
content::Digest digest_of(const std::string& file);

/// The reason for which a file was refused with 65, in one sentence that names it once and no other file; or
/// else what the run came to.
std::string refusal(const Ran& run, const std::string& file);
