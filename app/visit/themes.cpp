#include "app/visit/places.h"

namespace visit {

Turn next_tile(const Here& here, const Themes& themes) {
  if (themes.tile + 1 < tiles(here.plan).size()) return here.to(Action::page, Themes{themes.tile + 1});
  return here.to(Action::onward, Intro{0, 0});
}

Turn previous_tile(const Here& here, const Themes& themes) {
  if (themes.tile == 0) return here.dark();
  return here.to(Action::back, Themes{themes.tile - 1});
}

/// A tile does the work of its button.
Turn open_tile(const Here& here, const Themes& themes) {
  const Control tile = tiles(here.plan).at(themes.tile);
  Turn turn = tile.button == Button::theme     ? theme_button(here, tile.theme)
              : tile.button == Button::display ? display_button(here)
                                               : language_button(here);
  turn.action = Action::open;
  return turn;
}

}  // namespace visit
