#include "tests/fuzz/mutation.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <random>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "content/pack/header.h"
#include "content/pack/schema.h"

namespace {

using namespace std::string_literals;

using Row = std::vector<std::string>;

/// A database in memory, without any of the pack's defences.
class Open {
 public:
  explicit Open(const std::string& bytes) {
    if (sqlite3_open(":memory:", &handle_) != SQLITE_OK) throw std::runtime_error("sqlite3_open");
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    auto* const copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (copy == nullptr) throw std::runtime_error("sqlite3_malloc64");
    std::memcpy(copy, bytes.data(), bytes.size());
    constexpr unsigned flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
    if (sqlite3_deserialize(handle_, "main", copy, size, size, flags) != SQLITE_OK) {
      throw std::runtime_error("sqlite3_deserialize");
    }
    run("PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON; PRAGMA journal_mode = OFF");
  }
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  Open(Open&&) = delete;
  Open& operator=(Open&&) = delete;
  ~Open() { sqlite3_close(handle_); }

  /// Every row that `sql` answers. A statement that does not suit the tables changes nothing.
  std::vector<Row> run(const std::string& sql) {
    std::vector<Row> rows;
    const auto keep = [](void* all, int columns, char** values, char** /*names*/) {
      Row& row = static_cast<std::vector<Row>*>(all)->emplace_back();
      for (int i = 0; i < columns; ++i) row.emplace_back(values[i] == nullptr ? "" : values[i]);
      return 0;
    };
    sqlite3_exec(handle_, sql.c_str(), keep, &rows, nullptr);
    return rows;
  }

  std::string bytes() {
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> copy(
        sqlite3_serialize(handle_, "main", &size, 0), sqlite3_free);
    if (!copy) throw std::runtime_error("sqlite3_serialize");
    return {reinterpret_cast<const char*>(copy.get()), static_cast<std::size_t>(size)};
  }

 private:
  sqlite3* handle_ = nullptr;
};

/// The pack with tables that take anything. Their texts are as long as before, so that whatever is done to
/// rows afterwards, ours can be put back byte for byte.
std::string loosened(const std::string& pack) {
  Open open(pack);
  open.run(
      "UPDATE sqlite_schema SET sql = replace(replace(replace(replace(sql, ' STRICT,', '        '), ' "
      "STRICT',"
      " '       '), ' TEXT', ' BLOB'), ' NOT NULL', '         ') WHERE sql NOT NULL AND name <> "
      "'attract_card';"
      "UPDATE sqlite_schema SET sql = replace(sql, ' INTEGER', '    BLOB')"
      " WHERE sql NOT NULL AND name <> 'attract_card'");
  return open.bytes();
}

class Mutation {
 public:
  Mutation(const std::string& pack, std::uint64_t seed) : pack_(pack), random_(seed) {}

  Mutant run() {
    mutant_.bytes = pack_;
    const std::size_t kind = below(10);
    const std::size_t rows = kind < 6 ? 1 + below(3) : 0;
    // SQLite writes the rows, so it gets whole pages to write to: they are damaged last.
    for (std::size_t i = 0; i < rows; ++i) change_rows();
    if (kind == 6) change_table_of_tables();
    if (kind > 6 || below(8) == 0) change_page();
    return std::move(mutant_);
  }

