// The schema's own promises: what stands in it, and that schema.md explains all of it.

#include "content/pack/schema.h"

#include <sqlite3.h>

#include <memory>

#include "tests/catch.h"
#include "tests/pack/folder.h"

namespace {

/// A database with the schema and no rows.
struct Empty {
  Folder folder;
  std::filesystem::path file = folder / "empty";

  Empty() {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection(handle, sqlite3_close);
    REQUIRE(sqlite3_exec(handle, content::schema_sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  }
};

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts{""};
  for (const char c : text) {
    if (c == '|') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

}  // namespace

TEST_CASE("the schema holds nothing but strict tables and their own indices") {
  const Empty schema;
  CHECK(ask_sql(schema.file, "SELECT name FROM sqlite_schema WHERE type NOT IN ('table', 'index')").empty());
  CHECK(ask_sql(schema.file, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
            .empty());
  CHECK(ask_sql(schema.file,
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict"
                " AND name NOT LIKE 'sqlite_%'")
            .empty());
  CHECK(ask_sql(schema.file,
                "SELECT t.name FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c"
                " WHERE t.schema = 'main' AND c.hidden")
            .empty());
}

TEST_CASE("every column is explained in schema.md") {
  const Empty schema;
  const auto page = bytes_of(VITRINE_SOURCE_DIR "/content/pack/schema.md");
  for (const auto& table :
       split(ask_sql(schema.file, "SELECT name FROM sqlite_schema WHERE type = 'table'"))) {
    CAPTURE(table);
    const auto start = page.find("## " + table + "\n");
    REQUIRE(start != std::string::npos);
    const auto section = page.substr(start, page.find("\n## ", start + 1) - start);
    for (const auto& column :
         split(ask_sql(schema.file, "SELECT name FROM pragma_table_info('" + table + "')"))) {
      CAPTURE(column);
      CHECK(section.find("| `" + column + "` |") != std::string::npos);
    }
  }
}
