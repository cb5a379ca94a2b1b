#include "app/screen/painter.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/screen/pixels.h"
#include "app/screen/png.h"
#include "tests/catch.h"
#include "tests/screen/specimen.h"

using scene::Colour;
using scene::Face;
using scene::Fill;
using scene::Item;
using scene::Rect;
using scene::Scene;
using screen::Canvas;
using screen::Fonts;
using screen::Painter;
using screen_tests::specimen;
using screen_tests::text_at;

namespace {

constexpr Colour ground{0x101820};
constexpr Colour ink{0xf0e0d0};

Scene with(std::vector<Item> items, bool figure = false) {
  return {400, 200, ground, {{"group", {0, 0, 400, 200}, std::move(items), figure}}, false};
}

Canvas painted(const Fonts& fonts, const Scene& scene) {
  Canvas canvas;
  Painter(fonts).paint(scene, canvas);
  return canvas;
}

bool same(const Canvas& a, const Canvas& b) {
  const screen::Difference difference = screen::compare(a, b);
  return difference.same_size && difference.most == 0;
}

Colour pixel(const Canvas& canvas, int x, int y) { return {canvas.row(y)[x] & 0xffffffU}; }

/// The smallest box around everything that is not ground.
Rect inked(const Canvas& canvas) {
  int left = canvas.width();
  int right = 0;
  int top = canvas.height();
  int bottom = 0;
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x) {
      if (pixel(canvas, x, y) == ground) continue;
      left = std::min(left, x);
      right = std::max(right, x + 1);
      top = std::min(top, y);
      bottom = std::max(bottom, y + 1);
    }
  }
  return right == 0 ? Rect{} : Rect{left, top, right - left, bottom - top};
}

const std::vector<Fill> fills{Fill::solid, Fill::hollow, Fill::dotted, Fill::dashed, Fill::soft, Fill::dots};

int prepare_all(Painter& painter, const Scene& scene) {
  int pieces = 0;
  while (painter.prepare(scene)) REQUIRE(++pieces < 1000);
  return pieces;
}

}  // namespace

TEST_CASE("text is painted within its box") {
  const Fonts fonts;
  for (int i = 0; i < scene::face_count; ++i) {
    for (const char* words : {"Évqd pgЩ", "jaffa", "Й, “f”"}) {
      const scene::Text text = text_at(words, {static_cast<Face>(i), 38}, {50, 100}, fonts, ink);
      INFO("face " << i << ", " << words);
      const Rect seen = inked(painted(fonts, with({text})));
      CHECK(seen.width > text.width * 2 / 3);
      CHECK(inside(seen, text.rect()));
    }
  }
}

TEST_CASE("a capital stands on the baseline") {
  const Fonts fonts;
  const scene::Text text = text_at("H", {Face::serif, 38}, {50, 100}, fonts, ink);
  const Rect seen = inked(painted(fonts, with({text})));
  CHECK(seen.bottom() == 100);
  CHECK(seen.height == fonts.metrics(text.style).cap);
}

TEST_CASE("the same scene gives the same pixels, whatever was kept or prepared before") {
  const Fonts fonts;
  const Scene scene = specimen(fonts);
  const Canvas first = painted(fonts, scene);
  CHECK(first.width() == 1920);
  CHECK(first.height() == 1080);

  Painter painter(fonts);
  CHECK(prepare_all(painter, scene) > 20);
  CHECK_FALSE(painter.prepare(scene));
  Canvas canvas(7, 7);
  painter.paint(scene, canvas);
  CHECK(same(first, canvas));
  painter.paint(with({}), canvas);
  painter.paint(scene, canvas);
  CHECK(same(first, canvas));

  Painter forgetful(fonts, {0, 0});
  forgetful.paint(scene, canvas);
  CHECK(same(first, canvas));
}

TEST_CASE("a figure that is kept looks like one that is painted in place") {
  const Fonts fonts;
  Scene kept = specimen(fonts);
  Scene in_place = kept;
  for (scene::Group& group : in_place.groups) group.figure = false;
  Painter painter(fonts);
  prepare_all(painter, in_place);
  CHECK(prepare_all(painter, kept) == 1);
  CHECK(same(painted(fonts, kept), painted(fonts, in_place)));
}

TEST_CASE("a figure is kept for the ground it stands on") {
  const Fonts fonts;
  Scene scene = with({scene::Disc{{200, 100}, 40, ink, Fill::solid}}, true);
  Painter painter(fonts);
  Canvas canvas;
  painter.paint(scene, canvas);
  CHECK(pixel(canvas, 5, 5) == ground);

  constexpr Colour card{0x445566};
  scene.groups.insert(scene.groups.begin(), {"card", {0, 0, 400, 200}, {scene::Box{{0, 0, 400, 200}, card}}});
  painter.paint(scene, canvas);
  CHECK(pixel(canvas, 5, 5) == card);

  // Two colours behind it: it must not wipe out either.
  scene.groups.front().items.emplace_back(scene::Box{{0, 0, 200, 200}, ground});
  painter.paint(scene, canvas);
  CHECK(pixel(canvas, 5, 5) == ground);
  CHECK(pixel(canvas, 395, 5) == card);
  CHECK(pixel(canvas, 200, 100) == ink);
}

TEST_CASE("preparing does one piece at a time") {
  const Fonts fonts;
  const scene::Text text = text_at("once", {Face::sans, 30}, {50, 100}, fonts, ink);
  const scene::Text other = text_at("other", {Face::sans, 30}, {50, 150}, fonts, ink);
  Painter painter(fonts);
  CHECK(prepare_all(painter, with({text, other, text})) == 2);
  CHECK(prepare_all(painter, with({text, other}, true)) == 1);
  CHECK(prepare_all(painter, with({})) == 0);
}

