// The real program, run as a child: exit codes, and what is left on disk.
#include <filesystem>

#include "tests/catch.h"
#include "tests/sources/small_exhibit.h"
#include "tests/workbench/program.h"

TEST_CASE("a folder becomes a pack that inspect can read") {
  const test::SmallExhibit exhibit;
  const std::string pack = exhibit.folder() / "out.vitrine";
  CHECK(run_program("check " + exhibit.folder().string()) == 0);
  CHECK(run_program("build " + exhibit.folder().string() + " -o " + pack) == 0);
  CHECK(run_program("inspect " + pack) == 0);
  CHECK(run_program("inspect --json " + pack) == 0);
}

TEST_CASE("a folder with a mistake ends with 65 and leaves no pack") {
  const test::SmallExhibit exhibit;
  exhibit.replace("exhibit.toml", "version = 1", "version = 0");
  const std::string pack = exhibit.folder() / "out.vitrine";
  CHECK(run_program("check " + exhibit.folder().string()) == 65);
  CHECK(run_program("build " + exhibit.folder().string() + " -o " + pack) == 65);
  CHECK_FALSE(std::filesystem::exists(pack));
}

TEST_CASE("what is not there ends with 66, what cannot be written with 73, wrong usage with 64") {
  const test::SmallExhibit exhibit;
  CHECK(run_program("check /nowhere") == 66);
  CHECK(run_program("inspect /nowhere.vitrine") == 66);
  CHECK(run_program("inspect " + (exhibit.folder() / "exhibit.toml").string()) == 65);
  CHECK(run_program("build " + exhibit.folder().string() + " -o /nowhere/out.vitrine") == 73);
  CHECK(run_program("build") == 64);
}
