// What the kiosk gathers from a pack, gathered from an exhibit in memory; and every place of it.
#pragma once

#include <functional>

#include "app/scene/compose.h"
#include "content/pack/exhibit.h"

/// The exhibit is borrowed.
scene::Matter gather(const content::Exhibit& exhibit, const visit::Place& place);

visit::Plan plan_of(const content::Exhibit& exhibit, visit::Controls controls);

/// Calls `seen` for every page, point, card and tile, in one setting.
void for_every_screen(const content::Exhibit& exhibit, const visit::Plan& plan,
                      const visit::Settings& settings, const scene::Screen& screen,
                      const scene::Measure& measure,
                      const std::function<void(const visit::Visit&, const scene::Composition&)>& seen);
