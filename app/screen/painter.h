// A scene into pixels. Shapes by Cairo, text by SDL_ttf, both kept: a press waits for blits, not for letters.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "app/scene/scene.h"
#include "app/screen/canvas.h"
#include "app/screen/figure.h"
#include "app/screen/fonts.h"
#include "app/screen/pixels.h"
#include "app/screen/plate_key.h"

namespace screen {

/// What a painter may keep, in bytes. Each should hold several screens, or what is prepared drives out what
/// was: a chart has some 400 KiB of ink, a run of text 2.
struct Keep {
  std::size_t runs = std::size_t{4} << 20;
  std::size_t figures = std::size_t{6} << 20;
};

/// Where a painter asks for figures that somebody has drawn before.
struct Plates {
  PlateKeys keys;
  /// The ink of the plate that has this key and this size in pixels; nullopt: there is none. What it gives is
  /// laid without a further look.
  std::function<std::optional<Ink>(const PlateKey& key, int width, int height)> find;
};

/// What of a figure is hidden for now: a part of the canvas, showing the colour that the figure stands on.
struct Curtain {
  std::size_t group = 0;  ///< of the scene; one that figure_at() knows
  scene::Rect hidden;
};

class Painter {
 public:
  /// The fonts are borrowed and outlive the painter. Without plates it draws everything itself.
  explicit Painter(const Fonts& fonts, Keep keep = {}, std::optional<Plates> plates = std::nullopt);
  ~Painter();
  Painter(Painter&&) noexcept;
  Painter& operator=(Painter&&) noexcept;
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  /// The canvas takes the scene's size. What is kept changes nothing but the time.
  void paint(const scene::Scene& scene, Canvas& canvas, std::span<const Curtain> curtains = {});

  /// On a canvas with this scene painted, perhaps behind wider curtains: shows what `curtains` no longer
  /// hide.
  void open(const scene::Scene& scene, std::span<const Curtain> curtains, Canvas& canvas);

  /// Does one piece of what painting this scene would have to: sets one run, fetches one figure's plate or
  /// draws the figure. False when there was nothing left to do.
  bool prepare(const scene::Scene& scene);

  /// Paints a figure by itself, whether there is a plate of it or not. Keeps its runs alone.
  Ink painted(const Figure& figure);

 private:
  struct Studio;
  std::unique_ptr<Studio> studio_;
};

}  // namespace screen
