// Where lying bars stand: a row of the table each, its name at the left, or above where that leaves too
// little for the bars.
#pragma once

#include "app/scene/charts/sheet.h"

namespace scene::charts {

struct LyingRows {
  bool above = false;        ///< names stand above their bars
  std::vector<Block> names;  ///< none in a miniature
  int pitch = 1;             ///< from one row to the next
  int bar = 2;               ///< height of one bar
  int lanes = 1;             ///< bars a row
  Rect bars;                 ///< from where a bar may begin to where it must end; as high as all rows

  /// The top of the first bar of row `i`.
  int top(int i) const;

  /// What row `i` may write on, a little of its neighbours' air included: a text that had to leave its row
  /// would be read as another one's.
  Rect band(int i, const Rect& place) const;
};

/// `value_room`: what must stay free behind the longest bar; `left_room`: before bars that go below zero.
LyingRows lying_rows(Sheet& sheet, const Rect& field, int lanes, int value_room, int left_room);

void name_lying_rows(Sheet& sheet, const LyingRows& rows, const Rect& field);

/// Whether one of the row's cells is told.
bool told(const Sheet& sheet, const Row& row);

}  // namespace scene::charts
