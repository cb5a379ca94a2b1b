// A cross-fade of at most 200 ms: from what is left to the attract loop, and between its cards. A press ends
// it at once.
#pragma once

#include <chrono>
#include <utility>

#include "app/screen/canvas.h"
#include "app/visit/visit.h"

namespace kiosk {

class Fade {
 public:
  static constexpr std::chrono::milliseconds duration{200};
  /// Fades follow each other day and night: as few frames as look like a fade.
  static constexpr std::chrono::milliseconds frame_interval{40};

  Fade(screen::Canvas from, visit::Time begin) : mixed_(std::move(from)), begin_(begin), shown_(begin) {}

  visit::Time next_frame() const { return shown_ + frame_interval; }

  bool done(visit::Time now) const { return now >= begin_ + duration; }

  /// The picture at `now`, not before that of the last call, on the way to `to`, which has the size of the
  /// first one; valid until the next call.
  const screen::Canvas& frame(const screen::Canvas& to, visit::Time now);

 private:
  screen::Canvas mixed_;  ///< the first picture, more and more mixed with what follows
  int parts_ = 0;         ///< of 256, how far it has gone
  visit::Time begin_;
  visit::Time shown_;
};

}  // namespace kiosk
