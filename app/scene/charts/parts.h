// Some rows of a chart at a time, on the measure of the whole: what one page does not hold takes more.
#pragma once

#include <cstddef>

#include "content/pack/chart.h"

namespace scene::charts {

/// Into how many rows a chart can be taken apart; 1: it is seen whole or not at all.
std::size_t rows_apart(const content::Chart& chart);

/// The chart with `count` of its rows from `first` on. A timeline's rows are taken in the order of time, and
/// its stretches cut to the time that is left; the statements of a two-sided list one side after the other.
content::Chart part(const content::Chart& chart, std::size_t first, std::size_t count);

}  // namespace scene::charts
