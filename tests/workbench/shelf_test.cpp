// install, rollback and tidy by the real program: what a shelf holds after them, what is said of it, and how
// it ends.
#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <string>

#include "tests/catch.h"
#include "tests/workbench/cabinet.h"
#include "tests/workbench/program.h"

namespace {

const std::string one = "sample-1.vitrine";
const std::string two = "sample-2.vitrine";
const std::string three = "sample-3.vitrine";

using Names = std::vector<std::string>;

/// A shelf with the packs 1 and 2.
struct TwoPacks : Cabinet {
  std::string first = bring(1);
  std::string second = bring(2);

  TwoPacks() {
    REQUIRE(install(first).code == 0);
    REQUIRE(install(second).code == 0);
  }

  /// The program ended three times while it showed the pack.
  void mark_bad(const std::string& pack) {
    for (int i = 0; i < shelf::most_tries; ++i) {
      marks.begin_try(digest_of(pack));
    }
    marks.bad(digest_of(pack));
  }
};

}  // namespace

TEST_CASE("a pack comes onto a shelf that was not there, and the second time it is installed already") {
  const Cabinet cabinet;
  const std::string pack = cabinet.bring(1);
  const Ran first = cabinet.install(pack);
  CHECK(first.code == 0);
  CHECK(first.complaint.empty());
  CHECK(first.answer == one + ": installed, sample version 1, " +
                            std::to_string(std::filesystem::file_size(pack)) +
                            " bytes, signed by the trusted key " + cabinet.museum.id() + "\n");
  const Names installed{"accepted", "marks", one, one + ".minisig"};
  CHECK(cabinet.names() == installed);
  CHECK(bytes_of(cabinet.shelf + "/" + one) == bytes_of(pack));
  const Ran again = cabinet.install(pack);
  CHECK(again.code == 0);
  CHECK(again.answer == one + ": is installed already\n");
  CHECK(again.complaint.empty());
  CHECK(cabinet.names() == installed);
}

TEST_CASE("a higher version is the one to show, and the version before is kept") {
  const TwoPacks cabinet;
  CHECK(cabinet.tells() == two + ": current\n" + one + ": previous\n");
}

TEST_CASE("a version that is not higher is refused, and why can be asked later") {
  const Cabinet cabinet;
  REQUIRE(cabinet.install(cabinet.bring(2)).code == 0);
  const std::string older = cabinet.bring(1);
  CHECK(refusal(cabinet.install(older), older) == "shelf-version-accepted");
  const std::string tells = cabinet.tells();
  CHECK(tells.starts_with(two + ": current\nrefused:\n  1. "));
  CHECK(tells.ends_with(
      "Z  brought-1.vitrine is version 1, and version 2 has been installed here: only a higher "
      "one may follow (shelf-version-accepted)\n"));
}

TEST_CASE("a pack that nobody trusted has signed as it is does not come onto the shelf") {
  const Cabinet cabinet;
  const KeyPair stranger(cabinet.folder / "stranger");
  const std::string pack = cabinet.bring(1, stranger);
  CHECK(refusal(cabinet.install(pack), pack) == "seal-key-unknown");
  std::filesystem::remove(pack + ".minisig");
  CHECK(refusal(cabinet.install(pack), pack) == "seal-missing");
  REQUIRE(cabinet.museum.sign(pack) == 0);
  patch(pack, bytes_of(pack).size() - 1, "?");
  CHECK(refusal(cabinet.install(pack), pack) == "seal-pack-forged");
  write_bytes(pack, bytes_of(pack) + "?");
  CHECK(refusal(cabinet.install(pack), pack) == "seal-size-differs");
  CHECK(cabinet.names() == Names{"marks", "refusals"});
  const std::string tells = cabinet.tells();
  CHECK(tells.starts_with("no pack\nrefused:\n  1. "));
  CHECK(count(tells, "\n") == 2 + 4);
}

TEST_CASE("a pack that was signed and cannot be shown is refused under the name that it was brought by") {
  const Cabinet cabinet;
  const std::string pack = cabinet.folder / "brought.vitrine";
  const auto install_signed = [&] {
    const std::string size = std::to_string(std::filesystem::file_size(pack));
    REQUIRE(shell("minisign -S -s " + cabinet.museum.key + " -m " + pack +
                  " -t 'vitrine schema=2 exhibit=sample version=1 size=" + size + "'") == 0);
    return cabinet.install(pack);
  };
  write_bytes(pack, std::string(5000, '?'));
  CHECK(refusal(install_signed(), pack) == "pack-not-a-pack");
  write_sample_pack(pack);
  run_sql(pack, "UPDATE theme SET cards = cards + 1");
  CHECK(refusal(install_signed(), pack) == "pack-incomplete");
  write_sample_pack(pack);
  run_sql(pack, "DELETE FROM term");
  CHECK(refusal(install_signed(), pack) == "pack-inconsistent");
  write_sample_pack(pack, 2);
  CHECK(refusal(install_signed(), pack) == "seal-version-differs");
  const std::string tells = cabinet.tells();
  CHECK(tells.starts_with("no pack\n"));
  CHECK(count(tells, "  brought.vitrine ") == 4);
  CHECK(count(tells, ".vitrine") == 4);
}

