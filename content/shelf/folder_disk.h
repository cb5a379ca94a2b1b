// A folder of the file system as a Disk.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack/file.h"
#include "content/shelf/disk.h"

namespace shelf {

class FolderDisk : public Disk {
 public:
  /// A folder that is not there is empty. New files get the mode 0644 less the umask.
  explicit FolderDisk(std::filesystem::path folder) : folder_(std::move(folder)) {}

  const std::filesystem::path& folder() const { return folder_; }

  std::vector<std::string> names() const override;
  std::optional<std::string> contents(std::string_view name, std::size_t most) const override;
  std::optional<content::Hashed> hash(std::string_view name, std::uint64_t most) const override;
  std::unique_ptr<File> create(std::string_view name) override;
  void rename(std::string_view from, std::string_view to) override;
  void remove(std::string_view name) override;
  void sync() override;

 private:
  std::filesystem::path folder_;
};

/// Makes the folder, and those above it, where they are missing, and syncs the folder above.
void make_folder(const std::filesystem::path& folder);

/// Held by the one who changes a shelf: flock(2) on its folder, until this goes or the program ends.
class Lock {
 public:
  /// nullopt if somebody else holds it. Throws std::system_error, naming the call and the folder.
  static std::optional<Lock> take(const std::filesystem::path& folder);

 private:
  explicit Lock(content::Descriptor folder) : folder_(std::move(folder)) {}

  content::Descriptor folder_;
};

}  // namespace shelf
