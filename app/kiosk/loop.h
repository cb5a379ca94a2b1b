// The loop of the exhibit. One thread draws and waits in one place; what is seen is drawn when it has changed
// and not otherwise; what likely comes next is prepared while nothing happens.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "app/kiosk/cabinet.h"
#include "app/kiosk/cabinet_settings.h"
#include "app/kiosk/display.h"
#include "app/kiosk/recorder.h"
#include "app/kiosk/shelf_watch.h"
#include "app/kiosk/stage.h"
#include "app/kiosk/wait.h"
#include "app/screen/painter.h"
#include "app/screen/window.h"
#include "firmware/supervisor.h"

namespace kiosk {

/// What every picture needs to be shown; borrowed.
struct Around {
  screen::Window& window;
  Wait& wait;
  firmware::Supervisor& supervisor;
  DisplayReturn* display = nullptr;  ///< none where SDL itself notices that a display comes back
  bool in_window = false;            ///< Q quits
  bool keys = true;                  ///< false: a keyboard that somebody plugs in does nothing
};

/// What the loop turns round; borrowed.
struct Parts {
  const Around& around;
  Stage& stage;
  screen::Painter& painter;
  Cabinet* cabinet = nullptr;    ///< none at a desk, or where no button is wired
  Recorder* recorder = nullptr;  ///< none unless presses are recorded
  ShelfWatch* shelf = nullptr;   ///< none where one pack was named
  bool moves = true;             ///< not with reduced motion
  const CabinetSettings& settings;
};

enum class Ending {
  told,     ///< the window was closed, Q was pressed in it, or SIGTERM or SIGINT came
  other,    ///< something else is to be shown
  display,  ///< a display has come back: the window has to be opened anew
};

/// Runs until it is told to end, or the shelf has another pack and nobody is there. Throws as its parts do.
Ending run_loop(const Parts& parts, const visit::Visit& begin);

/// Shows one picture until it is told to end, or the shelf (which may be null) has a pack. Keys other than Q
/// do nothing.
Ending run_still(const Around& around, const screen::Canvas& picture, ShelfWatch* shelf);

/// Shows one picture until `descriptor` is readable and `enough` says so.
Ending run_still_until(const Around& around, const screen::Canvas& picture, int descriptor,
                       const std::function<bool()>& enough);

}  // namespace kiosk
