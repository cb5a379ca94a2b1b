// The key list that a shelf keeps: brought, replaced, spoilt, and through a power cut.
#include "content/shelf/key_list_file.h"

#include <cerrno>
#include <set>
#include <system_error>
#include <variant>

#include "tests/catch.h"
#include "tests/shelf/model_disk.h"
#include "tests/shelf/wrong_disk.h"

using namespace shelf;

namespace {

/// A museum whose key a cabinet was built with, a studio that works for it, and the cabinet's shelf.
struct Office {
  content::SecretKey museum = content::make_secret_key();
  content::SecretKey studio = content::make_secret_key();
  content::Trust base{{content::public_key_of(museum)}, {}};
  content::KeyList first{7, {content::public_key_of(studio)}, {}, {}};
  content::KeyList second{8, {}, {studio.id}, {{"the-dominated", 2}}};
  ModelDisk disk;

  /// What becomes of a list that somebody has signed: `installed`, `in force`, or the reason's name.
  std::string install(Disk& on, const content::KeyList& list, const content::SecretKey& signer) const {
    const auto outcome = install_key_list(on, print(list), print(sign(list, signer)), base);
    if (const auto* why = std::get_if<Rejected>(&outcome)) {
      return why->code;
    }
    return std::get<content::AcceptedKeyList>(outcome).in_force ? "in force" : "installed";
  }
  std::string install(const content::KeyList& list) { return install(disk, list, museum); }

  std::string file_of(const content::KeyList& list) const { return print(list) + print(sign(list, museum)); }

  /// The number of the list in force on a disk, 0 if there is none; or the reason for which it is not
  /// believed.
  std::string in_force(const Disk& on) const {
    const KeptKeyList kept = read_kept_key_list(on, base);
    return kept.unbelieved ? kept.unbelieved->code : std::to_string(kept.list ? kept.list->counter : 0);
  }
  std::string in_force() const { return in_force(disk); }
};

}  // namespace

TEST_CASE("a list that is brought is in force, and stands on the shelf with its signature and nothing else") {
  Office office;
  CHECK(office.in_force() == "0");
  CHECK(office.install(office.first) == "installed");
  CHECK(office.disk.image() == ModelDisk::Image{{"keys", office.file_of(office.first)}});
  const KeptKeyList kept = read_kept_key_list(office.disk, office.base);
  CHECK((kept.list == office.first));
  CHECK_FALSE(kept.unbelieved);
}

TEST_CASE("the list that is in force is not written again") {
  Office office;
  office.install(office.first);
  const std::size_t calls = office.disk.calls();
  CHECK(office.install(office.first) == "in force");
  CHECK(office.disk.calls() == calls);
}

TEST_CASE("a list with a higher number takes the place of the one before, and no other does") {
  Office office;
  CHECK(office.install(office.first) == "installed");
  CHECK(office.install(office.second) == "installed");
  const auto kept = office.disk.image();
  CHECK(office.install(office.first) == "list-older");
  CHECK(office.install({8, {}, {}, {}}) == "list-same-counter");
  CHECK(office.disk.image() == kept);
  CHECK(office.in_force() == "8");
}

TEST_CASE("who may sign a list is said by the cabinet, not by a list") {
  Office office;
  const content::SecretKey stranger = content::make_secret_key();
  CHECK(office.install(office.disk, office.first, stranger) == "seal-key-unknown");
  CHECK(office.install(office.disk, office.first, office.studio) == "seal-key-unknown");
  CHECK(office.disk.calls() == 0);
  REQUIRE(office.install(office.first) == "installed");
  CHECK(office.install(office.disk, office.second, office.studio) == "list-signer-added");
  CHECK(office.in_force() == "7");
}

TEST_CASE("a list that is in force is not believed by a cabinet that was built with other keys") {
  Office office;
  office.install(office.first);
  office.base.keys = {content::public_key_of(office.studio)};
  CHECK(office.in_force() == "seal-key-unknown");
}

