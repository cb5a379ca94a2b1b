// What the kinds of chart that the plainer ones do not cover show of their rows.
#include <algorithm>
#include <cstdlib>

#include "tests/catch.h"
#include "tests/scene/charts/check.h"
#include "tests/scene/charts/samples.h"

using namespace scene;

namespace {

constexpr Rect wide{0, 0, 1100, 800};

std::vector<Bar> of_fill(const Group& group, Fill fill) {
  std::vector<Bar> bars = check::bars(group);
  std::erase_if(bars, [&](const Bar& bar) { return bar.fill != fill; });
  return bars;
}

bool near(int a, int b, int margin = 2) { return std::abs(a - b) <= margin; }

}  // namespace

TEST_CASE("in a waterfall each part begins where the one before it ends") {
  const std::vector<Bar> bars = check::bars(check::drawn(samples::townspeople(), wide, 38));
  REQUIRE(bars.size() == 5);  // the last total is cut where the parts end
  CHECK(bars[0].rect.x == bars[3].rect.x);
  CHECK(near(bars[1].rect.x, bars[0].rect.right()));
  CHECK(near(bars[2].rect.x, bars[1].rect.right()));
  const double million = bars[3].rect.width / 56.1;
  CHECK(bars[2].rect.width == Approx(23 * million).margin(2));
  CHECK(near(bars[4].rect.x, bars[2].rect.right()));
  CHECK(bars[3].rect.right() - bars[2].rect.right() == Approx(0.7 * million).margin(2));
}

TEST_CASE("a waterfall draws the doubt of each part, and says which are bounds") {
  const Group group = check::drawn(samples::townspeople(), wide, 38);
  CHECK(of_fill(group, Fill::dashed).size() == 1);
  CHECK(of_fill(group, Fill::dotted).size() == 1);
  CHECK(of_fill(group, Fill::hollow).size() == 1);
  CHECK(check::shows(group, "at most 6.1"));
  CHECK(check::shows(group, "at least 23"));
}

TEST_CASE("steps last from their date to the next, the last one to the end of the period") {
  const std::vector<Bar> bars = check::bars(check::drawn(samples::absences(), wide, 38));
  REQUIRE(bars.size() == 4);
  const auto day = [](int year, int month, int date) { return content::day_number({year, month, date}); };
  const double pixels =
      (bars[3].rect.right() - bars[0].rect.x) / static_cast<double>(day(1941, 1, 1) - day(1927, 8, 1));
  CHECK(bars[1].rect.x == Approx(bars[0].rect.x + pixels * (day(1932, 11, 15) - day(1927, 8, 1))).margin(3));
  CHECK(bars[2].rect.x == Approx(bars[0].rect.x + pixels * (day(1939, 1, 8) - day(1927, 8, 1))).margin(3));
  for (const Bar& bar : bars) CHECK(bar.rect.bottom() == bars[0].rect.bottom());
  CHECK(bars[0].rect.height == Approx(3 * bars[1].rect.height).margin(3));
  CHECK(bars[0].fill == Fill::dotted);
  CHECK(bars[2].fill == Fill::solid);
}

TEST_CASE("the parts of a bar of a hundred percent fill it from end to end") {
  const std::vector<Bar> bars = check::bars(check::drawn(samples::sectors(), wide, 38));
  REQUIRE(bars.size() == 5);
  const int whole = bars.back().rect.bottom() - bars.front().rect.y;
  CHECK(bars[0].rect.height == Approx(whole * 0.415).margin(3));
  for (std::size_t i = 1; i < bars.size(); ++i) CHECK(near(bars[i].rect.y, bars[i - 1].rect.bottom(), 2));
  CHECK(bars[3].fill == Fill::dotted);
}

TEST_CASE("with several series each row is a bar of a hundred percent") {
  const Group group = check::drawn(samples::farm_shares(), wide, 38);
  std::vector<Bar> bars = check::bars(group);
  std::erase_if(bars, [](const Bar& bar) { return bar.rect.width == bar.rect.height; });  // the key's patches
  REQUIRE(bars.size() == 4);
  CHECK(bars[0].rect.x == bars[2].rect.x);
  CHECK(bars[1].rect.right() == bars[3].rect.right());
  CHECK(bars[3].fill == Fill::hollow);
}

