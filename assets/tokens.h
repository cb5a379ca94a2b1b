// The look: colours by mode, as sRGB. Contrast is computed in tests/scene for every text and mark that is
// shown.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace assets {

/// 0xRRGGBB.
struct Colour {
  std::uint32_t rgb = 0;

  friend constexpr bool operator==(const Colour&, const Colour&) = default;
};

enum class Mode { gallery, daylight, contrast };

/// The colours that a cabinet's push-buttons come in, as installers name them.
enum class CapColour { amber, blue, violet, coral, white, red, yellow, green };
inline constexpr std::size_t cap_colours = 8;

struct Palette {
  Colour ground;                 ///< the wall
  Colour panel;                  ///< cards and the bar
  Colour raised;                 ///< the card in focus, a layer over the screen
  Colour ink;                    ///< what is read
  Colour quiet;                  ///< sources, axis labels, credits
  Colour rule;                   ///< grid lines, the rest of a progress line; exempt from contrast
  Colour grey;                   ///< rejected figures
  std::array<Colour, 4> accent;  ///< one a theme
  std::array<Colour, 4> dim;     ///< the theme's bars that are not emphasized; 3:1 on the ground
  std::array<Colour, 4> band;    ///< stretches of a time axis; exempt from contrast
  /// A disc that stands for a button of each CapColour; 3:1 on ground, panel and raised. White is a middle
  /// grey where the wall is light.
  std::array<Colour, cap_colours> cap;

  constexpr Colour operator[](CapColour colour) const { return cap.at(static_cast<std::size_t>(colour)); }
};

constexpr Palette gallery{
    {0x14120f},
    {0x1d1a16},
    {0x26221c},
    {0xf3eee5},
    {0xb8afa0},
    {0x4a443b},
    {0x9a9184},
    {{{0xe3b34f}, {0x8db4d8}, {0xc9c2dc}, {0xff9172}}},
    {{{0x8f7a48}, {0x5f7c97}, {0x8b8699}, {0xa45c48}}},
    {{{0x282215}, {0x1b242d}, {0x26242a}, {0x30201a}}},
    {{{0xe3b34f}, {0x8db4d8}, {0xc9c2dc}, {0xff9172}, {0xf3eee5}, {0xd94a46}, {0xf2dc5d}, {0x7fbf7a}}}};

constexpr Palette daylight{
    {0xfaf7f0},
    {0xeee9de},
    {0xe4ddcf},
    {0x16130f},
    {0x4a4439},
    {0xbdb5a6},
    {0x6f675b},
    {{{0x5c4000}, {0x1e476f}, {0x483d70}, {0x7d280e}}},
    {{{0x8f7a48}, {0x5f7c97}, {0x7b7493}, {0xa8604a}}},
    {{{0xf0e7cf}, {0xdfe8f0}, {0xe8e5f0}, {0xf6e3dc}}},
    {{{0x9a6a00}, {0x1f5f9f}, {0x5f4fa0}, {0xc2492a}, {0x7d786e}, {0xb0201e}, {0x857500}, {0x2f7a3a}}}};

constexpr Palette contrast{
    {0x000000},
    {0x000000},
    {0x080808},
    {0xffffff},
    {0xffffff},
    {0x8f8f8f},
    {0xc0c0c0},
    {{{0xffd400}, {0x9fd0ff}, {0xdcd4ff}, {0xffb199}}},
    {{{0x8c7400}, {0x4f7ea6}, {0x837ba8}, {0xa86a57}}},
    {{{0x1f1a00}, {0x0a1a26}, {0x1a1826}, {0x261409}}},
    {{{0xffb300}, {0x6fb6ff}, {0xc9b8ff}, {0xff9d80}, {0xffffff}, {0xff5c5c}, {0xffff33}, {0x6fe08a}}}};

constexpr const Palette& palette(Mode mode) {
  switch (mode) {
    case Mode::daylight:
      return daylight;
    case Mode::contrast:
      return contrast;
    case Mode::gallery:
      break;
  }
  return gallery;
}

}  // namespace assets
