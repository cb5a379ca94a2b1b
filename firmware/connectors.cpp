#include "firmware/connectors.h"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace firmware {

std::vector<std::string> connected_displays(const std::filesystem::path& drm) {
  std::vector<std::string> connected;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(drm, missing)) {
    std::string status;
    if (std::ifstream(entry.path() / "status") >> status && status == "connected") {
      connected.push_back(entry.path().filename().string());
    }
  }
  std::ranges::sort(connected);
  return connected;
}

}  // namespace firmware
