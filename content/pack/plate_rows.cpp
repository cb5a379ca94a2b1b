#include "content/pack/plate_rows.h"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <utility>

namespace content {
namespace {

/// No plate is larger than a screen of 7680x4320, upright or not.
constexpr int most_side = 7680;
constexpr int most_pixels = 7680 * 4320;

int side(const Query& row, int column) {
  const std::int64_t value = row.number(column);
  if (value < 1 || value > most_side) {
    throw DatabaseError(fmt::format("a plate has a side of {} pixels", value));
  }
  return static_cast<int>(value);
}

/// Width, height and ink stand in three columns from `first` on.
Plate plate_at(const Query& row, int first, std::string key) {
  Plate plate{std::move(key), side(row, first), side(row, first + 1), row.bytes(first + 2)};
  if (plate.width * plate.height > most_pixels) {
    throw DatabaseError(fmt::format("a plate has {}x{} pixels", plate.width, plate.height));
  }
  return plate;
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
  return plate_at(row, 0, std::string(key));
}

std::vector<Plate> read_plates(Database& database) {
  std::vector<Plate> plates;
  auto row = database.query("SELECT key, width, height, ink FROM plate ORDER BY key");
  while (row.next()) {
    plates.push_back(plate_at(row, 1, row.bytes(0)));
  }
  return plates;
}

}  // namespace content
