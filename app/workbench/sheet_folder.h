// Where a proof sheet will stand: whole, or as it was before.
#pragma once

#include <filesystem>
#include <stdexcept>

namespace workbench {

/// The folder cannot take a proof sheet; what() says why, and what to do.
class NoPlaceForSheet : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A folder beside the one that is wanted. It takes that name when all is in it, and is gone with this value
/// otherwise.
class SheetFolder {
 public:
  /// `out` may be missing, empty, or an older proof sheet without anything else in it. Throws
  /// NoPlaceForSheet.
  explicit SheetFolder(const std::filesystem::path& out);
  ~SheetFolder();
  SheetFolder(const SheetFolder&) = delete;
  SheetFolder& operator=(const SheetFolder&) = delete;
  SheetFolder(SheetFolder&&) = delete;
  SheetFolder& operator=(SheetFolder&&) = delete;

  /// Empty at first.
  const std::filesystem::path& path() const { return path_; }

  /// Puts it in the older one's place. Throws std::filesystem::filesystem_error; `out` is as it was then.
  void publish();

 private:
  std::filesystem::path out_;
  std::filesystem::path path_;
};

}  // namespace workbench