TEST_CASE("a pack that is not there, and one that is a folder, are refused before anything is noted") {
  const Cabinet cabinet;
  const std::string nowhere = cabinet.folder / "nowhere.vitrine";
  const Ran missing = cabinet.install(nowhere);
  CHECK(missing.code == 66);
  CHECK(missing.complaint.starts_with("vitrine-pack: " + nowhere + " cannot be opened: "));
  std::filesystem::create_directory(nowhere);
  const Ran folder = cabinet.install(nowhere);
  CHECK(folder.code == 65);
  CHECK(folder.complaint == "vitrine-pack: " + nowhere + " is a folder.\n");
  CHECK(cabinet.tells() == "no pack\n");
}

TEST_CASE("without a public key nothing is installed or tidied, and no shelf is made") {
  const Cabinet cabinet;
  const std::string pack = cabinet.bring(1);
  const std::string nobody = " --shelf " + cabinet.shelf + " --trust /nowhere.pub";
  CHECK(run_program("install " + pack + nobody) == 66);
  CHECK(run_program("tidy" + nobody) == 66);
  CHECK(run_program("install " + pack + " --shelf " + cabinet.shelf + " --trust " + pack) == 65);
  CHECK(run_program("install " + pack + " --shelf " + cabinet.shelf) == 64);
  CHECK(run_program("install " + pack + " --trust " + cabinet.museum.pub) == 64);
  CHECK_FALSE(std::filesystem::exists(cabinet.shelf));
}

TEST_CASE("a shelf that cannot be made is said to be so with 73") {
  const Cabinet cabinet;
  const std::string pack = cabinet.bring(1);
  for (const std::string& shelf : {pack, pack + "/shelf", cabinet.shelf + std::string(300, 'x')}) {
    const Ran run = ran(fmt::format("install {} --shelf {} --trust {}", pack, shelf, cabinet.museum.pub));
    CHECK(run.code == 73);
    CHECK(run.answer.empty());
    CHECK(count(run.complaint, "\n") == 1);
    CHECK(run.complaint.find("what the shelf shows is as it was") != std::string::npos);
  }
}

TEST_CASE("a shelf that is not there is not made by looking, tidying or going back, which end with 66") {
  const Cabinet cabinet;
  write_bytes(cabinet.folder / "file", "");
  const std::string file = cabinet.folder / "file";
  for (const std::string& shelf :
       {cabinet.shelf, file, file + "/shelf", cabinet.shelf + std::string(300, 'x')}) {
    for (const std::string& command :
         {std::string("shelf"), std::string("rollback"), "tidy --trust " + cabinet.museum.pub}) {
      CAPTURE(command, shelf);
      const Ran run = ran(fmt::format("{} --shelf {}", command, shelf));
      CHECK(run.code == 66);
      CHECK(run.answer.empty());
      CHECK(run.complaint.starts_with("vitrine-pack: " + shelf + ": "));
    }
  }
  CHECK_FALSE(std::filesystem::exists(cabinet.shelf));
}

TEST_CASE("a shelf that cannot be read is said to be so with 66, and one that cannot be written with 73") {
  const Cabinet cabinet;
  std::filesystem::create_directory(cabinet.shelf);
  write_bytes(cabinet.shelf + "/marks", "");
  const Ran look = ran("shelf --shelf " + cabinet.shelf);
  CHECK(look.code == 66);
  CHECK(look.answer.empty());
  CHECK(look.complaint.find(cabinet.shelf + "/marks") != std::string::npos);
  for (const Ran& run : {cabinet.install(cabinet.bring(1)), cabinet.roll_back(), cabinet.tidy()}) {
    CHECK(run.code == 73);
    CHECK(run.complaint.find(cabinet.shelf + "/marks") != std::string::npos);
  }
}

TEST_CASE("while somebody else holds the shelf's lock, it can be looked at and is not changed") {
  const TwoPacks cabinet;
  const Names before = cabinet.names();
  const std::string next = cabinet.bring(3);
  std::optional<shelf::Lock> lock = shelf::Lock::take(cabinet.shelf);
  REQUIRE(lock);
  for (const Ran& run : {cabinet.install(next), cabinet.roll_back(), cabinet.tidy()}) {
    CHECK(run.code == 75);
    CHECK(run.answer.empty());
    CHECK(run.complaint == "vitrine-pack: " + cabinet.shelf +
                               ": somebody else is changing this shelf; try again when they are done\n");
  }
  CHECK(cabinet.tells().starts_with(two + ": current\n"));
  CHECK(cabinet.names() == before);
  lock.reset();
  CHECK(cabinet.install(next).code == 0);
}

