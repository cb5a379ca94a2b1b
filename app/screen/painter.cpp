#include "app/screen/painter.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "app/screen/kept.h"
#include "app/screen/pixels.h"
#include "app/screen/shapes.h"

namespace screen {

namespace {

using scene::Box;
using scene::Colour;
using scene::Group;
using scene::Item;
using scene::Point;
using scene::Scene;
using scene::Text;

/// How much of the ground lies over what is put behind a veil.
constexpr int veil_of_256 = 179;

/// Whether the group lies before the veil; all from the first such one on do.
bool lit(const Scene& scene, std::size_t group) {
  return scene.dimmed && group + scene.lit >= scene.groups.size();
}

/// The one colour behind a figure, if it stands on one alone. Only then can its pixels be kept.
std::optional<Colour> ground_of(const Scene& scene, std::size_t figure) {
  if (lit(scene, figure)) return std::nullopt;
  const scene::Rect rect = scene.groups[figure].rect;
  std::optional<Colour> ground = scene.ground;
  for (std::size_t i = 0; i < figure; ++i) {
    for (const Item& item : scene.groups[i].items) {
      const Box* box = std::get_if<Box>(&item);
      if (box != nullptr && inside(rect, box->rect)) {
        ground = box->fill;
      } else if (overlap(bounds(item), rect)) {
        ground.reset();
      }
    }
  }
  return ground;
}

std::string figure_key(const Group& group, Colour ground) {
  return fmt::format("{:06x} {}", ground.rgb, to_string(group));
}

}  // namespace

struct Painter::Studio {
  const Fonts& fonts;
  Kept<Run> runs;
  Kept<Ink> figures;

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

  const Ink& figure(const Group& group, Colour ground) {
    std::string key = figure_key(group, ground);
    const Ink* kept = figures.find(key);
    if (kept != nullptr) return *kept;
    Canvas drawn(group.rect.width, group.rect.height);
    fill(drawn, {0, 0, drawn.width(), drawn.height()}, ground);
    paint(group, drawn, {group.rect.x, group.rect.y});
    Ink ink = ink_of(drawn, ground);
    const std::size_t bytes = ink.bytes() + key.size();
    return figures.keep(std::move(key), std::move(ink), bytes);
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

Painter::Painter(const Fonts& fonts, Keep keep)
    : studio_(std::make_unique<Studio>(Studio{fonts, Kept<Run>(keep.runs), Kept<Ink>(keep.figures)})) {}
Painter::~Painter() = default;
Painter::Painter(Painter&&) noexcept = default;
Painter& Painter::operator=(Painter&&) noexcept = default;

void Painter::paint(const Scene& scene, Canvas& canvas) {
  if (canvas.width() != scene.width || canvas.height() != scene.height) {
    canvas = Canvas(scene.width, scene.height);
  }
  fill(canvas, {0, 0, scene.width, scene.height}, scene.ground);
  for (std::size_t i = 0; i < scene.groups.size(); ++i) {
    const Group& group = scene.groups[i];
    const bool first_lit = lit(scene, i) && (i == 0 || !lit(scene, i - 1));
    if (first_lit) veil(canvas, scene.ground, veil_of_256);
    const std::optional<Colour> ground = group.figure ? ground_of(scene, i) : std::nullopt;
    if (ground) {
      lay(studio_->figure(group, *ground), canvas, {group.rect.x, group.rect.y});
    } else {
      studio_->paint(group, canvas, {0, 0});
    }
  }
}

bool Painter::prepare(const Scene& scene) {
  for (std::size_t i = 0; i < scene.groups.size(); ++i) {
    const Group& group = scene.groups[i];
    const std::optional<Colour> ground = group.figure ? ground_of(scene, i) : std::nullopt;
    const bool kept = ground && studio_->figures.find(figure_key(group, *ground)) != nullptr;
    if (kept) continue;
    if (studio_->prepare_run(group)) return true;
    if (ground) {
      studio_->figure(group, *ground);
      return true;
    }
  }
  return false;
}

}  // namespace screen
