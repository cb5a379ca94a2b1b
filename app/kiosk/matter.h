// What the pack holds for the place of a visit, read in one go: the only reads of a running kiosk.
#pragma once

#include "app/scene/compose.h"
#include "app/visit/visit.h"
#include "content/pack/pack.h"

namespace kiosk {

/// Borrows the pack's Front. Throws as Pack's functions do.
scene::Matter gather(const content::Pack& pack, const visit::Visit& visit);

/// Whether gather() gives the same for both: pages, points, language and text size do not matter.
bool same_matter(const visit::Visit& a, const visit::Visit& b);

}  // namespace kiosk
