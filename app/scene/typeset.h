// Text into lines. Line breaks by libunibreak; words are divided, with a hyphen, where one does not fit or
// where running text in French or Russian would gape; lines are measured whole; no widow of one short word in
// a headline; never fewer than 24 characters to a line unless a word is longer.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "app/scene/look.h"
#include "app/scene/scene.h"
#include "content/pack/text.h"

namespace scene {

/// A set line: its runs, with x from the line's left edge, and their baseline at y = 0.
struct SetLine {
  std::vector<Text> runs;
  std::vector<Line> underlines;  ///< dotted lines under glossary words, relative likewise
  int width = 0;
  bool divides_word = false;  ///< it ends inside one, with a hyphen
};

/// Plain text in one style, broken to `width` pixels. Balanced for headlines: no last line of one short word.
std::vector<SetLine> set_text(std::string_view text, TextStyle style, Colour ink, int width, bool balanced,
                              const Measure& measure);

/// A paragraph with its italics and terms.
std::vector<SetLine> set_paragraph(const content::Paragraph& paragraph, TextStyle style, const Look& look,
                                   int width, const Measure& measure);

/// Puts lines into `group` from `top` (the first line's tallest letter) on, `skip` pixels from baseline to
/// baseline; returns the y below the last line's deepest letter. `owner`: the control that they are written
/// on.
int put_lines(Group& group, const std::vector<SetLine>& lines, int x, int top, int skip, int owner = -1);

}  // namespace scene
