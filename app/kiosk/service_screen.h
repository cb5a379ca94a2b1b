// The service screen while it is seen: what the presses do there, and when it goes. scene/service.h says what
// it looks like.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "app/kiosk/around.h"
#include "app/kiosk/cabinet.h"
#include "app/kiosk/cabinet_settings.h"
#include "app/kiosk/shelf_watch.h"
#include "app/scene/service.h"
#include "app/screen/painter.h"

namespace kiosk {

/// Everything but the buttons, which the screen itself looks at. May read files.
using GatherService = std::function<scene::ServiceReport()>;

/// A press names its button; the same button once more goes on: through the report's pages, the lamps' test
/// and those of the display, and round again. In the tests every press goes on. Pure but for `gather` and the
/// cabinet's lamps: owns no clock.
class ServiceScreen {
 public:
  /// Without a press it goes after so long.
  static constexpr std::chrono::minutes longest_rest{2};
  /// Values are gathered anew, and what has changed of the buttons is shown, no more often than this.
  static constexpr std::chrono::seconds between_reports{1};
  static constexpr std::chrono::milliseconds between_changes{250};
  static constexpr std::chrono::seconds each_lamp{1};

  /// Borrows all but the screen.
  ServiceScreen(Cabinet& cabinet, const firmware::Wiring& wiring, const scene::Screen& screen,
                const scene::Measure& measure, const GatherService& gather, visit::Time now);

  /// Hears the buttons up to `now`, which is to be read before. False: it is to be left.
  bool turn(visit::Time now);

  /// When turn() wants to be called though no button moves.
  visit::Time deadline() const;

  /// What is to be seen.
  const scene::Scene& scene() const { return scene_; }

  /// The glass has another size.
  void resize(const scene::Screen& screen);

 private:
  enum class Showing { report, lamps, display };

  void press(const visit::Control& control, visit::Time now);
  void step(visit::Time now);
  void show(Showing showing, visit::Time now);
  std::vector<scene::ServiceButton> look_at_buttons() const;
  void look_round(visit::Time now);
  void compose(visit::Time now);
  std::size_t lamp(visit::Time now) const;

  Cabinet& cabinet_;
  const firmware::Wiring& wiring_;
  scene::Screen screen_;
  const scene::Measure& measure_;
  const GatherService& gather_;
  std::vector<std::size_t> lamps_;  ///< the buttons that have one
  scene::ServiceReport gathered_report_;
  scene::ServiceReport report_;  ///< with the buttons as they are
  scene::Scene scene_;
  Showing showing_ = Showing::report;
  std::size_t page_ = 0;
  std::size_t pages_ = 1;
  std::size_t test_ = 0;       ///< of the display
  visit::Time shown_since_{};  ///< the lamps' test
  std::optional<std::size_t> last_pressed_;
  visit::Time pressed_{};
  visit::Time turned_{};
  visit::Time gathered_{};
  visit::Time composed_{};
  bool changed_ = false;  ///< the report, since it was composed
  bool stale_ = true;     ///< the scene has to be composed anew at once
};

/// What the service screen and its countdown need; borrowed.
struct ServiceParts {
  const Around& around;
  Cabinet& cabinet;
  const CabinetSettings& settings;
  screen::Painter& painter;
  const scene::Measure& measure;
  ShelfWatch* shelf = nullptr;  ///< none where one pack was named
};

/// To be called after each Cabinet::presses(). Ending::service if staff ask for the service screen; before
/// that it counts down in place of what is shown, as long as two buttons are held, swallows the presses of
/// that time, and says by `again` that it has done so. Ending::other: they do not ask, or no longer.
Ending run_countdown(const ServiceParts& parts, bool& again);

/// Shows the service screen until it is left: Ending::other. The shelf and the watchdog go on meanwhile.
Ending run_service(const ServiceParts& parts, const GatherService& gather);

/// What `show` shows, and the service screen whenever that ends so; after it, that again. Never
/// Ending::service. Without `parts` nobody can ask.
Ending run_with_service(const std::optional<ServiceParts>& parts, const GatherService& gather,
                        const std::function<Ending()>& show);

}  // namespace kiosk
