// A shelf while one of its packs is shown, and before: what the kiosk chooses, notes and notices.
#include "app/kiosk/shelf_watch.h"

#include <poll.h>
#include <spdlog/sinks/null_sink.h>

#include <memory>
#include <variant>

#include "content/shelf/install.h"
#include "content/shelf/refusals.h"
#include "content/shelf/replace.h"
#include "content/shelf/withdraw.h"
#include "tests/catch.h"
#include "tests/shelf/museum.h"

using namespace kiosk;

namespace {

using Names = std::vector<std::string>;

/// A museum's kiosk with its shelf.
struct Kiosk {
  Museum museum;
  Folder folder;
  shelf::FolderDisk disk{folder / "shelf"};
  shelf::FolderDisk marks_disk{folder / "shelf/marks"};
  shelf::Marks marks{marks_disk, shelf::boot_id()};
  std::filesystem::path key = museum.key_file();
  ShelfPacks packs{folder / "shelf", {key}};
  spdlog::logger log{"test", std::make_shared<spdlog::sinks::null_sink_st>()};

  Kiosk() {
    shelf::make_folder(disk.folder());
    shelf::make_folder(marks_disk.folder());
  }

  Brought install(int version) {
    const Brought pack = museum.bring_exhibit(version);
    const content::Trust trust = museum.trust();
    const shelf::Rules rules{trust, [](const auto&, const auto&) { return std::nullopt; }};
    REQUIRE(std::holds_alternative<shelf::Installed>(
        shelf::install(disk, marks, pack.open(), pack.signature, rules)));
    return pack;
  }

  /// The name of the pack that is chosen, or the reason why there is none.
  std::string chosen(std::string_view shown = {}) {
    const auto found = packs.open(shown);
    if (const auto* failure = std::get_if<Failure>(&found)) {
      return failure->card();
    }
    const auto* opened = std::get_if<Opened>(&found);
    return opened != nullptr ? opened->name : "nothing newer";
  }
};

std::string name(const Brought& pack) { return to_string(pack.name); }

constexpr visit::Time start{};

/// Turns until the thread has come back.
bool turned(ShelfWatch& watch, visit::Time now, bool nobody_there) {
  watch.turn(now, nobody_there);
  pollfd errand{watch.errands(), POLLIN, 0};
  constexpr int patience_ms = 60'000;
  REQUIRE(poll(&errand, 1, patience_ms) == 1);
  bool ready = false;
  // The bell rings just before the thread is done.
  while (poll(&errand, 1, 0) == 1) {
    ready = watch.turn(now, nobody_there);
  }
  return ready;
}

}  // namespace

TEST_CASE("the newest whole pack is chosen, and what is no trusted pack is passed over with its reason") {
  Kiosk kiosk;
  CHECK(kiosk.chosen() == "pack-missing");
  const Brought one = kiosk.install(1);
  const Brought two = kiosk.install(2);
  CHECK(kiosk.chosen() == name(two));
  CHECK(kiosk.chosen(name(two)) == "nothing newer");

  SECTION("a flipped bit") {
    patch(kiosk.disk.folder() / name(two), 5000, "?");
    CHECK(kiosk.chosen() == name(one));
    CHECK(shelf::read_refusals(kiosk.marks_disk).back().why.code == "seal-pack-forged");
  }
  SECTION("somebody else's signature") {
    write_bytes(kiosk.disk.folder() / shelf::signature_of(name(two)), Museum().bring_exhibit(2).signature);
    CHECK(kiosk.chosen() == name(one));
    CHECK(shelf::read_refusals(kiosk.marks_disk).back().why.code == "seal-key-unknown");
  }
  SECTION("no signature") {
    kiosk.disk.remove(shelf::signature_of(name(two)));
    CHECK(kiosk.chosen() == name(one));
  }
  SECTION("a link to a pack") {
    const auto file = kiosk.disk.folder() / name(two);
    std::filesystem::rename(file, kiosk.folder / "elsewhere");
    std::filesystem::create_symlink(kiosk.folder / "elsewhere", file);
    CHECK(kiosk.chosen() == name(one));
  }
  SECTION("a withdrawn pack") {
    shelf::withdraw(kiosk.disk, name(two));
    CHECK(kiosk.chosen() == name(one));
  }
  SECTION("none is left") {
    patch(kiosk.disk.folder() / name(one), 5000, "?");
    patch(kiosk.disk.folder() / name(two), 5000, "?");
    CHECK(kiosk.chosen() == "seal-pack-forged");
  }
  SECTION("nobody is trusted") {
    std::filesystem::remove(kiosk.key);
    CHECK(kiosk.chosen() == "seal-no-key");
  }
}

