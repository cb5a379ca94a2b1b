#include "app/screen/shapes.h"

#include <cairo.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <stdexcept>

#include "app/screen/pixels.h"

namespace screen {

namespace {

using scene::Colour;
using scene::Fill;
using scene::Point;
using scene::Rect;

constexpr double full_turn = 2 * std::numbers::pi;

/// Cairo on a canvas's own pixels, moved so that it takes the scene's coordinates.
class Pen {
 public:
  Pen(Canvas& canvas, Point shift, Colour colour)
      : surface_(cairo_image_surface_create_for_data(
            reinterpret_cast<unsigned char*>(canvas.pixels().data()),
            // Opaque: with alpha, what the canvas holds would vanish.
            CAIRO_FORMAT_RGB24, canvas.width(), canvas.height(), canvas.width() * 4)),
        cairo_(cairo_create(surface_.get())) {
    if (cairo_status(get()) != CAIRO_STATUS_SUCCESS) {
      throw std::runtime_error(fmt::format("cairo_create: {}", cairo_status_to_string(cairo_status(get()))));
    }
    cairo_translate(get(), -shift.x, -shift.y);
    set(colour, 1);
    cairo_set_line_join(get(), CAIRO_LINE_JOIN_ROUND);
  }

  cairo_t* get() const { return cairo_.get(); }

  void set(Colour colour, double alpha) const {
    const auto channel = [&](int bits) { return ((colour.rgb >> bits) & 0xffU) / 255.0; };
    cairo_set_source_rgba(get(), channel(16), channel(8), channel(0), alpha);
  }

  void dashes(double on, double off, double offset) const {
    const double lengths[] = {on, off};
    cairo_set_dash(get(), lengths, 2, offset);
  }

  void dot(double x, double y, double radius) const {
    cairo_new_path(get());
    cairo_arc(get(), x, y, radius, 0, full_turn);
    cairo_fill(get());
  }

