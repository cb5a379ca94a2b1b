#include "tests/shelf/wrong_disk.h"

#include <map>
#include <system_error>
#include <utility>

#include "content/shelf/names.h"

namespace {

/// Does all as it is told.
class PassingFile : public shelf::File {
 public:
  explicit PassingFile(std::shared_ptr<shelf::File> file) : file_(std::move(file)) {}

  std::size_t write(std::span<const char> bytes) override { return file_->write(bytes); }
  void reserve(std::uint64_t size) override { file_->reserve(size); }
  void sync() override { file_->sync(); }
  void close() override { file_->close(); }

 protected:
  std::shared_ptr<shelf::File> file_;  // NOLINT(*-non-private-member-variables-in-classes): of a test's own
};

template <typename Made>
class PassingDisk : public shelf::Disk {
 public:
  explicit PassingDisk(ModelDisk& disk) : disk_(disk) {}

  std::vector<std::string> names() const override { return disk_.names(); }
  std::optional<std::string> contents(std::string_view name, std::size_t most) const override {
    return disk_.contents(name, most);
  }
  std::optional<content::Hashed> hash(std::string_view name, std::uint64_t most) const override {
    return disk_.hash(name, most);
  }
  std::unique_ptr<shelf::File> create(std::string_view name) override {
    return std::make_unique<Made>(disk_.create(name));
  }
  void rename(std::string_view from, std::string_view to) override { disk_.rename(from, to); }
  void remove(std::string_view name) override { disk_.remove(name); }
  void sync() override { disk_.sync(); }

 protected:
  ModelDisk& disk_;  // NOLINT(*-non-private-member-variables-in-classes)
};

struct UnsyncedFile : PassingFile {
  using PassingFile::PassingFile;
  void sync() override {}
};

struct WithoutFolderSync : PassingDisk<PassingFile> {
  using PassingDisk::PassingDisk;
  void sync() override {}
};

/// Synced and closed by its disk, after it has got its name.
struct LateFile : PassingFile {
  using PassingFile::PassingFile;
  void sync() override {}
  void close() override {}
};

class RenameFirst : public PassingDisk<LateFile> {
 public:
  using PassingDisk::PassingDisk;
  std::unique_ptr<shelf::File> create(std::string_view name) override {
    std::shared_ptr<shelf::File> file = disk_.create(name);
    files_[std::string(name)] = file;
    return std::make_unique<LateFile>(file);
  }
  void rename(std::string_view from, std::string_view to) override {
    disk_.rename(from, to);
    files_.at(std::string(from))->sync();
    files_.at(std::string(from))->close();
  }

 private:
  std::map<std::string, std::shared_ptr<shelf::File>> files_;
};

class WriteInPlace : public PassingDisk<PassingFile> {
 public:
  using PassingDisk::PassingDisk;
  std::optional<content::Hashed> hash(std::string_view name, std::uint64_t most) const override {
    return disk_.hash(last(name), most);
  }
  std::unique_ptr<shelf::File> create(std::string_view name) override {
    if (disk_.contents(last(name), SIZE_MAX)) {
      disk_.remove(last(name));
    }
    return std::make_unique<PassingFile>(disk_.create(last(name)));
  }
  void rename(std::string_view from, std::string_view to) override {
    if (!shelf::is_part(from)) {
      disk_.rename(from, to);
    }
  }

 private:
  static std::string last(std::string_view name) {
    constexpr std::string_view end = ".part";
    return std::string(shelf::is_part(name) ? name.substr(1, name.size() - 1 - end.size()) : name);
  }
};

/// Believes what it was given to write.
struct Believed {
  content::Hash hash;
  std::uint64_t size = 0;
};

struct HastyFile : PassingFile {
  HastyFile(std::shared_ptr<shelf::File> file, std::shared_ptr<Believed> believed)
      : PassingFile(std::move(file)), believed_(std::move(believed)) {}
  std::size_t write(std::span<const char> bytes) override {
    file_->write(bytes);
    believed_->hash.update(content::octets({bytes.data(), bytes.size()}));
    believed_->size += bytes.size();
    return bytes.size();
  }

 private:
  std::shared_ptr<Believed> believed_;
};

class ShortWriteIgnored : public PassingDisk<PassingFile> {
 public:
  using PassingDisk::PassingDisk;
  std::optional<content::Hashed> hash(std::string_view name, std::uint64_t most) const override {
    const auto found = files_.find(std::string(name));
    return found == files_.end()
               ? disk_.hash(name, most)
               : std::optional(content::Hashed{found->second->hash.digest(), found->second->size});
  }
  std::unique_ptr<shelf::File> create(std::string_view name) override {
    const auto believed = std::make_shared<Believed>();
    files_[std::string(name)] = believed;
    return std::make_unique<HastyFile>(disk_.create(name), believed);
  }

 private:
  std::map<std::string, std::shared_ptr<Believed>> files_;
};

struct CarelesslyClosedFile : PassingFile {
  using PassingFile::PassingFile;
  void close() override {
    try {
      file_->close();
    } catch (const std::system_error&) {
      // This is the mistake.
    }
  }
};

struct AgainSyncedFile : PassingFile {
  using PassingFile::PassingFile;
  void sync() override {
    try {
      file_->sync();
    } catch (const std::system_error&) {
      file_->sync();
    }
  }
};

struct OldDeletedFirst : PassingDisk<PassingFile> {
  using PassingDisk::PassingDisk;
  std::unique_ptr<shelf::File> create(std::string_view name) override {
    for (const std::string& old : disk_.names()) {
      if (shelf::read_pack_name(old)) {
        disk_.remove(old);
      }
    }
    return PassingDisk::create(name);
  }
};

}  // namespace

std::unique_ptr<shelf::Disk> right(ModelDisk& disk) {
  return std::make_unique<PassingDisk<PassingFile>>(disk);
}
std::unique_ptr<shelf::Disk> without_file_sync(ModelDisk& disk) {
  return std::make_unique<PassingDisk<UnsyncedFile>>(disk);
}
std::unique_ptr<shelf::Disk> without_folder_sync(ModelDisk& disk) {
  return std::make_unique<WithoutFolderSync>(disk);
}
std::unique_ptr<shelf::Disk> rename_first(ModelDisk& disk) { return std::make_unique<RenameFirst>(disk); }
std::unique_ptr<shelf::Disk> write_in_place(ModelDisk& disk) { return std::make_unique<WriteInPlace>(disk); }
std::unique_ptr<shelf::Disk> short_write_ignored(ModelDisk& disk) {
  return std::make_unique<ShortWriteIgnored>(disk);
}
std::unique_ptr<shelf::Disk> close_error_ignored(ModelDisk& disk) {
  return std::make_unique<PassingDisk<CarelesslyClosedFile>>(disk);
}
std::unique_ptr<shelf::Disk> fsync_retried(ModelDisk& disk) {
  return std::make_unique<PassingDisk<AgainSyncedFile>>(disk);
}
std::unique_ptr<shelf::Disk> old_deleted_first(ModelDisk& disk) {
  return std::make_unique<OldDeletedFirst>(disk);
}