TEST_CASE("what was made of every pack is kept for who asks, and at which try the chosen one is") {
  using Kind = ShelfDecision::Kind;
  Kiosk kiosk;
  const Brought one = kiosk.install(1);
  const Brought two = kiosk.install(2);
  const Brought three = kiosk.install(3);
  const Brought four = kiosk.install(4);
  kiosk.disk.remove(shelf::signature_of(name(four)));
  shelf::withdraw(kiosk.disk, name(three));
  for (const int tries : {1, 2}) {
    const auto found = kiosk.packs.open();
    REQUIRE(std::holds_alternative<Opened>(found));
    CHECK(std::get<Opened>(found).tries == tries);
    const auto& decisions = kiosk.packs.decisions();
    REQUIRE(decisions.size() == 4);
    CHECK(decisions[0].name == name(four));
    CHECK(decisions[0].kind == Kind::passed_over);
    CHECK(decisions[0].why.code == "seal-missing");
    CHECK(decisions[1] == ShelfDecision{name(three), Kind::withdrawn});
    CHECK(decisions[2] == ShelfDecision{name(two), Kind::chosen});
    CHECK(decisions[3] == ShelfDecision{name(one), Kind::behind});
  }
  kiosk.chosen(name(two));
  CHECK(kiosk.packs.decisions()[2] == ShelfDecision{name(two), Kind::chosen});
  ShelfWatch watch(kiosk.packs, kiosk.folder / "shelf", kiosk.log);
  CHECK(watch.decisions() == kiosk.packs.decisions());
  const Brought five = kiosk.install(5);
  watch.show({name(two), std::nullopt});
  turned(watch, start, true);
  CHECK(watch.decisions().at(1) == ShelfDecision{name(five), Kind::chosen});
  watch.end();
}

TEST_CASE("a pack that ends the program three times gives way to the one before, for ever") {
  Kiosk kiosk;
  const Brought one = kiosk.install(1);
  const Brought two = kiosk.install(2);
  for (int start = 0; start < shelf::most_tries; ++start) {
    CHECK(kiosk.chosen() == name(two));
  }
  CHECK(kiosk.chosen() == name(one));
  CHECK(kiosk.marks.all_bad() == std::set{two.digest_tag()});
  CHECK(shelf::read_refusals(kiosk.marks_disk).back().why.code == "shelf-marked-bad");
}

TEST_CASE("whoever only looks begins no try and writes nothing") {
  Kiosk kiosk;
  const Brought one = kiosk.install(1);
  const auto looked = kiosk.packs.look();
  REQUIRE(std::holds_alternative<Opened>(looked));
  CHECK(std::get<Opened>(looked).name == name(one));
  CHECK(kiosk.marks_disk.names().empty());
}

TEST_CASE("where no mark can be written the exhibit goes on, and says so") {
  Kiosk kiosk;
  const Brought one = kiosk.install(1);
  std::filesystem::remove(kiosk.marks_disk.folder());
  write_bytes(kiosk.marks_disk.folder(), "a file in the folder's place");
  CHECK(kiosk.chosen() == name(one));
  CHECK_FALSE(kiosk.packs.take_remarks().empty());
}

