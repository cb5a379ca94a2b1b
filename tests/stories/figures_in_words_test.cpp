// Figures that texts write in digits: those of a chart's row stand in that row, all others in the ledger or
// the book.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/stories/chart_source.h"
#include "tests/stories/pack_texts.h"
#include "tests/stories/tables.h"

namespace {

namespace fs = std::filesystem;

using Figures = std::set<std::string>;
const Figures none;

/// A figure of a label or note that is not its row's own.
struct Elsewhere {
  const char* chart;
  const char* figure;
  const char* from;
};

const std::vector<Elsewhere> from_elsewhere{
    {"dalstroi-kolyma-key-figures", "1", "France, by which the territory is measured."},
    {"detainee-wage-versus-free-wage-early-1980s", "1982", "The year of the claim."},
    {"grain-production-1930-1939", "83.5", "The table of two estimates of one harvest."},
    {"gross-grain-harvest-1928-1940-combined", "83.5", "The table of two estimates of one harvest."},
    {"manual-kolkhoznik-pay-extremes-1940", "1",
     "The ratio of the extremes, which the table gives in rubles."},
    {"manual-kolkhoznik-pay-extremes-1940", "6",
     "The ratio of the extremes, which the table gives in rubles."},
    {"state-grain-procurement-1928-1939-two-sources", "3", "The years of the average, 1938 to 1940."},
    {"grain-harvest-procurement-balance-1928-1939", "3", "The years of the average, 1938 to 1940."},
    {"industrial-growth-rate-by-five-year-plan-official", "1941", "Three and a half years from 1938."},
    {"nkvd-share-of-gross-investment-1941-plan", "37.65", "The table's two sums together."},
    {"two-winters-timeline", "26", "The table of goals for sown land."},
    {"two-winters-timeline", "33.7", "The table of goals for sown land."},
};

/// Figures that visitors read and neither the ledger nor the book has.
const Figures of_our_own{
    "285",   // 284.5, rounded
    "99.6",  // five printed shares, added up
};

/// 1,200 and 1200, 04 and 4, 41.50 and 41.5 are one figure.
std::string plain(std::string figure) {
  figure.erase(std::remove(figure.begin(), figure.end(), ','), figure.end());
  while (figure.size() > 1 && figure[0] == '0' && figure[1] != '.') figure.erase(0, 1);
  if (figure.find('.') == std::string::npos) return figure;
  figure.erase(figure.find_last_not_of('0') + 1);
  if (figure.back() == '.') figure.pop_back();
  return figure;
}

/// Every figure of a text; 1931–39 holds 1931 and 1939.
Figures figures_in(const std::string& text) {
  static const std::regex span("(19)(\\d\\d)–(\\d\\d)\\b");
  static const std::regex figure(R"(\d(?:[\d,]*\d)?(?:\.\d+)?)");
  const std::string whole = std::regex_replace(text, span, "$1$2–$1$3");
  Figures found;
  for (std::sregex_iterator at(whole.begin(), whole.end(), figure); at != std::sregex_iterator(); ++at) {
    found.insert(plain(at->str()));
  }
  return found;
}

/// The same where commas part cells and clauses rather than thousands.
Figures figures_parted(std::string text) {
  std::replace(text.begin(), text.end(), ',', ' ');
  return figures_in(text);
}

/// Tables write 1938-40 with a hyphen, and dates likewise.
Figures figures_of_cell(const std::string& cell) {
  Figures all = figures_in(cell);
  all.merge(figures_in(std::regex_replace(cell, std::regex("-"), "–")));
  return all;
}

/// All figures of the rows that a label or note is keyed by.
Figures figures_of_rows(const stories::ChartSource& chart, const std::string& key) {
  Figures all;
  for (const stories::Row& row : chart.table.rows) {
    const bool worded = !chart.text.empty();
    const bool named = row.at(chart.x) == key || (worded && row.at(chart.text) == key) ||
                       (worded && row.at(chart.x) + ": " + row.at(chart.text) == key);
    if (!named) continue;
    for (const auto& [column, cell] : row) all.merge(figures_of_cell(cell));
  }
  for (const Elsewhere& figure : from_elsewhere) {
    if (chart.id == figure.chart) all.insert(figure.figure);
  }
  return all;
}

/// Those of `wanted` that are not known.
Figures unknown(const Figures& wanted, const Figures& known) {
  Figures out;
  std::set_difference(wanted.begin(), wanted.end(), known.begin(), known.end(),
                      std::inserter(out, out.begin()));
  return out;
}

Figures figures_in_folder(const fs::path& folder, const char* extension) {
  Figures all;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != extension) continue;
    const std::string text = bytes_of(entry.path());
    all.merge(figures_in(text));
    all.merge(figures_parted(text));
  }
  return all;
}

}  // namespace

TEST_CASE("a figure is the same with thousands, zeros and shortened years or without") {
  CHECK(figures_in("in 1931–39, 1,200 of 240,757, 41.50 and 0.08") ==
        Figures{"1931", "1939", "1200", "240757", "41.5", "0.08"});
  CHECK(figures_in("1932-04-07") == Figures{"1932", "4", "7"});
}

TEST_CASE("a figure in the label or note of a point stands in the point's row") {
  for (const auto& [id, chart] : stories::chart_sources()) {
    for (const auto* words : {&chart.labels, &chart.notes}) {
      for (const auto& [key, text] : *words) {
        INFO(id << ": " << text);
        CHECK(unknown(figures_in(text), figures_of_rows(chart, key)) == none);
      }
    }
  }
}

TEST_CASE("every figure in a text stands in the ledger or the book, where they are at hand") {
  const auto ledger = stories::ledger_tables();
  const auto book = stories::book_folder();
  if (!ledger || !book) {
    WARN("the ledger and the book are not at hand: nothing was compared");
    return;
  }
  Figures known = figures_in_folder(*ledger, ".csv");
  known.merge(figures_in_folder(*book, ".txt"));
  known.insert(of_our_own.begin(), of_our_own.end());
  for (const stories::PackText& text : stories::pack_texts()) {
    // What goes beyond the book is an adviser's to answer for.
    if (text.museum_note) continue;
    INFO(text.place << ": " << text.text);
    CHECK(unknown(figures_in(text.text), known) == none);
  }
}
