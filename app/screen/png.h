// Frames as PNG files, and how far two frames differ: snapshots, the tour, goldens.
#pragma once

#include <cstddef>
#include <filesystem>
#include <stdexcept>

#include "app/screen/canvas.h"

namespace screen {

/// A picture cannot be written or read. Names the call and the file.
class PictureError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws PictureError, leaving no file behind.
void write_png(const Canvas& canvas, const std::filesystem::path& path);

/// Throws PictureError. Transparent pixels stand on black.
Canvas read_png(const std::filesystem::path& path);

struct Difference {
  bool same_size = true;  ///< if not, the rest is 0
  int most = 0;           ///< of any channel of any pixel, 0 to 255
  std::size_t over = 0;   ///< how many pixels differ by more than `tolerance` in a channel
};

/// A golden may differ by this in each channel: other versions of Cairo and FreeType round otherwise.
inline constexpr int tolerance = 4;

Difference compare(const Canvas& a, const Canvas& b);

/// `a`, faint and grey, with what differs by more than `tolerance` in red. Both of one size.
Canvas difference_picture(const Canvas& a, const Canvas& b);

}  // namespace screen
