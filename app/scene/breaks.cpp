#include "app/scene/breaks.h"

#include <linebreak.h>

#include <algorithm>
#include <string>

namespace scene {
namespace {

constexpr std::string_view en_dash = "\u2013";

bool digit(char c) { return c >= '0' && c <= '9'; }

/// Whether `at` is the last byte of an en dash between two digits.
bool joins_digits(std::string_view text, std::size_t at) {
  if (at < en_dash.size() || at + 1 >= text.size()) return false;
  const std::size_t start = at + 1 - en_dash.size();
  return text.substr(start, en_dash.size()) == en_dash && digit(text[start - 1]) && digit(text[at + 1]);
}

bool letter(unsigned code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  const bool latin = code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7;
  return latin || (code >= 0x400 && code <= 0x52F);
}

/// The character at `at`, if it has at most two bytes, as all letters here do; else 0.
unsigned short_character(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return first;
  if ((first & 0xE0U) != 0xC0U || at + 1 >= text.size()) return 0;
  return (first & 0x1FU) << 6U | (static_cast<unsigned char>(text[at + 1]) & 0x3FU);
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> letters(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); at = next_character(text, at)) {
    const bool is = letter(short_character(text, at));
    if (is && !inside) found.emplace_back(at, at);
    if (is) found.back().second = next_character(text, at);
    inside = is;
  }
  return found;
}

std::size_t next_character(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<Piece> pieces(std::string_view text) {
  if (text.empty()) return {};
  [[maybe_unused]] static const bool ready = (init_linebreak(), true);
  std::string breaks(text.size(), '\0');
  const auto* const bytes = reinterpret_cast<const utf8_t*>(text.data());
  set_linebreaks_utf8(bytes, text.size(), "", breaks.data());

  std::vector<Piece> found;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool allowed = breaks[at] == LINEBREAK_ALLOWBREAK || breaks[at] == LINEBREAK_MUSTBREAK;
    const bool last = at + 1 == text.size();
    if (!last && (!allowed || joins_digits(text, at))) continue;
    std::size_t end = at + 1;
    while (end > begin && text[end - 1] == ' ') --end;
    if (end > begin) found.push_back({begin, end, end <= at || last});
    begin = at + 1;
  }
  return found;
}

}  // namespace scene
