#include "app/visit/leaf.h"
#include "app/visit/places.h"
#include "app/visit/route.h"

namespace visit {

Turn forward(const Here& here, const Stop& stop) {
  if (const auto sheet = forward(sheet_of(stop), here.extent))
    return here.to(Action::page, with(stop, *sheet));
  return here.to(Action::onward, after_stop(here.plan, stop.theme, stop.stop));
}

Turn backward(const Here& here, const Stop& stop) {
  if (const auto sheet = backward(sheet_of(stop))) return here.to(Action::back, with(stop, *sheet));
  return here.to(Action::back, before_stop(here.plan, stop.theme, stop.stop));
}

Turn more(const Here& here, const Stop& stop) { return more_on(here, stop); }
Turn know(const Here& here, const Stop& stop) { return know_on(here, stop); }
Turn walk(const Here& here, const Stop& stop) { return walk_on(here, stop); }

}  // namespace visit
