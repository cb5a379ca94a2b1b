#include "app/scene/frame.h"

#include <algorithm>

#include "app/scene/breaks.h"

namespace scene {

void add_frame(Group& group, const Rect& rect, Colour colour, int width) {
  group.items.emplace_back(Box{{rect.x, rect.y, rect.width, width}, colour, Role::mark});
  group.items.emplace_back(Box{{rect.x, rect.bottom() - width, rect.width, width}, colour, Role::mark});
  const int height = rect.height - 2 * width;
  group.items.emplace_back(Box{{rect.x, rect.y + width, width, height}, colour, Role::mark});
  group.items.emplace_back(Box{{rect.right() - width, rect.y + width, width, height}, colour, Role::mark});
}

int longest_word(const Stage& stage, const std::string& text, TextStyle style) {
  int longest = 0;
  for (const Piece& piece : pieces(text)) {
    longest = std::max(
        longest, stage.width(std::string_view(text).substr(piece.begin, piece.end - piece.begin), style));
  }
  return longest;
}

}  // namespace scene
