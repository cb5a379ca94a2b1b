#include "app/workbench/coverage.h"

#include <fmt/format.h>

#include <set>

namespace workbench {

namespace {

struct Character {
  char32_t code = 0;
  std::size_t length = 1;  ///< in bytes
};

// The text is well-formed: the compiler has refused what is not.
Character character_at(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) {
    return {first, 1};
  }
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  auto code = static_cast<char32_t>(first & (0x7f >> length));
  for (std::size_t i = 1; i < length && at + i < text.size(); ++i) {
    code = (code << 6) | (byte(i) & 0x3f);
  }
  return {code, length};
}

// A text may be set in any face: which one is the layout's business, and headlines become bold.
bool covered(char32_t code, const screen::Fonts& fonts) {
  for (int face = 0; face < scene::face_count; ++face) {
    if (!fonts.covers(code, static_cast<scene::Face>(face))) {
      return false;
    }
  }
  return true;
}

}  // namespace

void check_coverage(const sources::Compiled& compiled, const screen::Fonts& fonts, sources::Report& report) {
  for (const auto& [place, passage] : compiled.texts) {
    std::set<char32_t> told;
    for (std::size_t at = 0; at < passage.text.size();) {
      const Character character = character_at(passage.text, at);
      const bool control = character.code == U'\n';
      if (!control && !covered(character.code, fonts) && told.insert(character.code).second) {
        report.error(
            passage.place(at, at + character.length),
            fmt::format("the exhibit's fonts have no character `{}` (U+{:04X})",
                        passage.text.substr(at, character.length), static_cast<unsigned>(character.code)),
            "write it otherwise: visitors would see an empty box");
      }
      at += character.length;
    }
  }
}

}  // namespace workbench
