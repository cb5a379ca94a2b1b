#include "content/shelf/install.h"

#include <sys/stat.h>

#include <variant>

#include "content/shelf/folder_disk.h"
#include "content/shelf/inspect.h"
#include "content/shelf/replace.h"
#include "content/shelf/survey.h"
#include "content/shelf/withdraw.h"
#include "tests/catch.h"
#include "tests/shelf/model_disk.h"
#include "tests/shelf/museum.h"

using namespace shelf;

namespace {

/// A shelf in memory, and what it says to each pack.
struct Shelf {
  Museum museum;
  ModelDisk disk;
  ModelDisk marks_disk;
  Marks marks{marks_disk, "boot"};
  std::optional<Rejected> found;  ///< by whoever looks through a copy
  bool permitted = false;

  std::string bring(const Brought& pack) { return bring(pack, pack.signature); }
  std::string bring(const Brought& pack, const std::string& signature) {
    const content::Trust trust = museum.trust();
    const Rules rules{trust, [&](const auto&, const auto&) { return found; },
                      [&](const auto&) { return permitted; }};
    const auto outcome = install(disk, marks, pack.open(), signature, rules);
    if (const auto* why = std::get_if<Rejected>(&outcome)) {
      return why->code;
    }
    if (const auto* there = std::get_if<AlreadyThere>(&outcome)) {
      return there->brought_back ? "brought back" : "already there";
    }
    return "installed";
  }

  void show_for_a_minute(const Brought& pack) { replace(marks_disk, pack.digest_tag() + ".good", ""); }

