#include "tests/bench/frame_buffer.h"

#include <X11/XWDFile.h>
#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <thread>

namespace bench {

namespace {

constexpr std::size_t sampled = 5;

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what + ": " + std::strerror(errno));
}

// Xvfb writes the number of the display it found free to a descriptor, and a line break with a second call:
// whoever closes before that has the server end.
std::string read_display(int descriptor) {
  std::string number;
  char letter = 0;
  while (read(descriptor, &letter, 1) == 1 && letter != '\n') {
    number += letter;
  }
  close(descriptor);
  if (number.empty()) {
    throw std::runtime_error("Xvfb did not start (is the package xvfb installed?)");
  }
  return ":" + number;
}

}  // namespace

FrameBuffer::FrameBuffer(const std::filesystem::path& folder) {
  std::array<int, 2> pipes{};
  if (pipe(pipes.data()) != 0) {
    fail("pipe");
  }
  server_ = fork();
  if (server_ == 0) {
    close(pipes[0]);
    const std::string number = std::to_string(pipes[1]);
    execlp("Xvfb", "Xvfb", "-displayfd", number.c_str(), "-screen", "0", "1920x1080x24", "-fbdir",
           folder.c_str(), "-nolisten", "tcp", "-noreset", static_cast<char*>(nullptr));
    _exit(127);
  }
  close(pipes[1]);
  display_ = read_display(pipes[0]);

  const std::string file = folder / "Xvfb_screen0";
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status{};
  if (descriptor < 0 || fstat(descriptor, &status) != 0) {
    fail("open " + file);
  }
  mapped_size_ = static_cast<std::size_t>(status.st_size);
  mapped_ = mmap(nullptr, mapped_size_, PROT_READ, MAP_SHARED, descriptor, 0);
  close(descriptor);
  if (mapped_ == MAP_FAILED) {
    fail("mmap " + file);
  }
  const auto* header = static_cast<const XWDFileHeader*>(mapped_);
  const std::size_t offset = ntohl(header->header_size) + ntohl(header->ncolors) * std::size_t{sz_XWDColor};
  stride_ = ntohl(header->bytes_per_line) / sizeof(std::uint32_t);
  rows_ = ntohl(header->pixmap_height);
  data_ = reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(mapped_) + offset);
}

FrameBuffer::~FrameBuffer() {
  if (mapped_ != nullptr && mapped_ != MAP_FAILED) {
    munmap(mapped_, mapped_size_);
  }
  if (server_ > 0) {
    kill(server_, SIGTERM);
    waitpid(server_, nullptr, 0);
  }
}

void FrameBuffer::remember() { remembered_ = pixels(); }

bool FrameBuffer::changed() const {
  for (std::size_t row = 0; row < rows_; row += sampled) {
    const std::size_t at = row * stride_;
    if (std::memcmp(data_ + at, remembered_.data() + at, stride_ * sizeof(std::uint32_t)) != 0) {
      return true;
    }
  }
  return false;
}

std::vector<std::uint32_t> FrameBuffer::pixels() const { return {data_, data_ + rows_ * stride_}; }

}  // namespace bench
