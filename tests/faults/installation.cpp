#include "tests/faults/installation.h"

#include <sysexits.h>

#include <algorithm>

#include "content/pack/in_force.h"
#include "content/shelf/folder_disk.h"
#include "content/shelf/install.h"
#include "content/shelf/key_list_file.h"
#include "content/shelf/survey.h"
#include "content/shelf/tidy.h"
#include "tests/catch.h"

namespace fs = std::filesystem;

namespace {

/// The files that tell the time are left out.
Image image_of(const fs::path& folder) {
  Image image;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(folder, missing)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name != shelf::refusals_name) {
      image[name] = bytes_of(entry.path());
    }
  }
  return image;
}

void lay(const Image& image, const fs::path& folder) {
  fs::create_directories(folder);
  for (const auto& [name, bytes] : image) {
    write_bytes(folder / name, bytes);
  }
}

/// Whether every file of `image` is as it is in `one` or in `other`, and none is without the pack to which it
/// belongs.
bool between(const Image& image, const Image& one, const Image& other) {
  return std::ranges::all_of(image, [&](const auto& file) {
    const auto& [name, bytes] = file;
    const auto in = [&](const Image& where) {
      const auto found = where.find(name);
      return found != where.end() && found->second == bytes;
    };
    const auto pack = shelf::signed_by(name);
    return (in(one) || in(other)) && (!pack || image.contains(*pack));
  });
}

std::string names_in(const Image& image) {
  std::string names;
  for (const auto& [name, bytes] : image) {
    names += " " + name;
  }
  return names;
}

}  // namespace

Installation::Installation() = default;

content::Trust Installation::base() const { return {{museum_.public_key(), other_museum_.public_key()}, {}}; }

void Installation::has(const Brought& pack) {
  shelf::make_folder(marks());
  shelf::FolderDisk disk(shelf());
  shelf::FolderDisk marks_disk(marks());
  const content::Trust trust = base();
  const shelf::Rules unseen{trust, [](const auto&, const auto&) { return std::nullopt; }};
  const auto outcome =
      shelf::install(disk, shelf::Marks(marks_disk, shelf::boot_id()), pack.open(), pack.signature, unseen);
  REQUIRE(std::holds_alternative<shelf::Installed>(outcome));
}

void Installation::has_list(const content::KeyList& list) {
  shelf::make_folder(marks());
  shelf::FolderDisk disk(shelf());
  const auto file = museum_.bring_list(list);
  const auto outcome =
      shelf::install_key_list(disk, bytes_of(file), bytes_of(content::signature_path(file)), museum_.trust());
  REQUIRE(std::holds_alternative<content::AcceptedKeyList>(outcome));
}

void Installation::has_shown(const Brought& pack) {
  write_bytes(marks() / (pack.digest_tag() + ".good"), "");
}

void Installation::has_failed(const Brought& pack) {
  write_bytes(marks() / (pack.digest_tag() + ".bad"), "");
}

void Installation::loses(const Brought& pack) {
  const auto file = shelf() / to_string(pack.name);
  fs::remove(file);
  fs::remove(content::signature_path(file));
}

void Installation::damage(const std::string& file) { patch(shelf() / file, 100, "rot"); }

void Installation::bring(const Brought& pack) {
  brought_ = pack.file;
  pack.lay_signature();
}

void Installation::bring_list(const content::KeyList& list) { brought_ = museum_.bring_list(list); }

std::vector<std::string> Installation::command() const {
  return {VITRINE_PACK_PROGRAM,
          "install",
          brought_.string(),
          "--shelf",
          shelf().string(),
          "--trust",
          museum_.key_file().string(),
          "--trust",
          other_museum_.key_file().string()};
}

int Installation::learn() {
  before_ = image_of(shelf());
  marks_before_ = image_of(marks());
  shown_before_ = shown();
  exit_ = run(command()).exit;
  done_ = image_of(shelf());
  shown_done_ = shown();
  CHECK(image_of(marks()) == marks_before_);
  return exit_;
}

std::vector<Call> Installation::calls() const {
  reset();
  return calls_of(command(), exit_, museum_.key_file().string());
}

void Installation::reset() const {
  fs::remove_all(shelf());
  if (!before_.empty()) {
    lay(before_, shelf());
    lay(marks_before_, marks());
  }
}

std::string Installation::shown() const {
  const shelf::FolderDisk disk(shelf());
  shelf::FolderDisk marks_disk(marks());
  const auto list = shelf::read_kept_key_list(disk, base()).list;
  const auto survey =
      shelf::survey(disk, shelf::Marks(marks_disk, shelf::boot_id()), content::trust_in_force(base(), list));
  const auto packs = shelf::to_show(survey.known);
  return packs.empty() ? "" : packs.front();
}

void Installation::tidy() const {
  shelf::FolderDisk disk(shelf());
  shelf::FolderDisk marks_disk(marks());
  const auto list = shelf::read_kept_key_list(disk, base()).list;
  shelf::tidy(disk, shelf::Marks(marks_disk, shelf::boot_id()), content::trust_in_force(base(), list));
}

/// Older packs may be left, where it could not be seen whether newer ones are whole.
bool Installation::is_done(const Image& image) const {
  return shown() == shown_done_ && between(done_, image, image) && between(image, before_, done_);
}

std::string Installation::breach_of_state() const {
  if (const std::string is = shown(); is != shown_before_ && is != shown_done_) {
    return "what is shown is neither the pack before nor the new one but: " + is;
  }
  return image_of(marks()) == marks_before_ ? "" : "the marks are not what they were";
}

std::string Installation::breach(const Ran& ran) const {
  const bool says_done = !ran.killed && ran.exit == EX_OK;
  if (says_done && exit_ != EX_OK) {
    return "what must not be installed is said to be";
  }
  if (says_done && !is_done(image_of(shelf()))) {
    return "it says that it is done, and the shelf holds" + names_in(image_of(shelf()));
  }
  if (auto breach = breach_of_state(); !breach.empty()) {
    return breach;
  }
  tidy();
  if (const Image after = image_of(shelf()); !between(after, before_, done_)) {
    return "after tidying there is left" + names_in(after);
  }
  if (auto breach = breach_of_state(); !breach.empty()) {
    return "after tidying, " + breach;
  }
  return "";
}

std::string Installation::breach_when_brought_again() const {
  const Ran again = run(command());
  if (again.exit != exit_ || image_of(shelf()) != done_) {
    return "brought again, the shelf holds" + names_in(image_of(shelf())) + ": " + again.complaint;
  }
  return "";
}
