// Stretches and days of the time axis that have a name.
#pragma once

#include "app/scene/charts/scale.h"
#include "app/scene/charts/sheet.h"

namespace scene::charts {

/// What the names of the bands take above the plot; 0 without bands.
int band_names_height(const Sheet& sheet);

/// Shaded from `names` down to the foot of `plot`, their names at the foot of `names`.
void draw_bands(Sheet& sheet, const Rect& plot, const Scale& time, const Rect& names);

/// A dashed line a day through `plot`, with its words at the top.
void draw_flags(Sheet& sheet, const Rect& plot, const Scale& time);

}  // namespace scene::charts
