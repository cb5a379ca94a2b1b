// Text that runs over as many pages as it needs: blocks of set lines, broken into pages between lines.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/scene/typeset.h"

namespace scene {

/// Lines that belong together, with the space above them. Sizes in pixels.
struct Block {
  std::string group;  ///< the name of the group its items go into
  std::vector<SetLine> lines{};
  int skip = 0;            ///< from baseline to baseline
  int gap = 0;             ///< above it, unless a page begins with it
  int indent = 0;          ///< from the column's left edge
  bool rule = false;       ///< a thin line in the indent: a museum note
  bool with_next = false;  ///< a heading: never the last on a page
  Colour rule_colour{};

  int height(std::size_t count) const;  ///< of the first `count` lines, from tallest to deepest letter
  int height() const { return height(lines.size()); }
};

/// Some lines of a block at a place on a page.
struct Slice {
  std::size_t block = 0;
  std::size_t first = 0;
  std::size_t count = 0;
  int top = 0;  ///< from the page's top
};

using Page = std::vector<Slice>;

/// The height of all blocks on one page.
int height_of(const std::vector<Block>& blocks);

/// Breaks into pages of at most `height` (a line higher than that stands alone): as few as possible,
/// preferably between paragraphs, then between sentences, and about equally full. No page begins or ends with
/// a single line of a longer block, or ends inside a word or with a heading, where that can be avoided.
std::vector<Page> paginate(const std::vector<Block>& blocks, int height);

/// From a page's top to its deepest letter; 0 where there is nothing on it.
int height_of(const Page& page, const std::vector<Block>& blocks);

/// Puts a page with its upper left corner at that of `column` behind `groups`, one group a run of blocks of
/// the same name; returns the y below its deepest letter.
int put_page(std::vector<Group>& groups, const std::vector<Block>& blocks, const Page& page,
             const Rect& column);

}  // namespace scene
