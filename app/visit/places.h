// What the buttons do on each place; table.cpp says which button does which. Private to this room.
#pragma once

#include "app/visit/turn.h"

namespace visit {

// The buttons that mean the same wherever one is.
Turn theme_button(const Here& here, std::size_t theme);
Turn display_button(const Here& here);
Turn language_button(const Here& here);

Turn begin(const Here& here, const Attract& attract);

Turn next_tile(const Here& here, const Themes& themes);
Turn previous_tile(const Here& here, const Themes& themes);
Turn open_tile(const Here& here, const Themes& themes);

Turn forward(const Here& here, const Intro& intro);
Turn backward(const Here& here, const Intro& intro);

Turn forward(const Here& here, const Stop& stop);
Turn backward(const Here& here, const Stop& stop);
Turn more(const Here& here, const Stop& stop);
Turn know(const Here& here, const Stop& stop);
Turn walk(const Here& here, const Stop& stop);

Turn next_card(const Here& here, const Drawer& drawer);
Turn previous_card(const Here& here, const Drawer& drawer);
Turn open_card(const Here& here, const Drawer& drawer);

Turn forward(const Here& here, const Card& card);
Turn backward(const Here& here, const Card& card);
Turn more(const Here& here, const Card& card);
Turn know(const Here& here, const Card& card);
Turn walk(const Here& here, const Card& card);

}  // namespace visit
