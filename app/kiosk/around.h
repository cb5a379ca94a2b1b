// What every loop of the program turns round: the window, the one wait, and who watches over it.
#pragma once

#include <optional>

#include "app/kiosk/display.h"
#include "app/kiosk/wait.h"
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

enum class Ending {
  told,     ///< the window was closed, Q was pressed in it, or SIGTERM or SIGINT came
  other,    ///< something else is to be shown
  display,  ///< a display has come back: the window has to be opened anew
  service,  ///< staff ask for the service screen
};

/// When to wake for these reasons, and where SDL has to be asked for keys, for that.
visit::Time wake(const Around& around, const Reasons& reasons, visit::Time now);

/// When the display's plug is to be looked at.
std::optional<visit::Time> look(const Around& around);

bool has_returned(const Around& around, visit::Time now);

/// What the window says to who shows a picture and hears no key but Q.
struct Heard {
  bool quit = false;   ///< it was closed, or Q was pressed
  bool again = false;  ///< what was presented last may be gone
};

Heard hear(const Around& around);

}  // namespace kiosk
