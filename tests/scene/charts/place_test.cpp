#include "app/scene/charts/place.h"

#include <random>

#include "tests/catch.h"

using namespace scene;
using namespace scene::charts;

namespace {

constexpr Rect frame{20, 10, 900, 600};

/// A label of one line, `width` by 30, that would stand right of, above, left of or below `at`.
Label label_at(Point at, int width, bool droppable) {
  Label label;
  Text text;
  text.text = "59.3%";
  text.width = width;
  text.rise = 24;
  text.fall = 6;
  text.origin = {0, 24};
  label.block = {{text}, width, 30};
  label.within = frame;
  label.droppable = droppable;
  label.weight = droppable ? 1 : 0;
  label.spots = {{{at.x + 10, at.y - 15}, Align::left, {}},
                 {{at.x - width / 2, at.y - 42}, Align::centre, {}},
                 {{at.x - width - 10, at.y - 15}, Align::right, {}},
                 {{at.x - width / 2, at.y + 12}, Align::centre, {}}};
  return label;
}

struct Crowd {
  std::vector<Label> labels;
  std::vector<Item> marks;
};

Crowd crowd(unsigned seed, int points, int kept) {
  std::mt19937 random(seed);
  Crowd made;
  for (int i = 0; i < points; ++i) {
    const Point at{30 + static_cast<int>(random() % 880), 20 + static_cast<int>(random() % 580)};
    made.marks.emplace_back(Disc{at, 6, {}, Fill::solid});
    made.labels.push_back(label_at(at, 40 + static_cast<int>(random() % 50), i >= kept));
  }
  return made;
}

Rect rect_of(const Label& label, const Spot& spot) {
  return {spot.at.x, spot.at.y, label.block.width, label.block.height};
}

}  // namespace

TEST_CASE(
    "two hundred points in a small frame: no text overlaps a text or a mark, and none leaves the frame") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const Crowd made = crowd(seed, 200, 5);
    const auto spots = place(made.labels, made.marks);
    std::vector<Rect> set;
    for (std::size_t i = 0; i < spots.size(); ++i) {
      if (!spots[i]) continue;
      const Rect rect = rect_of(made.labels[i], *spots[i]);
      CHECK(inside(rect, frame));
      for (const Rect& other : set) CHECK_FALSE(overlap(rect, other));
      for (const Item& mark : made.marks) CHECK_FALSE(touches(mark, rect));
      set.push_back(rect);
    }
    CHECK(set.size() > 20);
  }
}

TEST_CASE("the same labels are placed the same") {
  const Crowd made = crowd(7, 200, 5);
  const auto first = place(made.labels, made.marks);
  const auto second = place(made.labels, made.marks);
  for (std::size_t i = 0; i < first.size(); ++i) {
    REQUIRE(first[i].has_value() == second[i].has_value());
    if (first[i]) CHECK(first[i]->at == second[i]->at);
  }
}

TEST_CASE("a label that may not be dropped finds the nearest free place") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const Crowd made = crowd(seed, 120, 8);
    const auto spots = place(made.labels, made.marks);
    for (std::size_t i = 0; i < 8; ++i) CHECK(spots[i].has_value());
  }
}

TEST_CASE("a label moved away from its mark says so") {
  Label label = label_at({400, 300}, 60, false);
  const std::vector<Item> marks{Bar{{300, 200, 250, 200}, {}, Fill::solid}};
  const auto spots = place({label}, marks);
  REQUIRE(spots[0]);
  CHECK(spots[0]->moved);
  label.droppable = true;
  CHECK_FALSE(place({label}, marks)[0]);
}

TEST_CASE("lighter labels are set first, whatever the order in which they come") {
  Label tick = label_at({400, 300}, 60, true);
  tick.weight = 8;
  Label value = label_at({400, 300}, 60, false);
  value.spots.resize(1);
  const auto spots = place({tick, value}, {});
  REQUIRE(spots[1]);
  CHECK(spots[1]->at == value.spots[0].at);
  REQUIRE(spots[0]);
  CHECK(spots[0]->at == tick.spots[2].at);
}

TEST_CASE("a label may lie on its own mark and no other") {
  Label label = label_at({400, 300}, 60, true);
  const std::vector<Item> marks{Bar{{380, 200, 300, 200}, {}, Fill::solid}};
  label.spots.resize(1);
  CHECK_FALSE(place({label}, marks)[0]);
  label.owner = 0;
  REQUIRE(place({label}, marks)[0]);
}

TEST_CASE("no text is set across another's leader") {
  Label high = label_at({400, 300}, 60, true);
  high.spots = {{{370, 100}, Align::centre, Rect{399, 130, 2, 170}}};
  Label low = label_at({400, 200}, 60, true);
  low.spots = {{{370, 200}, Align::centre, {}}};
  const auto spots = place({high, low}, {});
  CHECK(spots[0]);
  CHECK_FALSE(spots[1]);
}

TEST_CASE("a slanting line is touched where it runs, not wherever its box reaches") {
  const Item line = Line{{{0, 0}, {100, 100}}, 4, {}, 0, Role::mark};
  CHECK(touches(line, {45, 45, 10, 10}));
  CHECK_FALSE(touches(line, {60, 10, 20, 20}));
  CHECK_FALSE(touches(line, {10, 60, 20, 20}));
  CHECK(touches(Item(Disc{{50, 50}, 10, {}, Fill::solid}), {55, 55, 20, 20}));
  CHECK_FALSE(touches(Item(Disc{{50, 50}, 10, {}, Fill::solid}), {58, 58, 20, 20}));
}
