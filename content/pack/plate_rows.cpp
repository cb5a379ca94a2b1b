#include "content/pack/plate_rows.h"

#include <fmt/format.h>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace content {
namespace {

int side(const Query& row, int column) {
  const std::int64_t value = row.number(column);
  if (value < 1 || value > std::numeric_limits<int>::max()) {
    throw DatabaseError(fmt::format("a plate has a side of {} pixels", value));
  }
  return static_cast<int>(value);
}

}  // namespace

void fill_plates(Database& database, const std::vector<Plate>& plates) {
  for (const Plate& plate : plates) {
    database.execute("INSERT INTO plate VALUES (?, ?, ?, ?)", Bytes{plate.key}, std::int64_t{plate.width},
                     std::int64_t{plate.height}, Bytes{plate.ink});
  }
}

std::optional<Plate> read_plate(Database& database, std::string_view key) {
  auto row = database.query("SELECT width, height, ink FROM plate WHERE key = ?", Bytes{key});
  if (!row.next()) {
    return std::nullopt;
  }
  return Plate{std::string(key), side(row, 0), side(row, 1), row.bytes(2)};
}

std::vector<Plate> read_plates(Database& database) {
  std::vector<Plate> plates;
  auto row = database.query("SELECT key, width, height, ink FROM plate ORDER BY key");
  while (row.next()) {
    plates.push_back({row.bytes(0), side(row, 1), side(row, 2), row.bytes(3)});
  }
  return plates;
}

}  // namespace content
