#include "content/pack/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace content {
namespace {

constexpr int most_digits = 18;  // 10^18 - 1 fits into 64 bits, with its sign
constexpr int most_places = 9;
constexpr std::array<std::int64_t, most_places + 1> powers_of_ten{
    1, 10, 100, 1000, 10000, 100'000, 1000'000, 10'000'000, 100'000'000, 1'000'000'000};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::int64_t power_of_ten(int places) { return powers_of_ten.at(static_cast<std::size_t>(places)); }

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) {
    text.remove_prefix(1);
  }
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  const auto places = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  const bool leading_zero = whole.size() > 1 && whole.front() == '0';
  const bool bare_point = point != std::string_view::npos && places.empty();
  if (whole.empty() || leading_zero || bare_point || places.size() > most_places ||
      whole.size() + places.size() > most_digits) {
    return std::nullopt;
  }
  Decimal value{0, static_cast<int>(places.size())};
  for (const auto part : {whole, places}) {
    for (const char c : part) {
      if (!is_digit(c)) {
        return std::nullopt;
      }
      value.digits = value.digits * 10 + (c - '0');
    }
  }
  if (negative && value.digits == 0) {
    return std::nullopt;  // -0 would come back as 0
  }
  value.digits = negative ? -value.digits : value.digits;
  return value;
}

std::string to_string(Decimal value) {
  const auto magnitude = value.digits < 0 ? -value.digits : value.digits;
  const char* const sign = value.digits < 0 ? "-" : "";
  if (value.scale == 0) {
    return fmt::format("{}{}", sign, magnitude);
  }
  const auto unit = power_of_ten(value.scale);
  return fmt::format("{}{}.{:0{}}", sign, magnitude / unit, magnitude % unit, value.scale);
}

Decimal sum(Decimal a, Decimal b) {
  const int scale = std::max(a.scale, b.scale);
  const std::int64_t most = power_of_ten(most_places) * power_of_ten(most_places) - 1;
  const auto scaled = [&](Decimal value) {
    const std::int64_t unit = power_of_ten(scale - value.scale);
    if (value.digits > most / unit || value.digits < -most / unit) {
      throw std::overflow_error("a sum of figures has too many digits");
    }
    return value.digits * unit;
  };
  const std::int64_t digits = scaled(a) + scaled(b);
  if (digits > most || digits < -most) {
    throw std::overflow_error("a sum of figures has too many digits");
  }
  return {digits, scale};
}

double to_double(Decimal value) {
  return static_cast<double>(value.digits) / static_cast<double>(power_of_ten(value.scale));
}

}  // namespace content
