// The charts of the built pack, and the figures on them.
#pragma once

#include <string>
#include <vector>

#include "content/pack/chart.h"

namespace stories {

/// The chart of that id; null if the pack has none.
const content::Chart* packed_chart(const std::string& id);

/// A point's value and bounds, digit for digit as visitors see them.
std::vector<std::string> figures(const content::Point& point);

/// Whether one of the chart's points bears that figure.
bool shows(const content::Chart& chart, const std::string& figure);

}  // namespace stories
