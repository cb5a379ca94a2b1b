#include "app/kiosk/around.h"

#include <algorithm>
#include <chrono>
#include <variant>

namespace kiosk {

namespace {

// Without a descriptor to wait on (Wayland, KMSDRM) SDL has to be asked whether there are keys.
constexpr std::chrono::milliseconds asking_interval{10};

}  // namespace

visit::Time wake(const Around& around, const Reasons& reasons, visit::Time now) {
  const visit::Time wake = next_wake(reasons);
  const bool asks = around.keys && around.window.descriptor() < 0;
  return asks ? std::min(wake, now + asking_interval) : wake;
}

std::optional<visit::Time> look(const Around& around) {
  return around.display != nullptr ? std::optional(around.display->deadline()) : std::nullopt;
}

bool has_returned(const Around& around, visit::Time now) {
  return around.display != nullptr && around.display->turn(now);
}

Heard hear(const Around& around) {
  Heard heard;
  for (const screen::WindowEvent& event : around.window.poll()) {
    const auto* key = std::get_if<screen::KeyPressed>(&event);
    heard.quit = heard.quit || std::holds_alternative<screen::Closed>(event) ||
                 (key != nullptr && key->key == screen::Key::q && around.in_window);
    heard.again = heard.again || key == nullptr;
  }
  return heard;
}

}  // namespace kiosk
