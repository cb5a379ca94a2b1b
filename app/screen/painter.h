// A scene into pixels. Shapes by Cairo, text by SDL_ttf, both kept: a press waits for blits, not for letters.
#pragma once

#include <cstddef>
#include <memory>

#include "app/scene/scene.h"
#include "app/screen/canvas.h"
#include "app/screen/fonts.h"

namespace screen {

/// Raised whenever the same scene comes out in other pixels; part of a plate's key.
inline constexpr int painter_version = 1;

/// What a painter may keep, in bytes. Each should hold several screens, or what is prepared drives out what
/// was: a chart has some 400 KiB of ink, a run of text 2.
struct Keep {
  std::size_t runs = std::size_t{4} << 20;
  std::size_t figures = std::size_t{6} << 20;
};

class Painter {
 public:
  /// The fonts are borrowed and outlive the painter.
  explicit Painter(const Fonts& fonts, Keep keep = {});
  ~Painter();
  Painter(Painter&&) noexcept;
  Painter& operator=(Painter&&) noexcept;
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  /// The canvas takes the scene's size. What is kept changes nothing but the time.
  void paint(const scene::Scene& scene, Canvas& canvas);

  /// Does one piece of what painting this scene would have to: sets one run or draws one figure. False when
  /// there was nothing left to do.
  bool prepare(const scene::Scene& scene);

 private:
  struct Studio;
  std::unique_ptr<Studio> studio_;
};

}  // namespace screen
