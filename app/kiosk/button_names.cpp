#include "app/kiosk/button_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

struct Named {
  std::string_view name;
  visit::Button button;
};

constexpr std::array named{
    Named{"next", visit::Button::next},       Named{"back", visit::Button::back},
    Named{"more", visit::Button::more},       Named{"know", visit::Button::know},
    Named{"display", visit::Button::display}, Named{"language", visit::Button::language}};
constexpr std::string_view theme_prefix = "theme-";
constexpr std::size_t most_themes = 9;

}  // namespace

std::optional<visit::Control> button_named(std::string_view name) {
  const auto* const found =
      std::find_if(named.begin(), named.end(), [&](const Named& one) { return one.name == name; });
  if (found != named.end()) {
    return visit::Control{found->button};
  }
  if (name.size() == theme_prefix.size() + 1 && name.starts_with(theme_prefix) && name.back() >= '1' &&
      name.back() <= '9') {
    return visit::Control{visit::Button::theme, static_cast<std::size_t>(name.back() - '1')};
  }
  return std::nullopt;
}

std::string name_of(const visit::Control& control) {
  const auto* const found = std::find_if(named.begin(), named.end(),
                                         [&](const Named& one) { return one.button == control.button; });
  return found != named.end() ? std::string(found->name)
                              : fmt::format("{}{}", theme_prefix, control.theme + 1);
}

std::vector<std::string> button_names() {
  std::vector<std::string> names;
  names.reserve(named.size() + most_themes);
  for (const Named& one : named) {
    names.emplace_back(one.name);
  }
  for (std::size_t theme = 0; theme < most_themes; ++theme) {
    names.push_back(name_of({visit::Button::theme, theme}));
  }
  return names;
}

}  // namespace kiosk
