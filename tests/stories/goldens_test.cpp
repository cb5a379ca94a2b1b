// Pictures of every kind of chart and screen, at 100 %, in gallery mode, on the reference cabinets.
#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/kiosk/matter.h"
#include "app/screen/painter.h"
#include "tests/catch.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/stories/golden.h"

namespace {

using content::ChartKind;
using visit::Layer;
using visit::Place;
using visit::View;

/// Named after what it is the golden of.
struct Picture {
  std::string name;
  Place place;
};

visit::Stop stop(const content::Id& id, Layer layer = Layer::label, std::size_t at = 0) {
  const auto& themes = stories::exhibit().stops;
  for (std::size_t theme = 0; theme < themes.size(); ++theme) {
    const auto found = std::find_if(themes[theme].begin(), themes[theme].end(),
                                    [&](const content::Stop& stop) { return stop.id == id; });
    if (found == themes[theme].end()) continue;
    const auto position = static_cast<std::size_t>(found - themes[theme].begin());
    return {theme, position, {layer, at}, layer == Layer::label ? at : 0, std::nullopt};
  }
  throw std::runtime_error("the exhibit has no stop " + id);
}

visit::Stop know(const content::Id& id) {
  visit::Stop place = stop(id, Layer::know);
  place.beneath = View{};
  return place;
}

visit::Card card(content::CardKind kind) {
  const auto& cards = stories::exhibit().drawers.at(0).cards;
  const auto found = std::find_if(cards.begin(), cards.end(),
                                  [&](const content::DrawerCard& card) { return card.kind == kind; });
  if (found == cards.end()) throw std::runtime_error("the first drawer has no such card");
  return {0, static_cast<std::size_t>(found - cards.begin()), {}, std::nullopt};
}

/// The card of a chart, in whichever drawer has it.
visit::Card card(const content::Id& chart) {
  const auto& drawers = stories::exhibit().drawers;
  for (std::size_t theme = 0; theme < drawers.size(); ++theme) {
    const auto& cards = drawers[theme].cards;
    const auto found = std::find_if(cards.begin(), cards.end(),
                                    [&](const content::DrawerCard& one) { return one.chart == chart; });
    if (found != cards.end()) {
      return {theme, static_cast<std::size_t>(found - cards.begin()), {}, std::nullopt};
    }
  }
  throw std::runtime_error("no drawer has the chart " + chart);
}

std::vector<Picture> charts() {
  return {{"chart-waffle", stop("who-fed-the-country")},
          {"chart-timeline", stop("two-winters")},
          {"chart-line", stop("five-months")},
          {"chart-line-series", stop("seven-kopeks", Layer::more)},
          {"chart-bars", stop("plot-and-cow")},
          {"chart-columns", stop("empty-stalls")},
          {"chart-stacked", stop("grain-taken")},
          {"chart-slope", stop("seven-kopeks")},
          {"chart-nested", stop("the-trains")},
          {"chart-list", stop("the-trains", Layer::more)},
          {"chart-two-sided", stop("balance-sheet")},
          {"chart-ranges", stop("paper-of-release")},
          {"chart-waterfall", stop("station-to-town")},
          {"chart-steps", stop("twenty-minutes-late")},
          {"chart-shares", stop("arrest-first")},
          {"chart-lanes", stop("waves")},
          {"chart-lanes-series", stop("twenty-minutes-late", Layer::more)},
          {"chart-areas", stop("a-corner-in-moscow", Layer::more)},
          {"chart-table", card("regional-population-change-1926-1939")},
          {"chart-nested-own", stop("high-command")},
          {"chart-bars-own", stop("targets-fever")},
          {"chart-bars-target", stop("fifteen-hours")},
          {"chart-waffle-joined", stop("a-corner-in-moscow")},
          {"chart-ranges-rivals", stop("camps-grow")}};
}

std::vector<Picture> screens() {
  return {{"attract", visit::Attract{}},
          {"themes", visit::Themes{}},
          {"intro", visit::Intro{}},
          {"stop-reading", stop("who-is-speaking")},
          {"stop-content-note", stop("hungry-years")},
          {"more", stop("five-months", Layer::more)},
          {"know", know("five-months")},
          {"points", stop("five-months", Layer::points, 6)},
          {"words", stop("five-months", Layer::words)},
          {"drawer", visit::Drawer{}},
          {"card-chart", card(content::CardKind::chart)},
          {"card-timeline", card(content::CardKind::timeline)},
          {"card-words", card(content::CardKind::words)}};
}

std::vector<Picture> upright() {
  return {{"upright-attract", visit::Attract{}},
          {"upright-themes", visit::Themes{}},
          {"upright-stop", stop("five-months")},
          {"upright-know", know("five-months")},
          {"upright-drawer", visit::Drawer{}}};
}

visit::Visit at(const Place& place) {
  visit::Visit visit = visit::unattended({}, {});
  visit.place = place;
  return visit;
}

void compare(const scene::Scene& scene, const std::string& name) {
  screen::Painter painter(stories::fonts());
  screen::Canvas canvas;
  painter.paint(scene, canvas);
  const auto wrong = stories::wrong_with(canvas, name);
  INFO(wrong.value_or(""));
  CHECK_FALSE(wrong);
}

void compare(const std::vector<Picture>& pictures, const scene::Screen& screen) {
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), screen);
  for (const Picture& picture : pictures) compare(stage.show(at(picture.place), {})->scene, picture.name);
}

}  // namespace

TEST_CASE("each kind of chart looks as it did") { compare(charts(), scene::landscape_24); }

TEST_CASE("each kind of screen looks as it did") { compare(screens(), scene::landscape_24); }

TEST_CASE("the upright cabinet looks as it did") { compare(upright(), scene::portrait_24); }

TEST_CASE("the countdown and the quiet card look as they did") {
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), scene::landscape_24);
  visit::Visit waiting = at(stop("five-months"));
  waiting.countdown = visit::Time{};
  compare(stage.show(waiting, {})->scene, "countdown");
  compare(scene::quiet_card("pack-missing", scene::landscape_24, stories::fonts()), "quiet");
}

TEST_CASE("no kind of chart that the exhibit has lacks its picture") {
  const kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), scene::landscape_24);
  std::set<ChartKind> pictured;
  for (const Picture& picture : charts()) {
    const scene::Matter matter = kiosk::gather(stage.pack(), at(picture.place));
    const auto* place = std::get_if<visit::Stop>(&picture.place);
    const bool more = place != nullptr && place->view.layer == Layer::more;
    const auto& shown = place == nullptr ? matter.charts
                        : more           ? matter.stop->more_charts
                                         : matter.stop->label_charts;
    REQUIRE_FALSE(shown.empty());
    pictured.insert(shown.front().kind);
  }
  std::set<ChartKind> all;
  for (const content::Chart& chart : stories::exhibit().charts) all.insert(chart.kind);
  CHECK(pictured == all);
}
