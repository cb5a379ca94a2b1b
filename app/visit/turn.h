// What one press does. Every place answers each button with a Turn; action() tells its name and next()
// carries it out, so the bar and the lamps cannot say one thing and the visit do another. Private to this
// room.
#pragma once

#include "app/visit/visit.h"

namespace visit {

/// Where a press leads, and what it is called. With Action::none place and settings are those of before.
struct Turn {
  Action action = Action::none;
  Place place;
  Settings settings;
};

/// What is known when a press comes. Lives no longer than the call.
struct Here {
  const Plan& plan;
  const Visit& visit;  ///< settled
  const Extent& extent;

  Turn dark() const { return {Action::none, visit.place, visit.settings}; }
  Turn to(Action action, const Place& place) const { return {action, place, visit.settings}; }
  Turn set(Action action, Settings settings) const { return {action, visit.place, settings}; }
};

/// What a press of `control` does; dark where the cabinet has no such button.
Turn press(const Plan& plan, const Visit& visit, const Extent& extent, const Control& control);
Turn walk(const Plan& plan, const Visit& visit, const Extent& extent);
Turn home(const Plan& plan, const Visit& visit, const Extent& extent);

}  // namespace visit
