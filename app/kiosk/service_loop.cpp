// The loops of the service screen and of the countdown to it.
#include <chrono>
#include <optional>

#include "app/kiosk/service_screen.h"

namespace kiosk {

namespace {

using Clock = std::chrono::steady_clock;

scene::Screen screen_in(const ServiceParts& parts) {
  const screen::Size size = parts.around.window.size();
  return screen_of(parts.settings, {size.width, size.height});
}

/// Presents one scene after the other.
class Slides {
 public:
  explicit Slides(const ServiceParts& parts) : parts_(parts) {}

  /// Nothing is painted for a scene that is shown already.
  void show(const scene::Scene& scene) {
    const bool other = shown_ != scene;
    if (other) {
      parts_.painter.paint(scene, canvas_);
      shown_ = scene;
    }
    if (other || again_ || Clock::now() >= presented_ + sign_of_life) {
      parts_.around.window.present(canvas_);
      parts_.around.supervisor.ready();
      presented_ = Clock::now();
      again_ = false;
    }
  }

  /// Waits until then, or for whatever happens before. How to end, if that is to be.
  std::optional<Ending> wait(visit::Time until) {
    const Around& around = parts_.around;
    const Heard heard = hear(around);
    again_ = heard.again;
    around.supervisor.alive(presented_);
    const visit::Time now = Clock::now();
    if (heard.quit) {
      return Ending::told;
    }
    if (has_returned(around, now)) {
      return Ending::display;
    }
    ShelfWatch* const shelf = parts_.shelf;
    if (shelf != nullptr) {
      shelf->turn(now, false);
    }
    const Reasons reasons{until,
                          parts_.cabinet.deadline(),
                          {},
                          presented_,
                          shelf != nullptr ? shelf->deadline() : std::nullopt,
                          look(around)};
    const bool goes_on =
        around.wait({parts_.cabinet.descriptor(), around.window.descriptor(),
                     shelf != nullptr ? shelf->changes() : -1, shelf != nullptr ? shelf->errands() : -1},
                    again_ ? now : wake(around, reasons, now));
    return goes_on ? std::nullopt : std::optional(Ending::told);
  }

 private:
  const ServiceParts& parts_;
  screen::Canvas canvas_;
  scene::Scene shown_;
  visit::Time presented_{};
  bool again_ = false;
};

}  // namespace

Ending run_countdown(const ServiceParts& parts, bool& again) {
  Slides slides(parts);
  for (;;) {
    if (parts.cabinet.service().wanted()) {
      return Ending::service;
    }
    const std::optional<int> left = parts.cabinet.service().seconds_left(Clock::now());
    if (!left) {
      return Ending::other;
    }
    again = true;
    slides.show(scene::service_countdown(*left, screen_in(parts), parts.measure));
    if (const auto ending = slides.wait(visit::Time::max())) {
      return *ending;
    }
    parts.cabinet.presses(Clock::now());
  }
}

Ending run_service(const ServiceParts& parts, const GatherService& gather) {
  ServiceScreen service(parts.cabinet, parts.settings.wiring, screen_in(parts), parts.measure, gather,
                        Clock::now());
  Slides slides(parts);
  while (service.turn(Clock::now())) {
    slides.show(service.scene());
    if (const auto ending = slides.wait(service.deadline())) {
      return *ending;
    }
    service.resize(screen_in(parts));
  }
  parts.cabinet.end_service();
  parts.cabinet.rest(Clock::now());
  return Ending::other;
}

Ending run_with_service(const std::optional<ServiceParts>& parts, const GatherService& gather,
                        const std::function<Ending()>& show) {
  for (;;) {
    Ending ending = show();
    if (ending == Ending::service) {
      ending = run_service(parts.value(), gather);
      if (ending == Ending::other) {
        continue;
      }
    }
    return ending;
  }
}

}  // namespace kiosk
