// The command line of `vitrine-pack`: from arguments to a command, or to a sentence that says what would be
// right.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace workbench {

struct Check {
  std::filesystem::path folder;
  bool reviewed_only = false;
  bool json = false;
};

struct Build {
  std::filesystem::path folder;
  std::filesystem::path out;
  bool plates = true;
  bool reviewed_only = false;
  bool json = false;
};

struct Sheet {
  std::filesystem::path exhibit;  ///< its folder, or a pack
  std::filesystem::path out;
  bool reviewed_only = false;
};

struct Inspect {
  std::filesystem::path pack;
  bool json = false;
};

struct Keygen {
  std::filesystem::path name;  ///< without `.key` and `.pub`
  bool password = false;
  bool force = false;
};

struct Sign {
  std::filesystem::path pack;
  std::filesystem::path key;
};

struct Comment {
  std::filesystem::path pack;
};

struct Verify {
  std::filesystem::path pack;
  std::vector<std::filesystem::path> trust;  ///< keys, and folders of keys
};

/// Help or version, for standard output.
struct Answer {
  std::string text;
};

/// One sentence, for standard error and exit code 64.
struct WrongUsage {
  std::string sentence;
};

using Command = std::variant<Check, Build, Sheet, Inspect, Keygen, Sign, Comment, Verify, Answer, WrongUsage>;

Command read_command(int argc, const char* const* argv);

}  // namespace workbench
