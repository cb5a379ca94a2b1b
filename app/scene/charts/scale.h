// From values to pixels, and round numbers for axes.
#pragma once

#include <vector>

#include "content/pack/decimal.h"

namespace scene::charts {

/// An axis: the value `low` lies at pixel `from`, `high` at `to`, which may be above or left of it.
struct Scale {
  double low = 0;
  double high = 1;
  int from = 0;
  int to = 1;
  bool logarithmic = false;  ///< equal distances multiply; `low` is above zero then

  /// The pixel of `value`, rounded to the nearest.
  int at(double value) const;
};

/// Round numbers, 1, 2 or 5 times a power of ten apart, and the ends of the axis on which they stand.
struct Ticks {
  std::vector<content::Decimal> values;  ///< ascending, at least two
  double low = 0;                        ///< at or below zero
  double high = 1;
};

/// Ticks for values from `low` to `high`, at most `most` of them where the numbers divide so. Zero is always
/// among them: an axis of quantities begins there. The axis ends at the data, or at the next tick where that
/// is near.
Ticks round_ticks(double low, double high, int most);

/// Powers of ten around values from `low`, above zero, to `high`.
Ticks power_ticks(double low, double high);

}  // namespace scene::charts