TEST_CASE("a table writes each figure with the mark of its doubt") {
  const Group group = check::drawn(samples::rates(), wide, 38);
  for (const char* words : {"gross", "27.3%", "21%", "30–35%", "USSR 1930"}) {
    INFO(words);
    CHECK(check::shows(group, words));
  }
  CHECK(check::shows(group, "not known"));
  CHECK(of_fill(group, Fill::hollow).size() == 1);
  CHECK(of_fill(group, Fill::dotted).size() == 1);
  CHECK(of_fill(group, Fill::dots).size() == 1);
  CHECK(of_fill(group, Fill::solid).empty());
}

TEST_CASE("lanes stand on one axis of time, and inferred ends are soft") {
  const std::vector<Bar> bars = check::bars(check::drawn(samples::waves(), wide, 38));
  REQUIRE(bars.size() == 6);
  CHECK(bars[2].fill == Fill::soft);
  CHECK(bars[3].fill == Fill::solid);
  CHECK(bars[4].fill == Fill::dotted);
  // 1917 to 1921 lasts five years to its end, 1932 to 1934 three.
  CHECK(bars[0].rect.width * 3.0 / 5.0 == Approx(bars[3].rect.width).margin(3));
}

TEST_CASE("a day within a span is marked and told") {
  const Group group = check::drawn(samples::plans(), {0, 0, 1774, 620}, 38);
  CHECK(check::shows(group, "adopted, April 1929"));
  CHECK(check::shows(group, "main tasks, March 1939"));
  CHECK(check::shows(group, "crisis"));
  const std::vector<Bar> bars = check::bars(group);
  std::size_t inside_bar = 0;
  for (const Item& item : group.items) {
    const auto* disc = std::get_if<Disc>(&item);
    if (disc == nullptr) continue;
    inside_bar += std::any_of(bars.begin(), bars.end(), [&](const Bar& bar) {
      return disc->centre.x > bar.rect.x && disc->centre.x < bar.rect.right() &&
             disc->centre.y > bar.rect.y && disc->centre.y < bar.rect.bottom();
    });
  }
  CHECK(inside_bar == 6);  // a ring of ground and a disc in each plan
}

TEST_CASE("lanes of several series tell what is emphasized, however crowded") {
  for (const Rect& place : {wide, Rect{0, 0, 850, 620}, Rect{0, 0, 1774, 620}}) {
    const Group group = check::drawn(samples::decrees(), place, 38);
    INFO(place.width);
    const std::vector<Text> all = check::texts(group);
    for (const std::string words : {"hours", "discipline", "One day", "Twenty minutes", "Quitting"}) {
      INFO(words);
      CHECK(std::any_of(all.begin(), all.end(),
                        [&](const Text& text) { return text.text.starts_with(words); }));
    }
  }
}

TEST_CASE("areas are as large as their figures") {
  const std::vector<Bar> bars = check::bars(check::drawn(samples::rooms(), wide, 38));
  REQUIRE(bars.size() == 2);
  const auto area = [](const Rect& rect) { return static_cast<double>(rect.width) * rect.height; };
  CHECK(area(bars[0].rect) / area(bars[1].rect) == Approx(6.1 / 4.2).epsilon(0.02));
  CHECK(bars[0].rect.bottom() == bars[1].rect.bottom());
}

TEST_CASE("on measures of their own all wholes are equally long and the counts are written") {
  const Group group = check::drawn(samples::commanders(), wide, 38);
  for (const char* words : {"3 of 5", "12 of 12", "136 of 199", "Each row has a measure of its own."}) {
    INFO(words);
    CHECK(check::shows(group, words));
  }
  const std::vector<Bar> wholes = of_fill(group, Fill::hollow);
  const std::vector<Bar> parts = of_fill(group, Fill::solid);
  REQUIRE(wholes.size() == 3);
  REQUIRE(parts.size() == 3);
  CHECK(wholes[0].rect.width == wholes[2].rect.width);
  CHECK(parts[0].rect.width == Approx(wholes[0].rect.width * 0.6).margin(1));
  CHECK(parts[1].rect.width == wholes[1].rect.width);
}

