// Properties of every reachable state of the specimen, on the three cabinets.
#include <algorithm>

#include "tests/catch.h"
#include "tests/visit/properties.h"
#include "tests/visit/specimen.h"

using namespace visit_test;

namespace {

const Breaches none;

Search search(const visit::Controls& controls, Options options = {}) {
  return {specimen(controls), specimen_extent, visit::unattended(specimen(controls), {}), options};
}

std::vector<visit::Controls> cabinets() {
  return {visit::ten_buttons(), visit::three_buttons(), visit::one_button()};
}

}  // namespace

TEST_CASE("the whole main route is reached by Next alone") {
  CHECK(missed_by_next_alone(specimen(visit::one_button()), specimen_extent) == none);
}

TEST_CASE("three buttons reach every layer, page, point, word and card") {
  CHECK(missed(search(visit::three_buttons()), specimen_extent) == none);
}

TEST_CASE("ten buttons reach every layer, page, point, word and card") {
  CHECK(missed(search(visit::ten_buttons()), specimen_extent) == none);
}

TEST_CASE("no state is a dead end") {
  for (const visit::Controls& controls : cabinets()) CHECK(dead_ends(search(controls)) == none);
}

TEST_CASE("Back undoes Next") {
  CHECK(back_undoes_next(search(visit::ten_buttons())) == none);
  CHECK(back_undoes_next(search(visit::three_buttons())) == none);
}

TEST_CASE("idling leads from every state through the countdown to attract with everything reset") {
  for (const visit::Controls& controls : cabinets()) {
    CHECK(idling_resets(search(controls, {true, true})) == none);
  }
}

TEST_CASE("a press in the countdown keeps the place") {
  for (const visit::Controls& controls : cabinets()) {
    CHECK(countdown_keeps_place(search(controls, {true, true})) == none);
  }
}

TEST_CASE("a lamp is lit exactly where a press does something") {
  for (const visit::Controls& controls : cabinets()) {
    CHECK(lamps_tell_the_truth(search(controls, {true, true})) == none);
  }
}

TEST_CASE("text size and language can be changed without buttons for them") {
  const Search found = search(visit::three_buttons(), {true, false});
  const visit::Settings wanted{1, visit::Display::contrast_200};
  CHECK(std::any_of(found.nodes().begin(), found.nodes().end(),
                    [&](const Search::Node& node) { return node.visit.settings == wanted; }));
}

TEST_CASE("the desk's keys lead to nothing that ten buttons do not reach") {
  const Search buttons = search(visit::ten_buttons());
  const Search desk = search(visit::ten_buttons(), {false, true});
  for (const Search::Node& node : desk.nodes()) {
    INFO(to_string(node.visit));
    CHECK(buttons.find(node.visit));
  }
}
