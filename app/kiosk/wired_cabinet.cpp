#include "app/kiosk/wired_cabinet.h"

#include "firmware/gpio_lines.h"

namespace kiosk {

WiredCabinet::WiredCabinet(const CabinetSettings& cabinet, visit::Time now, spdlog::logger& log)
    : lines([wiring = cabinet.wiring] { return firmware::request_lines(wiring); },
            cabinet.wiring.buttons.size(), cabinet.wiring.lamps.size(), now),
      buttons(lines, cabinet.wired, cabinet.debounce, cabinet.invitation_blinks && !cabinet.reduced_motion,
              now, log, cabinet.service) {}

std::unique_ptr<WiredCabinet> wired_cabinet(const Options& options, const CabinetSettings& cabinet,
                                            visit::Time now, spdlog::logger& log) {
  if (cabinet.wiring.buttons.empty() || options.windowed || options.script) {
    return nullptr;
  }
  return std::make_unique<WiredCabinet>(cabinet, now, log);
}

}  // namespace kiosk
