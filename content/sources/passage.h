// A stretch of text as visitors will read it, which remembers where each of its characters was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/sources/source.h"

namespace sources {

struct Passage {
  /// `length` bytes of the text from `begin` on are those of the source from `source_begin` on.
  struct Piece {
    std::size_t begin = 0;
    std::size_t source_begin = 0;
    std::size_t length = 0;
  };

  std::string text;
  Location at;                ///< of the whole
  std::vector<Piece> pieces;  ///< in order; may leave out what the source writes otherwise

  /// Where the bytes [begin, end) of the text stand in the source; the nearest place that is known.
  Location place(std::size_t begin, std::size_t end) const;

  /// Adds bytes that stand at `source_begin`.
  void append(std::string_view more, std::size_t source_begin);
  /// Adds bytes that the source does not hold as such.
  void append(std::string_view more);
  void append(const Passage& more);
};

/// The passage of a TOML text: exact unless it holds escapes or stands on several lines.
Passage passage_of(const Located<std::string>& text);

}  // namespace sources
