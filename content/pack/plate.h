// A chart already drawn, as the pack carries it: bytes that this room stores and finds, and does not look
// into.
#pragma once

#include <string>

namespace content {

/// What makes and shows one stands in app/screen/plate.h.
struct Plate {
  std::string key;  ///< a digest of everything that is seen; 32 bytes
  int width = 0;    ///< pixels, at least 1; likewise the height
  int height = 0;
  std::string ink;  ///< zstd; see schema.md

  friend bool operator==(const Plate&, const Plate&) = default;
};

}  // namespace content
