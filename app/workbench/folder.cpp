#include "app/workbench/folder.h"

#include <fmt/format.h>

#include <system_error>

#include "app/workbench/complain.h"

namespace workbench {

bool is_folder(const std::filesystem::path& named) {
  std::error_code error;
  const auto type = std::filesystem::status(named, error).type();
  if (type == std::filesystem::file_type::directory) {
    return true;
  }
  const bool known = type != std::filesystem::file_type::none;
  complain(fmt::format("{}: {}", named.string(), known ? "there is no such folder" : error.message()));
  return false;
}

}  // namespace workbench
