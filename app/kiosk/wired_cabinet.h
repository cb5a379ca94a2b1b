// The cabinet's buttons, lamps and key switch on its GPIO lines.
#pragma once

#include <spdlog/logger.h>

#include <memory>

#include "app/kiosk/cabinet.h"
#include "app/kiosk/cabinet_settings.h"
#include "app/kiosk/options.h"
#include "firmware/patient_lines.h"

namespace kiosk {

/// Stays where it is.
struct WiredCabinet {
  WiredCabinet(const CabinetSettings& cabinet, visit::Time now, spdlog::logger& log);

  firmware::PatientLines lines;
  Cabinet buttons;
};

/// Null where neither button nor key is wired, and at a desk: in a window, or where a script presses.
std::unique_ptr<WiredCabinet> wired_cabinet(const Options& options, const CabinetSettings& cabinet,
                                            visit::Time now, spdlog::logger& log);

}  // namespace kiosk
