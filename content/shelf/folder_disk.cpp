#include "content/shelf/folder_disk.h"

#include <fcntl.h>

#include <algorithm>
#include <system_error>
#include <utility>
#include <variant>

namespace shelf {
namespace {

class FolderFile : public File {
 public:
  explicit FolderFile(content::Descriptor descriptor) : descriptor_(std::move(descriptor)) {}

  std::size_t write(std::span<const char> bytes) override { return descriptor_.write_some(bytes); }
  void reserve(std::uint64_t size) override { descriptor_.reserve(size); }
  void sync() override { descriptor_.sync(); }
  void close() override { descriptor_.close(); }

 private:
  content::Descriptor descriptor_;
};

/// A file that the system will not open is not taken for one that is not there: it may be the list of those
/// who are no longer to be believed.
std::optional<content::Descriptor> ordinary(const std::filesystem::path& file) {
  auto opened = content::open_ordinary(file, content::Links::refuse);
  if (auto* descriptor = std::get_if<content::Descriptor>(&opened)) {
    return std::move(*descriptor);
  }
  const std::error_code error = std::get<content::Unopened>(opened).error;
  if (error && error != std::errc::no_such_file_or_directory) {
    throw std::system_error(error, "open " + file.string());
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> FolderDisk::names() const {
  std::vector<std::string> names;
  if (!std::filesystem::exists(folder_)) {
    return names;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

std::optional<std::string> FolderDisk::contents(std::string_view name, std::size_t most) const {
  const auto file = ordinary(folder_ / name);
  return file ? file->contents(most) : std::nullopt;
}

std::optional<content::Hashed> FolderDisk::hash(std::string_view name, std::uint64_t most) const {
  const auto file = ordinary(folder_ / name);
  if (!file) {
    return std::nullopt;
  }
  file->forget_kept();
  return content::hash(*file, most);
}

std::unique_ptr<File> FolderDisk::create(std::string_view name) {
  return std::make_unique<FolderFile>(
      content::Descriptor(folder_ / name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0644));
}

void FolderDisk::rename(std::string_view from, std::string_view to) {
  content::rename_file(folder_ / from, folder_ / to);
}

void FolderDisk::remove(std::string_view name) { content::remove_file(folder_ / name); }

void FolderDisk::sync() { content::sync_folder_of(folder_ / "."); }

void make_folder(const std::filesystem::path& folder) {
  if (std::filesystem::create_directories(folder)) {
    const auto whole = std::filesystem::absolute(folder);
    content::sync_folder_of(whole.has_filename() ? whole : whole.parent_path());
  }
}

std::optional<Lock> Lock::take(const std::filesystem::path& folder) {
  content::Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
  if (descriptor.lock()) {
    return Lock(std::move(descriptor));
  }
  return std::nullopt;
}

}  // namespace shelf
