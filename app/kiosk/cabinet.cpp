#include "app/kiosk/cabinet.h"

#include <utility>

namespace kiosk {

Cabinet::Cabinet(firmware::Lines& lines, std::vector<visit::Control> wired,
                 const firmware::DebounceSettings& settings, visit::Time now)
    : lines_(&lines), wired_(std::move(wired)), buttons_(lines, wired_.size(), settings, now) {}

std::vector<visit::Press> Cabinet::presses(visit::Time now) {
  std::vector<visit::Press> presses;
  for (const firmware::Press& press : buttons_.presses(now)) {
    presses.push_back({wired_.at(press.line)});
  }
  return presses;
}

void Cabinet::light(const visit::Plan& plan, const visit::Visit& visit, const visit::Extent& extent) {
  for (std::size_t lamp = 0; lamp < wired_.size(); ++lamp) {
    const bool acts = plan.controls.has(wired_[lamp]) &&
                      visit::action(plan, visit, extent, wired_[lamp]) != visit::Action::none;
    lines_->set_lamp(lamp, acts ? firmware::Level::active : firmware::Level::inactive);
  }
}

}  // namespace kiosk
