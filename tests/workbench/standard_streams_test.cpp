// Standard output and standard error that take nothing: a full disk, and a stream that is closed.
#include <string>

#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/sources/small_exhibit.h"
#include "tests/workbench/program.h"
#include "tests/workbench/ran.h"
#include "tests/workbench/signing.h"

namespace {

const std::string cannot = "standard output cannot be written: ";

/// What is complained of when the answer goes to a full disk, with 74.
std::string lost(const std::string& arguments) {
  const Ran run = ran(arguments + " >/dev/full");
  CAPTURE(arguments, run.complaint);
  CHECK(run.code == 74);
  CHECK(count(run.complaint, "\n") == 1);
  return run.complaint;
}

/// Whether the command ends so, and says that `what` is done all the same.
bool done_but_lost(const std::string& arguments, const std::string& what) {
  return lost(arguments).starts_with("vitrine-pack: " + what + ", but " + cannot);
}

}  // namespace

TEST_CASE("what is done stays done, and is said, when standard output is full") {
  const Folder folder;
  const std::string museum = folder / "museum";
  const std::string key = " --key " + museum + ".key";
  const std::string trust = " --trust " + museum + ".pub";
  const std::string shelf = folder / "shelf";
  const std::string on_shelf = " --shelf " + shelf;
  CHECK(done_but_lost("keygen -o " + museum, museum + ".key and .pub are written"));
  const std::string pack = folder / "sample.vitrine";
  const std::string sign = "sign " + pack + key;
  const std::string verify = "verify " + pack + trust;
  const std::string install = "install " + pack + on_shelf + trust;
  for (const int version : {1, 2}) {
    write_sample_pack(pack, version);
    CHECK(done_but_lost(sign, "the signature of " + pack + " is written"));
    CHECK(run_program(verify) == 0);
    CHECK(done_but_lost(install, pack + " is installed"));
  }
  CHECK(ran("shelf" + on_shelf).answer.find("-2.vitrine: current\n") != std::string::npos);
  CHECK(done_but_lost("rollback" + on_shelf, shelf + " is rolled back"));
  CHECK(ran("shelf" + on_shelf).answer.find("-1.vitrine: current\n") != std::string::npos);
  const std::string list = folder / "keys-7";
  CHECK(done_but_lost("keylist -o " + list + " --counter 7", list + " is written"));
  REQUIRE(run_program("sign " + list + key) == 0);
  CHECK(done_but_lost("install " + list + on_shelf + trust, list + " is installed"));
  CHECK(ran("install " + list + on_shelf + trust).answer.find("is in force already") != std::string::npos);
}

TEST_CASE("a pack is built though the report of its folder is lost") {
  const test::SmallExhibit exhibit;
  const std::string pack = exhibit.folder() / "out.vitrine";
  const std::string build = "build " + exhibit.folder().string() + " --no-plates --json -o " + pack;
  CHECK(done_but_lost(build, pack + " is written"));
  CHECK(run_program("inspect " + pack) == 0);
}

TEST_CASE("a question whose answer is lost ends with 74, however long the answer is") {
  const Folder folder;
  const std::string pack = folder / "sample.vitrine";
  write_sample_pack(pack);
  for (const std::string& question :
       {std::string("--version"), std::string("--help"), "inspect " + pack, "inspect --json " + pack,
        "comment " + pack, "shelf --shelf " + folder.path().string()}) {
    CHECK(lost(question).starts_with("vitrine-pack: " + cannot));
    CHECK(run_program(question + " >&-") == 74);
  }
}

TEST_CASE("a command that fails keeps its exit code, whatever cannot be told") {
  const test::SmallExhibit exhibit;
  exhibit.replace("exhibit.toml", "version = 1", "version = 0");
  for (const std::string& command :
       {"check " + exhibit.folder().string(), "check --json " + exhibit.folder().string(),
        "build " + exhibit.folder().string() + " -o " + (exhibit.folder() / "out.vitrine").string()}) {
    CAPTURE(command);
    CHECK(run_program(command + " >/dev/full") == 65);
    CHECK(run_program(command + " >/dev/full 2>/dev/full") == 65);
    CHECK(run_program(command + " >&- 2>&-") == 65);
  }
  CHECK(run_program("inspect /nowhere.vitrine 2>/dev/full") == 66);
  CHECK(run_program("install 2>/dev/full") == 64);
}

TEST_CASE("a refusal is kept though nobody could be told of it") {
  const Folder folder;
  const KeyPair museum(folder / "museum");
  const std::string pack = folder / "sample.vitrine";
  write_sample_pack(pack);
  const std::string shelf = folder / "shelf";
  CHECK(run_program("install " + pack + " --shelf " + shelf + " --trust " + museum.pub + " 2>/dev/full") ==
        65);
  CHECK(ran("shelf --shelf " + shelf).answer.find("(seal-missing)") != std::string::npos);
}
