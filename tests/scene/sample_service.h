// Reports for the service screen, and the screens that it is tried on.
#pragma once

#include <array>
#include <string>

#include "app/scene/service.h"

/// A cabinet with ten buttons, a key switch, and a day's work to do.
inline scene::ServiceReport sample_service() {
  scene::ServiceReport report;
  report.version = "0.1.0";
  report.shown = "the-dominated, version 3";
  report.tries = 2;
  report.shelf = {
      {"the-dominated-4.vitrine",
       "is passed over: it was signed by a key that nobody here trusts, "
       "b0f1c2d3e4f5a6b7 (seal-key-unknown)",
       true},
      {"the-dominated-3.vitrine", "is shown"},
      {"the-dominated-2.vitrine", "stands behind it"},
      {"stick.vitrine", "was refused: has other bytes than were signed (seal-pack-forged)", true}};
  report.machine_for = std::chrono::hours{9} + std::chrono::minutes{12};
  report.program_for = std::chrono::minutes{47};
  report.degrees = 58;
  report.under_voltage = true;
  report.storage_errors = 0;
  report.free_bytes = 1'734'000'000;
  const std::array names{"theme-1", "theme-2", "theme-3", "theme-4", "back",
                         "next",    "more",    "know",    "display", "language"};
  const std::array lines{"GPIO4", "GPIO17", "GPIO27", "GPIO22", "GPIO5",
                         "GPIO6", "GPIO13", "GPIO19", "GPIO26", "GPIO21"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool lamp = i < 7;
    report.buttons.push_back({names[i], lines[i], false, false, false, false, 12 * i, 25 * i, 0, 0,
                              lamp ? scene::Lamp::lit : scene::Lamp::none});
  }
  report.buttons[2].stuck = report.buttons[2].closed = report.buttons[2].down = true;
  report.buttons[7].noisy = true;
  report.buttons[7].noise_bursts = 1204;
  report.buttons[7].edges = 123456;
  report.buttons[7].lost_edges = 18;
  report.buttons.push_back({"service key", "GPIO8", true, true, false, false, 1, 3});
  report.last_pressed = 5;
  return report;
}

/// Nothing is known, and no chip is there.
inline scene::ServiceReport sample_poor_service() {
  scene::ServiceReport report;
  report.version = "0.1.0";
  report.shown = "the quiet card: pack-missing";
  report.no_lines =
      "no chip is called pinctrl-bcm2835, pinctrl-bcm2711 or pinctrl-rp1; there is gpiochip0 [INT34C5:00]";
  report.buttons = {{"next", "GPIO6"}};
  return report;
}

struct ServiceGlass {
  const char* name;
  scene::Screen screen;
};

inline const std::array service_glasses{
    ServiceGlass{"1920x1080", scene::landscape_24},  ServiceGlass{"1080x1920", scene::portrait_24},
    ServiceGlass{"1024x600", {1024, 600, 154, 400}},  // 7 inches
    ServiceGlass{"1280x720", {1280, 720, 217, 500}},  // 10 inches
    ServiceGlass{"480x320", {480, 320, 133, 600}},
};
