// A plate: a figure's finished pixels, small enough to be carried, and fetched in a quarter of the time that
// drawing takes or less.
#pragma once

#include <string>
#include <variant>

#include "app/screen/pixels.h"

namespace screen {

struct Plate {
  int width = 0;  ///< pixels; of the figure with its ground
  int height = 0;
  std::string ink;  ///< zstd, with a checksum; its layout stands in content/pack/schema.md
};

/// A plate that may not be shown, and why: `does not decompress: Restored data doesn't match checksum`.
struct Spoilt {
  std::string says;
};

/// Both sides from 1 to 65535 pixels, and the ink within them. The same ink gives the same bytes wherever the
/// same version of zstd is at work.
Plate make_plate(const Ink& ink, int width, int height);

/// Takes nothing on trust: what comes back lies within width and height, whatever the bytes are, and not more
/// memory than that is asked for.
std::variant<Ink, Spoilt> read_plate(const Plate& plate);

}  // namespace screen
