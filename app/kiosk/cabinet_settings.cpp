#include "app/kiosk/cabinet_settings.h"

#include <algorithm>

#include "app/scene/look.h"

namespace kiosk {

scene::Screen screen_of(const CabinetSettings& cabinet, Size pixels) {
  const scene::Screen& reference = scene::landscape_24;
  const int as_reference = (pixels.width * reference.width_mm + reference.width / 2) / reference.width;
  return {
      pixels.width, pixels.height, cabinet.glass.width_mm.value_or(as_reference), cabinet.glass.distance_mm,
      cabinet.mode, cabinet.caps};
}

double short_side_ems(const scene::Screen& screen) {
  const int em = scene::look(screen, visit::Display::text_100, 0).em;
  return static_cast<double>(std::min(screen.width, screen.height)) / em;
}

}  // namespace kiosk
