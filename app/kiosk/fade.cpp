#include "app/kiosk/fade.h"

#include <algorithm>

#include "app/screen/pixels.h"

namespace kiosk {

const screen::Canvas& Fade::frame(const screen::Canvas& to, visit::Time now) {
  shown_ = now;
  const auto gone = std::clamp<visit::Time::duration>(now - begin_, visit::Time::duration{0}, duration);
  const auto parts = 256 * gone / visit::Time::duration(duration);
  screen::blend(from_, to, static_cast<int>(parts), mixed_);
  return mixed_;
}

}  // namespace kiosk
