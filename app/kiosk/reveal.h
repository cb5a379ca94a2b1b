// A chart reveals itself: its marks appear from left to right, once, when a visitor arrives at its stop.
// Title, axis labels and all text of the stop are there at once.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include "app/scene/compose.h"
#include "app/screen/painter.h"
#include "app/visit/visit.h"

namespace kiosk {

class Reveal {
 public:
  static constexpr std::chrono::milliseconds duration{600};
  static constexpr std::chrono::milliseconds frame_interval{16};

  /// Of all charts of the composition that are drawn to scale and stand on one colour; nullopt: there is
  /// none.
  static std::optional<Reveal> of(const scene::Composition& composition, visit::Time begin);

  /// What is still hidden at `now`; less and less, and nothing once it is done. Valid until the next call.
  std::span<const screen::Curtain> curtains(visit::Time now);

  visit::Time next_frame() const { return shown_ + frame_interval; }

  bool done(visit::Time now) const { return now >= begin_ + duration; }

 private:
  Reveal(std::vector<screen::Curtain> closed, visit::Time begin)
      : closed_(std::move(closed)), curtains_(closed_), begin_(begin), shown_(begin) {}

  std::vector<screen::Curtain> closed_;
  std::vector<screen::Curtain> curtains_;
  visit::Time begin_;
  visit::Time shown_;
};

/// The part of a chart from the first of its marks to its right edge, as high as its marks, with the labels
/// that stand there; empty: it has no marks.
scene::Rect marked(const scene::Group& chart);

}  // namespace kiosk
