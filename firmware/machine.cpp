#include "firmware/machine.h"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

namespace firmware {

namespace {

namespace fs = std::filesystem;

/// What a folder contains; nothing if it is not there.
std::vector<fs::path> entries(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(folder, missing)) found.push_back(entry.path());
  return found;
}

template <typename Value>
std::optional<Value> read(const fs::path& file) {
  Value value{};
  return std::ifstream(file) >> value ? std::optional(value) : std::nullopt;
}

}  // namespace

MachineHealth read_machine(const fs::path& sys) {
  MachineHealth health;
  for (const fs::path& sensor : entries(sys / "class/hwmon")) {
    if (const auto millidegrees = read<int>(sensor / "temp1_input")) {
      health.degrees = std::max(health.degrees.value_or(*millidegrees / 1000), *millidegrees / 1000);
    }
    if (read<std::string>(sensor / "name") == "rpi_volt") {
      if (const auto alarm = read<int>(sensor / "in0_lcrit_alarm")) health.under_voltage = *alarm != 0;
    }
  }
  for (const fs::path& file_system : entries(sys / "fs/ext4")) {
    if (const auto errors = read<std::uint64_t>(file_system / "errors_count")) {
      health.storage_errors = health.storage_errors.value_or(0) + *errors;
    }
  }
  return health;
}

std::chrono::seconds switched_on_for() {
  timespec since{};
  clock_gettime(CLOCK_BOOTTIME, &since);  // it fails only for a clock that Linux does not know
  return std::chrono::seconds{since.tv_sec};
}

}  // namespace firmware
