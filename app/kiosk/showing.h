// One pack after the other on a display, or the quiet card, until the program is told to end.
#pragma once

#include <spdlog/logger.h>

#include <functional>

#include "app/kiosk/around.h"
#include "app/kiosk/cabinet.h"
#include "app/kiosk/cabinet_settings.h"
#include "app/kiosk/display.h"
#include "app/kiosk/options.h"
#include "app/kiosk/ready.h"
#include "app/kiosk/shelf_watch.h"

namespace kiosk {

/// What is needed for that; borrowed.
struct Showing {
  const Options& options;
  const CabinetSettings& cabinet;
  Display& display;
  Wait& wait;
  firmware::Supervisor& supervisor;
  ShelfWatch* shelf;  ///< none where one pack was named
  Cabinet* buttons;   ///< none at a desk
  visit::Time started;
  spdlog::logger& log;

  /// The window that is open.
  scene::Screen screen() const;
};

/// Shows something in the window that is open. A display that is lost meanwhile, or has come back, is one to
/// open anew, where it is waited for.
Ending on_display(const Showing& showing, const std::function<Ending(const Around&)>& show);

/// Throws Told if it ends at the quiet card.
void show_packs(const Showing& showing, Ready& ready);

}  // namespace kiosk
