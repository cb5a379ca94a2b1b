#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <utility>
#include <variant>

#include "content/pack/pack.h"
#include "content/pack/schema.h"
#include "content/shelf/names.h"
#include "tests/damage/bytes.h"
#include "tests/damage/case.h"
#include "tests/pack/sample.h"

namespace damage {
namespace {

using namespace std::string_literals;

Change put(std::size_t at, std::string bytes) {
  return [at, bytes = std::move(bytes)](std::string all) { return all.replace(at, bytes.size(), bytes); };
}

Case header(int number, std::string what, std::size_t at, std::string bytes, std::string says) {
  return signed_anew(number, "a header with " + std::move(what), put(at, std::move(bytes)), "pack-damaged",
                     std::move(says));
}

/// Written by SQLite itself.
Case written(int number, std::string what, std::string sql, std::string code, std::string says) {
  return {number, std::move(what),
          [sql = std::move(sql)](const Delivery& delivery) {
            run_sql(delivery.pack, sql);
            delivery.sign();
            return delivery.install();
          },
          std::move(code), std::move(says)};
}

/// Our tables, no rows, in another encoding.
Verdict bring_in_utf16(const Delivery& delivery) {
  write_bytes(delivery.pack, "");
  run_sql(delivery.pack,
          "PRAGMA encoding = 'UTF-16le';"s + content::schema_sql +
              "PRAGMA user_version = 2; PRAGMA application_id = " + std::to_string(content::application_id));
  delivery.sign();
  return delivery.install();
}

Change with_page_count(int more) {
  return [more](std::string all) {
    const auto pages = number_at(all, 28, 4) + static_cast<std::uint64_t>(more);
    return all.replace(28, 4, big_endian(pages, 4));
  };
}

/// What stands beside a pack while SQLite writes to it: a log that has a change, or the journal that undoes
/// one.
struct Beside {
  std::string name;
  std::string bytes;
};

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

void run(const Connection& connection, const char* sql) {
  if (sqlite3_exec(connection.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw std::runtime_error(sqlite3_errmsg(connection.get()) + ": "s + sql);
  }
}

Connection open(const std::filesystem::path& file) {
  sqlite3* handle = nullptr;
  const int result = sqlite3_open(file.c_str(), &handle);
  Connection connection(handle, sqlite3_close);
  if (result != SQLITE_OK) {
    throw std::runtime_error("sqlite3_open");
  }
  return connection;
}

/// Whoever plays it back reads `Planted` for a title.
Beside log() {
  const Folder folder;
  write_bytes(folder / "pack", sound_pack());
  const Connection connection = open(folder / "pack");
  run(connection, "PRAGMA journal_mode = WAL; UPDATE exhibit_text SET title = 'Planted'");
  return {"-wal", bytes_of(folder / "pack-wal")};
}

Beside journal() {
  const Folder folder;
  write_bytes(folder / "pack", sound_pack());
  const Connection connection = open(folder / "pack");
  run(connection, "UPDATE exhibit_text SET title = 'Planted'");
  run(connection, "BEGIN; UPDATE exhibit_text SET title = 'Another'");
  if (sqlite3_db_cacheflush(connection.get()) != SQLITE_OK) {
    throw std::runtime_error("sqlite3_db_cacheflush");
  }
  return {"-journal", bytes_of(folder / "pack-journal")};
}

/// What a reader without defences finds in the same place.
std::string title_read_by_sqlite(const Beside& beside) {
  const Folder folder;
  write_bytes(folder / "pack", sound_pack());
  write_bytes(folder / ("pack" + beside.name), beside.bytes);
  return ask_sql(folder / "pack", "SELECT title FROM exhibit_text");
}

/// Planted on the stick, and beside the pack on the shelf.
Verdict plant(const Delivery& delivery, const Beside& beside) {
  if (title_read_by_sqlite(beside) != "Planted") {
    return {"harmless", "would not have been read by anybody"};
  }
  write_bytes(delivery.pack.string() + beside.name, beside.bytes);
  Verdict verdict = delivery.install();
  if (verdict.code != "accepted") {
    return verdict;
  }
  const auto standing = delivery.shelf / "sample-3.vitrine";
  write_bytes(standing.string() + beside.name, beside.bytes);
  const auto opened = content::Pack::open(standing);
  const auto& pack = std::get<content::Pack>(opened);
  return pack.whole() == sample_exhibit() ? verdict : Verdict{"changed", "is not what was signed"};
}

}  // namespace

std::vector<Case> headers() {
  return {
      header(38, "a page count of zero", 28, "\0\0\0\0"s, "header promises 0"),
      header(39, "a page size of 512", 16, "\x02\x00"s, "pages of 512 bytes"),
      header(39, "a page size of 65,536", 16, "\x00\x01"s, "pages of 1 bytes"),
      header(39, "a page size of 1", 16, "\x00\x00"s, "pages of 0 bytes"),
      header(39, "a page size of 3,000", 16, "\x0b\xb8", "pages of 3000 bytes"),
      written(39, "a true database with pages of 512 bytes", "PRAGMA page_size = 512; VACUUM", "pack-damaged",
              "pages of 512 bytes"),
      written(39, "a true database with pages of 65,536 bytes", "PRAGMA page_size = 65536; VACUUM",
              "pack-damaged", "pages of 1 bytes"),
      header(40, "write-ahead mode", 18, "\x02\x02", "write-ahead"),
      header(40, "write-ahead mode for writers only", 18, "\x02", "write-ahead"),
      written(40, "a true database in write-ahead mode", "PRAGMA journal_mode = WAL", "pack-damaged",
              "write-ahead"),
      header(41, "texts in UTF-16", 56, "\0\0\0\x02"s, "UTF-8"),
      {41, "a true database in UTF-16", bring_in_utf16, "pack-damaged", "UTF-8"},
      written(42, "another program's id", "PRAGMA application_id = 7", "pack-not-a-pack", "another program"),
      written(42, "a schema version of 0", "PRAGMA user_version = 0", "pack-schema-unknown", "version 0"),
      written(42, "a negative schema version", "PRAGMA user_version = -1", "pack-schema-unknown",
              "version 4294967295"),
      written(42, "a newer schema version", "PRAGMA user_version = 3", "pack-schema-unknown", "version 3"),
      {43, "a journal planted beside it", [](const Delivery& delivery) { return plant(delivery, journal()); },
       "accepted"},
      {43, "a write-ahead log planted beside it",
       [](const Delivery& delivery) { return plant(delivery, log()); }, "accepted"},
      signed_anew(44, "a page more than the file has", with_page_count(1), "pack-damaged", "header promises"),
      signed_anew(44, "a page less than the file has", with_page_count(-1), "pack-damaged",
                  "header promises"),
      signed_anew(
          44, "a page behind the last",
          [](const auto& all) { return all + std::string(content::page_size, '\0'); }, "pack-damaged",
          "header promises"),
  };
}

}  // namespace damage