TEST_CASE("nobody goes back from the only pack, or on an empty shelf") {
  const Cabinet cabinet;
  std::filesystem::create_directory(cabinet.shelf);
  const Ran empty = cabinet.roll_back();
  CHECK(empty.code == 65);
  CHECK(empty.complaint ==
        "vitrine-pack: " + cabinet.shelf + " holds no pack that may be shown (shelf-no-other-pack)\n");
  REQUIRE(cabinet.install(cabinet.bring(1)).code == 0);
  const Ran only = cabinet.roll_back();
  CHECK(only.code == 65);
  CHECK(only.complaint ==
        "vitrine-pack: " + cabinet.shelf + " holds no other pack to go back to (shelf-no-other-pack)\n");
  CHECK(cabinet.tells() == one + ": current\n");
}

TEST_CASE("going back shows the pack before, and says how it is undone") {
  const TwoPacks cabinet;
  const Ran back = cabinet.roll_back();
  CHECK(back.code == 0);
  CHECK(back.complaint.empty());
  CHECK(back.answer == "from " + two + " back to " + one + "; install " + two + " again to undo it\n");
  CHECK(cabinet.tells() == two + ": withdrawn\n" + one + ": current\n");
  CHECK(cabinet.roll_back().code == 65);
  const Ran again = cabinet.install(cabinet.second);
  CHECK(again.code == 0);
  CHECK(again.answer == two + ": was withdrawn, and is brought back\n");
  CHECK(cabinet.tells() == two + ": current\n" + one + ": previous\n");
}

TEST_CASE("packs before the previous one go when the newest has been shown for a minute, and not earlier") {
  TwoPacks cabinet;
  const std::string third = cabinet.bring(3);
  REQUIRE(cabinet.install(third).code == 0);
  const Ran early = cabinet.tidy();
  CHECK(early.code == 0);
  CHECK(early.answer.empty());
  CHECK(cabinet.tells() == three + ": current\n" + two + ": previous\n" + one + ": older\n");
  cabinet.marks.good(digest_of(third));
  const Ran late = cabinet.tidy();
  CHECK(late.code == 0);
  CHECK(late.complaint.empty());
  CHECK(late.answer == one + ": removed, since newer packs have been shown\n");
  CHECK(cabinet.tells() == three + ": current, has been shown\n" + two + ": previous\n");
  CHECK(cabinet.tidy().answer.empty());
}

TEST_CASE("tidying is done though nobody can be told what has gone") {
  TwoPacks cabinet;
  const std::string third = cabinet.bring(3);
  REQUIRE(cabinet.install(third).code == 0);
  cabinet.marks.good(digest_of(third));
  const Ran run = ran("tidy --shelf " + cabinet.shelf + " --trust " + cabinet.museum.pub + " >/dev/full");
  CHECK(run.code == 74);
  CHECK(run.complaint.starts_with("vitrine-pack: " + cabinet.shelf + " is tidied, but standard output "));
  CHECK_FALSE(std::filesystem::exists(cabinet.shelf + "/" + one));
}

TEST_CASE("what an installation left that was cut off goes when the next one tidies") {
  const TwoPacks cabinet;
  const Names before = cabinet.names();
  for (const bool installing : {true, false}) {
    write_bytes(cabinet.shelf + "/.sample-3.vitrine.part", "half a pack");
    write_bytes(cabinet.shelf + "/sample-4.vitrine.minisig", "of no pack");
    CHECK((installing ? cabinet.install(cabinet.second) : cabinet.tidy()).code == 0);
    CHECK(cabinet.names() == before);
  }
}

TEST_CASE("a pack that ended the exhibit three times is refused until its tries are forgotten") {
  TwoPacks cabinet;
  cabinet.mark_bad(cabinet.second);
  CHECK(cabinet.tells() == two + ": bad\n" + one + ": current\n");
  CHECK(refusal(cabinet.install(cabinet.second), cabinet.second) == "shelf-marked-bad");
  const Ran forgiven = cabinet.install(cabinet.second, "--forget-tries");
  CHECK(forgiven.code == 0);
  CHECK(forgiven.answer == two + ": is installed already\n");
  CHECK(cabinet.tells().starts_with(two + ": current\n" + one + ": previous\n"));
}

TEST_CASE("nobody's signature makes a shelf forget the tries of a pack") {
  TwoPacks cabinet;
  cabinet.mark_bad(cabinet.second);
  const KeyPair stranger(cabinet.folder / "stranger");
  REQUIRE(stranger.sign(cabinet.second) == 0);
  CHECK(refusal(cabinet.install(cabinet.second, "--forget-tries"), cabinet.second) == "seal-key-unknown");
  CHECK(cabinet.tells().starts_with(two + ": bad\n"));
}
