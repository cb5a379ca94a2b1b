// One folder of files, through the few operations whose order decides what a power cut leaves of it. There
// are two: a folder of the file system (folder_disk.h), and the tests' model, which knows every state that a
// cut may leave.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack/seal.h"

namespace shelf {

/// A file that is being written, borrowed from its disk.
class File {
 public:
  File() = default;
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File(File&&) = delete;
  File& operator=(File&&) = delete;
  virtual ~File() = default;  ///< closes it; what close(2) says is lost then

  /// write(2): how many of `bytes`, which are not none, were written; perhaps not all.
  virtual std::size_t write(std::span<const char> bytes) = 0;

  /// posix_fallocate(3), before the first write.
  virtual void reserve(std::uint64_t size) = 0;

  /// fsync(2). A failure is final: it is not asked again.
  virtual void sync() = 0;

  /// close(2).
  virtual void close() = 0;
};

/// Names stand for files in the folder itself. Every function throws std::system_error, naming the call and
/// the file, where the system says no.
class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  Disk(Disk&&) = delete;
  Disk& operator=(Disk&&) = delete;
  virtual ~Disk() = default;

  /// All there is, sorted.
  virtual std::vector<std::string> names() const = 0;

  /// The file's bytes; nullopt if there is no ordinary file of this name, or one of more than `most` bytes.
  virtual std::optional<std::string> contents(std::string_view name, std::size_t most) const = 0;

  /// BLAKE2b-512 of the file as it stands on the disk, of at most one byte more than `most`; nullopt if there
  /// is no ordinary file of this name.
  virtual std::optional<content::Hashed> hash(std::string_view name, std::uint64_t most) const = 0;

  /// A new file, which must not be there yet.
  virtual std::unique_ptr<File> create(std::string_view name) = 0;

  /// rename(2), which replaces `to` in one step.
  virtual void rename(std::string_view from, std::string_view to) = 0;

  /// unlink(2).
  virtual void remove(std::string_view name) = 0;

  /// fsync(2) of the folder, after which what was created, renamed and removed in it outlives a power cut.
  virtual void sync() = 0;
};

}  // namespace shelf
