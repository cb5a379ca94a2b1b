// A disk in memory that knows every state which a power cut may leave of it. It promises what POSIX promises,
// and no more: a file's bytes last once the file is synced, its name once the folder is; until then each
// write and each change of a name may have reached the disk, or not, whatever became of the others. A call
// that fails can be ordered for each.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/shelf/disk.h"

class ModelDisk : public shelf::Disk {
 public:
  /// What stands on a disk: names and bytes.
  using Image = std::map<std::string, std::string>;

  /// One write takes no more.
  static constexpr std::size_t most_written = 512;

  explicit ModelDisk(const Image& image = {});

  std::vector<std::string> names() const override;
  std::optional<std::string> contents(std::string_view name, std::size_t most) const override;
  std::optional<content::Hashed> hash(std::string_view name, std::uint64_t most) const override;
  std::unique_ptr<shelf::File> create(std::string_view name) override;
  void rename(std::string_view from, std::string_view to) override;
  void remove(std::string_view name) override;
  void sync() override;

  /// The call number `call`, from 0, of those that change something fails with `error`; a file's sync that
  /// fails loses what was written, and a later one says that all is well, as Linux does.
  void fail(std::size_t call, int error) { fault_ = {call, error}; }

  /// Calls that would change something, failed ones too.
  std::size_t calls() const { return calls_; }

  /// Operations that took place.
  std::size_t operations() const { return log_.size(); }

  /// What stands there while the power is on.
  Image image() const;

  /// Every image that a cut may leave after the first `operations`. Some may be the same.
  void cuts(std::size_t operations, const std::function<void(const Image&)>& see) const;

  /// A file without its name.
  using Inode = std::size_t;

 private:
  friend class ModelFile;

  struct Create {
    std::string name;
    Inode inode;
  };
  struct Reserve {
    Inode inode;
    std::size_t size;
  };
  struct Write {
    Inode inode;
    std::size_t offset;
    std::string bytes;
  };
  struct SyncFile {
    Inode inode;
  };
  struct LoseFile {  ///< a sync that failed
    Inode inode;
  };
  struct Rename {
    std::string from;
    std::string to;
  };
  struct Remove {
    std::string name;
  };
  struct SyncFolder {};
  using Operation = std::variant<Create, Reserve, Write, SyncFile, LoseFile, Rename, Remove, SyncFolder>;

  using Names = std::map<std::string, Inode>;
  using Contents = std::vector<std::string>;

  /// What lasts after some operations, and what may.
  struct Pending {
    Names names;
    std::vector<const Operation*> changes;  ///< of names, since the folder was synced
    Contents contents;
    std::map<Inode, std::vector<const Operation*>> writes;  ///< since the file was synced
  };

  void begin_call(std::string_view call, std::string_view name, const std::function<void()>& failing = [] {});
  Pending pending(std::size_t operations) const;
  static void change(Names& names, const Operation& operation);
  static void write(std::string& bytes, const Operation& operation, std::size_t most);
  static std::vector<std::string> outcomes(const std::string& lasting,
                                           const std::vector<const Operation*>& writes);

  Names base_names_;
  Contents base_contents_;
  Names names_;
  Contents contents_;
  std::vector<Operation> log_;
  std::size_t calls_ = 0;
  std::optional<std::pair<std::size_t, int>> fault_;
};
