// The loops over pixels, in whole numbers, so that a frame is the same on every machine. All clip.
#pragma once

#include "app/scene/scene.h"
#include "app/screen/canvas.h"
#include "app/screen/fonts.h"

namespace screen {

void fill(Canvas& canvas, scene::Rect rect, scene::Colour colour);

/// Fills with edges that fade to nothing: along the longer side, or along both where they are nearly equal.
void fill_soft(Canvas& canvas, scene::Rect rect, scene::Colour colour);

void copy(const Canvas& from, Canvas& to, scene::Point upper_left);

/// Inks the run with its baseline beginning at `origin`.
void stamp(const Run& run, Canvas& canvas, scene::Point origin, scene::Colour ink);

/// Lays `of_256` parts of a colour over everything.
void veil(Canvas& canvas, scene::Colour colour, int of_256);

/// One step of a cross-fade: 0 is `from`, 256 is `to`. `out` takes their size; both have the same.
void blend(const Canvas& from, const Canvas& to, int of_256, Canvas& out);

}  // namespace screen
