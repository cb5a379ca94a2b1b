#include <algorithm>
#include <vector>

#include "tests/catch.h"
#include "tests/scene/charts/check.h"
#include "tests/scene/charts/samples.h"
#include "tests/scene/fake_measure.h"

using namespace scene;

namespace {

Group large(const content::Chart& chart, std::size_t point, Rect place = {50, 60, 700, 600}) {
  return draw_point(chart, point, "en", samples::front(), place, check::look(38), FakeMeasure());
}

}  // namespace

TEST_CASE("a point read large says value, unit, date and doubt") {
  const Group group = large(samples::households(), 4);
  CHECK(check::shows(group, "21.0"));
  CHECK(check::shows(group, "percent"));
  CHECK(check::shows(group, "20 January 1930"));
  CHECK(check::shows(group, "as printed in the book"));
  CHECK(check::texts(group).front().style.size > 90);
}

TEST_CASE("a bound, an estimate and a rejected figure are said in words") {
  CHECK(check::shows(large(samples::targets(), 3), "at least 30"));
  CHECK(check::shows(large(samples::targets(), 3), "restored from a damaged page"));
  CHECK(check::shows(large(samples::wages(), 1), "an estimate"));
  CHECK(check::shows(large(samples::prisoners(), 5), "rejected by the author"));
  CHECK(check::shows(large(samples::prisoners(), 5), "8.4–10.4"));
}

TEST_CASE("the unit takes the form of its figure, of a range that of the upper one") {
  content::Chart chart = samples::prisoners();
  chart.text["ru"] = chart.text["en"];
  chart.text["ru"].unit = {"процент", "процента", "процентов", "процента (после дроби)"};
  content::Front front = samples::front();
  front.words["ru"] = front.words["en"];
  front.words["ru"]["decimal-mark"] = ",";
  content::Point& point = chart.points.front();
  const auto unit = [&] {
    const Group group = draw_point(chart, 0, "ru", front, {50, 60, 700, 600}, check::look(38), FakeMeasure());
    return check::texts(group).at(1).text;
  };
  const auto exactly = [&](const char* figure) {
    point.value = content::parse_decimal(figure);
    return unit();
  };
  point.low.reset();
  point.high.reset();
  point.bound = content::Bound::exact;
  CHECK(exactly("1") == "процент");
  CHECK(exactly("22") == "процента");
  CHECK(exactly("25") == "процентов");
  CHECK(exactly("73.3") == "процента (после дроби)");
  // около 22 процентов, не менее 21 процента
  point.bound = content::Bound::about;
  CHECK(exactly("22") == "процентов");
  point.bound = content::Bound::minimum;
  CHECK(exactly("21") == "процента (после дроби)");
  point.bound = content::Bound::exact;
  point.value.reset();
  point.low = content::parse_decimal("20");
  point.high = content::parse_decimal("22");
  CHECK(unit() == "процента");
  point.low = content::parse_decimal("-2");
  CHECK(unit() == "процентов");
}

TEST_CASE("an event read large begins with its date") {
  const Group group = large(samples::winters(), 0);
  REQUIRE_FALSE(check::texts(group).empty());
  CHECK(check::texts(group).front().text == "April 1929");
  CHECK(check::shows(group, "condemns abuses"));
}

TEST_CASE("a walk takes nothing from the value that leads") {
  const content::Chart chart = samples::households();
  for (std::size_t point = 0; point < walkable_points(chart); ++point) {
    ChartRequest request;
    request.chart = &chart;
    request.front = &samples::front();
    request.language = "en";
    request.place = {60, 100, 1100, 700};
    request.point = point;
    const std::vector<Text> texts = check::texts(draw_chart(request, check::look(38), FakeMeasure()));
    const auto leads = std::max_element(
        texts.begin(), texts.end(), [](const Text& a, const Text& b) { return a.style.size < b.style.size; });
    INFO("point " << point);
    CHECK(leads->text == "59.3%");
    CHECK(leads->ink == check::look(38).accent);
  }
}

TEST_CASE("of several series the point names its own") {
  CHECK(check::shows(large(samples::harvest(), 1), "left in the villages"));
}

TEST_CASE("points without a value, a bound or a remark are passed over") {
  CHECK(walkable_points(samples::wages()) == 4);
  CHECK(check::shows(large(samples::wages(), 2), "56–60"));
  CHECK(walkable_points(samples::animals()) == 6);
  CHECK(walkable_points(samples::cattle()) == 6);
}

TEST_CASE("a remark is shown with its row") { CHECK(check::shows(large(samples::animals(), 5), "no limit")); }

TEST_CASE("a remark stands in the place of a figure that the table has not") {
  const Group group = large(samples::on_time(), 3);
  CHECK(check::shows(group, "forbidden"));
  CHECK_FALSE(check::shows(group, "not known"));
}

TEST_CASE("a figure read large is never broken") {
  content::Chart chart = samples::scholars();
  chart.points[3].low = content::parse_decimal("400000");
  chart.points[3].high = content::parse_decimal("500000");
  CHECK(check::shows(large(chart, 3, {50, 60, 420, 600}), "400,000–500,000"));
}

TEST_CASE("a row that is a series of its own is named once") {
  const std::vector<Text> all = check::texts(large(samples::missing_norms(), 0));
  CHECK(std::count_if(all.begin(), all.end(),
                      [](const Text& text) { return text.text == "in metallurgy, 1938"; }) == 1);
}

TEST_CASE("the point read large keeps to its place, however narrow") {
  for (const content::Chart& chart : samples::all()) {
    for (std::size_t point = 0; point < walkable_points(chart); ++point) {
      for (const Rect place : {Rect{10, 10, 700, 600}, Rect{0, 0, 380, 800}, Rect{0, 0, 300, 200}}) {
        CHECK(check::faults(large(chart, point, place), check::look(38)).empty());
      }
    }
  }
}

TEST_CASE("past the last point there is nothing to read") { CHECK(large(samples::rye(), 2).items.empty()); }
