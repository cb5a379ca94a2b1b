#include "app/visit/places.h"
#include "app/visit/route.h"

namespace visit {

Turn theme_button(const Here& here, std::size_t theme) {
  if (!is_theme(here.plan, theme)) return here.dark();
  const Intro* intro = std::get_if<Intro>(&here.visit.place);
  if (intro != nullptr && intro->theme == theme) {
    if (has_drawer(here.plan, theme)) return here.to(Action::drawer, Drawer{theme, 0});
    if (intro->page == 0) return here.dark();
  }
  return here.to(Action::intro, Intro{theme, 0});
}

Turn forward(const Here& here, const Intro& intro) {
  if (intro.page + 1 < here.extent.pages) return here.to(Action::page, Intro{intro.theme, intro.page + 1});
  return here.to(Action::onward, after_intro(here.plan, intro.theme));
}

Turn backward(const Here& here, const Intro& intro) {
  if (intro.page > 0) return here.to(Action::back, Intro{intro.theme, intro.page - 1});
  return here.to(Action::back, Themes{intro.theme});
}

}  // namespace visit
