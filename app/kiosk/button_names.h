// The buttons' names in cabinet files and scripts: next back more know display language theme-1 ... theme-9.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/visit/visit.h"

namespace kiosk {

/// nullopt: no button has that name.
std::optional<visit::Control> button_named(std::string_view name);

std::string name_of(const visit::Control& control);

/// All of them.
std::vector<std::string> button_names();

}  // namespace kiosk
