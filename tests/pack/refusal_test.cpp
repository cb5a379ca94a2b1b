#include <sqlite3.h>
#include <sys/stat.h>

#include "content/pack/pack.h"
#include "content/pack/pack_file.h"
#include "content/pack/schema.h"
#include "content/pack/write.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/pack/sample.h"

using namespace content;
using namespace std::string_literals;

namespace {

/// A pack in a folder of its own, to be spoilt.
struct Spoilt {
  Folder folder;
  std::filesystem::path file = folder / "sample.vitrine";

  Spoilt() { write_pack(sample_exhibit(), file); }
};

/// The reason's code; `opens` if there is none. Also checks that the detail is a sentence about the file.
std::string reason(const std::filesystem::path& file) {
  const auto pack = Pack::open(file);
  const auto* refused = std::get_if<Refused>(&pack);
  if (refused == nullptr) {
    return "opens";
  }
  INFO(refused->detail());
  CHECK(refused->detail().starts_with(file.string() + " "));
  CHECK(refused->detail().ends_with("."));
  CHECK(refused->detail().find('\n') == std::string::npos);
  return code(refused->reason);
}

}  // namespace

TEST_CASE("a pack that is not there is missing") {
  const Folder folder;
  CHECK(reason(folder / "none.vitrine") == "pack-missing");
  write_bytes(folder / "file", "");
  CHECK(reason(folder / "file/none.vitrine") == "pack-missing");
}

TEST_CASE("a folder is not a pack's file") {
  const Folder folder;
  CHECK(reason(folder.path()) == "pack-not-a-file");
}

TEST_CASE("a link is not followed, a linked folder is") {
  const Spoilt pack;
  std::filesystem::create_symlink(pack.file, pack.folder / "link");
  CHECK(reason(pack.folder / "link") == "pack-not-a-file");
  std::filesystem::create_directory_symlink(pack.folder.path(), pack.folder / "again");
  CHECK(reason(pack.folder / "again/sample.vitrine") == "opens");
}

TEST_CASE("a pack that is exchanged or written to after it was opened is refused") {
  const auto reopened = [](auto change) -> std::string {
    const Spoilt pack;
    const auto held = PackFile::open(pack.file);
    change(pack.file);
    const auto opened = Pack::open(std::get<PackFile>(held));
    const auto* refused = std::get_if<Refused>(&opened);
    return refused == nullptr ? "opens" : code(refused->reason);
  };
  CHECK(reopened([](const auto&) {}) == "opens");
  CHECK(reopened([](const auto& file) { write_pack(sample_exhibit(), file); }) == "pack-damaged");
  CHECK(reopened([](const auto& file) { std::filesystem::last_write_time(file, {}); }) == "pack-damaged");
}

TEST_CASE("a pipe is refused without waiting for a writer") {
  const Folder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(reason(folder / "pipe") == "pack-not-a-file");
  CHECK(reason("/dev/null") == "pack-not-a-file");
}

TEST_CASE("what SQLite did not write is not a pack") {
  const Folder folder;
  write_bytes(folder / "empty", "");
  CHECK(reason(folder / "empty") == "pack-not-a-pack");
  write_bytes(folder / "text", "The winter of percentages\n"s + std::string(5000, 'x'));
  CHECK(reason(folder / "text") == "pack-not-a-pack");
}

TEST_CASE("another program's database is not a pack") {
  const Spoilt pack;
  run_sql(pack.file, "PRAGMA application_id = 7");
  CHECK(reason(pack.file) == "pack-not-a-pack");
}

TEST_CASE("a pack of another schema version is known as such") {
  for (const auto version : {std::uint32_t{0}, schema_version - 1, schema_version + 1}) {
    const Spoilt pack;
    run_sql(pack.file, "PRAGMA user_version = " + std::to_string(version));
    CHECK(reason(pack.file) == "pack-schema-unknown");
  }
}

