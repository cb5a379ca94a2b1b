// A file written beside the one that it shall replace, so that whoever looks sees the old one or the new.
#pragma once

#include <filesystem>

#include "content/pack/file.h"

namespace content {

/// Made beside the target; removed when this goes, unless it has become the target. Its functions throw
/// std::system_error, naming the call and the file.
class Replacement {
 public:
  /// The file gets the mode `created` less the umask.
  explicit Replacement(std::filesystem::path target, mode_t created = 0666);
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  Replacement(Replacement&&) = delete;
  Replacement& operator=(Replacement&&) = delete;
  ~Replacement();

  Descriptor& file() { return descriptor_; }
  const std::filesystem::path& path() const { return descriptor_.path(); }

  /// Fsyncs the file, closes it, renames it and fsyncs the folder. (If only the last fails, the new file
  /// stands already.)
  void become_target();

  /// The same, if nothing stands under the target's name; false, and nothing changed, if something does.
  bool become_new_target();

 private:
  void finish();

  std::filesystem::path target_;
  Descriptor descriptor_;
  bool removed_ = false;
};

}  // namespace content
