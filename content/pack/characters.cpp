#include "content/pack/characters.h"

namespace content {
namespace {

unsigned byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// The length of the well-formed sequence at `at`, or 0: overlong forms, surrogates and what lies beyond
/// U+10FFFF are not well-formed.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const unsigned first = byte(text, at);
  if (first < 0x80) {
    return 1;
  }
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + length > text.size()) {
    return 0;
  }
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(text, at + i) & 0xC0U) != 0x80U) {
      return 0;
    }
  }
  const unsigned second = byte(text, at + 1);
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) {
    return 0;
  }
  if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) {
    return 0;
  }
  return length;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) {
      return at;
    }
    at += length;
  }
  return std::string_view::npos;
}

std::size_t find_control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const unsigned value = byte(text, at);
    const bool of_ascii = (value < 0x20 && c != '\n' && c != '\r' && c != '\t') || value == 0x7F;
    const bool of_latin_1 = value == 0xC2 && at + 1 < text.size() && byte(text, at + 1) < 0xA0;
    if (of_ascii || of_latin_1) {
      return at;
    }
  }
  return std::string_view::npos;
}

bool is_id(std::string_view text) {
  bool hyphen = true;  // none at the start, none at the end, no two in a row
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && (c != '-' || hyphen)) {
      return false;
    }
    hyphen = c == '-';
  }
  return !hyphen;
}

}  // namespace content
