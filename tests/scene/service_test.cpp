// The service screen as text and as boxes.
#include "app/scene/service.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "tests/catch.h"
#include "tests/scene/fake_measure.h"
#include "tests/scene/properties.h"
#include "tests/scene/sample_service.h"

namespace {

using namespace scene;

/// All pages together, the rows of all of them last; line ends as blanks.
std::string said(const ServiceReport& report, const Screen& screen) {
  std::string text;
  std::string rows;
  for (std::size_t page = 0, pages = 1; page < pages; ++page) {
    ServicePage made = service_page(report, page, screen, FakeMeasure());
    pages = made.pages;
    for (const Group& group : made.scene.groups) {
      (group.name == "report" ? rows : text) += text_of({0, 0, {}, {group}});
    }
  }
  text += rows;
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

bool says(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

template <typename See>
void see_all(const Screen& screen, See see) {
  const ServiceReport full = sample_service();
  for (const ServiceReport& report : {full, sample_poor_service()}) {
    for (std::size_t page = 0, pages = 1; page < pages; ++page) {
      ServicePage made = service_page(report, page, screen, FakeMeasure());
      pages = made.pages;
      see(made.scene);
    }
  }
  see(lamp_test(full.buttons[5], screen, FakeMeasure()));
  for (std::size_t test = 0; test < display_tests; ++test) see(display_test(test, screen, FakeMeasure()));
  see(service_countdown(3, screen, FakeMeasure()));
}

}  // namespace

TEST_CASE("the service screen is legible on every glass: nothing outside, upon another or too small") {
  std::set<std::string> found;
  for (const ServiceGlass& glass : service_glasses) {
    for (const assets::Mode mode : {assets::Mode::gallery, assets::Mode::daylight, assets::Mode::contrast}) {
      Screen screen = glass.screen;
      screen.mode = mode;
      Look look = scene::look(screen, visit::Display::text_100, 9);
      look.mode =
          assets::Mode::gallery;  // its letters are sans, for which the exhibit's own 10:1 is not asked
      see_all(screen, [&](const Scene& scene) {
        for (const std::string& complaint : complaints(scene, look)) {
          found.insert(std::string(glass.name) + ": " + complaint);
        }
      });
    }
  }
  for (const std::string& complaint : found) UNSCOPED_INFO(complaint);
  CHECK(found.empty());
}

TEST_CASE("the service screen tells everything on every glass, on as many pages as it takes") {
  for (const ServiceGlass& glass : service_glasses) {
    INFO(glass.name);
    const std::string text = said(sample_service(), glass.screen);
    for (const char* what : {"Vitrine 0.1.0", "the-dominated-4.vitrine is passed over", "seal-key-unknown",
                             "stands behind it", "9 h 12 min", "47 min", "58 °C", "look at the power supply",
                             "1.7 GB", "GPIO21", "stuck", "noisy", "123456", "service key"}) {
      INFO(what);
      CHECK(says(text, what));
    }
  }
  CHECK(service_page(sample_service(), 0, landscape_24, FakeMeasure()).pages == 1);
  CHECK(service_page(sample_service(), 0, service_glasses[2].screen, FakeMeasure()).pages > 1);
}

TEST_CASE("what is not known is said so, and why no button can be pressed") {
  const std::string text = said(sample_poor_service(), landscape_24);
  CHECK(says(text, "temperature not known under-voltage not known storage errors not known"));
  CHECK(says(text, "there is gpiochip0"));
  CHECK(says(text, "switched on for under a minute"));
  CHECK_FALSE(says(text, "try"));
}

TEST_CASE("the button that was pressed last is named with its line, and its row is lit") {
  ServiceReport report = sample_service();
  report.last_pressed.reset();
  CHECK(says(said(report, landscape_24), "Press any button"));
  report.last_pressed = 5;
  CHECK(says(said(report, landscape_24), "next, line GPIO6 open, up, 60 presses, 125 edges"));
  const Scene lit = service_page(report, 0, landscape_24, FakeMeasure()).scene;
  const Group* rows = lit.find("report");
  REQUIRE(rows != nullptr);
  const auto is_box = [](const Item& item) { return std::holds_alternative<Box>(item); };
  CHECK(std::count_if(rows->items.begin(), rows->items.end(), is_box) == 1);
}

TEST_CASE("the foot of the service screen says what the next press leads to") {
  ServiceReport report = sample_service();
  CHECK(says(said(report, landscape_24), "once more: lamp test"));
  CHECK(says(said(report, service_glasses[2].screen), "Same button: next page"));
  for (ServiceButton& button : report.buttons) button.lamp = Lamp::none;
  CHECK(says(said(report, landscape_24), "once more: display test"));
}

TEST_CASE("a table that goes on in another column or page has its heads there, too") {
  ServiceReport report = sample_service();
  for (int i = 0; i < 20; ++i) report.buttons.push_back(report.buttons[0]);
  const std::string text = said(report, landscape_24);
  std::size_t heads = 0;
  for (std::size_t at = 0; (at = text.find("button line contact", at)) != std::string::npos; ++at) ++heads;
  CHECK(heads > 1);
}

TEST_CASE("the buttons' table stands whole in the second column where two have room") {
  const ServicePage page = service_page(sample_service(), 0, landscape_24, FakeMeasure());
  const Group* rows = page.scene.find("report");
  REQUIRE(rows != nullptr);
  std::map<std::string, Point> at;
  for (const Item& item : rows->items) {
    if (const Text* text = std::get_if<Text>(&item)) at.emplace(text->text, text->origin);
  }
  CHECK(at.at("Buttons").y == at.at("Exhibit").y);
  CHECK(at.at("theme-1").x > landscape_24.width / 2);
  CHECK(at.at("service key").x == at.at("theme-1").x);
}

TEST_CASE("a page beyond the last is the last") {
  const Screen& small = service_glasses[2].screen;
  const std::size_t pages = service_page(sample_service(), 0, small, FakeMeasure()).pages;
  CHECK(service_page(sample_service(), 99, small, FakeMeasure()).scene ==
        service_page(sample_service(), pages - 1, small, FakeMeasure()).scene);
}

TEST_CASE("the display test has a line of one pixel at every edge, and the colours of all modes") {
  const Scene edges = display_test(0, landscape_24, FakeMeasure());
  const Group* lines = edges.find("edges");
  REQUIRE(lines != nullptr);
  std::set<std::array<int, 4>> boxes;
  for (const Item& item : lines->items) {
    const Rect rect = bounds(item);
    boxes.insert({rect.x, rect.y, rect.width, rect.height});
  }
  CHECK(boxes.contains({0, 0, 1920, 1}));
  CHECK(boxes.contains({0, 1079, 1920, 1}));
  CHECK(boxes.contains({0, 1, 1, 1078}));
  CHECK(boxes.contains({1919, 1, 1, 1078}));
  CHECK(display_test(2, landscape_24, FakeMeasure()).ground == assets::gallery.ground);
  CHECK(display_test(3, landscape_24, FakeMeasure()).ground == assets::daylight.ground);
  CHECK(display_test(4, landscape_24, FakeMeasure()).ground == assets::contrast.ground);
}
