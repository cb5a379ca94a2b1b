// A theme's first screen: its name, its big idea, what it asks.
#include <algorithm>

#include "app/scene/frame.h"
#include "app/scene/stage.h"

namespace scene {

Sheet intro_sheet(const Stage& stage, const visit::Intro& intro, Rect area) {
  const content::Theme& theme = stage.front().themes.at(intro.theme);
  const content::ThemeText text = in_language(theme.text, stage.language);
  auto note = content_note(stage, theme.content_note, area);
  const int wide = std::min(area.width, line_of(stage, 80));
  const int column = std::min(area.width, line_of(stage, 60));

  std::vector<Block> blocks;
  TextStyle large{Face::serif_bold, stage.em(stage.look.scale_percent > 130 ? 160 : 220)};
  while (large.size > stage.em(100) && longest_word(stage, text.title, large) > area.width) --large.size;
  Block title{"title", set_text(text.title, large, stage.look.palette.ink, area.width, true, stage.measure)};
  title.skip = skip_of(stage, large, 112);
  title.with_next = true;
  blocks.push_back(std::move(title));
  const TextStyle idea{Face::serif_italic, stage.em(130)};
  Block big_idea{"big-idea", set_text(text.big_idea, idea, stage.look.accent, wide, true, stage.measure)};
  big_idea.skip = skip_of(stage, idea, 130);
  big_idea.gap = stage.em(120);
  blocks.push_back(std::move(big_idea));
  const std::size_t prose = blocks.size();
  add_prose(blocks, stage, text.intro, "intro", column);
  if (prose < blocks.size()) blocks[prose].gap = stage.em(140);

  const std::vector<Page> pages = paginate(blocks, area.height);
  Sheet sheet;
  sheet.pages = pages.size();
  sheet.page = page_within(intro.page, pages.size());
  Rect place = area;
  // On one page the text stands a little above the middle of the wall.
  if (pages.size() == 1) place.y += std::max(0, area.height - height_of(blocks)) / 4;
  put_page(sheet.groups, blocks, pages[sheet.page], place);
  if (note) sheet.groups.insert(sheet.groups.begin(), std::move(*note));
  return sheet;
}

}  // namespace scene
