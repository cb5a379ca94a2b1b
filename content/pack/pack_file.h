// A pack's file, held open: what is hashed is what is read.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <variant>

#include "content/pack/file.h"
#include "content/pack/header.h"
#include "content/pack/pack.h"

namespace content {

/// Movable, not copyable. SQLite opens the same path by itself; unchanged() says whether that was this file.
/// Its functions throw std::system_error, naming the call and the file, if the file fails under them.
class PackFile {
 public:
  /// Opens an ordinary file without following a link; nothing of its contents has been judged.
  static std::variant<PackFile, Refused> open(const std::filesystem::path& file);

  const std::filesystem::path& path() const { return descriptor_.path(); }
  const Descriptor& descriptor() const { return descriptor_; }

  /// In bytes, when it was opened.
  std::uint64_t size() const { return static_cast<std::uint64_t>(opened_.st_size); }

  /// What the first bytes have against it.
  std::optional<Flaw> flaw() const;

  /// Whether the path still leads to this file, and its size and time are those that it was opened with.
  bool unchanged() const;

 private:
  explicit PackFile(Descriptor descriptor);

  Descriptor descriptor_;
  struct stat opened_;
};

}  // namespace content
