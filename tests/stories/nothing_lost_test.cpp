// Whatever the size of the text, the pages of a layer together show what a chart must say: each emphasized
// figure, and the name of each row of a chart that is made of rows.
#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "app/kiosk/cabinet_file.h"
#include "app/kiosk/tour.h"
#include "app/scene/words.h"
#include "tests/catch.h"
#include "tests/stories/exhibit_fixture.h"

namespace {

/// Without blanks, hyphens and what else a line end may have changed.
std::string squeezed(const std::string& text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\u00A0") == 0) {
      ++i;
    } else if (text.compare(i, 3, "\u202F") == 0 || text.compare(i, 3, "\u2060") == 0) {
      i += 2;
    } else if (text[i] != ' ' && text[i] != '-' && text[i] != '\n') {
      kept += text[i];
    }
  }
  return kept;
}

bool of_rows(content::ChartKind kind) {
  constexpr std::array kinds{content::ChartKind::bars,   content::ChartKind::ranges,
                             content::ChartKind::table,  content::ChartKind::list,
                             content::ChartKind::nested, content::ChartKind::waterfall};
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// What the chart must say, each as it may be written.
std::vector<std::string> owed(const content::Chart& chart, const content::Front& front) {
  std::vector<std::string> words;
  const content::ChartText text = scene::in_language(chart.text, "en");
  for (const content::Point& point : chart.points) {
    // Lists say in words what has no value; nested rows of their own measure say `3 of 5`.
    const bool figure = point.emphasized && point.value && content::measures(chart.kind) &&
                        chart.scale == content::AxisScale::common;
    if (figure) words.push_back(scene::value_words(point, "", front, "en"));
    const std::string label = scene::in_language(point.label, "en");
    if (of_rows(chart.kind) && !label.empty()) words.push_back(label);
  }
  return words;
}

/// All that the pages of one layer say in the groups of each chart.
using Said = std::map<std::pair<std::string, content::Id>, std::string>;

void read(const kiosk::TourScreen& at, const scene::Scene& scene, Said& said) {
  if (at.layer != "label" && at.layer != "more") return;
  for (const scene::Group& group : scene.groups) {
    if (!group.figure || at.what == "drawer") continue;
    std::string& words = said[{at.theme + "/" + at.what + "/" + at.layer, group.name.substr(6)}];
    for (const scene::Item& item : group.items) {
      if (const auto* text = std::get_if<scene::Text>(&item)) words += squeezed(text->text);
    }
  }
}

void check(const std::string& name) {
  const auto file = std::filesystem::path(VITRINE_SOURCE_DIR) / "deploy/cabinets" / (name + ".toml");
  const kiosk::CabinetSettings cabinet = kiosk::read_cabinet(file).settings;
  const scene::Screen screen =
      kiosk::screen_of(cabinet, cabinet.glass.pixels.value_or(kiosk::Size{1920, 1080}));
  kiosk::Stage stage = stories::make_stage(cabinet.controls, screen);
  std::string lost;
  for (const visit::Display display : {visit::Display::text_100, visit::Display::text_200}) {
    Said said;
    kiosk::walk_tour(
        stage, {0, display},
        [&](const kiosk::TourScreen& at, const scene::Scene& scene) { read(at, scene, said); },
        kiosk::Points::first);
    CHECK(said.size() > 200);
    for (const auto& [where, words] : said) {
      for (const std::string& owes : owed(stage.pack().chart(where.second), stage.front())) {
        if (words.find(squeezed(owes)) == std::string::npos) {
          lost += where.first + " " + where.second + ": " + owes + "\n";
        }
      }
    }
  }
  if (!lost.empty()) FAIL_CHECK(lost);
}

}  // namespace

TEST_CASE("no emphasized figure and no row is lost on the 24-inch cabinet") { check("24-inch"); }
TEST_CASE("no emphasized figure and no row is lost on the upright cabinet") { check("24-inch-portrait"); }
TEST_CASE("no emphasized figure and no row is lost on the 10-inch cabinet") { check("10-inch-touch"); }
