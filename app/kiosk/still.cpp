#include "app/kiosk/still.h"

#include <chrono>
#include <optional>

namespace kiosk {

namespace {

using Clock = std::chrono::steady_clock;

/// What else wakes a still picture.
struct Besides {
  int first = -1;
  int second = -1;
  const ServiceParts* service = nullptr;
};

/// How the picture ends for staff; nullopt: it does not. `again`: it has to be presented again.
std::optional<Ending> serve(const ServiceParts* service, bool& again) {
  if (service == nullptr) {
    return std::nullopt;
  }
  service->cabinet.presses(Clock::now());
  const Ending asked = run_countdown(*service, again);
  return asked == Ending::other ? std::nullopt : std::optional(asked);
}

Ending still(const Around& around, const screen::Canvas& picture, const Besides& besides,
             const std::function<bool()>& enough) {
  const Cabinet* const cabinet = besides.service != nullptr ? &besides.service->cabinet : nullptr;
  for (;;) {
    around.window.present(picture);
    around.supervisor.ready();
    const visit::Time presented = Clock::now();
    bool again = false;
    while (!again) {
      const Heard heard = hear(around);
      if (heard.quit) {
        return Ending::told;
      }
      around.supervisor.alive(presented);
      if (enough()) {
        return Ending::other;
      }
      if (const auto asked = serve(besides.service, again)) {
        return *asked;
      }
      const visit::Time now = Clock::now();
      if (has_returned(around, now)) {
        return Ending::display;
      }
      again = again || heard.again || now >= presented + sign_of_life;
      const auto lines = cabinet != nullptr ? cabinet->deadline() : std::nullopt;
      if (!again &&
          !around.wait({around.window.descriptor(), besides.first, besides.second,
                        cabinet != nullptr ? cabinet->descriptor() : -1},
                       wake(around, {visit::Time::max(), lines, {}, presented, {}, look(around)}, now))) {
        return Ending::told;
      }
    }
  }
}

}  // namespace

Ending run_still(const Around& around, const screen::Canvas& picture, ShelfWatch* shelf,
                 const ServiceParts* service) {
  if (shelf == nullptr) {
    return still(around, picture, {-1, -1, service}, [] { return false; });
  }
  return still(around, picture, {shelf->changes(), shelf->errands(), service},
               [&] { return shelf->turn(Clock::now(), true); });
}

Ending run_still_until(const Around& around, const screen::Canvas& picture, int descriptor,
                       const std::function<bool()>& enough) {
  return still(around, picture, {descriptor, -1, nullptr}, enough);
}

}  // namespace kiosk
