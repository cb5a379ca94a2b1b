#include "content/pack/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace content {
namespace {

[[noreturn]] void fail(const char* call, const std::filesystem::path& path) {
  const int error = errno;
  throw std::system_error(error, std::generic_category(), fmt::format("{} {}", call, path.string()));
}

constexpr mode_t created_mode = 0666;  // the umask has the last word

}  // namespace

Descriptor::Descriptor(std::filesystem::path path, int flags) : path_(std::move(path)) {
  do {
    number_ = ::open(path_.c_str(), flags | O_CLOEXEC, created_mode);
  } while (number_ < 0 && errno == EINTR);
  if (number_ < 0) {
    fail("open", path_);
  }
}

Descriptor::Descriptor(Descriptor&& other) noexcept
    : path_(std::move(other.path_)), number_(std::exchange(other.number_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(number_, other.number_);
  return *this;
}

Descriptor::~Descriptor() {
  if (number_ >= 0) {
    ::close(number_);
  }
}

struct stat Descriptor::status() const {
  struct stat status{};
  if (::fstat(number_, &status) != 0) {
    fail("fstat", path_);
  }
  return status;
}

std::size_t Descriptor::read_at(std::span<char> bytes, off_t offset) const {
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const auto rest = bytes.subspan(filled);
    const ssize_t got = ::pread(number_, rest.data(), rest.size(), offset + static_cast<off_t>(filled));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      fail("pread", path_);
    }
    if (got == 0) {
      break;
    }
    filled += static_cast<std::size_t>(got);
  }
  return filled;
}

void Descriptor::write(std::span<const char> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(number_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      fail("write", path_);
    }
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
}

void Descriptor::sync() {
  if (::fsync(number_) != 0) {
    fail("fsync", path_);
  }
}

void Descriptor::close() {
  if (::close(std::exchange(number_, -1)) != 0) {
    fail("close", path_);
  }
}

struct stat status_of(const std::filesystem::path& path) {
  struct stat status{};
  if (::lstat(path.c_str(), &status) != 0) {
    fail("lstat", path);
  }
  return status;
}

void rename_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) {
    fail("rename", from.string() + " to " + to.string());
  }
}

void sync_folder(const std::filesystem::path& folder) {
  Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
  descriptor.sync();
  descriptor.close();
}

}  // namespace content
