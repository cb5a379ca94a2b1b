// Where upright columns stand: side by side over categories, or at their dates on an axis of time.
#pragma once

#include "app/scene/charts/scale.h"
#include "app/scene/charts/sheet.h"

namespace scene::charts {

struct Slot {
  int middle = 0;
  int width = 0;  ///< of the column or columns
  int room = 0;   ///< to the middle of the gaps on both sides: a name fits in it
};

/// Whether every row has a date.
bool over_time(const Sheet& sheet);

/// One a row. Where every row has a date, the distances are those of time.
std::vector<Slot> slots_of(const Sheet& sheet, const Rect& plot);

/// The axis of time on which the slots of dated rows stand.
Scale slot_time(const Sheet& sheet, const std::vector<Slot>& slots);

/// Whether every category's name can stand under its column, in at most three lines and no word cut.
bool names_fit_under(const Sheet& sheet);

/// What names_under() takes below the plot.
int names_height(const Sheet& sheet);

/// The rows' names under their columns. Of dates some are left out where there is no room.
void names_under(Sheet& sheet, const std::vector<Slot>& slots, const Rect& plot);

/// Without its upper `height` pixels.
Rect cut_top(Rect rect, int height);

}  // namespace scene::charts
