#include "content/pack/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace content {
namespace {

/// Code points, both ends included.
struct Range {
  char32_t first;
  char32_t last;
};

constexpr bool within(char32_t c, const Range& range) { return c >= range.first && c <= range.last; }

/// Where a line may break. No-break blanks hold a figure and its unit together: one word.
constexpr std::array blanks{Range{'\t', '\r'}, Range{' ', ' '}, Range{0x2000, 0x2006}, Range{0x2008, 0x200a},
                            Range{0x3000, 0x3000}};

/// What is neither letter nor digit in the scripts that exhibits are written in.
constexpr std::array signs{Range{0x00, '0' - 1},  Range{'9' + 1, 'A' - 1}, Range{'Z' + 1, 'a' - 1},
                           Range{'z' + 1, 0xa9},  Range{0xab, 0xb1},       Range{0xb4, 0xb4},
                           Range{0xb6, 0xb8},     Range{0xbb, 0xbb},       Range{0xbf, 0xbf},
                           Range{0xd7, 0xd7},     Range{0xf7, 0xf7},       Range{0x2000, 0x206f},
                           Range{0x20a0, 0x20cf}, Range{0x2190, 0x2bff},   Range{0x3000, 0x3003},
                           Range{0x3008, 0x3020}, Range{0xfe00, 0xfe0f},   Range{0xfeff, 0xfeff}};

template <std::size_t n>
bool any(const std::array<Range, n>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](const Range& range) { return within(c, range); });
}

constexpr char32_t replacement = 0xfffd;  // for bytes that are not UTF-8; counts as a letter

/// Takes the first character off a text.
char32_t take(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  const std::size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  constexpr std::array<unsigned char, 5> lead_bits{0, 0xff, 0x1f, 0x0f, 0x07};
  char32_t c = lead & lead_bits.at(length);
  std::size_t taken = 1;
  for (; taken < length && taken < text.size() && (byte(taken) & 0xc0U) == 0x80; ++taken) {
    c = (c << 6U) | (byte(taken) & 0x3fU);
  }
  text.remove_prefix(taken);
  const bool stray = taken < length || (length == 1 && lead >= 0x80);
  return stray ? replacement : c;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool counted = false;  // the word that we are in
  while (!text.empty()) {
    const char32_t c = take(text);
    if (any(blanks, c)) {
      counted = false;
    } else if (!counted && !any(signs, c)) {
      counted = true;
      ++words;
    }
  }
  return words;
}

}  // namespace

std::string plain(const Paragraph& paragraph) {
  std::string text;
  for (const auto& span : paragraph.spans) {
    text += span.text;
  }
  return text;
}

std::size_t count_words(const Prose& prose) {
  std::size_t words = 0;
  for (const auto& paragraph : prose) {
    words += count_words(std::string_view(plain(paragraph)));
  }
  return words;
}

}  // namespace content