TEST_CASE("paired bars on measures of their own reach the same end in each row") {
  const Group group = check::drawn(samples::goals(), wide, 38);
  const std::vector<Bar> dashed = of_fill(group, Fill::dashed);
  REQUIRE(dashed.size() == 1);
  const std::vector<Bar> ranges = of_fill(group, Fill::hollow);
  REQUIRE(ranges.size() == 1);
  CHECK(near(dashed[0].rect.right(), ranges[0].rect.right()));
  CHECK(check::shows(group, "120–150"));
  CHECK(check::shows(group, "450,000"));
}

TEST_CASE("a target is named and stands at its value") {
  const Group group = check::drawn(samples::yields(), wide, 38);
  CHECK(check::shows(group, "the plan"));
  const std::vector<Bar> bars = check::bars(group);
  REQUIRE(bars.size() == 3);
  const int hundred = bars[0].rect.bottom() - bars[0].rect.height * 100 / 86;
  const bool drawn = std::any_of(group.items.begin(), group.items.end(), [&](const Item& item) {
    const auto* box = std::get_if<Box>(&item);
    return box != nullptr && box->fill == check::look(38).palette.ink && near(box->rect.y, hundred, 3);
  });
  CHECK(drawn);
}

TEST_CASE("a bar below zero has room for its value, and a row without a figure shows its remark") {
  const Group group = check::drawn(samples::on_time(), wide, 38);
  CHECK(check::shows(group, "−4%"));
  CHECK(check::shows(group, "forbidden"));
  CHECK(check::shows(group, "60: three years of five"));
}

TEST_CASE("a logarithmic axis says so and gives equal ratios equal distances") {
  const Group group = check::drawn(samples::scholars(), wide, 38);
  CHECK(check::shows(group, "Each step of the axis is ten times the one before."));
  std::vector<int> ticks;
  for (const char* tick : {"0.01", "0.1", "1", "10"}) {
    for (const Text& text : check::texts(group)) {
      if (text.text == tick) ticks.push_back(text.rect().x + text.rect().width / 2);
    }
  }
  REQUIRE(ticks.size() >= 3);
  for (std::size_t i = 2; i < ticks.size(); ++i) CHECK(near(ticks[i] - ticks[i - 1], ticks[1] - ticks[0], 4));
}

TEST_CASE("a figure that bounds the truth on one side points that way") {
  const Group group = check::drawn(samples::scholars(), wide, 38);
  std::vector<Line> arrows;
  for (const Item& item : group.items) {
    if (const auto* line = std::get_if<Line>(&item); line != nullptr && line->points.size() == 3) {
      arrows.push_back(*line);
    }
  }
  REQUIRE(arrows.size() == 2);
  CHECK(arrows[0].points[1].x > arrows[0].points[0].x);  // more than 0.66
  CHECK(arrows[1].points[1].x < arrows[1].points[0].x);  // at most 5
}

TEST_CASE(
    "each series of a waffle has its own hundred squares, and a range is hollow above its lower bound") {
  const Group group = check::drawn(samples::missing_norms(), wide, 38);
  const std::vector<Bar> solid = of_fill(group, Fill::solid);
  CHECK(solid.size() == 60 + 22 + 2);  // and the key's patches
  CHECK(of_fill(group, Fill::hollow).size() == 10);
}

TEST_CASE("emphasized parts of a waffle are outlined together, with their sum as our arithmetic") {
  const Group group = check::drawn(samples::homes(), wide, 38);
  CHECK(check::shows(group, "together 53.6%: our arithmetic"));
  CHECK(std::any_of(group.items.begin(), group.items.end(),
                    [](const Item& item) { return std::holds_alternative<Line>(item); }));
}
