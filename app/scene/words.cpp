#include "app/scene/words.h"

#include <algorithm>
#include <charconv>

namespace scene {
namespace {

constexpr std::string_view minus = "\u2212";

/// How many digits a number needs before its thousands are set apart; none: never.
std::size_t grouped_from(const content::Front& front, const std::string& language) {
  const std::string text = word(front, language, "thousands-from");
  std::size_t fewest = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), fewest);
  return error == std::errc() && end != text.data() ? fewest : std::string::npos;
}

/// The month by itself: `март`.
std::string month_word(int month, const content::Front& front, const std::string& language, bool brief) {
  return word(front, language, (brief ? "month-short-" : "month-") + std::to_string(month));
}

/// The month beside a day: `марта`.
std::string month_of(int month, const content::Front& front, const std::string& language, bool brief) {
  return word(front, language, (brief ? "month-of-short-" : "month-of-") + std::to_string(month));
}

std::string day_word(int day, const content::Front& front, const std::string& language) {
  const std::string digits = std::to_string(day);
  return day == 1 ? fill(word(front, language, "date-day-first"), {{"day", digits}}) : digits;
}

std::string bound_pattern(const content::Point& point, const content::Front& front,
                          const std::string& language) {
  switch (point.bound) {
    case content::Bound::minimum:
      return word(front, language, "minimum");
    case content::Bound::maximum:
      return word(front, language, "maximum");
    case content::Bound::about:
      return word(front, language, "about");
    case content::Bound::exact:
      break;
  }
  return "{value}";
}

/// Whether words stand before the figure: `about 22`, `at least 22`, `−2 to 22`.
bool governed(const content::Point& point) {
  if (point.value) return point.bound != content::Bound::exact;
  if (point.low && point.high) return point.low->digits < 0 && *point.low != *point.high;
  return true;
}

}  // namespace

std::string word(const content::Front& front, const std::string& language, const std::string& key) {
  const auto words = front.words.find(language);
  if (words == front.words.end()) return key;
  const auto found = words->second.find(key);
  return found == words->second.end() ? key : found->second;
}

std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string>> values) {
  std::string filled;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    filled += pattern.substr(0, open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    std::string_view put = pattern.substr(open, close - open + 1);
    for (const auto& [given, value] : values) {
      if (given == name) put = value;
    }
    filled += put;
    pattern.remove_prefix(close + 1);
  }
  return filled.append(pattern);
}

std::string number(const content::Decimal& value, const content::Front& front, const std::string& language) {
  std::string digits = content::to_string(value);
  std::string written;
  if (digits.starts_with('-')) {
    written = minus;
    digits.erase(0, 1);
  }
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const bool grouped = point >= grouped_from(front, language);
  const std::string thousands = word(front, language, "thousands-mark");
  for (std::size_t i = 0; i < point; ++i) {
    if (grouped && i > 0 && (point - i) % 3 == 0) written += thousands;
    written += digits[i];
  }
  if (point < digits.size()) written += word(front, language, "decimal-mark") + digits.substr(point + 1);
  return written;
}

std::string date(const content::Date& date, const content::Front& front, const std::string& language,
                 bool brief) {
  const std::string year = std::to_string(date.year);
  if (date.month == 0) return brief ? year : fill(word(front, language, "date-year"), {{"year", year}});
  const std::string form = brief ? "-short" : "";
  if (date.day == 0) {
    return fill(word(front, language, "date-month" + form),
                {{"month", month_word(date.month, front, language, brief)}, {"year", year}});
  }
  return fill(word(front, language, "date-day" + form),
              {{"day", day_word(date.day, front, language)},
               {"month", month_of(date.month, front, language, brief)},
               {"year", year}});
}

std::string date_span(const content::Date& from, const std::optional<content::Date>& to,
                      const content::Front& front, const std::string& language, bool brief) {
  if (!to || *to == from) return date(from, front, language, brief);
  const auto pattern = [&](const char* key) { return word(front, language, key); };
  const std::string year = std::to_string(from.year);
  const bool years = from.month == 0 && to->month == 0;
  const bool months = from.month != 0 && to->month != 0 && from.day == 0 && to->day == 0;
  const bool days = from.day != 0 && to->day != 0;
  if (years) {
    return fill(pattern(brief ? "date-span-years-short" : "date-span-years"),
                {{"from", year}, {"to", std::to_string(to->year)}});
  }
  if (months && from.year == to->year) {
    return fill(pattern("date-span-months"), {{"from", month_word(from.month, front, language, brief)},
                                              {"to", month_word(to->month, front, language, brief)},
                                              {"year", year}});
  }
  if (days && from.year == to->year && from.month == to->month) {
    return fill(pattern("date-span-days"), {{"from", day_word(from.day, front, language)},
                                            {"to", day_word(to->day, front, language)},
                                            {"month", month_of(from.month, front, language, brief)},
                                            {"year", year}});
  }
  return fill(pattern("date-span"),
              {{"from", date(from, front, language, brief)}, {"to", date(*to, front, language, brief)}});
}

std::string value_words(const content::Point& point, std::string_view unit, const content::Front& front,
                        const std::string& language) {
  const auto figure = [&](const content::Decimal& value) { return number(value, front, language); };
  const auto with_unit = [&](std::string text) { return text.append(unit); };
  if (point.value) {
    return fill(bound_pattern(point, front, language), {{"value", with_unit(figure(*point.value))}});
  }
  if (point.low && point.high && *point.low != *point.high) {
    return with_unit(fill(word(front, language, point.low->digits < 0 ? "range-below-zero" : "range"),
                          {{"low", figure(*point.low)}, {"high", figure(*point.high)}}));
  }
  if (point.low && point.high) return with_unit(figure(*point.low));
  if (point.low) return fill(word(front, language, "minimum"), {{"value", with_unit(figure(*point.low))}});
  if (point.high) return fill(word(front, language, "maximum"), {{"value", with_unit(figure(*point.high))}});
  return word(front, language, "unknown");
}

std::string unit_words(const content::Point& point, const content::Forms& unit, const std::string& language) {
  const std::optional<content::Decimal>& figure = point.value  ? point.value
                                                  : point.high ? point.high
                                                               : point.low;
  if (!figure) return unit.other;
  content::Plural form = content::plural(*figure, language);
  if (language == "ru" && governed(point)) {
    if (form == content::Plural::one) form = content::Plural::other;
    if (form == content::Plural::few) form = content::Plural::many;
  }
  return unit.in(form);
}

std::string status_words(const content::Point& point, const content::Front& front,
                         const std::string& language) {
  if (point.rejected) return word(front, language, "rejected");
  switch (point.status) {
    case content::Status::estimate:
      return word(front, language, "estimate");
    case content::Status::derived:
      return word(front, language, "derived");
    case content::Status::reconstructed:
      return word(front, language, "reconstructed");
    case content::Status::inferred:
      return word(front, language, "inferred");
    case content::Status::printed:
      break;
  }
  return word(front, language, "printed");
}

}  // namespace scene
