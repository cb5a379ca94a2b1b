#include "app/kiosk/display.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "firmware/connectors.h"

namespace kiosk {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds between_looks{2};
constexpr std::chrono::seconds between_tries{2};

// SDL 2.26 keeps a little memory of every try that fails under KMSDRM.
constexpr int most_tries = 50;

}  // namespace

DisplayReturn::DisplayReturn(std::filesystem::path drm)
    : drm_(std::move(drm)), connected_(firmware::connected_displays(drm_)) {}

bool DisplayReturn::turn(visit::Time now) {
  if (now < look_) {
    return false;
  }
  look_ = now + between_looks;
  std::vector<std::string> connected = firmware::connected_displays(drm_);
  const bool returned = !std::ranges::includes(connected_, connected);
  connected_ = std::move(connected);
  return returned;
}

bool Display::open() {
  window_.reset();  // SDL has one at a time
  for (int tries = 1;; ++tries) {
    try {
      window_.emplace(options_);
      return true;
    } catch (const screen::NoDisplay& error) {
      if (!waits_ || tries == most_tries) {
        throw;
      }
      if (tries == 1) {
        log_.critical("{}. It is waited for: look at the display's plug and its power.", error.what());
        supervisor_.status("waits for a display");
      }
    }
    supervisor_.ready();
    if (!pause()) {
      return false;
    }
  }
}

bool Display::pause() {
  const visit::Time until = Clock::now() + between_tries;
  while (Clock::now() < until) {
    if (!wait_({}, until)) {
      return false;
    }
  }
  supervisor_.alive(Clock::now());
  return true;
}

}  // namespace kiosk
