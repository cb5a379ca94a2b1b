// A script played on a stage: presses and passing time, one after the other, as the loop would see them, but
// as fast as it can.
#pragma once

#include <functional>
#include <string>

#include "app/kiosk/script.h"
#include "app/kiosk/stage.h"
#include "app/visit/visit.h"

namespace kiosk {

/// A visit and the moment at which it is seen.
struct Moment {
  visit::Visit visit;
  visit::Time time{};
};

/// Plays the script from `start` on, whose time is the script's zero; returns where it ends. `seen` is told
/// of the first screen, of each after a press, and of each that passing time has changed.
Moment play(Stage& stage, const Moment& start, const Script& script,
            const std::function<void(const Moment&)>& seen);

/// A scene as --print-scenes gives it: a line with the time in seconds and the visit, then the scene.
std::string print_scene(Stage& stage, const Moment& moment, visit::Time start);

}  // namespace kiosk
