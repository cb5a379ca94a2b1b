#include <algorithm>

#include "app/visit/visit.h"

namespace visit {

bool Controls::has(Button button) const {
  return std::any_of(order.begin(), order.end(),
                     [&](const Control& control) { return control.button == button; });
}

bool Controls::has(const Control& control) const {
  if (control.button != Button::theme) return has(control.button);
  return std::find(order.begin(), order.end(), control) != order.end();
}

Controls ten_buttons() {
  return {{{Button::theme, 0},
           {Button::theme, 1},
           {Button::theme, 2},
           {Button::theme, 3},
           {Button::back},
           {Button::next},
           {Button::more},
           {Button::know},
           {Button::display},
           {Button::language}}};
}

Controls three_buttons() { return {{{Button::back}, {Button::next}, {Button::more}}}; }

Controls one_button() { return {{{Button::next}}}; }

}  // namespace visit
