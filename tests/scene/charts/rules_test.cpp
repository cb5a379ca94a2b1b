// Rules that hold for every kind of chart at every size.
#include "tests/catch.h"
#include "tests/scene/charts/check.h"
#include "tests/scene/charts/samples.h"
#include "tests/scene/fake_measure.h"

using namespace scene;

namespace {

struct Size {
  Rect place;
  int em = 38;
};

const std::vector<Size> sizes{{{40, 30, 1100, 800}, 38}, {{0, 0, 850, 620}, 38},  {{7, 5, 930, 700}, 38},
                              {{0, 0, 760, 560}, 38},    {{0, 0, 1774, 620}, 38}, {{10, 10, 1774, 900}, 76},
                              {{0, 0, 960, 1500}, 76}};

std::string joined(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += sentence + "\n";
  return text;
}

}  // namespace

TEST_CASE("no chart lets its texts overlap, touch a mark or leave its place") {
  for (const content::Chart& chart : samples::all()) {
    for (const Size& size : sizes) {
      const Group group = check::drawn(chart, size.place, size.em);
      INFO(chart.id << " at " << size.place.width << "x" << size.place.height << ", em " << size.em);
      CHECK(joined(check::faults(group, check::look(size.em))) == "");
      CHECK(group.rect == size.place);
      CHECK(group.name == "chart " + chart.id);
      CHECK(group.figure);
    }
  }
}

TEST_CASE("the same rules hold while points are walked, and the walked one is seen") {
  for (const content::Chart& chart : samples::all()) {
    const Group plain = check::drawn(chart, sizes[0].place, 38);
    for (std::size_t point = 0; point < walkable_points(chart); ++point) {
      ChartRequest request;
      request.chart = &chart;
      request.front = &samples::front();
      request.language = "en";
      request.place = sizes[0].place;
      request.point = point;
      const Group group = draw_chart(request, check::look(38), FakeMeasure());
      INFO(chart.id << ", point " << point);
      CHECK(joined(check::faults(group, check::look(38))) == "");
      CHECK(group.items != plain.items);
    }
  }
}

TEST_CASE("a chart is drawn the same every time") {
  for (const content::Chart& chart : samples::all()) {
    CHECK(check::drawn(chart, sizes[1].place, 38) == check::drawn(chart, sizes[1].place, 38));
  }
}

TEST_CASE("a miniature has marks and no text, inside its card") {
  for (const content::Chart& chart : samples::all()) {
    ChartRequest request;
    request.chart = &chart;
    request.front = &samples::front();
    request.language = "en";
    request.place = {0, 0, 400, 110};
    request.miniature = true;
    const Group group = draw_chart(request, check::look(38), FakeMeasure());
    INFO(chart.id);
    CHECK(check::texts(group).empty());
    CHECK_FALSE(group.items.empty());
    CHECK(joined(check::faults(group, check::look(38))) == "");
  }
}

TEST_CASE("every emphasized value is written, at every size") {
  for (const content::Chart& chart : samples::all()) {
    if (!content::measures(chart.kind)) continue;
    for (const Size& size : sizes) {
      const Group group = check::drawn(chart, size.place, size.em);
      std::string all;
      for (const Text& text : check::texts(group)) all += text.text + "\n";
      for (const content::Point& point : chart.points) {
        if (!point.emphasized || !point.value) continue;
        INFO(chart.id << " " << point.x << " at " << size.place.width << ", em " << size.em << "\n" << all);
        CHECK(all.find(content::to_string(*point.value)) != std::string::npos);
      }
    }
  }
}

TEST_CASE("a chart without points is its title alone") {
  content::Chart chart = samples::plan();
  chart.points.clear();
  const Group group = check::drawn(chart, {0, 0, 800, 600}, 38);
  CHECK(check::texts(group).size() == group.items.size());
}

TEST_CASE("a chart has a least height that grows with its rows") {
  CHECK(least_height(samples::plan(), 1100, check::look(38)) >
        least_height(samples::land_and_output(), 1100, check::look(38)));
  CHECK(least_height(samples::rural_years(), 760, check::look(38)) >
        least_height(samples::rural_years(), 1774, check::look(38)));
}
