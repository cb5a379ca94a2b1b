// The command line of `vitrine-pack`: from arguments to a command, or to a sentence that says what would be
// right.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "content/pack/key_list.h"

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

struct Keylist {
  std::filesystem::path out;
  int counter = 0;
  std::vector<std::filesystem::path> add;  ///< keys, and folders of keys
  std::vector<std::string> revoke;         ///< likewise, or ids of keys
  std::vector<content::Allowance> allow;
};

struct Sign {
  std::filesystem::path file;  ///< a pack or a key list
  std::filesystem::path key;
};

struct Comment {
  std::filesystem::path file;
};

struct Verify {
  std::filesystem::path file;
  std::vector<std::filesystem::path> trust;  ///< keys, and folders of keys
};

struct Install {
  std::filesystem::path file;  ///< a pack, or a key list
  std::filesystem::path shelf;
  std::vector<std::filesystem::path> trust;
  bool forget_tries = false;  ///< a pack that was marked bad is given another chance
};

struct Rollback {
  std::filesystem::path shelf;
};

struct Tidy {
  std::filesystem::path shelf;
  std::vector<std::filesystem::path> trust;
};

struct Shelf {
  std::filesystem::path shelf;
  bool json = false;
};

/// Help or version, for standard output.
struct Answer {
  std::string text;
};

/// One sentence, for standard error and exit code 64.
struct WrongUsage {
  std::string sentence;
};

using Command = std::variant<Check, Build, Sheet, Inspect, Keygen, Keylist, Sign, Comment, Verify, Install,
                             Rollback, Tidy, Shelf, Answer, WrongUsage>;

Command read_command(int argc, const char* const* argv);

}  // namespace workbench
