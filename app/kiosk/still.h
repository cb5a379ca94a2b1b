// One picture, for as long as there is nothing else: the quiet card.
#pragma once

#include <functional>

#include "app/kiosk/around.h"
#include "app/kiosk/service_screen.h"
#include "app/kiosk/shelf_watch.h"
#include "app/screen/canvas.h"

namespace kiosk {

/// Shows one picture until it is told to end, the shelf (which may be null) has a pack, or staff ask for the
/// service screen (where `service` is not null). Other presses, and keys other than Q, do nothing.
Ending run_still(const Around& around, const screen::Canvas& picture, ShelfWatch* shelf,
                 const ServiceParts* service);

/// Shows one picture until `descriptor` is readable and `enough` says so.
Ending run_still_until(const Around& around, const screen::Canvas& picture, int descriptor,
                       const std::function<bool()>& enough);

}  // namespace kiosk
