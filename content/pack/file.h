// Files as the operating system has them. Every failure is a std::system_error that names the call and the
// path; nothing here is silent, and nothing else in this room writes to a disk.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <variant>

namespace content {

/// An open file or folder, closed when it goes. Movable, not copyable.
class Descriptor {
 public:
  /// Opens as open(2) does, always with O_CLOEXEC; a created file gets the mode `created` less the umask.
  Descriptor(std::filesystem::path path, int flags, mode_t created = 0666);
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();

  const std::filesystem::path& path() const { return path_; }

  struct stat status() const;

  /// Fills `bytes` from `offset` on; fewer are read only at the end of the file. Returns how many.
  std::size_t read_at(std::span<char> bytes, off_t offset) const;

  /// The whole file from its beginning; nullopt if it has more than `most` bytes, of which no more are read.
  std::optional<std::string> contents(std::size_t most) const;

  /// write(2): how many of `bytes`, which are not none, were written; perhaps not all.
  std::size_t write_some(std::span<const char> bytes);

  /// Writes all of `bytes`, or throws.
  void write(std::span<const char> bytes);

  /// posix_fallocate(3): the file gets `size` bytes, and room for them, or this throws.
  void reserve(std::uint64_t size);

  /// Lets the system forget what it keeps of the file in memory, so that it is read from the disk again. What
  /// is not yet synced it keeps.
  void forget_kept() const;

  /// flock(2) for this program alone, until the file is closed; false if another has it.
  [[nodiscard]] bool lock();

  /// fsync(2). A failure is final: the file's bytes are not to be trusted, whatever a second call would say.
  void sync();

  /// Closes and reports what close(2) says, as the destructor cannot.
  void close();

 private:
  std::filesystem::path path_;
  int number_ = -1;
};

/// Why a file is not there to be read, to follow its name in a sentence: `is a folder`.
struct Unopened {
  bool missing;  ///< or cannot be opened; otherwise it is there, but not an ordinary file
  std::string says;
  std::error_code error;  ///< what the system said of opening it; none if it is not an ordinary file
};

enum class Links { follow, refuse };  ///< of the last name of a path; folders on the way may be links

/// Opens an ordinary file for reading. Waits for nobody, though the name be that of a pipe.
std::variant<Descriptor, Unopened> open_ordinary(const std::filesystem::path& file, Links links);

/// lstat(2): of a link itself.
struct stat status_of(const std::filesystem::path& path);

/// rename(2), which replaces `to` in one step.
void rename_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// renameat2(2) that replaces nothing: false, and nothing changed, if there is something of the name `to`.
bool rename_to_new_name(const std::filesystem::path& from, const std::filesystem::path& to);

/// unlink(2).
void remove_file(const std::filesystem::path& file);

/// fsync(2) of the folder in which `file` stands, after which a rename in it outlives a power cut.
void sync_folder_of(const std::filesystem::path& file);

}  // namespace content
