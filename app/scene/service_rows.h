// The rows of the service screen's report, and how they fill columns and pages. For service*.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/scene/look.h"
#include "app/scene/typeset.h"

namespace scene {

/// The letters of the report: as small as they may be anywhere, and no smaller. Borrows the measure.
struct ServiceStyle {
  Look look;
  const Measure& measure;
  TextStyle text;    ///< sans
  TextStyle bold;    ///< for what is grave, and for headings
  TextStyle narrow;  ///< in tables
  int height = 0;    ///< of a line
  int skip = 0;      ///< from line to line
  int gap = 0;       ///< between parts
  int gutter = 0;    ///< between columns

  int width(std::string_view words) const { return measure.width(words, text); }
};

ServiceStyle service_style(const Screen& screen, const Measure& measure);

/// A line that is not broken.
SetLine line_of(std::string_view text, TextStyle style, Colour ink, const Measure& measure);

/// One line across a column.
struct ServiceRow {
  struct Cell {
    int x = 0;  ///< from the column's left edge
    SetLine line;
  };
  std::vector<Cell> cells;
  std::size_t following = 0;              ///< so many rows belong to it, and stay with it where they can
  bool heading = false;                   ///< a section begins, which is kept together where it can be
  bool lit = false;                       ///< on a raised ground
  std::optional<std::size_t> repeated{};  ///< the row that is repeated where a column begins with this one
};

void add_heading(std::vector<ServiceRow>& rows, const ServiceStyle& style, const std::string& text);

struct ServiceFact {
  std::string name;
  std::string value;
  int names = 0;  ///< the width of the longest name
  int width = 0;  ///< of the column
};
/// The value beside the name, on as many rows as it needs; below it where the column is narrow.
void add_fact(std::vector<ServiceRow>& rows, const ServiceStyle& style, const ServiceFact& fact, bool grave);

void add_sentence(std::vector<ServiceRow>& rows, const ServiceStyle& style, const std::string& text,
                  int width, bool grave);

struct ServiceTable {
  std::vector<std::string> heads;
  struct Row {
    std::vector<std::string> words;  ///< as many as heads
    bool grave = false;
  };
  std::vector<Row> rows;
};
/// Where each column of the table begins, and where the last one ends.
std::vector<int> columns_of(const ServiceTable& table, const ServiceStyle& style);
/// `lit`: the row on a raised ground.
void add_table(std::vector<ServiceRow>& rows, const ServiceStyle& style, const ServiceTable& table,
               const std::vector<int>& columns, std::optional<std::size_t> lit);

/// A row at a place: which column of the page, and how far below its top.
struct PlacedRow {
  std::size_t row = 0;
  int column = 0;
  int top = 0;
};
using ServiceRows = std::vector<PlacedRow>;

/// At least one page. `column` has the size of each of the `columns`.
std::vector<ServiceRows> fill_pages(const std::vector<ServiceRow>& rows, const Rect& column, int columns,
                                    const ServiceStyle& style);

Group page_group(const std::vector<ServiceRow>& rows, const ServiceRows& page, const Rect& room, int width,
                 const ServiceStyle& style);

}  // namespace scene
