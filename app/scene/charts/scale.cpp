#include "app/scene/charts/scale.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace scene::charts {
namespace {

/// How far beyond the data the axis may reach for a last tick, in steps.
constexpr double reach = 0.4;

/// mantissa * 10^exponent, as a table would print it.
content::Decimal decimal(std::int64_t mantissa, int exponent) {
  if (mantissa == 0) return {};
  for (; exponent > 0; --exponent) mantissa *= 10;
  return {mantissa, -exponent};
}

}  // namespace

int Scale::at(double value) const {
  if (high == low) return from;
  if (logarithmic) {
    const double way = std::log10(std::max(value, low) / low) / std::log10(high / low);
    return static_cast<int>(std::lround(from + way * (to - from)));
  }
  return static_cast<int>(std::lround(from + (value - low) / (high - low) * (to - from)));
}

Ticks power_ticks(double low, double high) {
  Ticks ticks;
  const int first = static_cast<int>(std::floor(std::log10(low)));
  const int last = std::max(first + 1, static_cast<int>(std::ceil(std::log10(high))));
  for (int exponent = first; exponent <= last; ++exponent) ticks.values.push_back(decimal(1, exponent));
  ticks.low = std::pow(10.0, first);
  ticks.high = std::pow(10.0, last);
  return ticks;
}

Ticks round_ticks(double low, double high, int most) {
  low = std::min(low, 0.0);
  high = std::max(high, 0.0);
  if (low == high) high = 1;
  for (int exponent = -9;; ++exponent) {
    for (const int mantissa : {1, 2, 5}) {
      const double step = mantissa * std::pow(10.0, exponent);
      if ((high - low) / step > 1000) continue;
      const auto first = -static_cast<std::int64_t>(std::floor(-low / step + reach));
      const auto last = static_cast<std::int64_t>(std::floor(high / step + reach));
      if (last - first + 1 > std::max(most, 2)) continue;
      Ticks ticks;
      ticks.low = std::min(low, static_cast<double>(first) * step);
      ticks.high = std::max(high, static_cast<double>(last) * step);
      for (std::int64_t i = first; i <= last; ++i) ticks.values.push_back(decimal(i * mantissa, exponent));
      // So steep a step that zero stands alone: better its end beyond the data than no measure.
      if (ticks.values.size() == 1) {
        (high > -low ? ticks.high : ticks.low) = high > -low ? step : -step;
        ticks.values.insert(high > -low ? ticks.values.end() : ticks.values.begin(),
                            decimal(high > -low ? mantissa : -mantissa, exponent));
      }
      return ticks;
    }
  }
}

}  // namespace scene::charts
