// The whole main route, walked again and again: does what the program keeps grow?
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

/// How many presses of Next lead from the intro of the first theme through all themes to the attract loop.
/// Asks the program, by a script in `folder`. Throws std::runtime_error if it does not get there.
int presses_of_route(const std::string& vitrine, const std::string& pack,
                     const std::filesystem::path& folder);

struct Kept {
  double pss = 0;  ///< MiB
  /// Likewise, without what the program shares: PSS rises by megabytes when another program that uses the
  /// same libraries ends.
  double anonymous = 0;
};

/// At the end of each walk, always on the same screen. `command` starts the program in a window.
std::vector<Kept> kept_after_walks(const std::vector<std::string>& command, int presses, int walks);

}  // namespace bench
