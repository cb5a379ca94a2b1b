#include "content/shelf/refusals.h"

#include "tests/catch.h"
#include "tests/shelf/model_disk.h"

using namespace shelf;

namespace {

constexpr std::chrono::system_clock::time_point some_time{std::chrono::seconds{1'700'000'000}};
const Rejected forged{"seal-pack-forged", "has a signature that does not fit this pack"};

}  // namespace

TEST_CASE("a refusal is kept with its number, what the clock said, its file and its reason") {
  ModelDisk disk;
  CHECK(read_refusals(disk).empty());
  add_refusal(disk, "new.vitrine", forged, some_time);
  CHECK(read_refusals(disk) == std::vector<Refusal>{{1, "2023-11-14T22:13:20Z", "new.vitrine", forged}});
}

TEST_CASE("the same refusal again is not written again, and another one is") {
  ModelDisk disk;
  add_refusal(disk, "new.vitrine", forged, some_time);
  const std::size_t calls = disk.calls();
  add_refusal(disk, "new.vitrine", forged, some_time + std::chrono::hours{1});
  CHECK(disk.calls() == calls);
  add_refusal(disk, "other.vitrine", forged, some_time);
  CHECK(read_refusals(disk).back().number == 2);
}

TEST_CASE("the file of refusals stays small, and its numbers go on") {
  ModelDisk disk;
  const std::string long_name(10'000, 'x');
  for (int i = 0; i < 200; ++i) {
    add_refusal(disk, std::to_string(i) + long_name, {"pack-damaged", long_name}, some_time);
  }
  const auto kept = read_refusals(disk);
  REQUIRE(kept.size() == most_refusals);
  CHECK(kept.front().number == 151);
  CHECK(kept.back().number == 200);
  CHECK(disk.image().at("refusals").size() < std::size_t{64} * 1024);
}

TEST_CASE("whatever a file on a stick is called, one refusal is one line") {
  ModelDisk disk;
  add_refusal(disk, "a\tb\nc\x1b[31m", {"pack-damaged", "says\n\tmuch"}, some_time);
  add_refusal(disk, "next", forged, some_time);
  const auto kept = read_refusals(disk);
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].file == "a b c [31m");
  CHECK(kept[0].why.says == "says  much");
}

TEST_CASE("lines that are not refusals are passed over") {
  ModelDisk disk(
      ModelDisk::Image{{"refusals", "rubbish\n0\ta\tb\tc\td\n7\twhen\tfile\tcode\tsays\n8\thalf"}});
  CHECK(read_refusals(disk) == std::vector<Refusal>{{7, "when", "file", {"code", "says"}}});
  add_refusal(disk, "new.vitrine", forged, some_time);
  CHECK(read_refusals(disk).back().number == 8);
}
