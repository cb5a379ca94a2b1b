#include "app/scene/look.h"

#include <algorithm>
#include <cmath>

namespace scene {
namespace {

int pixels(double millimetres, const Screen& screen) {
  return static_cast<int>(std::ceil(millimetres * screen.width / screen.width_mm));
}

int percent_of(visit::Display display) {
  switch (display) {
    case visit::Display::text_130:
      return 130;
    case visit::Display::text_165:
      return 165;
    case visit::Display::text_200:
    case visit::Display::contrast_200:
      return 200;
    case visit::Display::text_100:
    case visit::Display::contrast_100:
      break;
  }
  return 100;
}

int share(int em, int per_mille) { return em * per_mille / 1000; }

}  // namespace

int Look::bar_em() const { return base * bar_scale_percent / 100; }

Look Look::at_percent(int percent) const {
  if (percent == scale_percent) return *this;
  Look other = *this;
  other.em = base * percent / 100;
  other.scale_percent = percent;
  return other;
}

std::vector<int> Look::sizes_down() const {
  std::vector<int> percents{200, 165, 130, 100};
  std::erase_if(percents, [&](int percent) { return percent > scale_percent; });
  return percents;
}

TextStyle Look::body() const { return {Face::serif, em}; }
TextStyle Look::headline() const { return {Face::serif_bold, share(em, 1600)}; }
TextStyle Look::title() const { return {Face::sans, std::max(floor, share(bar_em(), 800))}; }
TextStyle Look::operate() const { return {Face::sans, std::max(floor, share(bar_em(), 800))}; }
TextStyle Look::source() const { return {Face::sans, std::max(floor, share(em, 700))}; }
TextStyle Look::axis() const { return {Face::narrow, std::max(floor, share(em, 720))}; }
TextStyle Look::value() const { return {Face::narrow_bold, em}; }

Look look(const Screen& screen, visit::Display display, std::size_t theme) {
  Look look;
  look.scale_percent = percent_of(display);
  look.base = pixels(cap_of_distance * screen.distance_mm / cap_of_em, screen);
  look.em = look.base * look.scale_percent / 100;
  look.compact = std::min(screen.width, screen.height) < comfortable_ems * look.base;
  look.bar_scale_percent = look.compact ? 100 : std::min(look.scale_percent, 130);
  look.floor = pixels(least_cap_mm / cap_of_em, screen);
  const bool contrast = display == visit::Display::contrast_200 || display == visit::Display::contrast_100;
  look.mode = contrast ? assets::Mode::contrast : screen.mode;
  look.palette = assets::palette(look.mode);
  const bool coloured = theme < look.palette.accent.size();
  look.accent = coloured ? look.palette.accent[theme] : look.palette.ink;
  look.dim = coloured ? look.palette.dim[theme] : look.palette.grey;
  look.band = coloured ? look.palette.band[theme] : look.palette.panel;
  return look;
}

}  // namespace scene
