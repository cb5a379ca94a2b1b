// A chart already drawn, as the pack carries it: bytes that this room stores and finds, and does not look
// into.
#pragma once

#include <string>

namespace content {

/// What makes and shows one stands in app/screen/plate.h.
struct Plate {
  std::string key;  ///< a digest of everything that is seen; 32 bytes
  int width = 0;    ///< pixels, from 1 to 7680; likewise the height, and not more than 7680x4320 in all
  int height = 0;
  std::string ink;  ///< zstd; see schema.md

  friend bool operator==(const Plate&, const Plate&) = default;
};

}  // namespace content
