#include <utility>

#include "tests/damage/case.h"

namespace damage {
namespace {

Case foreign(int number, std::string what, std::string sql, std::string says) {
  return {number, std::move(what),
          [sql = std::move(sql)](const Delivery& delivery) {
            run_sql(delivery.pack, sql);
            delivery.sign();
            return delivery.install();
          },
          "pack-schema-foreign", std::move(says)};
}

/// A table's text changed behind SQLite's back: an expression.
std::string say(const std::string& table, const std::string& text) {
  return "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = " + text + " WHERE name = '" + table +
         "'";
}

}  // namespace

std::vector<Case> schemas() {
  return {
      foreign(51, "a view that has a table's name",
              "DROP TABLE start_mark; CREATE VIEW start_mark AS SELECT language, 0 AS position, 0 AS start,"
              " 1 AS length, 'plain' AS style, NULL AS term_id FROM language",
              "view start_mark"),
      foreign(52, "a trigger on a table",
              "CREATE TRIGGER extra AFTER INSERT ON term BEGIN DELETE FROM stop; END", "trigger extra"),
      foreign(53, "a virtual table", "CREATE VIRTUAL TABLE extra USING fts5 (x)", "table extra"),
      foreign(53, "a virtual table that has a table's name",
              "DROP TABLE start_mark; CREATE VIRTUAL TABLE start_mark USING fts5 (language, position)",
              "table start_mark"),
      foreign(54, "a generated column that would take 100 MB",
              "ALTER TABLE stop ADD COLUMN extra TEXT AS (hex(zeroblob(50000000)))", "table stop"),
      foreign(54, "an index of an expression", "CREATE INDEX extra ON term (id || 'x')", "index extra"),
      foreign(54, "a constraint that takes for ever",
              say("term", "replace(sql, 'PRIMARY KEY', 'PRIMARY KEY CHECK (id NOT LIKE ''%a%b%c%d%'')')"),
              "table term"),
      {55, "a table whose text has 10 MB",
       [](const Delivery& delivery) {
         run_sql(
             delivery.pack,
             say("term", "replace(sql, '(', '( /*' || replace(hex(zeroblob(5000000)), '0', 'x') || '*/')"));
         delivery.sign();
         return delivery.install();
       },
       "pack-damaged", "too big"},
      foreign(55, "a table whose text has some more bytes", say("term", "replace(sql, '(', '( /* */')"),
              "table term"),
  };
}

}  // namespace damage
