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

int Look::bar_em() const { return em * bar_scale_percent / scale_percent; }
int Look::base_em() const { return em * 100 / scale_percent; }

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
  look.bar_scale_percent = std::min(look.scale_percent, 130);
  const int base = pixels(cap_of_distance * screen.distance_mm / cap_of_em, screen);
  look.em = base * look.scale_percent / 100;
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
