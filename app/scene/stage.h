// What every screen is made from, and what it gives back. For the files of this folder only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/scene/compose.h"
#include "app/scene/flow.h"
#include "app/scene/look.h"
#include "app/scene/words.h"

namespace scene {

/// The arguments of compose() with what follows from them. Borrows all of them.
struct Stage {
  const Matter& matter;
  const visit::Plan& plan;
  const visit::Visit& visit;
  const Screen& screen;
  const Measure& measure;
  std::string language;
  Look look;
  int margin = 0;  ///< left and right of everything but the bar

  const content::Front& front() const { return *matter.front; }
  std::string word(const std::string& key) const { return scene::word(front(), language, key); }
  int em(int hundredths) const { return look.em * hundredths / 100; }
  int width(std::string_view text, TextStyle style) const { return measure.width(text, style); }
};

/// The code of the language that the visitor chose.
const std::string& language_of(const Matter& matter, const visit::Visit& visit);

/// The same with other letters.
Stage with_letters(const Stage& stage, int percent);

Stage make_stage(const Matter& matter, const visit::Plan& plan, const visit::Visit& visit,
                 const Screen& screen, const Measure& measure);

/// No line that can be longer is shorter.
inline constexpr std::size_t least_characters = 24;

/// The width of a line of body text with so many average characters of this exhibit's language.
int line_of(const Stage& stage, std::size_t characters, TextStyle style);
inline int line_of(const Stage& stage, std::size_t characters) {
  return line_of(stage, characters, stage.look.body());
}

/// One page of what stands between header and bar.
struct Sheet {
  std::vector<Group> groups;
  std::size_t pages = 1;
  std::size_t page = 0;    ///< of them, the one in `groups`
  std::size_t points = 0;  ///< of the stop's or card's charts together
  std::size_t terms = 0;
  bool know = false;
  std::size_t lit = 0;  ///< how many of the last groups lie before a veil; 0: there is no veil
};

/// `at` as a page of `pages`: visit::last is the last one.
std::size_t page_within(std::size_t at, std::size_t pages);

// --- The frame: header.cpp, bar.cpp ---------------------------------------------------------------------

/// The header's words. Empty ones are left out.
struct Heading {
  std::string name;      ///< in the accent: the theme
  std::string title;     ///< left out where there is no room
  std::string layer;     ///< behind the title: `More`
  std::string note;      ///< at the right: `3 of 11`
  std::size_t done = 0;  ///< of `of`: the progress line; of == 0: none
  std::size_t of = 0;
};

/// The line below which a screen's content starts.
int header_bottom(const Stage& stage, const Heading& heading);
Group header(const Stage& stage, const Heading& heading, std::size_t page, std::size_t pages);

int bar_top(const Stage& stage);
Group bar(const Stage& stage, const visit::Extent& extent);

// --- Blocks of text: blocks.cpp -------------------------------------------------------------------------

int skip_of(const Stage& stage, TextStyle style, int percent);
Block headline_block(const Stage& stage, const std::string& text, int width, int percent = 160);
void add_prose(std::vector<Block>& blocks, const Stage& stage, const content::Prose& prose,
               const std::string& group, int width);
Block small_block(const Stage& stage, const std::string& text, const std::string& group, int width);
/// A content note above the headline; takes its height off `area`.
std::optional<Group> content_note(const Stage& stage, const std::string& key, Rect& area);

/// The marks of doubt that `charts` use, each with its word; all of them where there is no chart.
Group doubt_legend(const Stage& stage, const std::vector<content::Chart>& charts, const Rect& place);
int doubt_legend_height(const Stage& stage, const std::vector<content::Chart>& charts, int width);

// --- Figures: figures.cpp -------------------------------------------------------------------------------

/// Charts one above the other, or side by side where that is too low, each with its source below. nullopt if
/// one would get less than its least height.
std::optional<std::vector<Group>> figures(const Stage& stage, const std::vector<content::Chart>& charts,
                                          const Rect& place);

// --- Screens --------------------------------------------------------------------------------------------

Sheet stop_sheet(const Stage& stage, const visit::Stop& stop, Rect area);
Sheet more_sheet(const Stage& stage, std::size_t at, Rect area);
Sheet points_sheet(const Stage& stage, const std::vector<const content::Chart*>& charts, std::size_t at,
                   Rect area);
Sheet words_sheet(const Stage& stage, const std::vector<content::Term>& terms, std::size_t at, Rect area);
Sheet intro_sheet(const Stage& stage, const visit::Intro& intro, Rect area);
Sheet themes_sheet(const Stage& stage, const visit::Themes& themes, Rect area);
Sheet drawer_sheet(const Stage& stage, const visit::Drawer& drawer, Rect area);
Sheet card_sheet(const Stage& stage, const visit::Card& card, Rect area);
Sheet attract_sheet(const Stage& stage, const visit::Attract& attract);

/// What the panel of "How do we know?" says.
struct KnowText {
  std::string headline;
  content::Prose prose;
  std::vector<content::Chart> charts;  ///< whose marks of doubt are explained
  std::vector<std::string> sources;
};
/// The panel's page; `beneath` goes behind it where there is room to see it.
Sheet know_sheet(const Stage& stage, const KnowText& text, std::size_t at, Sheet beneath);
Group countdown(const Stage& stage, visit::Seconds left);

}  // namespace scene
