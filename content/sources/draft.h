// What has been read of an exhibit so far. Files are read in an order in which every id that one names is
// already known: exhibit, languages, glossary, charts, stops with their themes, and last the attract loop.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/sources/compile.h"
#include "content/sources/folder.h"
#include "content/sources/markdown.h"
#include "content/sources/table.h"

namespace sources {

/// A card of the attract loop as exhibit.toml has it.
struct AttractEntry {
  Located<std::string> stop;
  Located<std::string> chart;
};

struct UnitWords {
  content::Forms name;
  std::string mark;
};

/// A stop that `shown = false` takes off, with the charts that it would have shown.
struct HiddenStop {
  Location at;
  std::set<content::Id> charts;
};

struct Draft {
  Draft(const std::filesystem::path& root, Options chosen) : folder(root), options(chosen) {}

  Folder folder;
  Options options;
  Report report;

  std::vector<std::string> languages;  ///< codes, the default first
  content::Exhibit exhibit;            ///< complete if the report holds no error in the end
  std::vector<ReferenceScreen> references;
  Texts texts;

  Location themes_at;
  std::vector<Located<std::string>> themes;
  std::vector<Located<std::string>> shared;
  std::vector<AttractEntry> attract;
  content::Localized<std::map<content::Id, UnitWords>> units;
  content::Localized<std::map<content::Id, Passage>> hooks;
  std::map<std::string, Location> language_files;  ///< by code

  std::vector<std::string> term_ids;  ///< of the default language's glossary, sorted
  std::map<content::Id, content::Term> terms;
  std::set<content::Id> used_terms;

  std::vector<std::string> chart_ids;                                ///< folders of charts/, sorted
  std::map<content::Id, content::Chart> charts;                      ///< those that could be read
  std::map<content::Id, std::vector<Located<std::string>>> further;  ///< stop: its charts in the drawer
  std::set<content::Id> shown_charts;                                ///< by a stop or drawer
  std::set<content::Id> pictures;  ///< named by a theme's card or the attract loop
  std::vector<Located<std::string>> theme_pictures;

  std::map<content::Id, Location> stop_ids;  ///< where each is listed
  bool stops_unread = false;                 ///< a theme is missing, so others may be unknown
  std::map<content::Id, HiddenStop> hidden_stops;
};

// --- the files, in reading order (one .cpp each) ---

/// exhibit.toml. False if so little could be read that there is no point in going on.
bool read_exhibit_file(Draft& draft);
void read_language_files(Draft& draft);
/// The [units] of one of them.
void read_units(Draft& draft, Table& root, const std::string& language);
void read_glossary(Draft& draft);
void read_charts(Draft& draft);
/// Themes with their stops, timelines and drawers; then the shared stops.
void read_themes(Draft& draft);
/// The attract loop, and whether pictures stand on the route.
void read_attract(Draft& draft);

/// One stop of `folder`; none if it is taken off or could not be read.
std::optional<content::Stop> read_stop(Draft& draft, const std::string& folder,
                                       const Located<std::string>& id);
content::Drawer read_drawer(Draft& draft, Table& theme, const content::Id& id,
                            const std::vector<content::Stop>& stops);

// --- what several of them need (draft.cpp) ---

/// Reads and parses a TOML file; none after reporting.
struct TomlFile {
  std::shared_ptr<const Source> source;
  Entries entries;

  Location whole() const { return {source, 0, 0}; }
};
std::optional<TomlFile> read_toml(Draft& draft, const std::string& name, const std::string& why);

/// Lower-case letters, digits and single hyphens. `what` is what it names: "a stop".
bool check_id(Draft& draft, const Located<std::string>& id, std::string_view what);

/// Whether `id` is one of `known`; reports COMPLAINT `id` otherwise, such as "there is no theme `x`".
bool check_known(Draft& draft, const Located<std::string>& id, std::string_view complaint,
                 const std::vector<std::string>& known);

/// `{ en = "...", fr = "..." }`: one text a language, none missing.
content::Localized<std::string> read_localized(Draft& draft, Table& table, std::string_view key, Need need,
                                               TextPlace place);

/// Checks that the text is not blank and keeps its place.
void keep_text(Draft& draft, TextPlace place, Passage passage);

/// A `[book]` table, if there is one.
content::BookPlace read_book(Table& table);

/// A date that stands as text; reports what is no date.
std::optional<content::Date> read_date(Draft& draft, Table& table, std::string_view key, Need need);

/// `content_note = "hunger"` as a key of the interface's words: `note-hunger`; empty for none.
std::string read_content_note(Draft& draft, Table& table);

/// A section that is one paragraph without marks, such as a headline.
std::string read_line(Draft& draft, const Article& article, std::string_view heading, TextPlace place);

/// A section of paragraphs. Links must point to words of the glossary, and where `terms` are given, to those.
struct ProseRules {
  const std::vector<content::Id>* terms = nullptr;  ///< of the stop
  bool notes = false;                               ///< museum notes may stand in it
  bool leave_out_notes = false;                     ///< and are not shown
};
content::Prose read_prose(Draft& draft, const Article& article, std::string_view heading, TextPlace place,
                          const ProseRules& rules);

/// A chart that a stop, drawer or picture names: reports an unknown one.
bool check_chart(Draft& draft, const Located<std::string>& id);

}  // namespace sources
