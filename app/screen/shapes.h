// Marks, lines and arcs onto a canvas: the drawing code of doubt. Antialiased by Cairo where an edge is not
// along the pixels.
#pragma once

#include "app/scene/scene.h"
#include "app/screen/canvas.h"

namespace screen {

/// The pixel (shift.x, shift.y) of the scene is the canvas's first. Outlines lie inside their rectangle or
/// radius; a hollow mark shows what lies behind it.
void draw(const scene::Bar& bar, Canvas& canvas, scene::Point shift);
void draw(const scene::Disc& disc, Canvas& canvas, scene::Point shift);
void draw(const scene::Line& line, Canvas& canvas, scene::Point shift);
void draw(const scene::Arc& arc, Canvas& canvas, scene::Point shift);

}  // namespace screen
