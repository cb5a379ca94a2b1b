#include "app/kiosk/plan.h"

namespace kiosk {

visit::Plan plan(const content::Front& front, const visit::Controls& cabinet, const visit::Settings& defaults,
                 const visit::Timings& timings) {
  visit::Plan plan;
  plan.defaults = defaults;
  plan.timings = timings;
  for (const content::Theme& theme : front.themes) {
    plan.route.themes.push_back({theme.stops, theme.cards});
  }
  plan.route.shared_stops = front.shared_stops;
  for (const content::AttractCard& card : front.attract) {
    plan.route.attract.push_back({card.theme_position, card.stop_position});
  }
  plan.route.languages = front.languages.size();
  for (const visit::Control& control : cabinet.order) {
    if (control.button != visit::Button::theme || control.theme < front.themes.size()) {
      plan.controls.order.push_back(control);
    }
  }
  return plan;
}

}  // namespace kiosk