TEST_CASE("a kept list that is larger than any list is not taken for none") {
  const Office office;
  CHECK(office.in_force(ModelDisk(ModelDisk::Image{{"keys", std::string(100'000, 'x')}})) ==
        "list-too-large");
}

TEST_CASE("whatever bit of a kept list flips, it is the list that was signed or none") {
  const Office office;
  const std::string whole = office.file_of(office.first);
  const auto untrusted = print(office.first).size();  // the first line of its signature is nobody's word
  const auto signature = whole.find('\n', untrusted);
  std::set<std::string> reasons;
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    std::string flipped = whole;
    flipped[bit / 8] = static_cast<char>(static_cast<unsigned char>(flipped[bit / 8]) ^ (1U << (bit % 8)));
    const ModelDisk disk(ModelDisk::Image{{"keys", flipped}});
    const KeptKeyList kept = read_kept_key_list(disk, office.base);
    CAPTURE(bit);
    if (kept.list) {
      REQUIRE((kept.list == office.first));
      REQUIRE((bit / 8 > untrusted && bit / 8 < signature));
    } else {
      REQUIRE(kept.unbelieved);
      reasons.insert(kept.unbelieved->code);
    }
  }
  CHECK(reasons.contains("list-forged"));
  CHECK(reasons.contains("seal-key-unknown"));
}

TEST_CASE("a kept list that is cut short is not believed, wherever it ends") {
  const Office office;
  const std::string whole = office.file_of(office.first);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const ModelDisk disk(ModelDisk::Image{{"keys", whole.substr(0, size)}});
    const KeptKeyList kept = read_kept_key_list(disk, office.base);
    CAPTURE(size);
    REQUIRE_FALSE(kept.list);
    REQUIRE(kept.unbelieved);
  }
}

TEST_CASE("a kept list that is not believed stands in no true list's way") {
  Office office;
  office.disk.create("keys")->write(std::string_view("rubbish"));
  CHECK(office.in_force() != "0");
  CHECK(office.install(office.first) == "installed");
  CHECK(office.in_force() == "7");
}

namespace {

/// What may be in force if the power goes while the second list takes the first one's place.
std::set<std::string> after_cuts(const Office& office, const Workmanship& workmanship) {
  ModelDisk disk(ModelDisk::Image{{"keys", office.file_of(office.first)}});
  REQUIRE(office.install(*workmanship(disk), office.second, office.museum) == "installed");
  std::set<std::string> found;
  for (std::size_t operations = 0; operations <= disk.operations(); ++operations) {
    disk.cuts(operations, [&](const ModelDisk::Image& image) {
      ModelDisk cut(image);
      found.insert(office.in_force(cut));
      // Whoever brings it once more finds what is left of the first time.
      office.install(cut, office.second, office.museum);
      found.insert(office.in_force(cut) == "8" ? "8" : "the second time " + office.in_force(cut));
    });
  }
  disk.cuts(disk.operations(), [&](const ModelDisk::Image& image) {
    found.insert(office.in_force(ModelDisk(image)) == "8" ? "8" : "not lasting");
  });
  return found;
}

}  // namespace

TEST_CASE("wherever the power goes while a list takes another's place, one of the two is in force") {
  const Office office;
  using Found = std::set<std::string>;
  CHECK(after_cuts(office, right) == Found{"7", "8"});
  CHECK(after_cuts(office, without_file_sync) != Found{"7", "8"});
  CHECK(after_cuts(office, without_folder_sync) != Found{"7", "8"});
  CHECK(after_cuts(office, rename_first) != Found{"7", "8"});
}

TEST_CASE("whatever call fails while a list takes another's place, one of the two is in force") {
  const Office office;
  ModelDisk counted(ModelDisk::Image{{"keys", office.file_of(office.first)}});
  REQUIRE(office.install(counted, office.second, office.museum) == "installed");
  REQUIRE(counted.calls() >= 5);
  for (std::size_t call = 0; call < counted.calls(); ++call) {
    CAPTURE(call);
    ModelDisk disk(ModelDisk::Image{{"keys", office.file_of(office.first)}});
    disk.fail(call, ENOSPC);
    CHECK_THROWS_AS(office.install(disk, office.second, office.museum), std::system_error);
    const std::string left = office.in_force(disk);
    CHECK((left == "7" || left == "8"));
    CHECK(disk.names() == std::vector<std::string>{"keys"});
    CHECK(office.install(disk, office.second, office.museum) == (left == "8" ? "in force" : "installed"));
  }
}
