// The figures on screen are those of the ledger's tables, unchanged.
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/stories/chart_source.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/point_lines.h"
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

/// The bytes of every table of the ledger.
std::set<std::string> ledger_bytes(const fs::path& ledger) {
  std::set<std::string> all;
  for (const auto& entry : fs::directory_iterator(ledger)) {
    if (entry.path().extension() == ".csv") all.insert(bytes_of(entry.path()));
  }
  return all;
}

/// Whether a chart draws or prints quantities, rather than dates and words alone.
bool shows_figures(const stories::ChartSource& chart) {
  return !chart.values.empty() || !chart.low.empty() || !chart.high.empty();
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

TEST_CASE("a table that is not in the ledger copies one, or holds no figures") {
  const auto ledger = stories::ledger_tables();
  if (!ledger) {
    WARN("the ledger's tables are not at hand: nothing was compared");
    return;
  }
  const std::set<std::string> originals = ledger_bytes(*ledger);
  for (const auto& [id, chart] : stories::chart_sources()) {
    if (!shows_figures(chart)) continue;
    INFO(id);
    CHECK(originals.count(bytes_of(charts() / id / "data.csv")) == 1);
  }
}

TEST_CASE("a table is read by quotes and commas, and a short row is refused") {
  const stories::Table table = stories::parse_table("who,\"what, then\"\r\n\"a \"\"b\"\"\",\n\nc,1.0\n");
  CHECK(table.columns == std::vector<std::string>{"who", "what, then"});
  const std::vector<stories::Row> rows{{{"who", "a \"b\""}, {"what, then", ""}},
                                       {{"who", "c"}, {"what, then", "1.0"}}};
  CHECK(table.rows == rows);
  CHECK_THROWS(stories::parse_table("one,two\n1\n"));
}

TEST_CASE("the pack holds every chart of the sources, of the unit that is asked for") {
  std::vector<std::string> in_pack;
  for (const content::Chart& chart : stories::packed().charts) in_pack.push_back(chart.id);
  std::vector<std::string> in_sources;
  for (const auto& [id, chart] : stories::chart_sources()) in_sources.push_back(id);
  CHECK(in_pack == in_sources);
  for (const content::Chart& chart : stories::packed().charts) {
    INFO(chart.id);
    CHECK(chart.unit == stories::chart_sources().at(chart.id).unit);
  }
}

TEST_CASE("every row of a table is shown cell by cell, with its doubt, or is left out") {
  std::size_t points = 0;
  for (const content::Chart& chart : stories::packed().charts) {
    INFO(chart.id);
    CHECK(stories::shown_points(chart) == stories::expected_points(stories::chart_sources().at(chart.id)));
    points += chart.points.size();
  }
  CHECK(points > 500);
}

TEST_CASE("no row is left out without a reason that says something") {
  for (const auto& [id, chart] : stories::chart_sources()) {
    for (const stories::RowRule& rule : chart.leave_out) {
      INFO(id << ": " << rule.x << rule.says);
      CHECK(std::count(rule.why.begin(), rule.why.end(), ' ') >= 2);
    }
  }
}

TEST_CASE("a setting that makes a figure surer names a row that the table doubts") {
  for (const auto& [id, chart] : stories::chart_sources()) {
    for (const std::string& x : chart.printed) {
      INFO(id << ": " << x);
      REQUIRE_FALSE(chart.status.empty());
      const bool doubted = std::any_of(
          chart.table.rows.begin(), chart.table.rows.end(),
          [&](const stories::Row& row) { return row.at(chart.x) == x && row.at(chart.status) != "printed"; });
      CHECK(doubted);
    }
  }
}
