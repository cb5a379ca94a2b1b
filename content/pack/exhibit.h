// The exhibit as plain values: what the compiler makes of a curator's folder, what the pack holds, and what
// the kiosk shows. The same types on both sides, so that a pack can be read back and compared.
//
// Every text is given in every language of the exhibit. Ids are those of the source folders.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/pack/chart.h"
#include "content/pack/text.h"

namespace content {

/// How a language writes numbers and dates, and the names it goes by.
struct Language {
  std::string code;        ///< ISO 639-1: `en`
  std::string name;        ///< in the language itself: `English`
  std::string short_name;  ///< for a narrow bar: `EN`

  friend bool operator==(const Language&, const Language&) = default;
};

/// The kind of a stop decides how its label screen is laid out.
enum class StopKind { chart, comparison, big_number, timeline, reading, words };

/// Which layer of a stop a text or chart belongs to.
enum class StopLayer { label, more, know };

/// Where in the book a stop or chart rests.
struct BookPlace {
  int part = 0;         ///< 1 to 4; 0: prefaces and directions for use
  std::string chapter;  ///< as the table of contents has it, shortened
  std::string section;  ///< `II(d)`; may be empty
  std::string lines;    ///< of the team's scanned text: `1161-1201, 1286-1302`

  friend bool operator==(const BookPlace&, const BookPlace&) = default;
};

struct StopText {
  std::string title;     ///< short, for the header: `The winter of percentages`
  std::string headline;  ///< states the finding
  std::string book;      ///< the line under the text: `Bettelheim, Part 1, "Socialist transformation", II(d)`
  Prose label;           ///< 50-70 words
  Prose more;            ///< 100-140 words
  Prose know;            ///< How do we know?

  friend bool operator==(const StopText&, const StopText&) = default;
};

struct Stop {
  Id id;
  Id theme;  ///< empty: shared by all themes
  StopKind kind = StopKind::chart;
  std::string content_note;      ///< key of the interface's words (`note.hunger`), empty for none
  bool contact = false;          ///< its label names the museum's contact for testimonies, if there is one
  std::vector<Id> label_charts;  ///< beside the label, in order
  std::vector<Id> more_charts;   ///< the first stands beside the reading
  std::vector<Id> terms;         ///< glossary, in the order of the stop's words
  BookPlace book;
  Localized<StopText> text;

  friend bool operator==(const Stop&, const Stop&) = default;
};

struct ThemeText {
  std::string title;        ///< `The factory regime`
  std::string short_title;  ///< `Factory`: its button, in the bar
  std::string card;         ///< the line on its card
  std::string big_idea;     ///< one sentence of at most 25 words
  Prose intro;

  friend bool operator==(const ThemeText&, const ThemeText&) = default;
};

struct Theme {
  Id id;
  std::string content_note;  ///< of its intro; as in Stop
  Id picture;                ///< the chart on its card; empty for none
  std::size_t stops = 0;     ///< how many it has
  std::size_t cards = 0;     ///< how many its drawer holds
  Localized<ThemeText> text;

  friend bool operator==(const Theme&, const Theme&) = default;
};

/// A word of the glossary.
struct TermText {
  std::string name;
  std::string meaning;
  std::string whose;  ///< above the name: `the author’s term`; empty for none

  friend bool operator==(const TermText&, const TermText&) = default;
};

struct Term {
  Id id;
  Localized<TermText> text;

  friend bool operator==(const Term&, const Term&) = default;
};

/// One card of the attract loop: it opens the stop that its hook speaks of.
struct AttractCard {
  Id stop;
  std::size_t theme_position = 0;  ///< of that stop, from 0
  std::size_t stop_position = 0;   ///< within the theme, from 0
  Id chart;
  Localized<std::string> hook;

  friend bool operator==(const AttractCard&, const AttractCard&) = default;
};

/// One entry of a theme's timeline.
struct TimelineEntry {
  Date from;
  std::optional<Date> to;       ///< for a span
  Localized<std::string> when;  ///< as written for visitors: `Early in 1930`; empty: written from the date
  Localized<std::string> text;
  bool emphasized = false;

  friend bool operator==(const TimelineEntry&, const TimelineEntry&) = default;
};

/// One card of a theme's "More figures" drawer. A theme's timeline and its words are its last two cards.
enum class CardKind { chart, timeline, words };

struct DrawerCard {
  CardKind kind = CardKind::chart;
  Id chart;                        ///< of a chart card
  Localized<std::string> heading;  ///< of its chapter
  Localized<std::string> title;    ///< on the card
  Localized<std::string> stop;     ///< short title of the stop whose further figure it is; empty for none

  friend bool operator==(const DrawerCard&, const DrawerCard&) = default;
};

/// A theme's drawer, whole.
struct Drawer {
  std::vector<DrawerCard> cards;
  std::vector<TimelineEntry> timeline;
  std::vector<Id> terms;

  friend bool operator==(const Drawer&, const Drawer&) = default;
};

/// What is needed from the first moment on, whatever is shown: small, however many stops there are.
struct Front {
  Id id;                            ///< of the exhibit: `the-dominated`
  int version = 1;                  ///< of the pack: a whole number that only grows
  std::vector<Language> languages;  ///< the first one is spoken when nobody has chosen
  std::string museum;               ///< name; may be empty
  std::string contact;              ///< where testimonies go; may be empty
  Localized<std::string> title;
  Localized<std::string> subtitle;
  Localized<Prose> start;         ///< the start screen's text
  Localized<std::string> credit;  ///< under the attract loop's hook
  std::vector<Theme> themes;
  std::size_t shared_stops = 0;  ///< walked after the last theme
  std::vector<AttractCard> attract;
  Localized<std::map<std::string, std::string>> words;  ///< of the interface, by key: see content/README.md

  friend bool operator==(const Front&, const Front&) = default;
};

/// All of it. The kiosk never holds one; the compiler and the writer do.
struct Exhibit {
  Front front;
  std::vector<std::vector<Stop>> stops;  ///< by theme, in order; the last vector holds the shared stops
  std::vector<Chart> charts;             ///< sorted by id
  std::vector<Term> terms;               ///< sorted by id
  std::vector<Drawer> drawers;           ///< by theme

  friend bool operator==(const Exhibit&, const Exhibit&) = default;
};

}  // namespace content
