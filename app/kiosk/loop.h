// The loop of the exhibit. One thread draws and waits in one place; what is seen is drawn when it has changed
// and not otherwise; what likely comes next is prepared while nothing happens.
#pragma once

#include "app/kiosk/around.h"
#include "app/kiosk/cabinet.h"
#include "app/kiosk/cabinet_settings.h"
#include "app/kiosk/recorder.h"
#include "app/kiosk/shelf_watch.h"
#include "app/kiosk/stage.h"
#include "app/screen/painter.h"

namespace kiosk {

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

/// Runs until it is told to end, the shelf has another pack and nobody is there, or staff ask for the service
/// screen. Throws as its parts do.
Ending run_loop(const Parts& parts, const visit::Visit& begin);

}  // namespace kiosk
