// How edges come out of a descriptor with libgpiod 1.6. For gpio_lines_v1.cpp, and for its tests, which have
// no chip.
#pragma once

#include <cstddef>
#include <vector>

#include "firmware/lines.h"

namespace firmware {

struct LineEvents {
  std::vector<Edge> edges;
  bool full = false;  ///< the kernel keeps 16 edges of a line and drops later ones; it had as many
};

/// All that waits in the descriptor of a line's events, a stream of `struct gpioevent_data`, as edges of
/// `line`. Does not wait. Throws std::system_error if the descriptor ends or fails, as it does when the chip
/// goes.
LineEvents read_events(int descriptor, std::size_t line);

}  // namespace firmware
