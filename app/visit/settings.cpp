#include <array>

#include "app/visit/places.h"

namespace visit {
namespace {

/// In the order in which the button goes round.
constexpr std::array displays{Display::text_100, Display::text_130,     Display::text_165,
                              Display::text_200, Display::contrast_200, Display::contrast_100};

Display after(Display display) {
  for (std::size_t i = 0; i + 1 < displays.size(); ++i) {
    if (displays[i] == display) return displays[i + 1];
  }
  return displays.front();
}

}  // namespace

Turn display_button(const Here& here) {
  Settings settings = here.visit.settings;
  settings.display = after(settings.display);
  return here.set(Action::display, settings);
}

Turn language_button(const Here& here) {
  const std::size_t languages = here.plan.route.languages;
  if (languages < 2) return here.dark();
  Settings settings = here.visit.settings;
  settings.language = (settings.language + 1) % languages;
  return here.set(Action::language, settings);
}

}  // namespace visit
