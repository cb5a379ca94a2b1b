#include "tests/damage/delivery.h"

#include <fcntl.h>
#include <sqlite3.h>

#include <algorithm>
#include <random>
#include <variant>
#include <vector>

#include "app/kiosk/tour.h"
#include "app/screen/plate.h"
#include "app/workbench/soundness.h"
#include "content/pack/pack_file.h"
#include "content/pack/schema.h"
#include "content/pack/write.h"
#include "content/shelf/folder_disk.h"
#include "content/shelf/inspect.h"
#include "content/shelf/install.h"
#include "tests/pack/sample.h"
#include "tests/scene/fake_measure.h"

namespace damage {
namespace {

/// A plate that shows nothing in particular, all over.
content::Plate plate(char first, int width, int height) {
  std::mt19937 random(7);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in every run
  screen::Ink ink;
  for (int y = 0; y < height; ++y) {
    ink.spans.push_back({0, y, width});
  }
  ink.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  std::ranges::generate(ink.pixels, [&] { return 0xff000000U | static_cast<std::uint32_t>(random()); });
  const screen::Plate made = screen::make_plate(ink, width, height);
  return {std::string(32, first), made.width, made.height, made.ink};
}

}  // namespace

Verdict verdict(const shelf::Rejected& why) { return {why.code, why.says}; }
Verdict verdict(const content::SealFlaw& flaw) { return verdict(shelf::rejected(flaw)); }
Verdict verdict(const content::Refused& refused) { return verdict(shelf::rejected(refused)); }
Verdict accepted() { return {"accepted", ""}; }

const std::string& large_plate_key() {
  static const std::string key(32, 'm');
  return key;
}

const std::string& sound_pack() {
  static const std::string bytes = [] {
    const Folder folder;
    content::write_pack(sample_exhibit(), folder / "sound",
                        {plate('k', 2, 2), plate('l', 3, 2), plate(large_plate_key()[0], 80, 80)});
    return bytes_of(folder / "sound");
  }();
  return bytes;
}

Delivery::Delivery() {
  sqlite3_hard_heap_limit64(0);  // the limit of the pack that was opened last: damage takes more
  write_bytes(pack, sound_pack());
  sign();
  shelf::make_folder(shelf);
  shelf::make_folder(marks);
}

std::string Delivery::comment() const {
  return print(content::Identity{content::schema_version, "sample", 3, std::filesystem::file_size(pack)});
}

void Delivery::sign(const std::string& comment) const {
  const content::Descriptor file(pack, O_RDONLY);
  const content::Digest digest = content::hash(file, std::filesystem::file_size(pack)).digest;
  lay_signature(print(content::sign(digest, comment, key)));
}

Verdict Delivery::install() const {
  const shelf::FolderDisk disk(shelf);
  const auto before = disk.names();
  Verdict verdict = bring();
  const auto after = disk.names();
  if (verdict.code != "accepted" && after != before) {
    return {"left-something", "is refused (" + verdict.code + "), and the shelf is not as it was"};
  }
  return verdict;
}

Verdict Delivery::bring() const {
  const auto opened = content::PackFile::open(pack);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return verdict(*refused);
  }
  const auto bytes = content::load_signature_file(content::signature_path(pack));
  if (const auto* flaw = std::get_if<content::SealFlaw>(&bytes)) {
    return verdict(*flaw);
  }
  shelf::FolderDisk disk(shelf);
  shelf::FolderDisk marks_disk(marks);
  const shelf::Marks none(marks_disk, "boot");
  const shelf::Rules rules{
      trust,
      [&](const std::string& file, const content::Sealed& sealed) {
        return shelf::inspect(disk.folder() / file, sealed);
      },
      [&](const shelf::PackName& name) { return permitted && permitted(name.exhibit, name.version); }};
  const auto outcome =
      shelf::install(disk, none, std::get<content::PackFile>(opened), std::get<std::string>(bytes), rules);
  const auto* why = std::get_if<shelf::Rejected>(&outcome);
  return why != nullptr ? verdict(*why) : accepted();
}

Verdict Delivery::verify() const {
  const auto held = content::PackFile::open(pack);
  if (const auto* refused = std::get_if<content::Refused>(&held)) {
    return verdict(*refused);
  }
  const auto opened = content::Pack::open(std::get<content::PackFile>(held));
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return verdict(*refused);
  }
  const auto read =
      workbench::read_through(std::get<content::PackFile>(held), std::get<content::Pack>(opened));
  const auto* refused = std::get_if<content::Refused>(&read);
  return refused != nullptr ? verdict(*refused) : accepted();
}

Verdict Delivery::show() const {
  const FakeMeasure measure;
  for (const auto display : {visit::Display::text_100, visit::Display::text_200}) {
    auto opened = content::Pack::open(pack);
    if (const auto* refused = std::get_if<content::Refused>(&opened)) {
      return verdict(*refused);
    }
    kiosk::Stage stage(std::get<content::Pack>(std::move(opened)), visit::ten_buttons(), scene::landscape_24,
                       measure);
    kiosk::walk_tour(
        stage, {0, display}, [](const kiosk::TourScreen&, const scene::Scene&) {}, kiosk::Points::first);
  }
  return accepted();
}

}  // namespace damage
