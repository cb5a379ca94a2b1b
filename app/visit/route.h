// The main route as a line: each theme's intro, its stops and its drawer; then the shared stops; then
// attract. Private to this room.
#pragma once

#include "app/visit/visit.h"

namespace visit {

/// False for the number that stands for the shared stops.
bool is_theme(const Plan& plan, std::size_t theme);

/// Whether the theme's drawer is offered: it has cards, and this cabinet has a button that opens one.
bool has_drawer(const Plan& plan, std::size_t theme);

Place after_intro(const Plan& plan, std::size_t theme);
Place after_stop(const Plan& plan, std::size_t theme, std::size_t stop);
Place after_drawer(const Plan& plan, std::size_t theme);

// Going back one arrives at the end of what comes before: these places may hold `last`.
Place before_stop(const Plan& plan, std::size_t theme, std::size_t stop);
Place before_drawer(const Plan& plan, std::size_t theme);

}  // namespace visit
