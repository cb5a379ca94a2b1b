// Where the picture of the attract loop stands: a few pixels on about once a minute, so that nothing bright
// burns into the screen. A function of time alone.
#pragma once

#include <chrono>

#include "app/scene/scene.h"
#include "app/visit/visit.h"

namespace kiosk {

/// The way goes through every point of a grid once, each next to the one before, and back to its beginning.
inline constexpr int drift_pitch = 4;  ///< pixels between neighbours of the grid
inline constexpr int drift_columns = 7;
inline constexpr int drift_rows = 6;
inline constexpr std::chrono::minutes drift_stay{1};  ///< at each point, the glide to it included

/// How far from its place the picture stands, in pixels: from -12 to 12 across, from -8 to 12 down, and not
/// at all in the first minute. With `glides` the way to the next point takes four steps of a pixel within two
/// seconds; else one. `in_attract` at least 0.
scene::Point drift(visit::Time::duration in_attract, bool glides);

/// When drift() changes next; later than `in_attract`.
visit::Time::duration next_drift(visit::Time::duration in_attract, bool glides);

}  // namespace kiosk
