// A virtual X server whose pixels are read where they lie: Xvfb with -fbdir.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace bench {

/// A running Xvfb of 1920x1080 pixels; ended and removed with this value.
class FrameBuffer {
 public:
  /// Starts the server with its files in `folder`, which must exist. Throws std::runtime_error.
  explicit FrameBuffer(const std::filesystem::path& folder);
  ~FrameBuffer();
  FrameBuffer(const FrameBuffer&) = delete;
  FrameBuffer& operator=(const FrameBuffer&) = delete;
  FrameBuffer(FrameBuffer&&) = delete;
  FrameBuffer& operator=(FrameBuffer&&) = delete;

  const std::string& display() const { return display_; }

  /// Remembers what is seen now.
  void remember();

  /// Whether a sampled row (every fifth) differs from what was remembered.
  bool changed() const;

  /// Every pixel as it is now.
  std::vector<std::uint32_t> pixels() const;

 private:
  const std::uint32_t* data_ = nullptr;
  void* mapped_ = nullptr;
  std::size_t mapped_size_ = 0;
  std::size_t stride_ = 0;  ///< in pixels
  std::size_t rows_ = 0;
  std::vector<std::uint32_t> remembered_;
  std::string display_;
  pid_t server_ = -1;
};

}  // namespace bench
