// From a curator's folder to an exhibit: parse, check, and put together. See content/README.md for the
// format.
#pragma once

#include <compare>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/pack/exhibit.h"
#include "content/sources/diagnostic.h"
#include "content/sources/passage.h"

namespace sources {

struct Options {
  /// Leaves out museum notes whose `reviewed_by` is empty.
  bool reviewed_only = false;
};

/// A screen of `[[reference]]` in exhibit.toml: texts must fit on it, and charts are drawn for it in advance.
struct ReferenceScreen {
  std::string name;
  int width = 0;  ///< pixels
  int height = 0;
  int width_mm = 0;
  int distance_mm = 0;
  Location at;
};

enum class TextKind { exhibit, word, unit, hook, theme, stop, chart, term, timeline, drawer };

/// Names one text of the exhibit in one language. `id` is that of the theme, stop, chart or term; for a hook
/// the stop's, for timeline and drawer the theme's; empty for the exhibit's own texts, and for words (whose
/// key is the part). Parts by kind:
///   exhibit   name (of a language) short title subtitle start credit museum contact
///   word      the key of content/pack/words.h
///   unit      name mark (id: the unit's)
///   hook      hook
///   theme     title button card big-idea intro
///   stop      title headline label more know book
///   chart     title source reliability finding; label:X and note:X by the row's x, series:S, band:N, flag:N
///   term      name meaning
///   timeline  when:N text:N, by entry from 0
///   drawer    heading:N, by chapter from 0
struct TextPlace {
  TextKind kind = TextKind::exhibit;
  content::Id id;
  std::string part;
  std::string language;

  friend auto operator<=>(const TextPlace&, const TextPlace&) = default;
};

using Texts = std::map<TextPlace, Passage>;

struct Compiled {
  /// None if there were errors.
  std::optional<content::Exhibit> exhibit;
  std::vector<Diagnostic> diagnostics;  ///< sorted
  std::vector<ReferenceScreen> references;
  /// Every text that a visitor can meet, museum notes that were left out among them. Paragraphs are joined
  /// by line breaks. Passage::place() finds a character in its file.
  Texts texts;

  /// Where a text stands; the next best place if there is no such text: the same part in another language,
  /// another part, in the end exhibit.toml as a whole. Never without a source.
  Location where(const TextPlace& place) const;
};

/// Reads `folder` whole, and reports every mistake of meaning (and one of syntax a file) in one go.
Compiled compile(const std::filesystem::path& folder, const Options& options = {});

}  // namespace sources
