// A stop's label before it is laid out: its text as blocks. For stop.cpp and the files beside it.
#pragma once

#include "app/scene/stage.h"

namespace scene {

inline constexpr std::size_t longest_line = 65;  ///< characters

/// One way of laying a label out, if it fits.
using Layout = std::optional<Sheet>;

struct Label {
  const Stage& stage;
  const content::StopPage& page;
  content::StopText text;
  Rect area;
  std::vector<content::Chart> charts;  ///< the figures to lay out: the stop's, or the first of them
};

/// Between the text and what stands beside it.
int gutter(const Stage& stage);

/// Label text and the line that says where it stands in the book.
void add_reading(std::vector<Block>& blocks, const Label& label, int width);

/// The emphasized value of a big number, very large; none on other kinds, or where it is wider than `width`.
std::optional<Block> number_block(const Label& label, int width, int percent);

/// Headline, text and book; above a big number's headline the number, in the largest size that leaves the
/// column within `height`.
std::vector<Block> column_blocks(const Label& label, int width, int height);

/// All blocks on one page.
Page whole_page(const std::vector<Block>& blocks);
/// The same with the last block, if it is the line about the book, at the foot of the column.
Page with_foot(const std::vector<Block>& blocks, int height);

/// Figures first, then the text on pages of its own.
Sheet page_after_page(const Label& label, std::size_t at);

}  // namespace scene
