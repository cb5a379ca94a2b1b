// The sockets for displays, as the kernel sees them. SDL's KMSDRM driver does not notice when a display comes
// back, and shows it nothing.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace firmware {

/// The connectors to which a display is connected, `card1-HDMI-A-1`, sorted. What cannot be read is not
/// connected. `drm` is the kernel's folder of them.
std::vector<std::string> connected_displays(const std::filesystem::path& drm = "/sys/class/drm");

}  // namespace firmware
