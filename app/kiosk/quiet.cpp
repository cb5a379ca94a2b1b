#include "app/kiosk/quiet.h"

#include "app/screen/painter.h"
#include "app/screen/pixels.h"

namespace kiosk {

screen::Canvas quiet_picture(std::string_view code, const scene::Screen& screen, const screen::Fonts& fonts) {
  screen::Canvas canvas;
  screen::Painter(fonts).paint(scene::quiet_card(code, screen, fonts), canvas);
  return canvas;
}

screen::Canvas wordless_card(const scene::Screen& screen) {
  const assets::Palette& palette = assets::palette(screen.mode);
  screen::Canvas canvas(screen.width, screen.height);
  screen::fill(canvas, {0, 0, screen.width, screen.height}, palette.ground);
  screen::fill(canvas, {screen.width / 4, screen.height / 4, screen.width / 2, screen.height / 2},
               palette.panel);
  return canvas;
}

}  // namespace kiosk
