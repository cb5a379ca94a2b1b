#include "app/kiosk/fade.h"

#include <algorithm>

#include "app/screen/pixels.h"

namespace kiosk {

const screen::Canvas& Fade::frame(const screen::Canvas& to, visit::Time now) {
  shown_ = now;
  const auto gone = std::clamp<visit::Time::duration>(now - begin_, visit::Time::duration{0}, duration);
  const int parts = static_cast<int>(256 * gone / visit::Time::duration(duration));
  if (parts > parts_) {
    // Of the way that is left, so that one picture is enough: a second one would cost as much as all else.
    screen::blend(mixed_, to, 256 * (parts - parts_) / (256 - parts_), mixed_);
    parts_ = parts;
  }
  return mixed_;
}

}  // namespace kiosk
