// What --check-cabinet answers.
#pragma once

#include <filesystem>
#include <string>

#include "app/kiosk/cabinet_file.h"

namespace kiosk {

/// Every diagnostic, or that there is none, and then what was understood, in a few plain lines.
std::string report(const std::filesystem::path& name, const CabinetFile& file);

}  // namespace kiosk
