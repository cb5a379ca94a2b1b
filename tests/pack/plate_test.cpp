// Plates in a pack: kept as they were, found by key, compared when read back.
#include <string>
#include <variant>
#include <vector>

#include "content/pack/pack.h"
#include "content/pack/write.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/pack/sample.h"

using namespace content;

namespace {

/// A key of 32 bytes that begins with `first`.
std::string key(char first) {
  std::string key(32, '\0');
  key.front() = first;
  return key;
}

std::vector<Plate> some_plates() {
  return {{key('\0'), 640, 480, std::string("\0\xff zero first", 13)},
          {key('a'), 1, 1, std::string(20'000, 'x')},
          {key('\xff'), 1080, 1920, "y"}};
}

Pack opened(const std::filesystem::path& file) {
  auto pack = Pack::open(file);
  if (const auto* refused = std::get_if<Refused>(&pack)) {
    FAIL(refused->detail());
  }
  return std::move(std::get<Pack>(pack));
}

/// What is thrown; empty if nothing is.
template <typename Work>
std::string complaint(Work work) {
  try {
    work();
    return "";
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

std::string complaint_of_writing(const Folder& folder, const std::vector<Plate>& plates) {
  return complaint([&] { write_pack(sample_exhibit(), folder / "p", plates); });
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("plates come back from the pack as they were, whatever their bytes") {
  const Folder folder;
  write_pack(sample_exhibit(), folder / "p", some_plates());
  const auto pack = opened(folder / "p");
  CHECK((pack.plates() == some_plates()));
  for (const Plate& plate : some_plates()) {
    CHECK((pack.plate(plate.key) == plate));
  }
}

TEST_CASE("a plate that is not there is none, and a pack need not have any") {
  const Folder folder;
  write_pack(sample_exhibit(), folder / "p", some_plates());
  CHECK_FALSE(opened(folder / "p").plate(key('b')));
  CHECK_FALSE(opened(folder / "p").plate(""));
  CHECK_FALSE(opened(folder / "p").plate("a"));
  write_pack(sample_exhibit(), folder / "q");
  CHECK_FALSE(opened(folder / "q").plate(key('a')));
  CHECK(opened(folder / "q").plates().empty());
}

TEST_CASE("a plate is found by an index, not by looking through them all") {
  const Folder folder;
  write_pack(sample_exhibit(), folder / "p", some_plates());
  const auto plan =
      ask_sql(folder / "p", "EXPLAIN QUERY PLAN SELECT width, height, ink FROM plate WHERE key = x'00'");
  INFO(plan);
  CHECK(says(plan, "USING INDEX sqlite_autoindex_plate_1 (key=?)"));
}

TEST_CASE("the same plates make the same bytes") {
  const Folder folder;
  write_pack(sample_exhibit(), folder / "one", some_plates());
  write_pack(sample_exhibit(), folder / "other", some_plates());
  CHECK((bytes_of(folder / "one") == bytes_of(folder / "other")));
}

TEST_CASE("plates out of order, or two of one key, are not written") {
  const Folder folder;
  auto plates = some_plates();
  std::swap(plates[0], plates[1]);
  CHECK(says(complaint_of_writing(folder, plates), "differs from what was written: the plates"));
  plates = some_plates();
  plates[1].key = plates[0].key;
  CHECK(says(complaint_of_writing(folder, plates), "UNIQUE constraint failed: plate.key"));
  plates = some_plates();
  plates[1].width = 0;
  CHECK(says(complaint_of_writing(folder, plates), "width > 0"));
  CHECK(folder.names().empty());
}

TEST_CASE("a plate whose size cannot be is told, and others are still read") {
  const Folder folder;
  write_pack(sample_exhibit(), folder / "p", some_plates());
  run_sql(folder / "p",
          "PRAGMA ignore_check_constraints = ON; UPDATE plate SET width = -4 WHERE width = 640;");
  const auto pack = opened(folder / "p");
  CHECK(says(complaint([&] { pack.plate(key('\0')); }), "a plate has a side of -4 pixels"));
  CHECK(pack.plate(key('a')));
}

TEST_CASE("a plate whose pages are damaged is told, and others are still read") {
  const Folder folder;
  write_pack(sample_exhibit(), folder / "p", some_plates());
  // The plate of 20,000 bytes goes over several pages, each beginning with the number of the next.
  const auto whole = bytes_of(folder / "p");
  const auto page = whole.find(std::string(4000, 'x')) / 4096;
  REQUIRE(page > 0);
  patch(folder / "p", page * 4096, std::string("\x7f\xff\xff\xff", 4));
  const auto pack = opened(folder / "p");
  CHECK(says(complaint([&] { pack.plate(key('a')); }), "reading a plate: "));
  CHECK(pack.plate(key('\0')));
  CHECK(pack.chart("households").id == "households");
}
