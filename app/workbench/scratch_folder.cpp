#include "app/workbench/scratch_folder.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace workbench {

ScratchFolder::ScratchFolder() {
  std::string name = std::filesystem::temp_directory_path() / "vitrine-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) {
    throw std::system_error(errno, std::generic_category(), "mkdtemp " + name);
  }
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;  // what is left in /tmp is gone with the next start
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace workbench
