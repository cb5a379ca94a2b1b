#include "content/pack/date.h"

#include <fmt/format.h>

#include <chrono>

namespace content {
namespace {

using std::chrono::sys_days;

/// The number that exactly these characters write; nullopt unless all are digits.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return value;
}

std::chrono::year_month_day first_day(Date date) {
  return std::chrono::year(date.year) / (date.month == 0 ? 1 : date.month) / (date.day == 0 ? 1 : date.day);
}

int days(sys_days day) { return static_cast<int>(day.time_since_epoch().count()); }

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const bool has_month = text.size() > 4;
  const bool has_day = text.size() > 7;
  if ((text.size() != 4 && text.size() != 7 && text.size() != 10) || (has_month && text[4] != '-') ||
      (has_day && text[7] != '-')) {
    return std::nullopt;
  }
  const auto year = number(text.substr(0, 4));
  const auto month = has_month ? number(text.substr(5, 2)) : 0;
  const auto day = has_day ? number(text.substr(8, 2)) : 0;
  if (!year || !month || !day || *year == 0 || (has_month && *month == 0) || (has_day && *day == 0)) {
    return std::nullopt;
  }
  const Date date{*year, *month, *day};
  if (!first_day(date).ok()) {
    return std::nullopt;
  }
  return date;
}

std::string to_string(Date date) {
  if (date.month == 0) {
    return fmt::format("{:04}", date.year);
  }
  if (date.day == 0) {
    return fmt::format("{:04}-{:02}", date.year, date.month);
  }
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

int day_number(Date date) { return days(sys_days(first_day(date))); }

int day_number_after(Date date) {
  const auto first = first_day(date);
  if (date.month == 0) {
    return days(sys_days(first + std::chrono::years(1)));
  }
  if (date.day == 0) {
    return days(sys_days(first + std::chrono::months(1)));
  }
  return day_number(date) + 1;
}

}  // namespace content
