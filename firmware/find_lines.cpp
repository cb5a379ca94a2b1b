#include "firmware/find_lines.h"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <map>
#include <string_view>
#include <system_error>

namespace firmware {

namespace {

constexpr std::string_view prefix = "gpiochip";

template <typename Items, typename Print>
std::string joined(const Items& items, std::string_view last, const Print& print) {
  std::string out;
  std::size_t left = items.size();
  for (const auto& item : items) {
    out += print(item);
    --left;
    if (left > 0) out += left == 1 ? last : std::string_view(", ");
  }
  return out;
}

std::string either(const std::vector<std::string>& names) {
  return joined(names, " or ", [](const std::string& name) { return name; });
}

std::string listed(const std::vector<ChipInfo>& chips) {
  return joined(chips, ", ", [](const ChipInfo& chip) {
    return chip.trouble.empty() ? called(chip) : chip.name + " (" + chip.trouble + ")";
  });
}

/// The one chip, or why there is none.
std::variant<std::size_t, LinesFault> find_chip(const std::vector<ChipInfo>& chips, const Wiring& wiring) {
  if (chips.empty()) {
    return LinesFault{"this machine has no GPIO chip (there is no gpiochip among its devices)"};
  }
  std::vector<std::size_t> matching;
  for (std::size_t i = 0; i < chips.size(); ++i) {
    const bool wanted =
        std::find(wiring.chips.begin(), wiring.chips.end(), chips[i].label) != wiring.chips.end();
    if (wanted && chips[i].trouble.empty()) matching.push_back(i);
  }
  if (matching.size() == 1) return matching.front();
  return LinesFault{(matching.empty() ? "no GPIO chip is called " : "more than one GPIO chip is called ") +
                    either(wiring.chips) + "; there are: " + listed(chips)};
}

/// The one line of that name, or why it is not to be had.
std::variant<unsigned int, LinesFault> find_line(const ChipInfo& chip, const std::string& name) {
  std::vector<unsigned int> matching;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < chip.lines.size(); ++i) {
    if (chip.lines[i].name == name) matching.push_back(static_cast<unsigned int>(i));
    if (!chip.lines[i].name.empty()) names.push_back(chip.lines[i].name);
  }
  if (matching.empty()) {
    return LinesFault{called(chip) + " has no line " + name +
                      (names.empty() ? "; none of its lines has a name"
                                     : "; there are: " + joined(names, ", ", std::identity{}))};
  }
  if (matching.size() > 1) {
    return LinesFault{called(chip) + " has more than one line " + name + ": at " +
                      joined(matching, " and ", [](unsigned int i) { return std::to_string(i); })};
  }
  if (const std::string& user = chip.lines[matching.front()].used_by; !user.empty()) {
    return LinesFault{"the line " + name + " of " + called(chip) + " is in use by " + user};
  }
  return matching.front();
}

/// The number after the prefix; nullopt for a file that is no chip's.
std::optional<unsigned long> chip_number(const std::string& name) {
  const std::string digits = name.starts_with(prefix) ? name.substr(prefix.size()) : std::string();
  const bool number = !digits.empty() && digits.size() < 10 &&
                      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  return number ? std::optional(std::stoul(digits)) : std::nullopt;
}

}  // namespace

std::string cannot_be_opened(int error) {
  const std::string why = "cannot be opened: " + std::generic_category().message(error);
  return error == EACCES || error == EPERM ? why + ": who runs this must be in the group gpio" : why;
}

std::string called(const ChipInfo& chip) { return chip.name + " [" + chip.label + "]"; }

std::variant<FoundLines, LinesFault> find_lines(const std::vector<ChipInfo>& chips, const Wiring& wiring) {
  if (const auto sentence = mistake(wiring)) return LinesFault{*sentence};
  const auto chip = find_chip(chips, wiring);
  if (const auto* fault = std::get_if<LinesFault>(&chip)) return *fault;
  FoundLines found{std::get<std::size_t>(chip), {}, {}};
  const auto fault_of = [&](const auto& wanted,
                            std::vector<unsigned int>& offsets) -> std::optional<LinesFault> {
    for (const auto& one : wanted) {
      const auto line = find_line(chips[found.chip], one.name);
      if (const auto* fault = std::get_if<LinesFault>(&line)) return *fault;
      offsets.push_back(std::get<unsigned int>(line));
    }
    return std::nullopt;
  };
  if (const auto fault = fault_of(wiring.buttons, found.buttons)) return *fault;
  if (const auto fault = fault_of(wiring.lamps, found.lamps)) return *fault;
  return found;
}

std::vector<std::filesystem::path> chip_files(const std::filesystem::path& folder) {
  std::map<unsigned long, std::filesystem::path> files;
  std::error_code error;
  for (auto entry = std::filesystem::directory_iterator(folder, error);
       !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    const auto number = chip_number(entry->path().filename().string());
    std::error_code unknown;
    if (number && !entry->is_symlink(unknown)) files.emplace(*number, entry->path());
  }
  std::vector<std::filesystem::path> out;
  out.reserve(files.size());
  for (const auto& [number, file] : files) out.push_back(file);
  return out;
}

}  // namespace firmware
