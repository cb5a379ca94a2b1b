// A number exactly as the table prints it: 21.0 is not 21, and nothing is ever rounded.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace content {

/// digits / 10^scale. The scale is part of the value shown: `21.0` has digits 210 and scale 1.
struct Decimal {
  std::int64_t digits = 0;
  int scale = 0;  ///< decimal places, 0 to 9

  friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// Reads `-12`, `59.3`, `240757`: an optional minus, digits, at most one point, at most 18 digits and 9
/// decimal places. Nothing else is a number: no blanks, no exponent, no thousands mark, and nothing that
/// would not come back as it was written: no `007`, no `-0`, no `.5`, no `5.`.
std::optional<Decimal> parse_decimal(std::string_view text);

/// The same characters that parse_decimal() read.
std::string to_string(Decimal value);

/// Exact, with the decimal places of the finer one. Throws std::overflow_error beyond 18 digits.
Decimal sum(Decimal a, Decimal b);

/// For positions on an axis only; never for a figure that is shown.
double to_double(Decimal value);

}  // namespace content