 private:
  struct Closer {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  };
  std::unique_ptr<cairo_surface_t, Closer> surface_;
  std::unique_ptr<cairo_t, Closer> cairo_;
};

Rect shifted(Rect rect, Point shift) { return {rect.x - shift.x, rect.y - shift.y, rect.width, rect.height}; }

/// Of an outline: thinner on the squares of a waffle, so that they stay open.
int outline_width(int shorter_side) { return shorter_side >= 16 ? 3 : 2; }

/// The pattern of an outline, stretched so that whole periods fit into `length`. Dashes begin in their
/// middle, so that corners are inked; caps lengthen each of them by `caps`.
void broken_stroke(const Pen& pen, Fill fill, double length, double width, double caps) {
  const double wanted = fill == Fill::dotted ? 2.4 * width : 5.0 * width;
  const double period = length / std::max(1.0, std::round(length / wanted));
  const double on = fill == Fill::dotted ? 0 : std::max(0.0, 0.6 * period - caps);
  pen.dashes(on, period - on, on / 2);
}

void hollow(Canvas& canvas, Rect rect, int width, Colour colour) {
  fill(canvas, {rect.x, rect.y, rect.width, width}, colour);
  fill(canvas, {rect.x, rect.bottom() - width, rect.width, width}, colour);
  fill(canvas, {rect.x, rect.y, width, rect.height}, colour);
  fill(canvas, {rect.right() - width, rect.y, width, rect.height}, colour);
}

/// Side by side, so that every corner has a dot or a dash.
void broken_outline(const Pen& pen, Rect rect, double width, Fill fill) {
  const double left = rect.x + width / 2;
  const double top = rect.y + width / 2;
  const double right = rect.right() - width / 2;
  const double bottom = rect.bottom() - width / 2;
  const auto side = [&](double x1, double y1, double x2, double y2) {
    broken_stroke(pen, fill, std::abs(x2 - x1) + std::abs(y2 - y1), width, width);
    cairo_move_to(pen.get(), x1, y1);
    cairo_line_to(pen.get(), x2, y2);
    cairo_stroke(pen.get());
  };
  cairo_set_line_width(pen.get(), width);
  cairo_set_line_cap(pen.get(), fill == Fill::dotted ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_SQUARE);
  side(left, top, right, top);
  side(right, top, right, bottom);
  side(right, bottom, left, bottom);
  side(left, bottom, left, top);
}

/// Dots along the longer axis, the first and the last touching the ends.
void dot_row(const Pen& pen, Rect rect) {
  const bool across = rect.width >= rect.height;
  const double length = across ? rect.width : rect.height;
  const double thickness = across ? rect.height : rect.width;
  // Never so large that a short row would be a single disc.
  const double radius = std::max(1.0, std::min({thickness / 2, length / 8, 12.0}));
  const double way = std::max(0.0, length - 2 * radius);
  const double gaps = std::floor(way / (3 * radius));
  const double step = gaps > 0 ? way / gaps : 0;
  const double first = gaps > 0 ? radius : length / 2;
  for (int i = 0; i <= static_cast<int>(gaps); ++i) {
    const double along = first + i * step;
    pen.dot(rect.x + (across ? along : thickness / 2), rect.y + (across ? thickness / 2 : along), radius);
  }
}

void ring(const Pen& pen, const scene::Disc& disc) {
  const double width = outline_width(2 * disc.radius);
  const double radius = disc.radius - width / 2;
  cairo_set_line_width(pen.get(), width);
  if (disc.fill == Fill::dotted) cairo_set_line_cap(pen.get(), CAIRO_LINE_CAP_ROUND);
  if (disc.fill != Fill::hollow) broken_stroke(pen, disc.fill, full_turn * radius, width, 0);
  cairo_new_path(pen.get());
  cairo_arc(pen.get(), disc.centre.x, disc.centre.y, radius, 0, full_turn);
  cairo_close_path(pen.get());
  cairo_stroke(pen.get());
}

/// Solid in the middle, gone at the rim, in a few discs: a gradient's rounding differs between Cairo's
/// versions.
void soft_disc(const Pen& pen, const scene::Disc& disc) {
  constexpr int steps = 8;
  for (int i = 0; i < steps; ++i) {
    pen.set(disc.colour, 1.0 / (steps - i));
    pen.dot(disc.centre.x, disc.centre.y, disc.radius * (1.0 - 0.6 * i / (steps - 1)));
  }
}

void three_dots(const Pen& pen, const scene::Disc& disc) {
  const double radius = disc.radius / 3.6;
  const double away = disc.radius - radius;
  for (const double offset : {-away, 0.0, away}) pen.dot(disc.centre.x + offset, disc.centre.y, radius);
}

/// A level or upright stretch needs no antialiasing: exactly its pixels.
bool fill_straight(const scene::Line& line, Canvas& canvas, Point shift) {
  if (line.points.size() != 2 || line.dashes != 0) return false;
  const Point a = line.points.front();
  const Point b = line.points.back();
  const int half = line.width / 2;
  if (a.y == b.y) {
    fill(canvas, shifted({std::min(a.x, b.x), a.y - half, std::abs(a.x - b.x), line.width}, shift),
         line.colour);
  } else if (a.x == b.x) {
    fill(canvas, shifted({a.x - half, std::min(a.y, b.y), line.width, std::abs(a.y - b.y)}, shift),
         line.colour);
  } else {
    return false;
  }
  return true;
}

}  // namespace

void draw(const scene::Bar& bar, Canvas& canvas, Point shift) {
  const int width = outline_width(std::min(bar.rect.width, bar.rect.height));
  switch (bar.fill) {
    case Fill::solid:
      return fill(canvas, shifted(bar.rect, shift), bar.colour);
    case Fill::hollow:
      return hollow(canvas, shifted(bar.rect, shift), width, bar.colour);
    case Fill::soft:
      return fill_soft(canvas, shifted(bar.rect, shift), bar.colour);
    case Fill::dotted:
    case Fill::dashed:
      return broken_outline(Pen(canvas, shift, bar.colour), bar.rect, width, bar.fill);
    case Fill::dots:
      return dot_row(Pen(canvas, shift, bar.colour), bar.rect);
  }
}

void draw(const scene::Disc& disc, Canvas& canvas, Point shift) {
  const Pen pen(canvas, shift, disc.colour);
  switch (disc.fill) {
    case Fill::solid:
      return pen.dot(disc.centre.x, disc.centre.y, disc.radius);
    case Fill::hollow:
    case Fill::dotted:
    case Fill::dashed:
      return ring(pen, disc);
    case Fill::soft:
      return soft_disc(pen, disc);
    case Fill::dots:
      return three_dots(pen, disc);
  }
}

void draw(const scene::Line& line, Canvas& canvas, Point shift) {
  if (line.points.size() < 2 || fill_straight(line, canvas, shift)) return;
  const Pen pen(canvas, shift, line.colour);
  cairo_set_line_width(pen.get(), line.width);
  if (line.dashes > 0) {
    pen.dashes(line.dashes, line.dashes, 0);
  } else {
    cairo_set_line_cap(pen.get(), CAIRO_LINE_CAP_ROUND);
  }
  // An odd width is centred on pixels, an even one between them: level stretches are sharp either way.
  const double middle = line.width % 2 == 1 ? 0.5 : 0;
  for (const Point& point : line.points) cairo_line_to(pen.get(), point.x + middle, point.y + middle);
  cairo_stroke(pen.get());
}

void draw(const scene::Arc& arc, Canvas& canvas, Point shift) {
  if (arc.degrees <= 0) return;
  const Pen pen(canvas, shift, arc.colour);
  const double top = -full_turn / 4;
  cairo_set_line_width(pen.get(), arc.width);
  cairo_arc(pen.get(), arc.centre.x, arc.centre.y, arc.radius, top, top + full_turn * arc.degrees / 360);
  cairo_stroke(pen.get());
}

}  // namespace screen
