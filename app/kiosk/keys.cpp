#include "app/kiosk/keys.h"

#include <cstddef>

namespace kiosk {

namespace {

std::optional<visit::Control> button(const screen::KeyPressed& key) {
  using screen::Key;
  using visit::Button;
  switch (key.key) {
    case Key::right:
    case Key::space:
      return visit::Control{Button::next};
    case Key::left:
      return visit::Control{Button::back};
    case Key::up:
      return visit::Control{Button::more};
    case Key::down:
    case Key::h:
      return visit::Control{Button::know};
    case Key::d:
      return visit::Control{Button::display};
    case Key::l:
      return visit::Control{Button::language};
    case Key::digit:
      return visit::Control{Button::theme, static_cast<std::size_t>(key.digit - 1)};
    case Key::enter:
    case Key::escape:
    case Key::q:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<KeyMeaning> meaning(const screen::KeyPressed& key, const visit::Controls& controls,
                                  bool in_window) {
  if (const auto control = button(key)) {
    return controls.has(*control) ? std::optional<KeyMeaning>(visit::Press{*control}) : std::nullopt;
  }
  if (key.key == screen::Key::enter) {
    return visit::Walk{};
  }
  if (key.key == screen::Key::escape) {
    return visit::Home{};
  }
  return in_window ? std::optional<KeyMeaning>(Quit{}) : std::nullopt;
}

}  // namespace kiosk
