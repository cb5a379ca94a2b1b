// What a shelf tells of itself to programs, and of what it has refused.
#include <chrono>
#include <nlohmann/json.hpp>
#include <string>

#include "content/shelf/refusals.h"
#include "tests/catch.h"
#include "tests/workbench/cabinet.h"
#include "tests/workbench/program.h"

namespace {

using nlohmann::json;

json report(const Cabinet& cabinet) { return json::parse(cabinet.tells("--json")); }

json pack(const std::string& name, const std::string& state) {
  return {{"name", name},  {"state", state},       {"whole", true}, {"withdrawn", state == "withdrawn"},
          {"good", false}, {"bad", state == "bad"}};
}

}  // namespace

TEST_CASE("an empty shelf tells programs that there is nothing") {
  const Cabinet cabinet;
  std::filesystem::create_directory(cabinet.shelf);
  CHECK(report(cabinet) == json{{"current", nullptr},
                                {"previous", nullptr},
                                {"packs", json::array()},
                                {"refused", json::array()}});
}

TEST_CASE("programs are told which packs a shelf holds, the highest version first, and in what state") {
  Cabinet cabinet;
  for (int version = 1; version <= 5; ++version) {
    REQUIRE(cabinet.install(cabinet.bring(version)).code == 0);
  }
  REQUIRE(cabinet.roll_back().code == 0);
  cabinet.marks.bad(digest_of(cabinet.folder / "brought-4.vitrine"));
  const json told = report(cabinet);
  CHECK(told["current"] == "sample-3.vitrine");
  CHECK(told["previous"] == "sample-2.vitrine");
  CHECK(told["packs"] == json{pack("sample-5.vitrine", "withdrawn"), pack("sample-4.vitrine", "bad"),
                              pack("sample-3.vitrine", "current"), pack("sample-2.vitrine", "previous"),
                              pack("sample-1.vitrine", "older")});
  CHECK(told["refused"] == json::array());

  cabinet.marks.good(digest_of(cabinet.folder / "brought-3.vitrine"));
  std::filesystem::resize_file(cabinet.shelf + "/sample-2.vitrine", 4096);
  const json later = report(cabinet);
  CHECK(later["packs"][2]["good"] == true);
  CHECK(later["packs"][3]["whole"] == false);
  CHECK(later["packs"][3]["state"] == "not whole");
  CHECK(later["previous"] == "sample-1.vitrine");
}

TEST_CASE("programs are told what was refused, when, why and by whom") {
  Cabinet cabinet;
  REQUIRE(cabinet.install(cabinet.bring(2)).code == 0);
  REQUIRE(cabinet.install(cabinet.bring(1)).code == 65);
  shelf::add_refusal(cabinet.marks_disk, "sample-2.vitrine", {"pack-damaged", "is damaged"},
                     std::chrono::system_clock::time_point{});
  json refused = report(cabinet)["refused"];
  REQUIRE(refused.size() == 2);
  const std::string clock = refused[0]["clock"];
  CHECK(clock.size() == std::string("2026-11-26T19:08:07Z").size());
  refused[0].erase("clock");
  CHECK(refused[0] ==
        json{{"number", 1},
             {"file", "brought-1.vitrine"},
             {"reason", "shelf-version-accepted"},
             {"says", "is version 1, and version 2 has been installed here: only a higher one may follow"},
             {"by", "installer"}});
  CHECK(refused[1] == json{{"number", 1},
                           {"clock", "1970-01-01T00:00:00Z"},
                           {"file", "sample-2.vitrine"},
                           {"reason", "pack-damaged"},
                           {"says", "is damaged"},
                           {"by", "kiosk"}});
  CHECK(cabinet.tells().ends_with(
      "  1. 1970-01-01T00:00:00Z  sample-2.vitrine is damaged (pack-damaged), by the "
      "kiosk\n"));
}

TEST_CASE("a stick that is put in again is refused again, and noted once") {
  const Cabinet cabinet;
  const std::string pack = cabinet.bring(1);
  std::filesystem::remove(pack + ".minisig");
  CHECK(cabinet.install(pack).code == 65);
  CHECK(cabinet.install(pack).code == 65);
  CHECK(report(cabinet)["refused"].size() == 1);
}

TEST_CASE("the last refusals are kept, however many there were") {
  const Cabinet cabinet;
  const std::string pack = cabinet.bring(1);
  std::filesystem::remove(pack + ".minisig");
  std::filesystem::create_directory(cabinet.shelf);
  shelf::FolderDisk disk(cabinet.shelf);
  const int most = static_cast<int>(shelf::most_refusals);
  for (int i = 1; i <= most; ++i) {
    shelf::add_refusal(disk, std::to_string(i) + ".vitrine", {"seal-missing", "has no signature"},
                       std::chrono::system_clock::time_point{});
  }
  CHECK(cabinet.install(pack).code == 65);
  const json refused = report(cabinet)["refused"];
  REQUIRE(refused.size() == shelf::most_refusals);
  CHECK(refused.front()["number"] == 2);
  CHECK(refused.back()["number"] == most + 1);
  CHECK(refused.back()["file"] == "brought-1.vitrine");
}

TEST_CASE("whatever a file is called, programs can read that it was refused") {
  const Cabinet cabinet;
  std::filesystem::create_directory(cabinet.shelf);
  shelf::FolderDisk disk(cabinet.shelf);
  shelf::add_refusal(disk, "\xff\"\n\x1b.vitrine", {"seal-missing", "has no signature"},
                     std::chrono::system_clock::time_point{});
  CHECK(report(cabinet)["refused"][0]["file"] == "\xef\xbf\xbd\"  .vitrine");
}
