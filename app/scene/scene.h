// What is to be seen, as a plain value: boxes, text runs and marks in whole pixels, in painting order. It
// prints itself, so that a visit is tested as text and a chart is known by what it shows.
#pragma once

#include <array>
#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "assets/tokens.h"

namespace scene {

using assets::Colour;

/// Pixels from the upper left corner; right and bottom are outside.
struct Rect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  int right() const { return x + width; }
  int bottom() const { return y + height; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

bool overlap(const Rect& a, const Rect& b);
bool inside(const Rect& inner, const Rect& outer);

struct Point {
  int x = 0;
  int y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

/// What a box is for: tests ask by role. Grid lines and bands are ground.
enum class Role { ground, mark, text, control };

/// The type families of the exhibit: serif is read, sans operated, narrow measured.
enum class Face { serif, serif_italic, serif_bold, sans, sans_bold, narrow, narrow_bold };
inline constexpr int face_count = 7;

struct TextStyle {
  Face face = Face::serif;
  int size = 0;  ///< em, in pixels
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
  friend auto operator<=>(const TextStyle&, const TextStyle&) = default;
};

/// A filled rectangle without a doubt: wall, panel, band, grid line, progress line, segment of the bar.
struct Box {
  Rect rect;
  Colour fill;
  Role role = Role::ground;
  friend bool operator==(const Box&, const Box&) = default;
};

/// One line of text in one style. Its box reaches from the tallest letter to the deepest.
struct Text {
  std::string text;  ///< UTF-8
  TextStyle style;
  Colour ink;
  Point origin;    ///< left end of the baseline
  int width = 0;   ///< as measured
  int rise = 0;    ///< of the style, above the baseline
  int fall = 0;    ///< of the style, below it
  int owner = -1;  ///< index, in its Group, of the mark or control it is written on; -1: none

  Rect rect() const { return {origin.x, origin.y - rise, width, rise + fall}; }
  friend bool operator==(const Text&, const Text&) = default;
};

/// How a mark is outlined or filled: the drawing code of doubt.
enum class Fill {
  solid,   ///< printed
  hollow,  ///< estimate without bounds: outline only
  dotted,  ///< derived: dotted outline
  dashed,  ///< reconstructed: dashed outline
  soft,    ///< inferred: edges fade
  dots,    ///< rejected by the author: a row of grey dots
};

/// A bar, a square of a waffle, a range.
struct Bar {
  Rect rect;
  Colour colour;
  Fill fill = Fill::solid;
  friend bool operator==(const Bar&, const Bar&) = default;
};

/// A dot or ring at a point.
struct Disc {
  Point centre;
  int radius = 0;
  Colour colour;
  Fill fill = Fill::solid;
  friend bool operator==(const Disc&, const Disc&) = default;
};

/// A line through points. `dashes` in pixels; 0: unbroken.
struct Line {
  std::vector<Point> points;
  int width = 1;
  Colour colour;
  int dashes = 0;
  Role role = Role::mark;  ///< ground for axes and leaders
  friend bool operator==(const Line&, const Line&) = default;
};

/// A part of a ring, clockwise from the top: the countdown.
struct Arc {
  Point centre;
  int radius = 0;
  int width = 1;
  int degrees = 360;
  Colour colour;
  friend bool operator==(const Arc&, const Arc&) = default;
};

using Item = std::variant<Box, Text, Bar, Disc, Line, Arc>;

/// The smallest box around an item as it is painted.
Rect bounds(const Item& item);
Role role(const Item& item);

/// Items that belong together, under a name that tests and readers know: `header`, `headline`, `chart
/// five-months`.
struct Group {
  std::string name;
  Rect rect;  ///< the place given to it; all its items lie inside
  std::vector<Item> items;
  bool figure = false;  ///< a chart: painted once and kept, known by what it prints

  friend bool operator==(const Group&, const Group&) = default;
};

/// A whole screen, opaque.
struct Scene {
  int width = 0;
  int height = 0;
  Colour ground;
  std::vector<Group> groups;  ///< in painting order
  bool dimmed = false;        ///< all but the last `lit` groups lie behind a veil
  std::size_t lit = 1;        ///< the countdown's one; the panel and the bar in How do we know?

  const Group* find(std::string_view name) const;
  friend bool operator==(const Scene&, const Scene&) = default;
};

/// One item a line, stable: equal scenes print alike and different ones do not.
std::string to_string(const Group& group);
std::string to_string(const Scene& scene);

/// The texts alone, group by group, one line each: what a visitor reads.
std::string text_of(const Scene& scene);

}  // namespace scene
