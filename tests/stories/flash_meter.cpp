#include "tests/stories/flash_meter.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "tests/stories/luminance.h"

namespace stories {

namespace {

constexpr float least_change = 0.1F;
constexpr float dark_enough = 0.8F;
constexpr std::int32_t second = 1000;
constexpr std::int32_t long_ago = std::numeric_limits<std::int32_t>::min() / 2;

}  // namespace

void FlashMeter::see(const screen::Canvas& frame, visit::Time now) {
  if (pixels_.empty()) {
    begin_ = now;
    pixels_.resize(frame.pixels().size());
    for (std::size_t i = 0; i < pixels_.size(); ++i) {
      pixels_[i].seen = frame.pixels()[i] & 0xffffffU;
      pixels_[i].extreme = luminance(pixels_[i].seen);
      pixels_[i].times.fill(long_ago);
    }
    return;
  }
  const auto time =
      static_cast<std::int32_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now - begin_).count());
  for (std::size_t i = 0; i < pixels_.size(); ++i) {
    const std::uint32_t seen = frame.pixels()[i] & 0xffffffU;
    if (seen != pixels_[i].seen) look(pixels_[i], seen, time);
  }
}

void FlashMeter::look(Pixel& pixel, std::uint32_t now_seen, std::int32_t now) {
  pixel.seen = now_seen;
  const float bright = luminance(now_seen);
  const bool goes_on =
      (pixel.direction > 0 && bright > pixel.extreme) || (pixel.direction < 0 && bright < pixel.extreme);
  if (goes_on) {
    pixel.extreme = bright;
    return;
  }
  const float step = bright - pixel.extreme;
  if (std::abs(step) < least_change || std::min(bright, pixel.extreme) >= dark_enough) return;
  change(pixel, step > 0 ? std::int8_t{1} : std::int8_t{-1}, now);
  pixel.extreme = bright;
}

void FlashMeter::change(Pixel& pixel, std::int8_t direction, std::int32_t now) {
  pixel.direction = direction;
  pixel.times[pixel.changes] = now;
  pixel.changes = static_cast<std::uint8_t>((pixel.changes + 1U) % pixel.times.size());
  const auto recent = std::count_if(pixel.times.begin(), pixel.times.end(),
                                    [&](std::int32_t time) { return now - time < second; });
  worst_ = std::max(worst_, static_cast<int>(recent));
}

}  // namespace stories
