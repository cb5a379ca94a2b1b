#include "tests/damage/loose.h"

#include "content/pack/schema.h"
#include "tests/pack/folder.h"

namespace damage {
namespace {

/// Every text of a table but that of attract_card, whose integer key is its rows' number, to take anything.
constexpr const char* loosen = R"sql(
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(replace(replace(replace(sql, ' STRICT, WITHOUT', ' WITHOUT'), ' STRICT', ''),
                                  ' TEXT', ' BLOB'), ' INTEGER', ' BLOB'), ' NOT NULL', '')
WHERE sql NOT NULL AND name <> 'attract_card';
)sql";

/// The texts of a pack as SQLite keeps them, put back from one that has its tables and no rows.
void tighten(const std::filesystem::path& pack) {
  const Folder folder;
  write_bytes(folder / "ours", "");
  run_sql(folder / "ours", content::schema_sql);
  run_sql(pack,
          "ATTACH '" + (folder / "ours").string() +
              "' AS ours; PRAGMA main.writable_schema = ON;"
              "UPDATE main.sqlite_schema AS loose SET sql = strict.sql FROM ours.sqlite_schema AS strict"
              " WHERE loose.name = strict.name AND strict.sql NOT NULL");
}

}  // namespace

void run_loose(const std::filesystem::path& pack, const std::string& sql) {
  run_sql(pack, loosen);
  run_sql(pack, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; " + sql);
  tighten(pack);
}

}  // namespace damage
