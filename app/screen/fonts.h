// The type families of the exhibit, as the system's packages bring them: they measure for layout and set runs
// for the painter. One thread: SDL_ttf's fonts are not shared.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "app/scene/measure.h"

namespace screen {

/// A family is not installed. Says which, and the Debian package that brings it.
class FontMissing : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The families behind the faces of a scene.
struct Families {
  std::string serif = "PT Serif";
  std::string sans = "PT Sans";
  std::string narrow = "PT Sans Narrow";
};

/// One line of letters as coverage, 0 to 255 a pixel, without a colour: the same run serves every ink.
struct Run {
  int rise = 0;  ///< of the first row above the baseline
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;  ///< width * height
};

class Fonts final : public scene::Measure {
 public:
  /// Finds all seven faces; the files are opened when a size is first asked for. Throws FontMissing.
  explicit Fonts(const Families& families = {});
  ~Fonts() override;
  Fonts(Fonts&&) noexcept;
  Fonts& operator=(Fonts&&) noexcept;
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  /// Throws std::runtime_error when a font file cannot be read or the text is not UTF-8; likewise below.
  int width(std::string_view text, scene::TextStyle style) const override;
  scene::Metrics metrics(scene::TextStyle style) const override;

  /// By the dictionaries of hyphenation.h.
  std::vector<std::size_t> hyphenation(std::string_view word, std::string_view language) const override;

  Run set(std::string_view text, scene::TextStyle style) const;

  /// Whether the character comes out right. U+202F and U+2060 do, without a glyph of their own.
  bool covers(char32_t character, scene::Face face) const;

  /// The file of a face, as fontconfig names it.
  const std::string& file(scene::Face face) const;

 private:
  struct Shelf;
  std::unique_ptr<Shelf> shelf_;
};

/// What tells one run from another.
std::string run_key(std::string_view text, scene::TextStyle style);

}  // namespace screen
