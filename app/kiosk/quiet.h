// What visitors see when there is nothing to show.
#pragma once

#include <string_view>

#include "app/scene/compose.h"
#include "app/screen/canvas.h"
#include "app/screen/fonts.h"

namespace kiosk {

/// The quiet card. `code` names the reason for staff.
screen::Canvas quiet_picture(std::string_view code, const scene::Screen& screen, const screen::Fonts& fonts);

/// Without the exhibit's fonts there are no words: a calm wall with an empty panel.
screen::Canvas wordless_card(const scene::Screen& screen);

}  // namespace kiosk
