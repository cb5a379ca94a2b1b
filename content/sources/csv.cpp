#include "content/sources/csv.h"

#include <csv.h>
#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace sources {

namespace {

/// libcsv behind a wall. It knows no positions, so it is fed byte by byte: a cell ends at the byte that makes
/// it call back, and the next begins after that.
class Reader {
 public:
  explicit Reader(std::shared_ptr<const Source> source) : source_(std::move(source)) {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::runtime_error("csv_init failed");
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { csv_free(&parser_); }

  /// False after reporting a syntax error.
  bool run(Report& report) {
    const std::string& text = source_->text();
    for (at_ = 0; at_ < text.size(); ++at_) {
      const char byte = text[at_];
      if (csv_parse(&parser_, &byte, 1, on_cell, on_row, this) != 1) return stray_quote(report);
      const bool breaks = byte == '\n' || byte == '\r';
      if (breaks && row_.empty() && !quoted_open()) begin_ = at_ + 1;
    }
    if (csv_fini(&parser_, on_cell, on_row, this) != 0) {
      report.error({source_, trimmed_begin(), trimmed_begin() + 1}, "this quote is never closed",
                   "a quoted cell ends with a quote; a quote inside it is doubled: \"\"");
      return false;
    }
    return true;
  }

  std::vector<std::vector<Cell>> rows;

 private:
  static void on_cell(void* text, std::size_t size, void* self) {
    static_cast<Reader*>(self)->cell({static_cast<const char*>(text), size});
  }
  static void on_row(int, void* self) { static_cast<Reader*>(self)->row(); }

  bool quoted_open() const { return parser_.quoted != 0; }

  std::size_t trimmed_begin() const {
    const std::string& text = source_->text();
    std::size_t begin = begin_;
    while (begin < at_ && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
    return begin;
  }

  void cell(std::string_view value) {
    const std::size_t begin = trimmed_begin();
    std::size_t end = std::max(at_, begin);
    const std::string& text = source_->text();
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
    row_.push_back({std::string(value), {source_, begin, std::max(end, begin + 1)}});
    begin_ = at_ + 1;
  }

  void row() { rows.push_back(std::exchange(row_, {})); }

  bool stray_quote(Report& report) {
    report.error({source_, at_, at_ + 1}, "a quote in the middle of a cell",
                 "put the whole cell between quotes and double the quotes inside it: \"\"");
    return false;
  }

  std::shared_ptr<const Source> source_;
  csv_parser parser_{};
  std::size_t at_ = 0;     ///< of the byte in hand
  std::size_t begin_ = 0;  ///< of the cell in hand
  std::vector<Cell> row_;
};

bool check_columns(const std::vector<Cell>& columns, Report& report) {
  bool good = true;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto& [name, at] = columns[i];
    if (name.empty()) {
      report.error(at, fmt::format("column {} has no name", i + 1));
      good = false;
    }
    for (std::size_t j = 0; j < i && !name.empty(); ++j) {
      if (columns[j].value != name) continue;
      report.error(at, fmt::format("two columns are called `{}`", name),
                   fmt::format("columns {} and {}: give one of them another name", j + 1, i + 1));
      good = false;
    }
  }
  return good;
}

bool check_rows(const Csv& table, Report& report) {
  bool good = true;
  for (const std::vector<Cell>& row : table.rows) {
    if (row.size() == table.columns.size()) continue;
    const bool long_row = row.size() > table.columns.size();
    report.error(long_row ? row[table.columns.size()].at : row.back().at,
                 fmt::format("this row has {} cell{}, the table has {} columns", row.size(),
                             row.size() == 1 ? "" : "s", table.columns.size()),
                 long_row ? "a cell that holds a comma stands between quotes"
                          : "an empty cell needs its comma all the same");
    good = false;
  }
  return good;
}

}  // namespace

std::optional<std::size_t> Csv::column(std::string_view name) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].value == name) return i;
  }
  return std::nullopt;
}

std::vector<std::string> Csv::column_names() const {
  std::vector<std::string> names;
  for (const Cell& column : columns) names.push_back(column.value);
  return names;
}

std::optional<Csv> parse_csv(const std::shared_ptr<const Source>& source, Report& report) {
  Reader reader(source);
  if (!reader.run(report)) return std::nullopt;
  if (reader.rows.size() < 2) {
    report.error({source, 0, 0}, reader.rows.empty() ? "the table is empty" : "the table has no rows",
                 "names of columns in the first line, one row a line below it");
    return std::nullopt;
  }
  Csv table;
  table.columns = std::move(reader.rows.front());
  reader.rows.erase(reader.rows.begin());
  table.rows = std::move(reader.rows);
  const bool named = check_columns(table.columns, report);
  const bool even = check_rows(table, report);
  if (!named || !even) return std::nullopt;
  return table;
}

}  // namespace sources
