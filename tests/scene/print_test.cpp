#include "app/scene/scene.h"
#include "tests/catch.h"

using namespace scene;

namespace {

Scene sample() {
  Group group{"headline", {10, 10, 300, 100}, {}};
  group.items.emplace_back(Box{{10, 10, 300, 100}, {0x14120f}, Role::ground});
  group.items.emplace_back(Text{"From 4 ", {Face::serif, 38}, {0xf3eee5}, {10, 50}, 100, 30, 8, -1});
  group.items.emplace_back(Text{"to 59", {Face::serif_italic, 38}, {0xf3eee5}, {110, 50}, 80, 30, 8, -1});
  group.items.emplace_back(Text{"percent", {Face::serif, 38}, {0xf3eee5}, {10, 90}, 90, 30, 8, -1});
  group.items.emplace_back(Line{{{10, 10}, {60, 40}}, 3, {0xe3b34f}, 0, Role::mark});
  return {400, 300, {0x14120f}, {group}};
}

}  // namespace

TEST_CASE("a scene prints one line an item, always the same") {
  CHECK(to_string(sample()) ==
        "scene 400x300 #14120f\n"
        "group \"headline\" 10,10 300x100\n"
        "  box ground 10,10 300x100 #14120f\n"
        "  text 10,50 +30-8 w100 serif 38 #f3eee5 on -1 \"From 4 \"\n"
        "  text 110,50 +30-8 w80 serif-italic 38 #f3eee5 on -1 \"to 59\"\n"
        "  text 10,90 +30-8 w90 serif 38 #f3eee5 on -1 \"percent\"\n"
        "  line mark w3 #e3b34f dashes 0 10,10 60,40\n");
}

TEST_CASE("the text of a scene joins the runs of a line") {
  CHECK(text_of(sample()) == "From 4 to 59\npercent\n");
}

TEST_CASE("a group is found by its name") {
  const Scene scene = sample();
  REQUIRE(scene.find("headline") != nullptr);
  CHECK(scene.find("bar") == nullptr);
}

TEST_CASE("bounds hold the width of a line and the whole of a letter") {
  CHECK(bounds(sample().groups[0].items[4]) == Rect{8, 8, 54, 34});
  CHECK(bounds(sample().groups[0].items[1]) == Rect{10, 20, 100, 38});
}
