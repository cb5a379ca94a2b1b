// What passing time does. Private to this room.
#pragma once

#include "app/visit/visit.h"

namespace visit {

Visit tick(const Plan& plan, const Visit& visit, const Extent& extent, Time now);

}  // namespace visit
