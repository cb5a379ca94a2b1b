// Percentages as whole squares.
#pragma once

#include <vector>

namespace scene::charts {

/// Rounded by the largest remainder, so that they add up to the rounded sum (at most 100). Of equal
/// remainders the first gains.
std::vector<int> whole_shares(const std::vector<double>& percents);

}  // namespace scene::charts