TEST_CASE("every fill of a bar and of a disc looks unlike the others and stays inside its bounds") {
  const Fonts fonts;
  for (const Item& item : {Item(scene::Bar{{50, 40, 200, 24}, ink, Fill::solid}),
                           Item(scene::Bar{{50, 40, 40, 140}, ink, Fill::solid}),
                           Item(scene::Bar{{50, 40, 14, 14}, ink, Fill::solid}),
                           Item(scene::Disc{{60, 60}, 14, ink, Fill::solid})}) {
    std::vector<Canvas> seen;
    for (const Fill fill : fills) {
      Item filled = item;
      if (auto* bar = std::get_if<scene::Bar>(&filled)) bar->fill = fill;
      if (auto* disc = std::get_if<scene::Disc>(&filled)) disc->fill = fill;
      Canvas canvas = painted(fonts, with({filled}));
      INFO("fill " << static_cast<int>(fill));
      CHECK(inside(inked(canvas), bounds(filled)));
      const int area = bounds(item).width * bounds(item).height;
      for (const Canvas& other : seen) {
        CHECK(screen::compare(canvas, other).over > static_cast<std::size_t>(area / 16));
      }
      seen.push_back(std::move(canvas));
    }
  }
}

TEST_CASE("boxes, solid bars and level lines cover exactly their pixels") {
  const Fonts fonts;
  CHECK(inked(painted(fonts, with({scene::Box{{10, 20, 30, 40}, ink}}))) == Rect{10, 20, 30, 40});
  CHECK(inked(painted(fonts, with({scene::Bar{{10, 20, 30, 40}, ink, Fill::solid}}))) ==
        Rect{10, 20, 30, 40});
  CHECK(inked(painted(fonts, with({scene::Line{{{10, 20}, {60, 20}}, 3, ink}}))) == Rect{10, 19, 50, 3});
  CHECK(inked(painted(fonts, with({scene::Line{{{10, 60}, {10, 20}}, 2, ink}}))) == Rect{9, 20, 2, 40});
  CHECK(inked(painted(fonts, with({scene::Box{{-50, -50, 1000, 1000}, ink}}))) == Rect{0, 0, 400, 200});
}

TEST_CASE("lines, dashes and arcs stay inside their bounds") {
  const Fonts fonts;
  for (const Item& item : {Item(scene::Line{{{20, 20}, {90, 130}, {150, 40}}, 8, ink}),
                           Item(scene::Line{{{20, 20}, {90, 130}}, 3, ink}),
                           Item(scene::Line{{{20, 20}, {300, 20}}, 3, ink, 12}),
                           Item(scene::Arc{{100, 100}, 50, 9, 200, ink})}) {
    const Rect seen = inked(painted(fonts, with({item})));
    CHECK(seen.width > 40);
    CHECK(inside(seen, bounds(item)));
  }
  const Canvas arc = painted(fonts, with({scene::Arc{{100, 100}, 50, 8, 180, ink}}));
  CHECK(pixel(arc, 149, 100) == ink);
  CHECK(pixel(arc, 50, 100) == ground);
  CHECK(inked(painted(fonts, with({scene::Arc{{100, 100}, 50, 8, 0, ink}}))) == Rect{});
}

TEST_CASE("a veil dims all groups but the last") {
  const Fonts fonts;
  Scene scene = with({scene::Box{{0, 0, 100, 100}, {0xffffff}}});
  scene.groups.push_back(
      {"countdown", {200, 0, 100, 100}, {scene::Box{{200, 0, 100, 100}, {0xffffff}}}, true});
  scene.dimmed = true;
  const Canvas canvas = painted(fonts, scene);
  CHECK(pixel(canvas, 250, 50) == Colour{0xffffff});
  const std::uint32_t red = pixel(canvas, 50, 50).rgb >> 16U;
  const std::uint32_t seven_tenths_of_ground = (0x10 * 7 + 0xff * 3) / 10;
  CHECK(red + 2 > seven_tenths_of_ground);
  CHECK(red < seven_tenths_of_ground + 2);
  CHECK(pixel(canvas, 350, 150).rgb >> 16U == 0x10);
}

TEST_CASE("as many groups lie before the veil as the scene says") {
  const Fonts fonts;
  Scene scene = with({scene::Box{{0, 0, 100, 100}, {0xffffff}}});
  for (const int x : {200, 300}) {
    scene.groups.push_back({"lit", {x, 0, 100, 100}, {scene::Box{{x, 0, 100, 100}, {0xffffff}}}});
  }
  scene.dimmed = true;
  scene.lit = 2;
  const Canvas canvas = painted(fonts, scene);
  CHECK(pixel(canvas, 250, 50) == Colour{0xffffff});
  CHECK(pixel(canvas, 350, 50) == Colour{0xffffff});
  CHECK_FALSE(pixel(canvas, 50, 50) == Colour{0xffffff});
}

TEST_CASE("a cross-fade begins with one frame and ends with the other") {
  const Fonts fonts;
  const Canvas from = painted(fonts, with({scene::Box{{0, 0, 200, 200}, {0x000000}}}));
  const Canvas to = painted(fonts, with({scene::Box{{0, 0, 200, 200}, {0xffffff}}}));
  Canvas out;
  screen::blend(from, to, 0, out);
  CHECK(same(out, from));
  screen::blend(from, to, 256, out);
  CHECK(same(out, to));
  screen::blend(from, to, 128, out);
  CHECK(pixel(out, 10, 10) == Colour{0x7f7f7f});
  CHECK(pixel(out, 300, 10) == ground);
}
