// The figures on screen are those of the ledger's tables, unchanged.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "content/pack/decimal.h"
#include "content/sources/csv.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/shell.h"
#include "tests/stories/tables.h"

namespace {

namespace fs = std::filesystem;

fs::path charts() { return stories::exhibit_folder() / "charts"; }

/// The folders of charts that have a table, sorted.
std::vector<std::string> tables_here() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(charts())) {
    if (fs::exists(entry.path() / "data.csv")) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> listed_tables() {
  std::vector<std::string> names;
  std::istringstream list(bytes_of(charts() / "SHA256SUMS"));
  for (std::string digest, file; list >> digest >> file;) {
    names.push_back(fs::path(file).parent_path().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

sources::Csv table_of(const content::Id& chart) {
  const auto source =
      std::make_shared<const sources::Source>("data.csv", bytes_of(charts() / chart / "data.csv"));
  sources::Report report;
  auto table = sources::parse_csv(source, report);
  INFO(sources::print(report.take()));
  REQUIRE(table);
  return *table;
}

bool holds(const std::vector<sources::Cell>& row, const std::string& text) {
  return std::any_of(row.begin(), row.end(), [&](const sources::Cell& cell) { return cell.value == text; });
}

/// The figures of a point as visitors see their digits.
std::vector<std::string> figures(const content::Point& point) {
  std::vector<std::string> all;
  for (const auto& figure : {point.value, point.low, point.high}) {
    if (figure) all.push_back(content::to_string(*figure));
  }
  return all;
}

/// Whether one row of the table holds the point's x and all of its figures.
bool stands_in(const sources::Csv& table, const content::Point& point) {
  const std::vector<std::string> all = figures(point);
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const std::vector<sources::Cell>& row) {
    return holds(row, point.x) &&
           std::all_of(all.begin(), all.end(), [&](const std::string& figure) { return holds(row, figure); });
  });
}

}  // namespace

TEST_CASE("every table is the one whose digest is listed") {
  const auto ran =
      stories::run("cd " + stories::quoted(charts()) + " && sha256sum --check --strict --quiet SHA256SUMS");
  INFO(ran.output);
  CHECK(ran.exit_code == 0);
  CHECK(listed_tables() == tables_here());
}

TEST_CASE("every table is byte for byte the ledger's, where the ledger is at hand") {
  const auto ledger = stories::ledger_tables();
  if (!ledger) {
    WARN("the ledger's tables are not at hand: nothing was compared");
    return;
  }
  std::size_t compared = 0;
  for (const std::string& name : tables_here()) {
    const fs::path original = *ledger / (name + ".csv");
    if (!fs::exists(original)) continue;
    INFO(name);
    CHECK(bytes_of(charts() / name / "data.csv") == bytes_of(original));
    ++compared;
  }
  CHECK(compared > 0);
}

TEST_CASE("every figure of the pack stands in its table, digit for digit") {
  const kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), scene::landscape_24);
  std::size_t points = 0;
  for (const content::Chart& chart : stage.pack().whole().charts) {
    const sources::Csv table = table_of(chart.id);
    for (const content::Point& point : chart.points) {
      INFO(chart.id << ", " << point.x << ": " << fmt::format("{}", fmt::join(figures(point), " ")));
      CHECK(stands_in(table, point));
      ++points;
    }
  }
  CHECK(points > 100);
}
