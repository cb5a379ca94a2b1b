// The loop of the exhibit. One thread draws and waits in one place; what is seen is drawn when it has changed
// and not otherwise; what likely comes next is prepared while nothing happens.
#pragma once

#include <optional>
#include <string_view>

#include "app/kiosk/cabinet.h"
#include "app/kiosk/cabinet_settings.h"
#include "app/kiosk/recorder.h"
#include "app/kiosk/stage.h"
#include "app/kiosk/wait.h"
#include "app/screen/painter.h"
#include "app/screen/window.h"

namespace kiosk {

/// What the loop turns round; borrowed.
struct Parts {
  Stage& stage;
  screen::Window& window;
  screen::Painter& painter;
  Wait& wait;
  Cabinet* cabinet = nullptr;    ///< none at a desk
  Recorder* recorder = nullptr;  ///< none unless presses are recorded
  bool in_window = false;        ///< Q quits
  bool moves = true;             ///< not with reduced motion
  const CabinetSettings& settings;
};

/// Runs until the window is closed, Q is pressed in it, or SIGTERM or SIGINT comes. Throws as its parts do.
void run_loop(const Parts& parts, const visit::Visit& begin);

/// Shows one picture until the same happens. Keys other than Q do nothing.
void run_still(screen::Window& window, Wait& wait, bool in_window, const screen::Canvas& picture);

}  // namespace kiosk
