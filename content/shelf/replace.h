// Files that are written whole or not at all.
#pragma once

#include <span>
#include <string_view>

#include "content/shelf/disk.h"

namespace shelf {

/// All of `bytes`, in as many calls as it takes.
void write_all(File& file, std::span<const char> bytes);

/// A file that is not finished: `.NAME.part`, an older one of which is replaced. Removed when this goes,
/// unless it has got its name.
class Part {
 public:
  Part(Disk& disk, std::string_view name);
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  Part(Part&&) = delete;
  Part& operator=(Part&&) = delete;
  ~Part();

  File& file() { return *file_; }

  /// Fsyncs and closes it; then it may be read.
  void finish();

  /// The finished file stands under its name, once the folder is synced.
  void name();

 private:
  Disk& disk_;
  std::string name_;
  std::unique_ptr<File> file_;
  bool named_ = false;
};

/// `name` holds `bytes` when this returns, whatever happens to the power.
void replace(Disk& disk, std::string_view name, std::string_view bytes);

}  // namespace shelf
