// The blocks that screens are set from: headline, prose with its museum notes, small print.
#include <algorithm>

#include "app/scene/stage.h"

namespace scene {
namespace {

constexpr int prose_skip = 140;
constexpr int headline_skip = 115;
constexpr int small_skip = 130;

}  // namespace

int skip_of(const Stage& stage, TextStyle style, int percent) {
  const Metrics metrics = stage.measure.metrics(style);
  return std::max(style.size * percent / 100, metrics.rise + metrics.fall);
}

Block headline_block(const Stage& stage, const std::string& text, int width, int percent) {
  TextStyle style = stage.look.headline();
  style.size = stage.em(percent);
  // In a narrow column a headline keeps its 24 characters to the line rather than its size.
  while (style.size > stage.em(100) && line_of(stage, least_characters, style) > width) {
    style.size -= std::max(1, style.size / 20);
  }
  Block block;
  block.group = "headline";
  block.lines = set_text(text, style, stage.look.palette.ink, width, true, stage.measure);
  block.skip = skip_of(stage, style, headline_skip);
  block.gap = stage.em(90);
  block.with_next = true;
  return block;
}

void add_prose(std::vector<Block>& blocks, const Stage& stage, const content::Prose& prose,
               const std::string& group, int width) {
  const TextStyle style = stage.look.body();
  bool first = true;
  bool in_note = false;
  for (const content::Paragraph& paragraph : prose) {
    Block block;
    block.group = group;
    block.skip = skip_of(stage, style, prose_skip);
    block.gap = first ? stage.em(80) : stage.em(60);
    if (paragraph.museum_note) {
      block.indent = stage.em(80);
      block.rule = true;
      block.rule_colour = stage.look.palette.quiet;
      if (!in_note) {
        Block heading = block;
        heading.gap = stage.em(80);
        const TextStyle small{Face::sans_bold, stage.look.source().size};
        heading.lines = set_text(stage.word("museum-note"), small, stage.look.palette.quiet,
                                 width - block.indent, false, stage.measure);
        heading.skip = skip_of(stage, small, small_skip);
        heading.with_next = true;
        blocks.push_back(std::move(heading));
        block.gap = stage.em(20);
      }
    }
    block.lines = set_paragraph(paragraph, style, stage.look, width - block.indent, stage.measure);
    in_note = paragraph.museum_note;
    first = false;
    blocks.push_back(std::move(block));
  }
}

Block small_block(const Stage& stage, const std::string& text, const std::string& group, int width) {
  Block block;
  block.group = group;
  const TextStyle style = stage.look.source();
  block.lines = set_text(text, style, stage.look.palette.quiet, width, false, stage.measure);
  block.skip = skip_of(stage, style, small_skip);
  block.gap = stage.em(80);
  return block;
}

std::optional<Group> content_note(const Stage& stage, const std::string& key, Rect& area) {
  if (key.empty()) return std::nullopt;
  const TextStyle style{Face::sans, stage.look.source().size};
  const int mark = style.size / 4;
  const int indent = style.size;
  Group group{"note", {area.x, area.y, area.width, 0}, {}};
  const Metrics metrics = stage.measure.metrics(style);
  const std::vector<SetLine> lines =
      set_text(stage.word(key), style, stage.look.palette.quiet, area.width - indent, false, stage.measure);
  group.items.emplace_back(Box{{area.x, area.y + metrics.rise - metrics.cap / 2 - mark, 2 * mark, 2 * mark},
                               stage.look.accent,
                               Role::mark});
  const int bottom = put_lines(group, lines, area.x + indent, area.y, skip_of(stage, style, small_skip));
  group.rect.height = bottom - area.y;
  const int taken = bottom - area.y + stage.em(60);
  area.y += taken;
  area.height -= taken;
  return group;
}

}  // namespace scene
