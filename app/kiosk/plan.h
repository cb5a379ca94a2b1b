// What the visit may walk, from what the pack holds and what the cabinet has.
#pragma once

#include "app/visit/visit.h"
#include "content/pack/exhibit.h"

namespace kiosk {

/// The buttons of a theme that the pack has not are left out: they are dark and do nothing.
visit::Plan plan(const content::Front& front, const visit::Controls& cabinet,
                 const visit::Settings& defaults = {}, const visit::Timings& timings = {});

}  // namespace kiosk
