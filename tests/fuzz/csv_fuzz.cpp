#include "tests/fuzz/csv_fuzz.h"

#include <memory>
#include <string>

#include "content/pack/characters.h"
#include "content/sources/csv.h"
#include "tests/fuzz/complaints.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/desk.h"

namespace {

void demand_even(const sources::Csv& table) {
  demand(!table.columns.empty() && !table.rows.empty());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    demand_within(table.columns[i].at);
    demand(table.column(table.columns[i].value) == i);
  }
  for (const auto& row : table.rows) {
    demand(row.size() == table.columns.size());
    for (const sources::Cell& cell : row) demand_within(cell.at);
  }
}

}  // namespace

void read_as_csv(std::string_view input) {
  static const Desk desk;
  const auto source = std::make_shared<const sources::Source>("data.csv", std::string(input));
  sources::Report report;
  const auto table = sources::parse_csv(source, report);
  demand(table.has_value() == (report.errors() == 0));
  read_complaints(report.take(), *source);
  if (!table) return;
  demand_even(*table);
  if (content::find_invalid_utf8(input) != std::string_view::npos) return;  // no folder hands it on
  desk.write("charts/ships-1900-1904/data.csv", input);
  sources::Draft draft = desk.before_stops();
  sources::read_charts(draft);
  read_complaints(draft.report.take(), *source);
}
