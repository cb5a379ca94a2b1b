// Where a line of text may end.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace scene {

/// A piece that stands whole on one line. `begin` to `end` are its characters, the blanks up to the next
/// piece left out.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool blank_after = false;  ///< a line that ends here ends between words, not inside a compound

  friend bool operator==(const Piece&, const Piece&) = default;
};

/// The pieces of `text` (UTF-8), by the Unicode line breaking rules. The dash of `1932–34` does not break.
std::vector<Piece> pieces(std::string_view text);

/// The stretches of `text` that are letters alone, as `begin` and `end`: the words inside `«l’État»`. In the
/// Latin and Cyrillic scripts.
std::vector<std::pair<std::size_t, std::size_t>> letters(std::string_view text);

/// The start of the character after the one that starts at `at`.
std::size_t next_character(std::string_view text, std::size_t at);

/// How many characters `text` has.
std::size_t characters(std::string_view text);

}  // namespace scene
