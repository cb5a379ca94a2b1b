// Where the tables of the ledger are shown: places.csv has the place that the script of the exhibit gives
// each.
#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/stories/chart_source.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/packed_chart.h"
#include "tests/stories/tables.h"

namespace {

namespace fs = std::filesystem;

const std::vector<stories::Row>& places() {
  static const stories::Table once =
      stories::parse_table(bytes_of(fs::path(VITRINE_SOURCE_DIR) / "tests/stories/places.csv"));
  return once.rows;
}

bool among(const std::vector<content::Id>& ids, const content::Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// A stop, and the number of its theme.
struct Found {
  const content::Stop* stop;
  std::size_t theme;
};

std::optional<Found> find_stop(const content::Id& id) {
  const auto& themes = stories::packed().stops;
  for (std::size_t theme = 0; theme < themes.size(); ++theme) {
    for (const content::Stop& stop : themes[theme]) {
      if (stop.id == id) return Found{&stop, theme};
    }
  }
  return std::nullopt;
}

/// The chapter in which a chart lies in a theme's drawer; none if it is not there.
std::optional<std::string> chapter_in(const content::Drawer& drawer, const content::Id& chart) {
  const auto card =
      std::find_if(drawer.cards.begin(), drawer.cards.end(), [&](const content::DrawerCard& one) {
        return one.kind == content::CardKind::chart && one.chart == chart;
      });
  if (card == drawer.cards.end()) return std::nullopt;
  return card->heading.at("en");
}

std::optional<std::string> chapter_of(const content::Id& chart) {
  for (const content::Drawer& drawer : stories::packed().drawers) {
    if (const auto chapter = chapter_in(drawer, chart)) return chapter;
  }
  return std::nullopt;
}

/// Every chart of the pack that some screen leads to.
std::vector<content::Id> reachable_charts() {
  std::vector<content::Id> all;
  for (const auto& stops : stories::packed().stops) {
    for (const content::Stop& stop : stops) {
      all.insert(all.end(), stop.label_charts.begin(), stop.label_charts.end());
      if (!stop.more_charts.empty()) all.push_back(stop.more_charts.front());
    }
  }
  for (const content::Drawer& drawer : stories::packed().drawers) {
    for (const content::DrawerCard& card : drawer.cards) all.push_back(card.chart);
  }
  return all;
}

}  // namespace

TEST_CASE("every table of the ledger has its place, but one that is withheld") {
  const auto ledger = stories::ledger_tables();
  if (!ledger) {
    WARN("the ledger's tables are not at hand: nothing was compared");
    return;
  }
  std::vector<std::string> placed{"oil-cracking-plants-existing-vs-planned"};
  for (const stories::Row& place : places()) placed.push_back(place.at("table"));
  std::sort(placed.begin(), placed.end());
  std::vector<std::string> tables;
  for (const auto& entry : fs::directory_iterator(*ledger)) {
    if (entry.path().extension() == ".csv") tables.push_back(entry.path().stem().string());
  }
  std::sort(tables.begin(), tables.end());
  CHECK(placed == tables);
}

TEST_CASE("every table of the factory, the camps and the crises is shown") {
  // The drawer of collectivization is still being filled.
  const std::vector<std::string> open{"The drive", "Harvests, prices, taxes", "Inside the kolkhoz"};
  for (const stories::Row& place : places()) {
    if (among(open, place.at("drawer"))) continue;
    INFO(place.at("table"));
    CHECK(stories::packed_chart(place.at("table")) != nullptr);
  }
}

TEST_CASE("a stop's own figure stands beside its label") {
  for (const stories::Row& place : places()) {
    if (place.at("layer") != "label") continue;
    INFO(place.at("table") << " of " << place.at("stop"));
    const auto found = find_stop(place.at("stop"));
    REQUIRE(found);
    // Three bars with a mark in each are no kind of chart yet: a timeline tells the plans, this one is filed.
    const bool filed = place.at("stop") == "plans-and-breaks" && chapter_of(place.at("table"));
    CHECK((among(found->stop->label_charts, place.at("table")) || filed));
  }
}

TEST_CASE("a stop's further figures stand beside its reading, or in the drawer of its theme") {
  for (const stories::Row& place : places()) {
    if (place.at("layer") != "more") continue;
    INFO(place.at("table") << " of " << place.at("stop"));
    const auto found = find_stop(place.at("stop"));
    REQUIRE(found);
    const content::Drawer& drawer = stories::packed().drawers.at(found->theme);
    const std::vector<content::Id>& beside = found->stop->more_charts;
    CHECK((among(beside, place.at("table")) || chapter_in(drawer, place.at("table"))));
  }
}

TEST_CASE("every other figure lies in the drawer, in the chapter that it belongs to") {
  for (const stories::Row& place : places()) {
    if (place.at("drawer").empty() || stories::packed_chart(place.at("table")) == nullptr) continue;
    INFO(place.at("table"));
    CHECK(chapter_of(place.at("table")).value_or("nowhere") == place.at("drawer"));
  }
}

TEST_CASE("a screen leads to every chart of the pack") {
  const std::vector<content::Id> reachable = reachable_charts();
  for (const content::Chart& chart : stories::packed().charts) {
    INFO(chart.id);
    CHECK(among(reachable, chart.id));
  }
}
