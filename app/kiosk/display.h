// The display of an appliance: waited for when it is not there, and opened anew when it has come back.
#pragma once

#include <spdlog/logger.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/wait.h"
#include "app/screen/window.h"
#include "firmware/supervisor.h"

namespace kiosk {

/// Whether a display has come back that SDL does not know of.
class DisplayReturn {
 public:
  /// `drm` as firmware::connected_displays() reads it.
  explicit DisplayReturn(std::filesystem::path drm = "/sys/class/drm");

  /// When turn() is to be called again.
  visit::Time deadline() const { return look_; }

  /// True once a connector has a display that had none when it was looked at last.
  bool turn(visit::Time now);

 private:
  std::filesystem::path drm_;
  std::vector<std::string> connected_;
  visit::Time look_{};
};

class Display {
 public:
  /// An appliance `waits` for its display; a desk does not. Borrows what has a `&`.
  Display(screen::WindowOptions options, bool waits, Wait& wait, firmware::Supervisor& supervisor,
          spdlog::logger& log)
      : options_(std::move(options)), waits_(waits), wait_(wait), supervisor_(supervisor), log_(log) {}

  /// Opens the window, or opens it again. False if the program is told to end while it waits. Throws
  /// screen::NoDisplay if it does not wait, or has waited so long that the program is better begun anew.
  bool open();

  bool waits() const { return waits_; }

  /// Only while it is open.
  screen::Window& window() { return *window_; }

 private:
  bool pause();

  screen::WindowOptions options_;
  bool waits_;
  Wait& wait_;
  firmware::Supervisor& supervisor_;
  spdlog::logger& log_;
  std::optional<screen::Window> window_;
};

}  // namespace kiosk
