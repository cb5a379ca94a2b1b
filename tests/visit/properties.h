// What must hold on every reachable state of any exhibit. Each property returns what breaks it, one line each
// with the presses that lead there; an empty answer is a pass.
#pragma once

#include <string>
#include <vector>

#include "tests/visit/search.h"

namespace visit_test {

using Breaches = std::vector<std::string>;

/// From every state idling leads through the countdown to attract with everything reset.
Breaches idling_resets(const Search& search);

/// In every state some button's lamp is lit, and somewhere else can be reached by presses alone.
Breaches dead_ends(const Search& search);

/// Back after Next is where one was. See back_need_not_undo() for the exceptions.
Breaches back_undoes_next(const Search& search);

/// The documented exceptions: why Back does not undo this Next; empty where it must.
std::string back_need_not_undo(const visit::Visit& from, const visit::Visit& to);

/// A press in the countdown keeps the place and everything else, and ends it.
Breaches countdown_keeps_place(const Search& search);

/// Action::none, the dark lamp, exactly where a press changes nothing.
Breaches lamps_tell_the_truth(const Search& search);

/// Screens of the main route (every page of each intro, of each stop's label) that Next alone does not lead
/// to, starting in attract on this cabinet.
Breaches missed_by_next_alone(const visit::Plan& plan, const Search::ExtentOf& extent_of);

/// Screens of the exhibit that are not among the states: every page of every layer, every point, every card.
Breaches missed(const Search& search, const Search::ExtentOf& extent_of);

}  // namespace visit_test
