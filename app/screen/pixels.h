// The loops over pixels, in whole numbers, so that a frame is the same on every machine. All clip.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "app/scene/scene.h"
#include "app/screen/canvas.h"
#include "app/screen/fonts.h"

namespace screen {

void fill(Canvas& canvas, scene::Rect rect, scene::Colour colour);

/// Fills with edges that fade to nothing: along the longer side, or along both where they are nearly equal.
void fill_soft(Canvas& canvas, scene::Rect rect, scene::Colour colour);

/// What of a picture is not its ground. A chart is mostly ground: this is smaller than its canvas, and laid
/// onto that ground again in less time.
struct Ink {
  struct Span {
    int x = 0;
    int y = 0;
    int length = 0;
  };
  std::vector<Span> spans;
  std::vector<std::uint32_t> pixels;  ///< of all spans, one after the other

  std::size_t bytes() const { return spans.size() * sizeof(Span) + pixels.size() * sizeof(std::uint32_t); }
};

Ink ink_of(const Canvas& canvas, scene::Colour ground);

/// Nothing is laid where `but` is, a part of the canvas.
void lay(const Ink& ink, Canvas& canvas, scene::Point upper_left, scene::Rect but = {});

/// Inks the run with its baseline beginning at `origin`.
void stamp(const Run& run, Canvas& canvas, scene::Point origin, scene::Colour ink);

/// Lays `of_256` parts of a colour over everything.
void veil(Canvas& canvas, scene::Colour colour, int of_256);

/// Moves the whole picture within its canvas; what its edges leave free repeats them, so that what reaches
/// the screen's edge still does.
void shift(Canvas& canvas, scene::Point by);

/// Fills `small` with all of `canvas`, each pixel the mean of those that it stands for: thin strokes grow
/// faint but do not vanish. `small` is no larger in either direction, and not empty.
void shrink(const Canvas& canvas, Canvas& small);

/// One step of a cross-fade: 0 is `from`, 256 is `to`. `out` takes their size; both have the same. It may be
/// one of them.
void blend(const Canvas& from, const Canvas& to, int of_256, Canvas& out);

}  // namespace screen
