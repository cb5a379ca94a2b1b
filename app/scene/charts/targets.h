// Values that the others are held against: a line across the chart, with its words.
#pragma once

#include "app/scene/charts/scale.h"
#include "app/scene/charts/sheet.h"

namespace scene::charts {

/// What the words of upright target lines take above the plot; 0 without targets.
int targets_height(const Sheet& sheet);

/// Upright lines through `plot`, on a scale to the right, their words above it.
void targets_upright(Sheet& sheet, const Rect& plot, const Scale& scale);

/// Level lines through `plot`, on an upright scale, their words on them.
void targets_level(Sheet& sheet, const Rect& plot, const Scale& scale);

}  // namespace scene::charts