 private:
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }

  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }

  void say(const std::string& what) { mutant_.says += what.substr(0, 300) + "\n"; }

  // --- rows ---

  void change_rows() {
    const std::string loose = loosened(mutant_.bytes);
    Open open(loose);
    const auto tables = open.run("SELECT name FROM sqlite_schema WHERE type = 'table'");
    if (tables.empty()) return;  // an earlier change has seen to that
    const std::string table = one_of(tables).front();
    const auto columns = open.run("SELECT name, pk FROM pragma_table_info('" + table + "')");
    const auto counted = open.run("SELECT count(*) FROM " + table);
    const std::size_t rows = counted.empty() ? 0 : std::stoul(counted.front().front());
    if (columns.empty() || rows == 0) return;
    std::string key;
    for (const Row& column : columns) {
      if (column[1] != "0") key += (key.empty() ? "" : ", ") + column[0];
    }
    const std::string row =
        fmt::format("({0}) IN (SELECT {0} FROM {1} LIMIT 1 OFFSET {2})", key, table, below(rows));
    const std::string column = one_of(columns).front();
    std::string sql = fmt::format("UPDATE OR REPLACE {} SET {} = {} WHERE {}", table, column,
                                  value(table, column, rows), row);
    if (below(12) == 0) sql = fmt::format("DELETE FROM {} WHERE {}", table, row);
    say(sql);
    open.run(sql);
    put_back(open.bytes(), loose);
  }

  /// Takes over what was done to `loose`, under the texts that the tables had before.
  void put_back(std::string changed, const std::string& loose) {
    for (std::size_t i = content::header_size; i < std::min(loose.size(), changed.size()); ++i) {
      if (loose[i] != mutant_.bytes[i]) changed[i] = mutant_.bytes[i];
    }
    mutant_.bytes = std::move(changed);
  }

  /// An SQL expression: what nobody expects in a cell, or what stands in another.
  std::string value(const std::string& table, const std::string& column, std::size_t rows) {
    static const std::vector<std::string> fixed{"NULL",
                                                "-1",
                                                "0",
                                                "1",
                                                "2",
                                                "255",
                                                "2147483647",
                                                "2147483648",
                                                "-2147483648",
                                                "4294967296",
                                                "9223372036854775807",
                                                "-9223372036854775807 - 1",
                                                "0.5",
                                                "-1e308",
                                                "9e999",
                                                "x''",
                                                "x'00'",
                                                "x'c3'",
                                                "CAST(x'ff' AS TEXT)",
                                                "CAST(x'6100620a' AS TEXT)",
                                                "''",
                                                "' '",
                                                "'0'",
                                                "'-1'",
                                                "'0.000000001'",
                                                "'999999999999999999'",
                                                "'-999999999999999999'",
                                                "'1e3'",
                                                "'NaN'",
                                                "'0001'",
                                                "'9999-12-31'",
                                                "'1930-02-30'",
                                                "'0000'",
                                                "'en'",
                                                "'fr'",
                                                "'plain'",
                                                "'italic'",
                                                "'museum-note'",
                                                "'label'",
                                                "'more'",
                                                "'know'",
                                                "'printed'",
                                                "'inferred'",
                                                "'minimum'",
                                                "'own'",
                                                "'log'",
                                                "'line'",
                                                "'columns'",
                                                "'stacked'",
                                                "'bars'",
                                                "'waffle'",
                                                "'slope'",
                                                "'timeline'",
                                                "'list'",
                                                "'two-sided'",
                                                "'ranges'",
                                                "'nested'",
                                                "'waterfall'",
                                                "'steps'",
                                                "'shares'",
                                                "'table'",
                                                "'lanes'",
                                                "'areas'",
                                                "'words'",
                                                "'chart'",
                                                "'big-number'",
                                                "char(0x202e, 0x5d0, 0x200d)",
                                                "char(10, 10, 10)",
                                                "char(9)",
                                                "'{n} {count} {'",
                                                "zeroblob(100000)"};
    std::string same = fmt::format("(SELECT {} FROM {} LIMIT 1 OFFSET {})", column, table, below(rows));
    switch (below(8)) {
      case 0:
        return same;
      case 1:
        return fmt::format("substr({}, 1, {})", column, below(12));
      case 2:
        return fmt::format("{0} || {0}", column);
      case 3:
        return fmt::format("replace({}, 'e', {})", column, one_of(fixed));
      case 4: {
        static const std::array lengths{300, 5000, 70'000};
        static const std::array letters{"x", "x ", "\u0301", "1", "x\n\n"};
        return fmt::format("replace(hex(zeroblob({})), '00', '{}')", one_of(lengths), one_of(letters));
      }
      case 5:
        return fmt::format("CAST({} AS INTEGER) + {}", column, below(5));
      default:
        return one_of(fixed);
    }
  }

  // --- the table of tables ---

  void change_table_of_tables() {
    Open open(mutant_.bytes);
    const auto tables = open.run("SELECT rowid FROM sqlite_schema");
    if (tables.empty()) return;
    const std::size_t pages = mutant_.bytes.size() / content::page_size;
    static const std::array columns{"type", "name", "tbl_name", "sql"};
    const std::string where = " WHERE rowid = " + one_of(tables).front();
    const std::string change = below(8) == 0 ? fmt::format("{0} = substr({0}, 2)", one_of(columns))
                                             : fmt::format("rootpage = {}", below(pages + 2));
    say("UPDATE sqlite_schema SET " + change + where);
    open.run("UPDATE sqlite_schema SET " + change + where);
    mutant_.bytes = open.bytes();
  }

  // --- pages ---

  std::size_t number_at(std::size_t at, std::size_t length) const {
    std::size_t number = 0;
    for (std::size_t i = 0; i < length && at + i < mutant_.bytes.size(); ++i) {
      number = number << 8U | static_cast<unsigned char>(mutant_.bytes[at + i]);
    }
    return number;
  }

  void change_page() {
    const std::size_t pages = mutant_.bytes.size() / content::page_size;
    const std::size_t page = below(pages);
    const std::size_t start = page * content::page_size;
    const std::size_t header = start + (page == 0 ? content::header_size : 0);
    const bool leaf = number_at(header, 1) >= 10;
    const std::size_t cells = number_at(header + 3, 2);
    const std::size_t pointers = header + (leaf ? 8 : 12);
    const std::size_t pointer = pointers + 2 * below(cells + 1);
    static const std::array<std::pair<std::size_t, std::size_t>, 6> fields{
        {{0, 1}, {1, 2}, {3, 2}, {5, 2}, {7, 1}, {8, 4}}};
    switch (below(5)) {
      case 0: {
        const auto [at, length] = one_of(fields);
        return put(header + at, length);
      }
      case 1:
        return put(pointer, 2);
      case 2:  // in what a cell says of itself: its length, its key, the types of its values
        return put(start + number_at(pointer, 2) % content::page_size + below(16), 1);
      case 3:
        return put(below(content::header_size), 1 + below(4));
      default:
        return put(start + below(content::page_size), 1);
    }
  }

  void put(std::size_t at, std::size_t length) {
    static const std::array<std::size_t, 12> numbers{0,   1,   2,    5,    10,     13,
                                                     127, 128, 4095, 4096, 0xffff, 0xffffffff};
    const std::size_t number = below(3) == 0 ? below(mutant_.bytes.size()) : one_of(numbers);
    for (std::size_t i = 0; i < length && at + i < mutant_.bytes.size(); ++i) {
      mutant_.bytes[at + i] = static_cast<char>(number >> (8 * (length - 1 - i)));
    }
    say(fmt::format("{} as {} bytes at offset {} (page {})", number, length, at,
                    at / content::page_size + 1));
  }

  const std::string& pack_;
  std::mt19937_64 random_;
  Mutant mutant_;
};

}  // namespace

Mutant mutate(const std::string& pack, std::uint64_t seed) { return Mutation(pack, seed).run(); }
