// What plates are worth: each figure of a walk fetched and drawn, side by side.
#pragma once

#include <chrono>
#include <cstddef>
#include <set>
#include <string>

#include "app/scene/scene.h"
#include "app/screen/painter.h"

namespace kiosk {

class PlateTally {
 public:
  /// The fonts are borrowed and outlive it.
  PlateTally(const screen::Fonts& fonts, screen::Plates plates);

  /// Takes the figures of a screen that it has not met before both ways. `by_point`: the screen is a step of
  /// the walk through a chart's values, for which no plates are made.
  void see(const scene::Scene& scene, bool by_point);

  std::size_t figures() const { return figures_; }    ///< met, but for those by point
  std::size_t found() const { return found_; }        ///< of these, how many plates there were
  std::size_t by_point() const { return by_point_; }  ///< other figures met

  /// Of those found: both sums are over the same figures.
  std::chrono::duration<double, std::milli> fetching() const { return fetching_; }
  std::chrono::duration<double, std::milli> drawing() const { return drawing_; }

  /// One sentence: `298 of 298 charts were plates (100 %): 0.10 ms each, where drawing takes 1.20 ms; 668
  /// walked point by point are drawn`.
  std::string sentence() const;

 private:
  screen::Plates plates_;
  screen::Painter painter_;
  std::set<screen::PlateKey> met_;
  std::size_t figures_ = 0;
  std::size_t found_ = 0;
  std::size_t by_point_ = 0;
  std::chrono::duration<double, std::milli> fetching_{};
  std::chrono::duration<double, std::milli> drawing_{};
};

}  // namespace kiosk
