#include "app/screen/painter.h"

#include <string>
#include <utility>
#include <variant>

#include "app/screen/kept.h"
#include "app/screen/kept_figures.h"
#include "app/screen/shapes.h"

namespace screen {

namespace {

using scene::Box;
using scene::Group;
using scene::Item;
using scene::Point;
using scene::Scene;
using scene::Text;

/// How much of the ground lies over what is put behind a veil.
constexpr int veil_of_256 = 179;

scene::Rect hidden(std::span<const Curtain> curtains, std::size_t group) {
  for (const Curtain& curtain : curtains) {
    if (curtain.group == group) return curtain.hidden;
  }
  return {};
}

}  // namespace

struct Painter::Studio {
  const Fonts& fonts;
  Kept<Run> runs;
  KeptFigures figures;
  std::optional<Plates> plates;

  const Run* kept_run(const Text& text) { return runs.find(run_key(text.text, text.style)); }

  const Run& run(const Text& text) {
    const Run* kept = kept_run(text);
    if (kept != nullptr) return *kept;
    Run set = fonts.set(text.text, text.style);
    const std::size_t bytes = set.coverage.size() + text.text.size() + sizeof(Run);
    return runs.keep(run_key(text.text, text.style), std::move(set), bytes);
  }

  void paint(const Item& item, Canvas& canvas, Point shift) {
    if (const Box* box = std::get_if<Box>(&item)) {
      fill(canvas, {box->rect.x - shift.x, box->rect.y - shift.y, box->rect.width, box->rect.height},
           box->fill);
    } else if (const Text* text = std::get_if<Text>(&item)) {
      stamp(run(*text), canvas, {text->origin.x - shift.x, text->origin.y - shift.y}, text->ink);
    } else if (const auto* bar = std::get_if<scene::Bar>(&item)) {
      draw(*bar, canvas, shift);
    } else if (const auto* disc = std::get_if<scene::Disc>(&item)) {
      draw(*disc, canvas, shift);
    } else if (const auto* line = std::get_if<scene::Line>(&item)) {
      draw(*line, canvas, shift);
    } else if (const auto* arc = std::get_if<scene::Arc>(&item)) {
      draw(*arc, canvas, shift);
    }
  }

  void paint(const Group& group, Canvas& canvas, Point shift) {
    for (const Item& item : group.items) paint(item, canvas, shift);
  }

  Ink drawn(const Figure& figure) {
    Canvas canvas(figure.width(), figure.height());
    fill(canvas, {0, 0, canvas.width(), canvas.height()}, figure.ground);
    paint(*figure.group, canvas, {figure.group->rect.x, figure.group->rect.y});
    return ink_of(canvas, figure.ground);
  }

  std::optional<Ink> fetch(const Figure& figure) const {
    return plates ? plates->find(plates->keys.of(figure), figure.width(), figure.height()) : std::nullopt;
  }

  /// The figure as kept, asked for once if it was not. Without ink it has to be drawn.
  const KeptFigures::Entry& known(const Figure& figure) {
    const KeptFigures::Entry* kept = figures.find(figure);
    return kept != nullptr ? *kept : figures.keep(figure, fetch(figure));
  }

  const Ink& ink(const Figure& figure) {
    const KeptFigures::Entry& kept = known(figure);
    return *(kept.ink ? kept : figures.keep(figure, drawn(figure))).ink;
  }

  /// Sets the first run of the group that is not kept; false when all are.
  bool prepare_run(const Group& group) {
    for (const Item& item : group.items) {
      const Text* text = std::get_if<Text>(&item);
      if (text == nullptr || kept_run(*text) != nullptr) continue;
      run(*text);
      return true;
    }
    return false;
  }
};

Painter::Painter(const Fonts& fonts, Keep keep, std::optional<Plates> plates)
    : studio_(std::make_unique<Studio>(
          Studio{fonts, Kept<Run>(keep.runs), KeptFigures(keep.figures), std::move(plates)})) {}
Painter::~Painter() = default;
Painter::Painter(Painter&&) noexcept = default;
Painter& Painter::operator=(Painter&&) noexcept = default;

void Painter::paint(const Scene& scene, Canvas& canvas, std::span<const Curtain> curtains) {
  if (canvas.width() != scene.width || canvas.height() != scene.height) {
    canvas = Canvas(scene.width, scene.height);
  }
  fill(canvas, {0, 0, scene.width, scene.height}, scene.ground);
  for (std::size_t i = 0; i < scene.groups.size(); ++i) {
    const Group& group = scene.groups[i];
    const bool first_lit = lit(scene, i) && (i == 0 || !lit(scene, i - 1));
    if (first_lit) veil(canvas, scene.ground, veil_of_256);
    if (const auto figure = figure_at(scene, i)) {
      lay(studio_->ink(*figure), canvas, {group.rect.x, group.rect.y}, hidden(curtains, i));
    } else {
      studio_->paint(group, canvas, {0, 0});
    }
  }
}

void Painter::open(const Scene& scene, std::span<const Curtain> curtains, Canvas& canvas) {
  for (const Curtain& curtain : curtains) {
    const Group& group = scene.groups.at(curtain.group);
    if (const auto figure = figure_at(scene, curtain.group)) {
      lay(studio_->ink(*figure), canvas, {group.rect.x, group.rect.y}, curtain.hidden);
    }
  }
}

bool Painter::prepare(const Scene& scene) {
  for (std::size_t i = 0; i < scene.groups.size(); ++i) {
    const Group& group = scene.groups[i];
    const auto figure = figure_at(scene, i);
    if (figure) {
      const bool asked = studio_->figures.find(*figure) != nullptr;
      if (studio_->known(*figure).ink) {
        if (asked) continue;
        return true;
      }
    }
    if (studio_->prepare_run(group)) return true;
    if (figure) {
      studio_->ink(*figure);
      return true;
    }
  }
  return false;
}

Ink Painter::painted(const Figure& figure) { return studio_->drawn(figure); }

}  // namespace screen
