// The real program and a shelf, run as a child that draws on SDL's display for nobody.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "content/shelf/folder_disk.h"
#include "content/shelf/marks.h"
#include "tests/shelf/museum.h"

/// `vitrine` on a shelf, until it goes.
class Showing {
 public:
  /// `variables` are added to its environment, or take the place of what it would have; standard error goes
  /// to `log`.
  Showing(const std::filesystem::path& shelf, const std::filesystem::path& key, std::filesystem::path log,
          const std::vector<std::string>& variables = {});
  Showing(const Showing&) = delete;
  Showing& operator=(const Showing&) = delete;
  Showing(Showing&&) = delete;
  Showing& operator=(Showing&&) = delete;
  ~Showing();

  /// Waits until the log says so; false if the program ends before.
  bool says(const std::string& text);

  void hang(bool hangs) const;

  /// Its wait status.
  int end(int signal);

 private:
  std::filesystem::path log_;
  pid_t child_ = 0;
};

/// A shelf, and who fills it.
struct Appliance {
  Museum museum;
  Folder folder;
  shelf::FolderDisk disk{folder / "shelf"};
  shelf::FolderDisk marks_disk{folder / "shelf/marks"};
  shelf::Marks marks{marks_disk, shelf::boot_id()};
  std::filesystem::path key = museum.key_file();

  Appliance();

  void install(int version);

  /// What the log says of it.
  std::string line(int version) const;
};
