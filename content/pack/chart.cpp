#include "content/pack/chart.h"

namespace content {

bool measures(ChartKind kind) {
  switch (kind) {
    case ChartKind::timeline:
    case ChartKind::list:
    case ChartKind::two_sided:
    case ChartKind::lanes:
      return false;
    default:
      return true;
  }
}

}  // namespace content
