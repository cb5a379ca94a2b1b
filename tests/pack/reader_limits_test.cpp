// What a reader does not believe of a signed pack, and what SQLite may spend on it. tests/damage has more, by
// the number of a list; this is what that list does not name.
#include <fmt/format.h>
#include <sqlite3.h>

#include <string>
#include <variant>

#include "content/pack/database.h"
#include "content/pack/pack.h"
#include "content/pack/write.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/pack/sample.h"

using namespace content;

namespace {

/// A pack with two plates, in a folder of its own.
struct Spoilt {
  Folder folder;
  std::filesystem::path file = folder / "sample.vitrine";

  Spoilt() {
    write_pack(sample_exhibit(), file,
               {{std::string(32, 'k'), 640, 480, "ink"}, {std::string(32, 'l'), 640, 480, "ink"}});
  }

  void change(const std::string& sql) const {
    run_sql(file, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; " + sql);
  }
};

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

/// What opening the pack and reading it whole has to complain of.
std::string complaint_of(const std::filesystem::path& file) {
  const auto opened = Pack::open(file);
  if (const auto* refused = std::get_if<Refused>(&opened)) {
    return refused->detail();
  }
  return complaint([&] { std::get<Pack>(opened).whole(); });
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Runs through every word three times over: more steps than anybody has.
constexpr const char* endless =
    "SELECT a.text FROM word AS a, word AS b, word AS c WHERE a.text = 'x' OR b.text = 'y' OR c.text = 'z'";

}  // namespace

TEST_CASE("an id that could be a path or an option is none, wherever it stands") {
  for (const auto* sql :
       {"UPDATE theme SET id = '../..' WHERE position = 0", "UPDATE language SET code = '../en'",
        "UPDATE stop SET id = '/etc/passwd' WHERE id = 'labour-book'",
        "UPDATE meta SET value = '..' WHERE key = 'id'", "UPDATE stop SET id = '-o' WHERE id = 'labour-book'",
        "UPDATE stop SET id = '' WHERE id = 'labour-book'",
        "UPDATE chart SET id = 'Share' WHERE id = 'share'", "UPDATE term SET id = 'a b' WHERE id = 'plan'",
        "UPDATE attract_card SET stop_id = '../five-months' WHERE position = 0;"
        "UPDATE stop SET id = '../five-months' WHERE id = 'five-months'",
        "UPDATE stop_chart SET chart_id = '.' WHERE position = 0",
        "UPDATE stop_term SET term_id = '~' WHERE position = 0",
        "UPDATE drawer_term SET term_id = '%' WHERE position = 0",
        "UPDATE drawer_card SET chart_id = '$(reboot)' WHERE kind = 'chart' AND position = 0"}) {
    CAPTURE(sql);
    const Spoilt pack;
    pack.change(sql);
    const std::string told = complaint_of(pack.file);
    INFO(told);
    CHECK((says(told, "not an id: ") || says(told, "version 3 of ..")));
  }
}

TEST_CASE("a truth is 0 or 1") {
  for (const auto* sql :
       {"UPDATE stop SET contact = 2", "UPDATE chart_series SET emphasized = -1",
        "UPDATE chart_point SET rejected = 256", "UPDATE timeline_entry SET emphasized = 3"}) {
    CAPTURE(sql);
    const Spoilt pack;
    pack.change(sql);
    const std::string told = complaint_of(pack.file);
    INFO(told);
    CHECK(says(told, " in column "));
  }
}

TEST_CASE("a chart has as many points as can be composed, and no more") {
  const auto with_points = [](int count) {
    const Spoilt pack;
    pack.change(
        fmt::format("DELETE FROM chart_point_text;"
                    "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < {} + 99)"
                    "INSERT INTO chart_point SELECT chart_id, i, series, x, x_end, date, date_end, mark,"
                    " value, low, high, unit, status, bound, rejected, emphasized, note"
                    " FROM chart_point, n WHERE chart_id = 'turnover' AND position = 0;"
                    "DELETE FROM chart_point WHERE position < 100;"
                    "UPDATE chart_point SET position = position - 100",
                    count));
    return complaint_of(pack.file);
  };
  CHECK(with_points(200).empty());
  CHECK(says(with_points(201), "chart turnover has a list of more than 200 entries"));
}

TEST_CASE("a query that takes too many steps is ended, and the next one has all of its own") {
  const Spoilt pack;
  auto database = Database::read_only(pack.file);
  for (int time = 0; time < 2; ++time) {
    CHECK(says(complaint([&] { database.query(endless).next(); }), "more steps than any pack needs"));
    CHECK(complaint([&] { database.query("SELECT text FROM word").next(); }).empty());
  }
}

TEST_CASE("SQLite may hold as much memory as two packs need, and no more") {
  const Spoilt pack;
  pack.change("UPDATE plate SET ink = zeroblob(31 << 20)");
  auto database = Database::read_only(pack.file);
  CHECK(sqlite3_hard_heap_limit64(-1) == sqlite3_int64{48} << 20);
  CHECK(complaint([&] { database.query("SELECT ink FROM plate").next(); }).empty());
  CHECK(says(complaint([&] {
               auto both = database.query("SELECT a.ink, b.ink FROM plate AS a, plate AS b ON a.key < b.key");
               both.next();
               both.bytes(0);
               both.bytes(1);
             }),
             "out of memory"));
}

TEST_CASE("no query can write, call a function, or open another file") {
  const Spoilt pack;
  auto database = Database::read_only(pack.file);
  for (const auto* sql : {"DELETE FROM stop", "PRAGMA journal_mode = WAL", "SELECT load_extension('x')",
                          "SELECT hex(key) FROM plate", "SELECT readfile('/etc/passwd')",
                          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n"}) {
    CAPTURE(sql);
    CHECK_FALSE(complaint([&] { database.query(sql).next(); }).empty());
  }
  CHECK_FALSE(complaint([&] { database.run("ATTACH ':memory:' AS other"); }).empty());
}
