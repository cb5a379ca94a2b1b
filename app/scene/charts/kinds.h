// Each kind of chart: a function from the sheet's rows to marks and labels.
#pragma once

#include "app/scene/charts/sheet.h"

namespace scene::charts {

void draw_line(Sheet& sheet);
void draw_columns(Sheet& sheet);
void draw_stacked(Sheet& sheet);
void draw_bars(Sheet& sheet);
void draw_waffle(Sheet& sheet);
void draw_slope(Sheet& sheet);
void draw_timeline(Sheet& sheet);
void draw_list(Sheet& sheet);
void draw_two_sided(Sheet& sheet);
void draw_ranges(Sheet& sheet);
void draw_nested(Sheet& sheet);
void draw_waterfall(Sheet& sheet);
void draw_steps(Sheet& sheet);
void draw_shares(Sheet& sheet);
void draw_table(Sheet& sheet);
void draw_lanes(Sheet& sheet);
void draw_areas(Sheet& sheet);

}  // namespace scene::charts