  std::vector<std::string> shown() { return to_show(survey(disk, marks, museum.trust()).known); }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("an installed pack stands under its exhibit and version, with its signature, and nothing else") {
  Shelf shelf;
  const Brought pack = shelf.museum.bring(3);
  CHECK(shelf.bring(pack) == "installed");
  CHECK(shelf.disk.names() ==
        Names{"accepted", "the-dominated-3.vitrine", "the-dominated-3.vitrine.minisig"});
  CHECK(shelf.disk.image().at("the-dominated-3.vitrine") == pack.bytes);
  CHECK(shelf.shown() == Names{"the-dominated-3.vitrine"});
}

TEST_CASE("the same pack again is there already, and nothing is written") {
  Shelf shelf;
  const Brought pack = shelf.museum.bring(3);
  shelf.bring(pack);
  const std::size_t calls = shelf.disk.calls();
  CHECK(shelf.bring(pack) == "already there");
  CHECK(shelf.disk.calls() == calls);
}

TEST_CASE("versions only go up, and a version has one content") {
  Shelf shelf;
  shelf.bring(shelf.museum.bring(3));
  CHECK(shelf.bring(shelf.museum.bring(2)) == "shelf-version-accepted");
  CHECK(shelf.bring(shelf.museum.bring(3, "the-dominated", 2)) == "shelf-version-taken");
  CHECK(shelf.bring(shelf.museum.bring(4)) == "installed");
  CHECK(shelf.bring(shelf.museum.bring(2147483647)) == "installed");
  CHECK(shelf.bring(shelf.museum.bring(5)) == "shelf-version-accepted");
}

TEST_CASE(
    "every pair of versions around the highest accepted is judged alike, whatever is left of the shelf") {
  for (int accepted = 1; accepted <= 15; ++accepted) {
    for (int version = 1; version <= 15; ++version) {
      Shelf shelf;
      const std::string expected = version > accepted ? "installed" : "shelf-version-accepted";
      INFO(accepted << ", " << version);
      replace(shelf.disk, "accepted", to_string(PackName{"the-dominated", accepted}) + "\n");
      CHECK(shelf.bring(shelf.museum.bring(version)) == expected);
    }
  }
}

TEST_CASE("what the shelf remembers of versions may be lost or forged, and its packs still count") {
  Shelf shelf;
  shelf.bring(shelf.museum.bring(3));
  for (const char* remembered : {"", "\n", "the-dominated-1.vitrine\n", "the-dominated-3.vitrine", "x"}) {
    INFO(remembered);
    replace(shelf.disk, "accepted", remembered);
    CHECK(shelf.bring(shelf.museum.bring(2)) == "shelf-version-accepted");
  }
}

TEST_CASE("a permitted older pack is installed, and shown in place of the newer ones") {
  Shelf shelf;
  const Brought old = shelf.museum.bring(2);
  shelf.bring(shelf.museum.bring(3));
  shelf.permitted = true;
  CHECK(shelf.bring(old) == "installed");
  CHECK(shelf.shown() == Names{"the-dominated-2.vitrine"});
  SECTION("also when it is brought again") {
    bring_back(shelf.disk, "the-dominated-3.vitrine");
    CHECK(shelf.bring(old) == "already there");
    CHECK(shelf.shown() == Names{"the-dominated-2.vitrine"});
  }
  SECTION("and the next must be newer than all") {
    shelf.permitted = false;
    CHECK(shelf.bring(shelf.museum.bring(1)) == "shelf-version-accepted");
    CHECK(shelf.bring(shelf.museum.bring(4)) == "installed");
    CHECK(shelf.shown().front() == "the-dominated-4.vitrine");
  }
}

TEST_CASE("a shelf holds packs of one exhibit") {
  Shelf shelf;
  shelf.bring(shelf.museum.bring(3));
  CHECK(shelf.bring(shelf.museum.bring(4, "another")) == "shelf-other-exhibit");
}

TEST_CASE("nothing comes onto the shelf that is not signed, and signed for this") {
  Shelf shelf;
  const Brought pack = shelf.museum.bring(3);
  CHECK(shelf.bring(pack, "") == "seal-cut-short");
  CHECK(shelf.bring(pack, Museum().bring(3).signature) == "seal-key-unknown");
  CHECK(shelf.bring(pack, shelf.museum.bring(4).signature) == "seal-pack-forged");
  CHECK(shelf.bring(pack, shelf.museum.bring_bytes(3, "short").signature) == "seal-size-differs");
  CHECK(shelf.disk.names().empty());
}

TEST_CASE("a pack that cannot be shown does not come onto the shelf, however well it is signed") {
  Shelf shelf;
  shelf.found = Rejected{"pack-damaged", "cannot be read"};
  CHECK(shelf.bring(shelf.museum.bring(3)) == "pack-damaged");
  CHECK(shelf.disk.names().empty());
}

TEST_CASE("a pack that was marked bad does not come again") {
  Shelf shelf;
  const Brought pack = shelf.museum.bring(3);
  replace(shelf.marks_disk, pack.digest_tag() + ".bad", "");
  CHECK(shelf.bring(pack) == "shelf-marked-bad");
  CHECK(shelf.disk.names().empty());
}

TEST_CASE("an older pack goes once a newer one has been shown, at the next installation") {
  Shelf shelf;
  const Brought one = shelf.museum.bring(1);
  const Brought two = shelf.museum.bring(2);
  const Brought three = shelf.museum.bring(3);
  for (const Brought* pack : {&one, &two, &three}) {
    CHECK(shelf.bring(*pack) == "installed");
    shelf.show_for_a_minute(*pack);
  }
  CHECK(shelf.shown().size() == 3);
  CHECK(shelf.bring(shelf.museum.bring(4)) == "installed");
  CHECK(shelf.shown() ==
        Names{"the-dominated-4.vitrine", "the-dominated-3.vitrine", "the-dominated-2.vitrine"});
  CHECK(shelf.bring(one) == "shelf-version-accepted");
}

TEST_CASE("going back shows the pack before, and installing brings the newer one back") {
  Shelf shelf;
  const Brought two = shelf.museum.bring(2);
  shelf.bring(shelf.museum.bring(1));
  shelf.bring(two);
  const auto back = [&] {
    return roll_back(shelf.disk, survey(shelf.disk, shelf.marks, shelf.museum.trust()).known);
  };
  const auto rolled = back();
  REQUIRE(std::holds_alternative<RolledBack>(rolled));
  CHECK(std::get<RolledBack>(rolled).to == "the-dominated-1.vitrine");
  CHECK(shelf.shown() == Names{"the-dominated-1.vitrine"});
  CHECK(std::get<Rejected>(back()).code == "shelf-no-other-pack");
  CHECK(shelf.bring(two) == "brought back");
  CHECK(shelf.shown().front() == "the-dominated-2.vitrine");
}

TEST_CASE("a pack whose bytes have changed on the shelf is not shown, and may be brought again") {
  Shelf first;
  const Brought one = first.museum.bring(1);
  const Brought two = first.museum.bring(2);
  first.bring(one);
  first.bring(two);
  ModelDisk::Image image = first.disk.image();
  image["the-dominated-2.vitrine"][100] ^= 1;
  ModelDisk rotten(image);
  const auto shown = [&] { return to_show(survey(rotten, first.marks, first.museum.trust()).known); };
  CHECK(shown() == Names{"the-dominated-1.vitrine"});
  const content::Trust trust = first.museum.trust();
  const Rules rules{trust, [](const auto&, const auto&) { return std::nullopt; }};
  CHECK(std::holds_alternative<Installed>(install(rotten, first.marks, two.open(), two.signature, rules)));
  CHECK(shown().front() == "the-dominated-2.vitrine");
}

TEST_CASE("a signature that stands under another pack's name is not believed") {
  Shelf shelf;
  const Brought pack = shelf.museum.bring(3);
  ModelDisk disk(ModelDisk::Image{{"the-dominated-4.vitrine", pack.bytes},
                                  {"the-dominated-4.vitrine.minisig", pack.signature}});
  const Standings standings = read_standings(disk, shelf.museum.trust());
  CHECK(standings.packs.empty());
  REQUIRE(standings.unbelieved.size() == 1);
  CHECK(standings.unbelieved[0].why.code == "seal-version-differs");
}

TEST_CASE("on a real disk, a real pack is installed, and its files can be read by the kiosk's user") {
  const Museum museum;
  const Folder folder;
  const Brought pack = museum.bring_exhibit(7);

  make_folder(folder / "shelf");
  make_folder(folder / "shelf/marks");
  FolderDisk disk(folder / "shelf");
  FolderDisk marks_disk(folder / "shelf/marks");
  const Marks marks(marks_disk, "boot");
  const content::Trust trust = museum.trust();
  const Rules rules{trust, [&](const std::string& file, const content::Sealed& sealed) {
                      return inspect(disk.folder() / file, sealed);
                    }};
  const auto outcome = install(disk, marks, pack.open(), pack.signature, rules);
  REQUIRE(std::holds_alternative<Installed>(outcome));
  const std::string name = std::get<Installed>(outcome).name;
  CHECK(disk.names() == Names{"accepted", "marks", name, signature_of(name)});
  CHECK(bytes_of(folder / "shelf" / name) == pack.bytes);
  struct stat status{};
  REQUIRE(::stat((folder / "shelf" / name).c_str(), &status) == 0);
  CHECK((status.st_mode & S_IROTH) != 0);
  CHECK(to_show(survey(disk, marks, trust).known) == Names{name});
}

TEST_CASE("one installer at a time") {
  const Folder folder;
  const auto lock = Lock::take(folder.path());
  CHECK(lock);
  CHECK_FALSE(Lock::take(folder.path()));
}
