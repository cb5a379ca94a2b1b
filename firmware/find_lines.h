// Which chip, and which of its lines: by label and by name, as numbers change with every other kernel.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "firmware/lines.h"
#include "firmware/wiring.h"

namespace firmware {

struct LineInfo {
  std::string name;     ///< empty: it has none
  std::string used_by;  ///< empty: it is free
};

/// A chip as it was found.
struct ChipInfo {
  std::string name;             ///< of its file: gpiochip0
  std::string label;            ///< pinctrl-rp1
  std::vector<LineInfo> lines;  ///< in the order of their offsets
  std::string trouble;          ///< why it could not be asked; then the rest is empty
};

/// Where the wiring's lines are.
struct FoundLines {
  std::size_t chip = 0;               ///< index into the chips
  std::vector<unsigned int> buttons;  ///< offsets
  std::vector<unsigned int> lamps;

  friend bool operator==(const FoundLines&, const FoundLines&) = default;
};

/// Exactly one chip with one of the wiring's labels, and on it exactly one free line of each name; otherwise
/// a sentence that lists what there is.
std::variant<FoundLines, LinesFault> find_lines(const std::vector<ChipInfo>& chips, const Wiring& wiring);

/// The files of chips in a folder (/dev), by number. Symbolic links, which some kernels leave for old
/// programs, would show a chip twice and are passed over. Empty if the folder cannot be read.
std::vector<std::filesystem::path> chip_files(const std::filesystem::path& folder);

/// ChipInfo::trouble for what errno said.
std::string cannot_be_opened(int error);

/// `gpiochip0 [pinctrl-rp1]`.
std::string called(const ChipInfo& chip);

}  // namespace firmware
