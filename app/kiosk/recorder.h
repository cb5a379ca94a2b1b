// --record: the presses of a run as a script.
#pragma once

#include <filesystem>
#include <fstream>

#include "app/visit/visit.h"

namespace kiosk {

class Recorder {
 public:
  /// Times count from `start`. Throws Failure (73) if the file cannot be made.
  Recorder(std::filesystem::path file, visit::Time start);

  /// Kept in memory until there is much of it: a press does not wait for a disk.
  void note(const visit::Event& event);

  /// Writes what is left. Throws Failure (73) if anything could not be written.
  void finish();

 private:
  std::filesystem::path file_;
  std::ofstream stream_;
  visit::Time start_;
};

}  // namespace kiosk
