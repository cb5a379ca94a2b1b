// Every press in every state of the real exhibit, with the page counts of the reference cabinets.
#include <filesystem>
#include <string>
#include <unordered_map>

#include "app/kiosk/cabinet_file.h"
#include "tests/catch.h"
#include "tests/stories/exhibit_fixture.h"
#include "tests/visit/properties.h"

namespace {

using visit_test::Breaches;
using visit_test::Search;

const Breaches none;

/// What Stage says about each screen, asked once: one search asks what another has asked.
class Extents {
 public:
  explicit Extents(kiosk::Stage& stage) : stage_(stage) {}

  visit::Extent operator()(const visit::Visit& visit) {
    const visit::Visit seen = as_measured(visit);
    const std::string screen = to_string(seen);
    const auto known = extents_.find(screen);
    if (known != extents_.end()) return known->second;
    return extents_.emplace(screen, stage_.show(seen, {})->extent).first->second;
  }

 private:
  /// How far a layer reaches does not depend on what it was opened from.
  static visit::Visit as_measured(visit::Visit visit) {
    if (auto* stop = std::get_if<visit::Stop>(&visit.place);
        stop && stop->view.layer != visit::Layer::label) {
      stop->label_page = 0;
      stop->beneath.reset();
    }
    if (auto* card = std::get_if<visit::Card>(&visit.place)) card->beneath.reset();
    return visit;
  }

  kiosk::Stage& stage_;
  std::unordered_map<std::string, visit::Extent> extents_;
};

void check(const visit::Controls& cabinet, const scene::Screen& screen,
           visit::Display display = visit::Display::text_100) {
  kiosk::Stage stage = stories::make_stage(cabinet, screen);
  visit::Plan plan = stage.plan();
  plan.defaults.display = display;
  Extents extents(stage);
  const Search::ExtentOf extent_of = [&](const visit::Visit& visit) { return extents(visit); };
  const Search search(plan, extent_of, visit::unattended(plan, {}));
  CHECK(search.nodes().size() > 30);
  CHECK(visit_test::idling_resets(search) == none);
  CHECK(visit_test::dead_ends(search) == none);
  CHECK(visit_test::countdown_keeps_place(search) == none);
  CHECK(visit_test::lamps_tell_the_truth(search) == none);
  if (cabinet.has(visit::Button::back)) CHECK(visit_test::back_undoes_next(search) == none);
  if (cabinet.has(visit::Button::more)) CHECK(visit_test::missed(search, extent_of) == none);
  visit::Plan next_alone = plan;
  next_alone.controls = visit::one_button();
  CHECK(visit_test::missed_by_next_alone(next_alone, extent_of) == none);
}

/// At 200 %, as a ready cabinet has its buttons and its glass.
void check_large(const std::string& name) {
  const auto file = std::filesystem::path(VITRINE_SOURCE_DIR) / "deploy/cabinets" / (name + ".toml");
  const kiosk::CabinetSettings cabinet = kiosk::read_cabinet(file).settings;
  const kiosk::Size pixels = cabinet.glass.pixels.value_or(kiosk::Size{1920, 1080});
  check(cabinet.controls, kiosk::screen_of(cabinet, pixels), visit::Display::text_200);
}

}  // namespace

TEST_CASE("at 200 % the 24-inch cabinet leads everywhere and never astray") { check_large("24-inch"); }
// AddressSanitizer has seen this code walk by then.
#ifndef __SANITIZE_ADDRESS__
TEST_CASE("at 200 % the upright cabinet leads everywhere and never astray") {
  check_large("24-inch-portrait");
}
TEST_CASE("at 200 % the 32-inch cabinet leads everywhere and never astray") { check_large("32-inch"); }
TEST_CASE("at 200 % the 43-inch cabinet leads everywhere and never astray") { check_large("43-inch"); }
TEST_CASE("at 200 % the 10-inch cabinet leads everywhere and never astray") { check_large("10-inch-touch"); }
#endif
TEST_CASE("at 200 % the cabinet of three buttons leads everywhere and never astray") {
  check_large("three-buttons");
}
TEST_CASE("at 200 % the cabinet of one button leads everywhere and never astray") {
  check_large("one-button");
}

TEST_CASE("ten buttons lead everywhere and never astray") {
  check(visit::ten_buttons(), scene::landscape_24);
}

TEST_CASE("three buttons lead everywhere and never astray") {
  check(visit::three_buttons(), scene::landscape_24);
}

TEST_CASE("one button leads along the whole main route and never astray") {
  check(visit::one_button(), scene::landscape_24);
}

TEST_CASE("ten buttons lead everywhere on an upright screen") {
  check(visit::ten_buttons(), scene::portrait_24);
}

TEST_CASE("three buttons lead everywhere on an upright screen") {
  check(visit::three_buttons(), scene::portrait_24);
}

TEST_CASE("one button leads along the whole main route on an upright screen") {
  check(visit::one_button(), scene::portrait_24);
}
