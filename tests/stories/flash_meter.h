// Whether anything flashes, by the measure of WCAG 2.3.1: a flash is a pair of opposing changes of relative
// luminance by a tenth of full white or more, where the darker of both is below 0.80; no more than three in
// any one second.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "app/screen/canvas.h"
#include "app/visit/visit.h"

namespace stories {

/// Looks at every pixel by itself, which is stricter: the rule allows more on less than a quarter of a visual
/// field of ten degrees.
class FlashMeter {
 public:
  /// Changes of one pixel in one second that make three flashes; one more is too many.
  static constexpr int most_allowed = 6;

  /// A frame of the same size as those before, and when it is first seen.
  void see(const screen::Canvas& frame, visit::Time now);

  /// The most opposing changes that any pixel has shown within one second, up to eight.
  int worst() const { return worst_; }

 private:
  struct Pixel {
    std::uint32_t seen = 0;
    float extreme = 0;  ///< the brightest since it rose, or the darkest since it fell
    std::int8_t direction = 0;
    std::uint8_t changes = 0;             ///< modulo 8
    std::array<std::int32_t, 8> times{};  ///< of the last changes, in ms; one after the other, then again
  };

  void look(Pixel& pixel, std::uint32_t now_seen, std::int32_t now);
  void change(Pixel& pixel, std::int8_t direction, std::int32_t now);

  std::vector<Pixel> pixels_;
  visit::Time begin_{};
  int worst_ = 0;
};

}  // namespace stories
