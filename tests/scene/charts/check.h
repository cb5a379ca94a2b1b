// What must hold of every chart, whatever it shows.
#pragma once

#include <string>
#include <vector>

#include "app/scene/chart.h"

namespace check {

/// A look of the gallery with the first theme's colours.
scene::Look look(int em);

scene::Group drawn(const content::Chart& chart, scene::Rect place, int em);

std::vector<scene::Text> texts(const scene::Group& group);
std::vector<scene::Bar> bars(const scene::Group& group);
bool shows(const scene::Group& group, const std::string& words);

/// Everything wrong with the group, one sentence each: an item outside its place, two texts that overlap, a
/// text on a mark not its own, a text on an axis, a grid line through a text, a wrong width, a colour text
/// may not have.
std::vector<std::string> faults(const scene::Group& group, const scene::Look& look);

}  // namespace check
