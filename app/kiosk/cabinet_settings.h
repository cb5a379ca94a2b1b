// The cabinet as plain values: its glass, its buttons, and how the exhibit behaves there. What is not known
// of it is that of the reference cabinet: a 24-inch panel with ten buttons, seen from 600 mm.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/scene/compose.h"
#include "app/screen/turn.h"
#include "app/visit/visit.h"
#include "firmware/debouncer.h"
#include "firmware/service_request.h"
#include "firmware/wiring.h"

namespace kiosk {

/// In pixels, from 240x240 to 8192x8192.
struct Size {
  int width = 0;
  int height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

inline constexpr int least_side = 240;
inline constexpr int most_side = 8192;

/// The panel as it is mounted, measured upright: as visitors see it.
struct Glass {
  std::optional<Size> pixels;   ///< none: the panel's own
  std::optional<int> width_mm;  ///< of the lit picture; none: its pixels are as large as a reference panel's
  int distance_mm = scene::landscape_24.distance_mm;  ///< from the eyes to the glass
  screen::Rotation rotation = screen::Rotation::none;
  friend bool operator==(const Glass&, const Glass&) = default;
};

/// A button that is wired to a line, and perhaps has a lamp.
struct WiredButton {
  visit::Control control;
  std::optional<std::size_t> lamp = {};  ///< index into Wiring::lamps
  friend bool operator==(const WiredButton&, const WiredButton&) = default;
};

struct CabinetSettings {
  Glass glass;
  assets::Mode mode = assets::Mode::gallery;
  visit::Display text = visit::Display::text_100;  ///< text_100 to text_200
  visit::Controls controls = visit::ten_buttons();
  std::vector<scene::Cap> caps;
  visit::Timings timings;
  std::vector<std::string> languages;  ///< codes, the first is found first; empty: all of the pack's
  bool reduced_motion = false;
  firmware::Wiring wiring;         ///< no buttons: there are only keys, or a screen that is touched
  std::vector<WiredButton> wired;  ///< one for each of wiring.buttons, but for the key switch, its last
  firmware::ServiceWay service;    ///< indices into wiring.buttons
  firmware::DebounceSettings debounce;
  bool invitation_blinks = false;  ///< the lamp of the button that attract invites to; else it is steady
};

/// The glass with that many pixels, upright. Its width in millimetres and the distance stay the cabinet's.
scene::Screen screen_of(const CabinetSettings& cabinet, Size pixels);

/// How many ems of the body text at 100 % go into the shorter side.
double short_side_ems(const scene::Screen& screen);

}  // namespace kiosk
