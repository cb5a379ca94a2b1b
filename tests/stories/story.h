// A story: a cabinet, a script, and what is read on the way.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/scene/compose.h"
#include "app/visit/visit.h"

namespace stories {

struct Story {
  std::filesystem::path folder;
  visit::Controls controls = visit::ten_buttons();
  scene::Screen screen = scene::landscape_24;
  std::string exhibit = "the-dominated";  ///< folder in content/exhibits
  bool texts = true;                      ///< false: the visits alone

  std::string name() const { return folder.filename().string(); }
  std::filesystem::path expected() const { return folder / "expected.txt"; }
};

/// Every folder beside this file with a script, by name. Throws std::runtime_error for a setting unknown.
std::vector<Story> all_stories();

/// What the story's visitor sees: a line with the time in seconds and the visit, then the texts. Throws
/// std::runtime_error with the mistakes of its script.
std::string tell(const Story& story);

/// Empty if they are equal; else the first line that is not, as expected and as told.
std::string first_difference(const std::string& expected, const std::string& told);

}  // namespace stories
