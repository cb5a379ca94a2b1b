// The ledger of figures and the scanned book: no part of the project, compared with where they are at hand.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace stories {

/// The folder that VITRINE_TABLES names, else ../shared/book/tables beside the sources; none if it is not
/// there.
inline std::optional<std::filesystem::path> ledger_tables() {
  const char* named = std::getenv("VITRINE_TABLES");
  std::filesystem::path folder = named != nullptr
                                     ? std::filesystem::path(named)
                                     : std::filesystem::path(VITRINE_SOURCE_DIR) / "../shared/book/tables";
  if (!std::filesystem::is_directory(folder)) return std::nullopt;
  return folder;
}

/// Where the book's text stands, page after page, in *.txt; none if there is no such file.
inline std::optional<std::filesystem::path> book_folder() {
  const auto tables = ledger_tables();
  if (!tables) return std::nullopt;
  std::filesystem::path folder = std::filesystem::canonical(*tables).parent_path();
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") return folder;
  }
  return std::nullopt;
}

}  // namespace stories
