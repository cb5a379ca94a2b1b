// The points of a chart as lines of text, from its table and from the pack: what the two must agree on.
#pragma once

#include <string>
#include <vector>

#include "content/pack/chart.h"
#include "tests/stories/chart_source.h"

namespace stories {

/// What the table and chart.toml ask for, row after row, those left out not among them.
std::vector<std::string> expected_points(const ChartSource& chart);

/// What a visitor is shown.
std::vector<std::string> shown_points(const content::Chart& chart);

}  // namespace stories
