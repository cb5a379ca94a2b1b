// A chart whose place is low is true to its figures, or says that it is not complete.
#include <algorithm>

#include "app/scene/chart.h"
#include "tests/catch.h"
#include "tests/scene/charts/check.h"
#include "tests/scene/charts/samples.h"
#include "tests/scene/fake_measure.h"

namespace {

constexpr int em = 40;
constexpr int width = 30 * em;

scene::ChartRequest request(const content::Chart& chart, int height) {
  return {&chart, &samples::front(), "en", {0, 0, width, height}, std::nullopt, false, nullptr, true};
}

std::optional<scene::Group> complete(const content::Chart& chart, int height) {
  return scene::draw_complete_chart(request(chart, height), check::look(em), FakeMeasure());
}

int zero(const std::vector<scene::Bar>& bars) {
  int bottom = 0;
  for (const scene::Bar& bar : bars) bottom = std::max(bottom, bar.rect.bottom());
  return bottom;
}

/// Without a key, whose patches are bars too.
content::Chart one_series(content::Chart chart) {
  chart.series.resize(1);
  std::erase_if(chart.points, [&](const content::Point& p) { return p.series != chart.series[0].series; });
  return chart;
}

bool lying(const std::vector<scene::Bar>& bars) {
  return std::ranges::all_of(bars, [&](const scene::Bar& b) { return b.rect.x == bars.front().rect.x; });
}

}  // namespace

TEST_CASE("columns stand on zero and never hang from it, however low their place is") {
  const content::Chart chart = one_series(samples::cattle());
  bool ever = false;
  for (int height = 40 * em; height > 0; height -= em / 2) {
    INFO("height " << height);
    const scene::Group drawn = scene::draw_chart(request(chart, height), check::look(em), FakeMeasure());
    if (lying(check::bars(drawn))) continue;  // there was no room for their names below them
    for (const scene::Bar& bar : check::bars(drawn)) CHECK(bar.rect.bottom() == zero(check::bars(drawn)));
    const auto whole = complete(chart, height);
    ever = ever || whole;
    if (!whole || lying(check::bars(*whole))) continue;
    const auto bars = check::bars(*whole);
    const auto highest =
        std::ranges::max_element(bars, {}, [](const scene::Bar& b) { return b.rect.height; });
    CHECK(highest->rect.height > 2 * em);
  }
  CHECK(ever);
}

TEST_CASE("bars that would be hairlines are no complete chart") {
  const content::Chart chart = samples::plan();
  bool ever = false;
  for (int height = 40 * em; height > 0; height -= em / 2) {
    INFO("height " << height);
    const auto whole = complete(chart, height);
    ever = ever || whole;
    if (!whole) continue;
    for (const scene::Bar& bar : check::bars(*whole)) CHECK(bar.rect.height >= em * 3 / 10 - 2);
  }
  CHECK(ever);
}

TEST_CASE("a table never breaks a number, however narrow its place is") {
  content::Chart chart = samples::rates();
  for (content::Point& point : chart.points) {
    if (point.value) point.value = content::parse_decimal("1000000");
  }
  bool ever = false;
  for (int wide = 40 * em; wide > 4 * em; wide -= em / 2) {
    INFO("width " << wide);
    scene::ChartRequest asked = request(chart, 30 * em);
    asked.place.width = wide;
    const auto whole = scene::draw_complete_chart(asked, check::look(em), FakeMeasure());
    ever = ever || whole;
    if (!whole) continue;
    for (const scene::Text& text : check::texts(*whole)) {
      if (text.text.starts_with("1,0")) CHECK(text.text == "1,000,000%");
    }
  }
  CHECK(ever);
}
