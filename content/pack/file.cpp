#include "content/pack/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
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

}  // namespace

Descriptor::Descriptor(std::filesystem::path path, int flags, mode_t created) : path_(std::move(path)) {
  do {
    number_ = ::open(path_.c_str(), flags | O_CLOEXEC, created);
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

std::optional<std::string> Descriptor::contents(std::size_t most) const {
  const auto size = static_cast<std::uint64_t>(status().st_size);
  if (size > most) {
    return std::nullopt;
  }
  std::string bytes(most + 1, '\0');  // the file may have grown since, and some have no size at all
  bytes.resize(read_at(bytes, 0));
  return bytes.size() > most ? std::nullopt : std::optional(std::move(bytes));
}

std::size_t Descriptor::write_some(std::span<const char> bytes) {
  for (;;) {
    const ssize_t written = ::write(number_, bytes.data(), bytes.size());
    if (written > 0) {
      return static_cast<std::size_t>(written);
    }
    if (written == 0) {
      errno = EIO;  // which write(2) never says of an ordinary file; asking again could go on for ever
    }
    if (errno != EINTR) {
      fail("write", path_);
    }
  }
}

void Descriptor::write(std::span<const char> bytes) {
  while (!bytes.empty()) {
    bytes = bytes.subspan(write_some(bytes));
  }
}

void Descriptor::reserve(std::uint64_t size) {
  int error = 0;
  do {
    error = ::posix_fallocate(number_, 0, static_cast<off_t>(size));
  } while (error == EINTR);
  if (error != 0) {
    errno = error;
    fail("posix_fallocate", path_);
  }
}

void Descriptor::forget_kept() const {
  if (const int error = ::posix_fadvise(number_, 0, 0, POSIX_FADV_DONTNEED); error != 0) {
    errno = error;
    fail("posix_fadvise", path_);
  }
}

bool Descriptor::lock() {
  int result = 0;
  do {
    result = ::flock(number_, LOCK_EX | LOCK_NB);
  } while (result != 0 && errno == EINTR);
  if (result != 0 && errno != EWOULDBLOCK) {
    fail("flock", path_);
  }
  return result == 0;
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

std::variant<Descriptor, Unopened> open_ordinary(const std::filesystem::path& file, Links links) {
  try {
    // Without O_NONBLOCK, opening a FIFO would wait for somebody to write to it.
    constexpr int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY;
    Descriptor opened(file, links == Links::refuse ? flags | O_NOFOLLOW : flags);
    const mode_t mode = opened.status().st_mode;
    if (!S_ISREG(mode)) {
      return Unopened{false, S_ISDIR(mode) ? "is a folder" : "is not an ordinary file", {}};
    }
    return opened;
  } catch (const std::system_error& error) {
    // A link is ELOOP, a socket ENXIO; but a ring of linked folders on the way is ELOOP too.
    std::error_code ignored;
    const bool link = error.code().value() == ELOOP && std::filesystem::is_symlink(file, ignored);
    if (link || error.code().value() == ENXIO) {
      return Unopened{false, "is not a file of its own but a link or a socket", {}};
    }
    return Unopened{true, fmt::format("cannot be opened: {}", error.code().message()), error.code()};
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

bool rename_to_new_name(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
    return true;
  }
  if (errno != EEXIST) {
    fail("renameat2", from.string() + " to " + to.string());
  }
  return false;
}

void remove_file(const std::filesystem::path& file) {
  if (::unlink(file.c_str()) != 0) {
    fail("unlink", file);
  }
}

void sync_folder_of(const std::filesystem::path& file) {
  const auto folder = file.parent_path();
  Descriptor descriptor(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
  descriptor.sync();
  descriptor.close();
}

}  // namespace content