TEST_CASE("a pack is good once it has been shown for a minute, and not before") {
  Kiosk kiosk;
  const Brought one = kiosk.install(1);
  auto found = kiosk.packs.open();
  const auto& opened = std::get<Opened>(found);
  ShelfWatch watch(kiosk.packs, kiosk.disk.folder(), kiosk.log);
  watch.show({opened.name, opened.digest});
  CHECK_FALSE(watch.deadline());
  watch.presented(start);
  CHECK(watch.deadline() == start + shown_long_enough);
  CHECK_FALSE(turned(watch, start, true));  // it looks once whether anything has come meanwhile
  CHECK(kiosk.marks_disk.names() == Names{one.digest_tag() + ".try-1"});
  watch.turn(start + shown_long_enough - visit::Seconds{1}, false);
  CHECK(kiosk.marks_disk.names() == Names{one.digest_tag() + ".try-1"});
  CHECK_FALSE(turned(watch, start + shown_long_enough, false));
  CHECK(kiosk.marks_disk.names() == Names{one.digest_tag() + ".good"});
  CHECK_FALSE(watch.deadline());
}

TEST_CASE("a pack that is shown no longer, and did no harm, has not failed") {
  Kiosk kiosk;
  kiosk.install(1);
  auto found = kiosk.packs.open();
  const auto& opened = std::get<Opened>(found);
  ShelfWatch watch(kiosk.packs, kiosk.disk.folder(), kiosk.log);
  watch.show({opened.name, opened.digest});
  watch.end();
  CHECK(kiosk.marks_disk.names().empty());
}

TEST_CASE("another pack is shown when nobody is there, and not while somebody is") {
  Kiosk kiosk;
  kiosk.install(1);
  auto found = kiosk.packs.open();
  const auto& opened = std::get<Opened>(found);
  ShelfWatch watch(kiosk.packs, kiosk.disk.folder(), kiosk.log);
  watch.show({opened.name, opened.digest});
  CHECK_FALSE(turned(watch, start, true));
  const Brought two = kiosk.install(2);
  CHECK_FALSE(watch.turn(start, false));
  CHECK_FALSE(watch.turn(start, false));
  CHECK(turned(watch, start, true));
  CHECK_FALSE(watch.turn(start, false));  // somebody has come while it was opened
  CHECK(watch.turn(start, true));
  CHECK(watch.take().name == name(two));
  CHECK(kiosk.marks_disk.names() == Names{two.digest_tag() + ".try-1"});
}

TEST_CASE("what changes on the shelf beside its packs wakes nobody to look") {
  Kiosk kiosk;
  kiosk.install(1);
  auto found = kiosk.packs.open();
  const auto& opened = std::get<Opened>(found);
  ShelfWatch watch(kiosk.packs, kiosk.disk.folder(), kiosk.log);
  watch.show({opened.name, opened.digest});
  CHECK_FALSE(turned(watch, start, true));
  shelf::replace(kiosk.disk, "refusals", "a refusal\n");
  CHECK_FALSE(watch.turn(start, true));
  pollfd errand{watch.errands(), POLLIN, 0};
  CHECK(poll(&errand, 1, 0) == 0);
}

TEST_CASE("a shelf that comes later is found") {
  Kiosk kiosk;
  std::filesystem::remove_all(kiosk.disk.folder());
  CHECK(kiosk.chosen() == "pack-missing");
  std::filesystem::remove_all(kiosk.disk.folder());
  ShelfWatch watch(kiosk.packs, kiosk.disk.folder(), kiosk.log);
  watch.show({});
  CHECK_FALSE(watch.turn(start, true));
  shelf::make_folder(kiosk.disk.folder());
  const Brought one = kiosk.install(1);
  CHECK(turned(watch, start, true));
  CHECK(watch.take().name == name(one));
}
