// What every pack has in common. The tables stand in schema.sql, and are explained in schema.md.
#pragma once

#include <cstdint>

namespace content {

/// `Vitr` in ASCII, at byte 68 of the file: tells a pack from any other SQLite database.
inline constexpr std::uint32_t application_id = 0x56697472;

/// At byte 60 of the file, as SQLite's user_version. Raised with every change of schema.sql.
inline constexpr std::uint32_t schema_version = 2;

/// Of the file, in bytes. Fixed, so that the same exhibit makes the same bytes everywhere.
inline constexpr std::uint32_t page_size = 4096;

/// schema.sql, whole.
extern const char* const schema_sql;

}  // namespace content
