// The charts of the sample exhibit: one of every kind.
#pragma once

#include <vector>

#include "content/pack/chart.h"

/// Sorted by id: events (timeline), families (waffle), grain (stacked), households (line), livestock
/// (columns), reasons (two-sided), rules (list), share (slope), sown (ranges), turnover (bars).
std::vector<content::Chart> sample_charts();
