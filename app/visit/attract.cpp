#include "app/visit/places.h"
#include "app/visit/route.h"
#include "app/visit/sheet.h"

namespace visit {

Turn begin(const Here& here, const Attract& attract) {
  const AttractRoute& card = here.plan.route.attract.at(attract.card);
  // Without theme buttons and Back nothing else leads to the intro of the first theme.
  const bool only_way = !here.plan.controls.has(Button::theme) && !here.plan.controls.has(Button::back);
  if (only_way && card.stop == 0 && is_theme(here.plan, card.theme)) {
    return here.to(Action::begin, Intro{card.theme, 0});
  }
  return here.to(Action::begin, stop_at(card.theme, card.stop, 0));
}

}  // namespace visit
