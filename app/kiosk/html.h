// What a page for a browser is written with.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// As text of an element, or as an attribute's value between double quotes.
std::string escaped(std::string_view text);

}  // namespace kiosk
