#include "app/scene/label.h"

#include <algorithm>

namespace scene {

int gutter(const Stage& stage) { return stage.em(220); }

void add_reading(std::vector<Block>& blocks, const Label& label, int width) {
  add_prose(blocks, label.stage, label.text.label, "label", width);
  const std::string& contact = label.stage.front().contact;
  if (label.page.stop.contact && !contact.empty()) {
    const std::string words = fill(label.stage.word("contact"), {{"contact", contact}});
    blocks.push_back(small_block(label.stage, words, "contact", width));
  }
  if (!label.text.book.empty()) blocks.push_back(small_block(label.stage, label.text.book, "book", width));
}

std::optional<Block> number_block(const Label& label, int width, int percent) {
  if (label.page.stop.kind != content::StopKind::big_number || label.charts.empty()) return std::nullopt;
  const content::Chart& chart = label.charts.front();
  const auto point = std::find_if(chart.points.begin(), chart.points.end(),
                                  [](const content::Point& each) { return each.emphasized && each.value; });
  if (point == chart.points.end()) return std::nullopt;
  const Stage& stage = label.stage;
  const std::string mark = in_language(chart.text, stage.language).mark;
  const std::string words = value_words(*point, mark, stage.front(), stage.language);
  const TextStyle style{Face::narrow_bold, stage.em(percent)};
  if (stage.width(words, style) > width) return std::nullopt;
  Block block;
  block.group = "number";
  block.lines = set_text(words, style, stage.look.accent, width, false, stage.measure);
  // Figures have neither accents nor descenders: without that room the number can be larger.
  for (Text& run : block.lines.front().runs) {
    run.rise = stage.measure.metrics(style).cap + style.size / 20;
    run.fall = style.size / 20;
  }
  block.skip = style.size;
  block.with_next = true;
  return block;
}

std::vector<Block> column_blocks(const Label& label, int width, int height) {
  std::vector<Block> plain{headline_block(label.stage, label.text.headline, width)};
  add_reading(plain, label, width);
  // A smaller headline before a second page.
  for (const int percent : {140, 120}) {
    if (height_of(plain) <= height) break;
    plain.front() = headline_block(label.stage, label.text.headline, width, percent);
  }
  for (const int percent : {560, 500, 440, 380, 320}) {
    if (const auto number = number_block(label, width, percent)) {
      std::vector<Block> blocks{*number};
      blocks.insert(blocks.end(), plain.begin(), plain.end());
      blocks[1] = headline_block(label.stage, label.text.headline, width, 135);
      blocks[1].gap = label.stage.em(50);
      if (height_of(blocks) <= height) return blocks;
    }
  }
  return plain;
}

Page whole_page(const std::vector<Block>& blocks) {
  Page page;
  int top = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) top += blocks[i].gap;
    page.push_back({i, 0, blocks[i].lines.size(), top});
    top += blocks[i].height();
  }
  return page;
}

Page with_foot(const std::vector<Block>& blocks, int height) {
  Page page = whole_page(blocks);
  if (blocks.back().group == "book") {
    page.back().top = std::max(page.back().top, height - blocks.back().height());
  }
  return page;
}

}  // namespace scene
