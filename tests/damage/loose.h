// Rows that SQLite would not take into a pack's tables.
#pragma once

#include <filesystem>
#include <string>

namespace damage {

/// Runs `sql` on tables that take any value of any type, whatever they say otherwise; afterwards they say it
/// again. Keys are still unique.
void run_loose(const std::filesystem::path& pack, const std::string& sql);

}  // namespace damage
