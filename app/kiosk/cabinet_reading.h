// Parts of reading cabinet.toml. For the files of this folder that do.
#pragma once

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/kiosk/cabinet_settings.h"
#include "content/sources/table.h"

namespace kiosk {

/// What a whole number may be, and the unit that it is given in: `mm`.
struct Limits {
  int least = 0;
  int most = 0;
  std::string_view unit;
};

struct CabinetReading {
  CabinetSettings settings;
  sources::Report report;

  /// The number under `key` if it keeps within its limits; else none, after reporting.
  std::optional<int> whole(sources::Table& table, std::string_view key, sources::Need need,
                           const Limits& limits, const std::string& help);

  /// The value whose name stands under `key`, if there is one of that name.
  template <typename Value, std::size_t count>
  std::optional<Value> choice(sources::Table& table, std::string_view key,
                              const std::array<std::pair<std::string_view, Value>, count>& choices);

  /// The same for names that are whole numbers.
  template <typename Value, std::size_t count>
  std::optional<Value> number_choice(sources::Table& table, std::string_view key,
                                     const std::array<std::pair<int, Value>, count>& choices);

  /// TOML counts a key to the table above it: tells of those that belong above all tables.
  void refuse_strays(sources::Table& table, std::string_view header);
};

void read_screen(CabinetReading& reading, sources::Table& root);   ///< [screen]
void read_buttons(CabinetReading& reading, sources::Table& root);  ///< [[button]], and [lines]

/// `line` and `lamp` of one [[button]]; none is wired whose name is not known.
void read_wires(CabinetReading& reading, sources::Table& button,
                const std::optional<visit::Control>& control);

/// The line under `key`, which no button, lamp or key switch read before has; none after reporting.
std::optional<std::string> read_line_name(CabinetReading& reading, sources::Table& table,
                                          std::string_view key);

/// [service], after all buttons.
void read_service(CabinetReading& reading, sources::Table& root);

/// [lines], after all buttons and [service].
void read_lines(CabinetReading& reading, sources::Table& root, const std::vector<sources::Table>& buttons);

/// `a, b or c`.
template <typename Names>
std::string one_of(const Names& names) {
  std::string out;
  std::size_t left = names.size();
  for (const auto& [name, value] : names) {
    --left;
    out += fmt::format("{}{}", name, left == 0 ? "" : left == 1 ? " or " : ", ");
  }
  return out;
}

template <typename Value, std::size_t count>
std::optional<Value> CabinetReading::choice(
    sources::Table& table, std::string_view key,
    const std::array<std::pair<std::string_view, Value>, count>& choices) {
  const auto written = table.text(key, sources::Need::optional);
  if (!written) {
    return std::nullopt;
  }
  for (const auto& [name, value] : choices) {
    if (name == written->value) {
      return value;
    }
  }
  report.error(written->at, fmt::format("`{}` must be {}, not `{}`", key, one_of(choices), written->value));
  return std::nullopt;
}

template <typename Value, std::size_t count>
std::optional<Value> CabinetReading::number_choice(sources::Table& table, std::string_view key,
                                                   const std::array<std::pair<int, Value>, count>& choices) {
  const auto written = table.whole(key, sources::Need::optional);
  if (!written) {
    return std::nullopt;
  }
  for (const auto& [number, value] : choices) {
    if (number == written->value) {
      return value;
    }
  }
  report.error(written->at, fmt::format("`{}` must be {}, not {}", key, one_of(choices), written->value));
  return std::nullopt;
}

}  // namespace kiosk
