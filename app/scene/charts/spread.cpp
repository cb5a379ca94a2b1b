#include "app/scene/charts/spread.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace scene::charts {

bool spread(std::vector<int>& tops, const std::vector<int>& heights, int from, int to, int gap) {
  struct Pool {
    std::int64_t sum = 0;  ///< of the wished tops, each less the heights before it
    std::int64_t count = 0;
  };
  std::vector<Pool> pools;
  std::vector<int> before;
  int height = 0;
  for (std::size_t i = 0; i < tops.size(); ++i) {
    before.push_back(height);
    height += heights[i] + gap;
    pools.push_back({tops[i] - before[i], 1});
    while (pools.size() > 1) {
      Pool& last = pools[pools.size() - 2];
      const Pool& next = pools.back();
      if (last.sum * next.count <= next.sum * last.count) break;
      last = {last.sum + next.sum, last.count + next.count};
      pools.pop_back();
    }
  }
  if (height - gap > to - from) return false;
  std::size_t i = 0;
  for (const Pool& pool : pools) {
    const int top = std::clamp(static_cast<int>(pool.sum / pool.count), from, to - (height - gap));
    for (std::int64_t n = 0; n < pool.count; ++n, ++i) tops[i] = top + before[i];
  }
  return true;
}

}  // namespace scene::charts
