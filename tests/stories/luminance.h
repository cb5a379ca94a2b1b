// How bright a pixel is, as WCAG reckons it.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>

namespace stories {

/// Of 0x00RRGGBB; 0 is black, 1 is white.
inline float luminance(std::uint32_t pixel) {
  static const auto parts = [] {
    std::array<std::array<float, 256>, 3> table{};
    constexpr std::array weights{0.0722, 0.7152, 0.2126};
    for (std::size_t channel = 0; channel < weights.size(); ++channel) {
      for (std::size_t level = 0; level < 256; ++level) {
        const double share = static_cast<double>(level) / 255;
        const double linear = share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        table[channel][level] = static_cast<float>(weights[channel] * linear);
      }
    }
    return table;
  }();
  return parts[0][pixel & 0xffU] + parts[1][pixel >> 8U & 0xffU] + parts[2][pixel >> 16U & 0xffU];
}

}  // namespace stories
