// Axes of values and of time, and the key of several series.
#pragma once

#include "app/scene/charts/scale.h"
#include "app/scene/charts/sheet.h"

namespace scene::charts {

struct Plot {
  Rect rect;
  Scale scale;  ///< of values: upright, or from left to right
};

/// The values `ends` upward in `field`, from zero: ticks at its left, grid lines, the unit on the top tick
/// alone, the zero line as an axis. A miniature has the scale alone.
Plot upright(Sheet& sheet, Rect field, const Extremes& ends);

/// The same to the right in `field`: ticks below, grid lines upright.
Plot lying(Sheet& sheet, Rect field, const Extremes& ends);

/// Days to the right, from the first date drawn to the last, so that equal spans are equally long.
Scale time_scale(const Sheet& sheet, int from, int to);

/// The years whose first of January lies on the axis.
std::vector<int> years_within(const Scale& time);

/// What stands under one place of the time axis.
struct DateTick {
  std::string words;
  int x = 0;
  int weight = 0;  ///< heavier ones are left out first
};

/// Names under the axis, centred on their ticks; where there is no room for all, some are left out.
void date_ticks(Sheet& sheet, const std::vector<DateTick>& ticks, int top, const Rect& within);

/// A patch of colour and a name each, in lines from left to right, from `field`'s top on; cuts them off
/// `field`.
struct KeyEntry {
  std::string words;
  Colour colour;
  Fill fill = Fill::solid;
  bool emphasized = false;
};
void key(Sheet& sheet, const std::vector<KeyEntry>& entries, Rect& field);

/// How high key() will be.
int key_height(const Sheet& sheet, const std::vector<KeyEntry>& entries, int width);

/// Colours and names of the series, for a key.
std::vector<KeyEntry> series_key(const Sheet& sheet);

}  // namespace scene::charts
