#include "app/kiosk/reveal.h"

#include <chrono>

#include "app/screen/fonts.h"
#include "app/screen/png.h"
#include "tests/catch.h"

using namespace std::chrono_literals;
using kiosk::Reveal;
using scene::Bar;
using scene::Box;
using scene::Group;
using scene::Point;
using scene::Rect;
using scene::Text;
using screen::Canvas;
using visit::Time;

namespace {

constexpr Time now = Time{} + 1000s;
constexpr scene::Colour ground{0x101820};
constexpr scene::Colour ink{0xf0e0d0};

Text text(const std::string& words, Point origin, int width) {
  return {words, {scene::Face::narrow, 16}, ink, origin, width, 14, 4, -1};
}

// Two bars with a value upon the second and another beyond its end, a title and an axis.
scene::Composition chart() {
  Group group{"chart two", {20, 20, 260, 160}, {}, true};
  group.items = {text("Title", {20, 34}, 40), Box{{20, 170, 260, 2}, ink},
                 Bar{{40, 60, 120, 30}, ink}, Bar{{40, 110, 200, 30}, ink, scene::Fill::hollow},
                 text("5", {60, 130}, 8),     text("at least 9", {232, 130}, 46)};
  scene::Composition made;
  made.scene = {300, 200, ground, {{"label", {0, 0, 300, 20}, {text("Label", {4, 15}, 40)}}, group}};
  made.to_scale = {1};
  return made;
}

struct Painted {
  screen::Fonts fonts;
  screen::Painter painter{fonts};
  Canvas canvas;

  Canvas whole(const scene::Scene& scene) {
    Canvas whole;
    painter.paint(scene, whole);
    return whole;
  }
};

bool same(const Canvas& a, const Canvas& b) { return screen::compare(a, b).most == 0; }

}  // namespace

TEST_CASE("what reveals itself are a chart's marks with the labels among and behind them") {
  const Rect box = kiosk::marked(chart().scene.groups[1]);
  CHECK(box == Rect{40, 60, 240, 80});
}

TEST_CASE("a reveal begins with everything but the marks, and ends in the picture exactly") {
  Painted painted;
  const scene::Composition shown = chart();
  const Canvas whole = painted.whole(shown.scene);
  auto reveal = Reveal::of(shown, now);
  REQUIRE(reveal);
  painted.painter.paint(shown.scene, painted.canvas, reveal->curtains(now));
  const Rect box = kiosk::marked(shown.scene.groups[1]);
  bool ground_inside = true;
  bool whole_outside = true;
  for (int y = 0; y < whole.height(); ++y) {
    for (int x = 0; x < whole.width(); ++x) {
      const std::uint32_t seen = painted.canvas.row(y)[x] & 0xffffffU;
      if (scene::inside({x, y, 1, 1}, box)) {
        ground_inside = ground_inside && seen == ground.rgb;
      } else {
        whole_outside = whole_outside && seen == (whole.row(y)[x] & 0xffffffU);
      }
    }
  }
  CHECK(ground_inside);
  CHECK(whole_outside);
  CHECK_FALSE(same(painted.canvas, whole));
  CHECK_FALSE(reveal->done(now + 599ms));
  CHECK(reveal->done(now + 600ms));
  painted.painter.open(shown.scene, reveal->curtains(now + 600ms), painted.canvas);
  CHECK(same(painted.canvas, whole));
}

TEST_CASE("a reveal only ever shows more, from left to right") {
  Painted painted;
  const scene::Composition shown = chart();
  const Canvas whole = painted.whole(shown.scene);
  auto reveal = Reveal::of(shown, now);
  REQUIRE(reveal);
  painted.painter.paint(shown.scene, painted.canvas, reveal->curtains(now));
  std::size_t different = screen::compare(painted.canvas, whole).over;
  int edge = reveal->curtains(now)[0].hidden.x;
  for (Time time = now; time < now + Reveal::duration; time += Reveal::frame_interval) {
    painted.painter.open(shown.scene, reveal->curtains(time), painted.canvas);
    const std::size_t left = screen::compare(painted.canvas, whole).over;
    CHECK(left <= different);
    different = left;
    CHECK(reveal->curtains(time)[0].hidden.x >= edge);
    edge = reveal->curtains(time)[0].hidden.x;
  }
  CHECK(different < 200);
}

TEST_CASE("what is drawn behind curtains is what has been painted behind them") {
  Painted painted;
  const scene::Composition shown = chart();
  auto reveal = Reveal::of(shown, now);
  REQUIRE(reveal);
  painted.painter.paint(shown.scene, painted.canvas, reveal->curtains(now));
  painted.painter.open(shown.scene, reveal->curtains(now + 250ms), painted.canvas);
  Canvas afresh;
  painted.painter.paint(shown.scene, afresh, reveal->curtains(now + 250ms));
  CHECK(same(painted.canvas, afresh));
}

TEST_CASE("charts that are not to scale, have no marks or stand on something drawn are there at once") {
  scene::Composition shown = chart();
  shown.to_scale.clear();
  CHECK_FALSE(Reveal::of(shown, now));
  shown = chart();
  shown.scene.groups[1].items.resize(2);
  CHECK_FALSE(Reveal::of(shown, now));
  shown = chart();
  shown.scene.groups[0].items.emplace_back(Box{{0, 0, 100, 100}, ink});
  CHECK_FALSE(Reveal::of(shown, now));
}
