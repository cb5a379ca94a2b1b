// What it costs to start and to read a stop, in steps of SQLite's machine: a number, not a time.

#include <sqlite3.h>

#include "content/pack/pack.h"
#include "content/pack/write.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/pack/sample.h"

using namespace content;

namespace {

// The hook that SQLite offers takes no context, so the count stands where it can be found.
std::int64_t& steps() {
  static std::int64_t count = 0;
  return count;
}

int count_statement(unsigned /*event*/, void* /*context*/, void* statement, void* /*time*/) {
  steps() += sqlite3_stmt_status(static_cast<sqlite3_stmt*>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
  return 0;
}

int watch(sqlite3* connection, char** /*error*/, const void* /*functions*/) {
  return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, count_statement, nullptr);
}

struct Steps {
  std::int64_t start;
  std::int64_t stop;
  std::int64_t drawer;
};

Steps measure(const std::filesystem::path& file, std::size_t stops) {
  auto* const hook = reinterpret_cast<void (*)()>(watch);
  sqlite3_auto_extension(hook);
  Steps taken{};
  steps() = 0;
  auto opened = Pack::open(file);
  sqlite3_cancel_auto_extension(hook);
  taken.start = steps();
  const auto& pack = std::get<Pack>(opened);
  steps() = 0;
  CHECK(pack.stop(0, 2 + stops / 2).stop.theme == "collectivization");
  taken.stop = steps();
  steps() = 0;
  CHECK(pack.drawer(0).cards.size() == 4);
  taken.drawer = steps();
  return taken;
}

}  // namespace

TEST_CASE("start, a stop and a drawer cost the same however many stops there are") {
  const Folder folder;
  auto exhibit = sample_exhibit();
  add_stops(exhibit, 10);
  write_pack(exhibit, folder / "few");
  auto larger = sample_exhibit();
  add_stops(larger, 2000);
  write_pack(larger, folder / "many");

  const auto few = measure(folder / "few", 10);
  const auto many = measure(folder / "many", 2000);
  CHECK(few.start > 0);
  CHECK(few.start == many.start);
  CHECK(few.stop > 0);
  CHECK(few.stop == many.stop);
  CHECK(few.drawer > 0);
  CHECK(few.drawer == many.drawer);
}
