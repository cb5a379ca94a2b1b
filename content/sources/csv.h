// CSV with places. The tables are the ledger's own and never changed here, so only what would be misread is
// an error: style is theirs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/sources/diagnostic.h"
#include "content/sources/source.h"

namespace sources {

/// A cell: its text without the blanks around it or its quotes.
using Cell = Located<std::string>;

/// A table whose rows all have one cell a column. Column names differ from each other.
struct Csv {
  std::vector<Cell> columns;
  std::vector<std::vector<Cell>> rows;

  /// The number of the column of that name, or none.
  std::optional<std::size_t> column(std::string_view name) const;

  std::vector<std::string> column_names() const;
};

/// Reads a table with names in its first row. Lines end with LF or CRLF; blank lines are passed over. None,
/// after reporting every mistake (but one syntax error at most), if the table cannot be trusted.
std::optional<Csv> parse_csv(const std::shared_ptr<const Source>& source, Report& report);

}  // namespace sources