TEST_CASE("a pack cut short, or with something behind it, is damaged") {
  const Spoilt pack;
  const auto whole = bytes_of(pack.file);
  for (const std::size_t size : {std::size_t{16}, std::size_t{99}, std::size_t{100}, std::size_t{4096},
                                 whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
    CAPTURE(size);
    write_bytes(pack.file, std::string_view(whole).substr(0, size));
    CHECK(reason(pack.file) == "pack-damaged");
  }
  write_bytes(pack.file, whole + std::string(4096, '\0'));
  CHECK(reason(pack.file) == "pack-damaged");
}

TEST_CASE("a header that does not hold is damage") {
  struct Case {
    const char* what;
    std::size_t offset;
    std::string bytes;
  };
  for (const auto& [what, offset, bytes] :
       {Case{"page size", 16, "\x20\x00"s}, Case{"write-ahead", 18, "\x02\x02"s},
        Case{"write-ahead reading", 19, "\x02"s}, Case{"change counter", 24, "\x00\x00\x01\x01"s},
        Case{"page count", 28, "\x00\x00\x00\x01"s}, Case{"UTF-16", 56, "\x00\x00\x00\x02"s}}) {
    CAPTURE(what);
    const Spoilt pack;
    patch(pack.file, offset, bytes);
    CHECK(reason(pack.file) == "pack-damaged");
  }
}

TEST_CASE("a pack left in write-ahead mode by SQLite itself is damaged") {
  const Spoilt pack;
  run_sql(pack.file, "PRAGMA journal_mode = WAL");
  CHECK(reason(pack.file) == "pack-damaged");
}

TEST_CASE("tables that are not ours are foreign") {
  for (const auto* sql :
       {"CREATE TABLE extra (x)", "CREATE VIEW extra AS SELECT * FROM stop",
        "CREATE TRIGGER extra AFTER INSERT ON term BEGIN DELETE FROM stop; END",
        "CREATE INDEX extra ON term (id)", "CREATE VIRTUAL TABLE extra USING fts5 (x)",
        "ALTER TABLE stop ADD COLUMN extra TEXT", "ALTER TABLE term_text RENAME COLUMN meaning TO sense",
        "DROP TABLE start_mark", "ANALYZE"}) {
    CAPTURE(sql);
    const Spoilt pack;
    run_sql(pack.file, sql);
    CHECK(reason(pack.file) == "pack-schema-foreign");
  }
}

TEST_CASE("a pack whose front lacks a row is incomplete") {
  for (const auto* sql :
       {"DELETE FROM meta WHERE key = 'id'", "DELETE FROM meta WHERE key = 'shared_stops'",
        "DELETE FROM language", "DELETE FROM word WHERE key = 'next'", "DELETE FROM exhibit_text",
        "DELETE FROM theme WHERE position = 0", "DELETE FROM theme WHERE position = 1",
        "DELETE FROM theme_text WHERE theme_id = 'factory'", "DELETE FROM attract_card WHERE position = 2",
        "DELETE FROM attract_card_text WHERE position = 1", "DELETE FROM stop WHERE id = 'five-months'"}) {
    CAPTURE(sql);
    const Spoilt pack;
    run_sql(pack.file, sql);
    CHECK(reason(pack.file) == "pack-incomplete");
  }
}

TEST_CASE("a front that makes no sense is damage") {
  for (const auto* sql : {"UPDATE meta SET value = 'three' WHERE key = 'version'",
                          "UPDATE meta SET value = '-1' WHERE key = 'shared_stops'",
                          "UPDATE start_mark SET length = 1000", "UPDATE language SET words = -1",
                          "UPDATE theme_text SET title = replace(hex(zeroblob(8193)), '00', 'x')"}) {
    CAPTURE(sql);
    const Spoilt pack;
    run_sql(pack.file, sql);
    CHECK(reason(pack.file) == "pack-damaged");
  }
}

TEST_CASE("a text is read up to 8 KB, and told of beyond") {
  const Spoilt pack;
  const auto read_headline_of = [&](std::size_t letters) {
    run_sql(pack.file, "UPDATE stop_head SET headline = replace(hex(zeroblob(" + std::to_string(letters) +
                           ")), '00', 'x') WHERE stop_id = 'five-months'");
    const auto opened = Pack::open(pack.file);
    return std::get<Pack>(opened).stop(0, 0).stop.text.at("en").headline.size();
  };
  CHECK(read_headline_of(8192) == 8192);
  CHECK_THROWS_AS(read_headline_of(8193), std::runtime_error);
}

TEST_CASE("no damaged page header goes unseen or does harm") {
  const Spoilt pack;
  const auto whole = bytes_of(pack.file);
  for (std::size_t page = 0; page < whole.size() / page_size; ++page) {
    const std::size_t header = page * page_size + (page == 0 ? 100 : 0);
    for (std::size_t byte = 0; byte < 8; ++byte) {
      CAPTURE(page, byte);
      auto flipped = whole;
      flipped[header + byte] = static_cast<char>(~flipped[header + byte]);
      write_bytes(pack.file, flipped);
      auto opened = Pack::open(pack.file);
      if (auto* open = std::get_if<Pack>(&opened)) {
        try {
          const auto read = open->whole();
          CHECK((read == sample_exhibit()));  // some bytes carry nothing for a reader: free space, for one
        } catch (const std::runtime_error& error) {
          CHECK(std::string(error.what()).find(pack.file.string()) == 0);
        }
      } else {
        CHECK(std::get<Refused>(opened).reason != Refusal::missing);
      }
    }
  }
}

TEST_CASE("a page type that SQLite does not know is never taken for a pack's") {
  const Spoilt pack;
  patch(pack.file, 100, "\xff");
  CHECK(reason(pack.file) == "pack-damaged");
}

TEST_CASE("names that mean something in an address are only names") {
  const Folder folder;
  for (const auto* name :
       {"a b", "what?mode=rwc", "#1", "100%", "%41", "a?b#c%d é", ":memory:", "file:x?cache=shared"}) {
    CAPTURE(name);
    write_pack(sample_exhibit(), folder / name);
    CHECK(reason(folder / name) == "opens");
  }
  CHECK(folder.names().size() == 8);
}

TEST_CASE("a journal or write-ahead log planted beside a pack is not read") {
  const Spoilt pack;
  write_bytes(pack.folder / "sample.vitrine-journal", bytes_of(pack.file));
  write_bytes(pack.folder / "sample.vitrine-wal", bytes_of(pack.file));
  CHECK(reason(pack.file) == "opens");
  CHECK(pack.folder.names().size() == 3);
}

namespace {

// SQLite calls this for every connection that it opens, when the file is open already.
int replace_file(sqlite3* connection, char** /*error*/, const void* /*functions*/) {
  const std::filesystem::path file = sqlite3_db_filename(connection, "main");
  if (!file.empty()) {
    std::filesystem::copy_file(file, file.string() + ".copy");
    std::filesystem::rename(file.string() + ".copy", file);
  }
  return SQLITE_OK;
}

}  // namespace

TEST_CASE("a pack that is replaced while it is opened is not shown") {
  const Spoilt pack;
  auto* const hook = reinterpret_cast<void (*)()>(replace_file);
  REQUIRE(sqlite3_auto_extension(hook) == SQLITE_OK);
  const auto found = reason(pack.file);
  sqlite3_cancel_auto_extension(hook);
  CHECK(found == "pack-damaged");
  CHECK(reason(pack.file) == "opens");
}
