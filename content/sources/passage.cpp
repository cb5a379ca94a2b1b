#include "content/sources/passage.h"

#include <algorithm>

namespace sources {

Location Passage::place(std::size_t begin, std::size_t end) const {
  const auto source_offset = [this](std::size_t offset, bool is_end) {
    std::size_t best = is_end ? at.end : at.begin;
    for (const Piece& piece : pieces) {
      if (piece.begin > offset || (is_end && piece.begin == offset)) break;
      best = piece.source_begin + std::min(offset - piece.begin, piece.length);
    }
    return best;
  };
  if (pieces.empty()) return at;
  const std::size_t from = source_offset(begin, false);
  return {at.source, from, std::max(source_offset(end, true), from + 1)};
}

void Passage::append(std::string_view more, std::size_t source_begin) {
  pieces.push_back({text.size(), source_begin, more.size()});
  text += more;
}

void Passage::append(std::string_view more) { text += more; }

void Passage::append(const Passage& more) {
  for (const Piece& piece : more.pieces) {
    pieces.push_back({piece.begin + text.size(), piece.source_begin, piece.length});
  }
  text += more.text;
  if (at.source == nullptr) {
    at = more.at;
  } else if (more.at.source != nullptr) {
    at.end = std::max(at.end, more.at.end);
  }
}

Passage passage_of(const Located<std::string>& text) {
  Passage out;
  out.at = text.at;
  const std::string& file = text.at.source->text();
  const std::size_t begin = text.at.begin + 1;  // after the quote
  if (file.compare(begin, text.value.size(), text.value) == 0) {
    out.append(text.value, begin);
  } else {
    out.append(text.value);
  }
  return out;
}

}  // namespace sources
