// Small things that cards share.
#pragma once

#include <string>

#include "app/scene/stage.h"

namespace scene {

/// A frame just inside `rect`: what is in focus.
void add_frame(Group& group, const Rect& rect, Colour colour, int width);

/// The width of the longest piece of `text` that cannot be broken.
int longest_word(const Stage& stage, const std::string& text, TextStyle style);

}  // namespace scene
