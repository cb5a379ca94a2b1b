// A frame of pixels. Opaque: painters write it, a window shows it, a PNG keeps it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace screen {

/// Pixels as 0x00RRGGBB, row after row from the upper left corner. The upper byte means nothing: what Cairo
/// leaves there differs, so readers mask it.
class Canvas {
 public:
  Canvas() = default;
  /// Black. Both sides at least 0.
  Canvas(int width, int height)
      : width_(width),
        height_(height),
        pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}
  Canvas(Canvas&&) noexcept = default;
  Canvas& operator=(Canvas&&) noexcept = default;
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  ~Canvas() = default;

  int width() const { return width_; }
  int height() const { return height_; }
  std::span<std::uint32_t> pixels() { return pixels_; }
  std::span<const std::uint32_t> pixels() const { return pixels_; }

  /// `y` from 0 to height - 1.
  std::uint32_t* row(int y) { return pixels_.data() + offset(y); }
  const std::uint32_t* row(int y) const { return pixels_.data() + offset(y); }

 private:
  std::size_t offset(int y) const { return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_); }

  int width_ = 0;
  int height_ = 0;
  std::vector<std::uint32_t> pixels_;
};

}  // namespace screen
