// From screen and visitor's choice to sizes and colours. Everything is reckoned in the em of the body text.
#pragma once

#include <vector>

#include "app/scene/compose.h"

namespace scene {

/// PT Serif and PT Sans: a capital is 0.7 of the em.
inline constexpr double cap_of_em = 0.7;
/// A capital that subtends 0.7 degrees, as a part of the distance (EN 301 549, 5.1.4).
inline constexpr double cap_of_distance = 0.0122;
/// The smallest capital anywhere (Section 508, 402.4).
inline constexpr double least_cap_mm = 4.8;
/// Of the shorter side, in em at 100 %: below that, what frames a text takes more than the text.
inline constexpr int comfortable_ems = 20;

/// The look of one screen: sizes in pixels, colours of its mode, the accent of its theme.
struct Look {
  int base = 38;                ///< body text at 100 %: a capital subtends 0.7 degrees
  int em = 38;                  ///< body text at the visitor's size
  int scale_percent = 100;      ///< 100, 130, 165, 200
  int bar_scale_percent = 100;  ///< the bar grows to 130 at most
  int floor = 25;               ///< the smallest text anywhere: a capital of 4.8 mm
  bool compact = false;         ///< the shorter side has under 20 em: header and bar leave what they can
  assets::Mode mode = assets::Mode::gallery;
  assets::Palette palette = assets::gallery;
  Colour accent;  ///< of the theme in view
  Colour dim;
  Colour band;

  int base_em() const { return base; }  ///< margins and gutters do not grow
  int bar_em() const;                   ///< the em that the bar and the header are reckoned in

  /// The same look at another text size, in percent.
  Look at_percent(int percent) const;
  /// The visitor's text size and those below it, the largest first: for what has to stand on one page.
  std::vector<int> sizes_down() const;

  TextStyle body() const;      ///< serif, 1 em
  TextStyle headline() const;  ///< serif bold, 1.6 em
  TextStyle title() const;     ///< sans, 0.8 em of the bar: header
  TextStyle operate() const;   ///< sans, of the bar
  TextStyle source() const;    ///< sans, the floor or 0.7 em
  TextStyle axis() const;      ///< narrow, the floor or 0.72 em
  TextStyle value() const;     ///< narrow bold, 1 em
};

/// `theme`: index into the accents; themes.size() and beyond take the ink.
Look look(const Screen& screen, visit::Display display, std::size_t theme);

}  // namespace scene
