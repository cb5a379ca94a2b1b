// How the machine itself is, as far as the kernel tells: for who repairs the cabinet. Nothing acts on it.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace firmware {

/// What a kernel does not tell has no value.
struct MachineHealth {
  std::optional<int> degrees;                   ///< Celsius, of the warmest sensor
  std::optional<bool> under_voltage;            ///< of a Raspberry Pi's supply, in the last seconds
  std::optional<std::uint64_t> storage_errors;  ///< that ext4 has met, of all that is mounted, ever

  friend bool operator==(const MachineHealth&, const MachineHealth&) = default;
};

/// Reads a few small files; `sys` is where sysfs is. Never throws for what is not there.
MachineHealth read_machine(const std::filesystem::path& sys = "/sys");

/// Since the machine was switched on, sleep included.
std::chrono::seconds switched_on_for();

}  // namespace firmware
