// One input for what reads tables.
#pragma once

#include <string_view>

/// Parses `input` as a table, whatever its letters, and reads it as the data of a chart. Aborts where a table
/// is uneven, or a cell or a complaint has no place.
void read_as_csv(std::string_view input);
