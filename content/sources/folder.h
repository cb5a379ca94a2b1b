// The exhibit's folder: the one hand of this room that touches the disk.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "content/sources/diagnostic.h"
#include "content/sources/source.h"

namespace sources {

class Folder {
 public:
  explicit Folder(std::filesystem::path root) : root_(std::move(root)) {}

  /// Reads a text file. Reports a file that is missing, unreadable, no plain file or not UTF-8, and then
  /// returns none. A byte-order mark is passed over. `why` ends the sentence of a missing file's help.
  std::shared_ptr<const Source> read(const std::string& name, const std::string& why, Report& report) const;

  bool has(const std::string& name) const;
  bool has_folder(const std::string& name) const;

  /// Names of the folders inside `name` (the exhibit's own folder if empty), sorted; hidden ones left out.
  std::vector<std::string> folders(const std::string& name) const;

 private:
  std::vector<std::string> files(const std::filesystem::path& folder) const;

  std::filesystem::path root_;
};

}  // namespace sources
