// What the keys of a desk mean. They stand for the cabinet's buttons, so a key whose button the cabinet has
// not does nothing; Enter and Esc are the desk's own.
#pragma once

#include <optional>
#include <variant>

#include "app/screen/window.h"
#include "app/visit/visit.h"

namespace kiosk {

struct Quit {};

using KeyMeaning = std::variant<visit::Press, visit::Walk, visit::Home, Quit>;

/// nullopt: nothing. Q quits only where `in_window`.
std::optional<KeyMeaning> meaning(const screen::KeyPressed& key, const visit::Controls& controls,
                                  bool in_window);

}  // namespace kiosk
