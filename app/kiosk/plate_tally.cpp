#include "app/kiosk/plate_tally.h"

#include <fmt/format.h>

#include <utility>

namespace kiosk {

using Clock = std::chrono::steady_clock;

PlateTally::PlateTally(const screen::Fonts& fonts, screen::Plates plates)
    : plates_(std::move(plates)), painter_(fonts) {}

void PlateTally::see(const scene::Scene& scene, bool by_point) {
  for (const screen::Figure& figure : screen::figures(scene)) {
    const Clock::time_point asked = Clock::now();
    const screen::PlateKey key = plates_.keys.of(figure);
    if (!met_.insert(key).second) {
      continue;
    }
    const bool found = plates_.find(key, figure.width(), figure.height()).has_value();
    const Clock::time_point fetched = Clock::now();
    if (by_point && !found) {
      ++by_point_;
      continue;
    }
    ++figures_;
    // Its letters are set by those that come before it, as in a visit.
    painter_.painted(figure);
    if (found) {
      ++found_;
      fetching_ += fetched - asked;
      drawing_ += Clock::now() - fetched;
    }
  }
}

std::string PlateTally::sentence() const {
  std::string text = fmt::format("{} of {} charts were plates", found_, figures_);
  if (figures_ > 0) {
    text += fmt::format(" ({} %)", found_ * 100 / figures_);
  }
  if (found_ > 0) {
    const auto each = static_cast<double>(found_);
    text += fmt::format(": {:.2f} ms each, where drawing takes {:.2f} ms", fetching_.count() / each,
                        drawing_.count() / each);
  }
  if (by_point_ > 0) {
    text += fmt::format("; {} more, walked point by point, are drawn", by_point_);
  }
  return text;
}

}  // namespace kiosk
