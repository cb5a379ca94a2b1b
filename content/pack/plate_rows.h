// Plates to rows and back. Both throw DatabaseError if the database fails under them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "content/pack/database.h"
#include "content/pack/plate.h"

namespace content {

/// In the order given; two of one key do not fit the table.
void fill_plates(Database& database, const std::vector<Plate>& plates);

/// One look-up in the table's index; nullopt if there is none of that key.
std::optional<Plate> read_plate(Database& database, std::string_view key);

/// All of them, sorted by key.
std::vector<Plate> read_plates(Database& database);

}  // namespace content
