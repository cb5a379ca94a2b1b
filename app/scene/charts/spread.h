// Texts one below the other, each as near to its mark as the others let it.
#pragma once

#include <vector>

namespace scene::charts {

/// Moves texts apart that would overlap, each as near to its date as the others let it: those that touch
/// stand together around their common middle. False where the height does not hold them all.
bool spread(std::vector<int>& tops, const std::vector<int>& heights, int from, int to, int gap);

}  // namespace scene::charts
