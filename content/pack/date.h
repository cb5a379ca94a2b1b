// Dates as the book gives them: a year, a month, or a day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace content {

/// A date of the proleptic Gregorian calendar, known to the year, the month or the day.
struct Date {
  int year = 0;   ///< 1 to 9999
  int month = 0;  ///< 1 to 12, or 0: only the year is known
  int day = 0;    ///< 1 to 31, or 0: only year and month are known

  friend bool operator==(const Date&, const Date&) = default;
};

/// Reads `1929`, `1929-10` or `1929-12-23`; nullopt for anything else, 1930-02-30 included.
std::optional<Date> parse_date(std::string_view text);

/// ISO 8601, as parse_date() reads it.
std::string to_string(Date date);

/// Days since 1970-01-01. A month without a day stands at its first day, a year at its first of January.
int day_number(Date date);

/// The first day after the span that the date names: 1930 -> that of 1931-01-01.
int day_number_after(Date date);

}  // namespace content
