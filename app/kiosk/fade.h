// A cross-fade of at most 200 ms, between two cards of the attract loop; a press ends it at once.
#pragma once

#include <chrono>
#include <utility>

#include "app/screen/canvas.h"
#include "app/visit/visit.h"

namespace kiosk {

class Fade {
 public:
  static constexpr std::chrono::milliseconds duration{200};
  static constexpr std::chrono::milliseconds frame_interval{16};

  Fade(screen::Canvas from, visit::Time begin) : from_(std::move(from)), begin_(begin), shown_(begin) {}

  visit::Time next_frame() const { return shown_ + frame_interval; }

  bool done(visit::Time now) const { return now >= begin_ + duration; }

  /// The picture at `now` on the way to `to`, which has the size of the first one; valid until the next call.
  const screen::Canvas& frame(const screen::Canvas& to, visit::Time now);

 private:
  screen::Canvas from_;
  screen::Canvas mixed_;
  visit::Time begin_;
  visit::Time shown_;
};

}  // namespace kiosk
