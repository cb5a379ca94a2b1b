#include "content/sources/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "content/pack/characters.h"
#include "content/pack/words.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

/// What the curator probably wanted to call it.
std::string as_id(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

/// Marks are lost where a text is one plain line.
void check_plain(Draft& draft, const Block& block) {
  for (const MarkdownSpan& span : block.spans) {
    if (!span.italic && span.term.empty()) continue;
    draft.report.error(span.passage.at, span.italic ? "italics are not kept here" : "a link is not kept here",
                       "write the plain words; marks belong in Label, More and the other readings");
  }
  if (block.note) {
    draft.report.error(block.at, "a museum note cannot stand here",
                       "put it into Label, More or How do we know?");
  }
}

void check_link(Draft& draft, const MarkdownSpan& span, const ProseRules& rules) {
  if (!check_known(draft, {span.term, span.term_at}, "the glossary has no word", draft.term_ids)) return;
  draft.used_terms.insert(span.term);
  if (rules.terms == nullptr) return;
  if (std::find(rules.terms->begin(), rules.terms->end(), span.term) != rules.terms->end()) return;
  draft.report.error(span.term_at, fmt::format("`{}` is not among the terms of this stop", span.term),
                     fmt::format("add \"{}\" to `terms` in its stop.toml", span.term));
}

}  // namespace

std::optional<TomlFile> read_toml(Draft& draft, const std::string& name, const std::string& why) {
  const std::shared_ptr<const Source> source = draft.folder.read(name, why, draft.report);
  if (source == nullptr) return std::nullopt;
  std::optional<Entries> entries = parse_toml(source, draft.report);
  if (!entries) return std::nullopt;
  return TomlFile{source, std::move(*entries)};
}

bool check_id(Draft& draft, const Located<std::string>& id, std::string_view what) {
  if (content::is_id(id.value)) return true;
  const std::string better = as_id(id.value);
  draft.report.error(id.at, fmt::format("`{}` cannot be the id of {}", id.value, what),
                     better.empty() ? "an id has lower-case letters, digits and hyphens"
                                    : fmt::format("lower-case letters, digits and hyphens: `{}`", better));
  return false;
}

bool check_known(Draft& draft, const Located<std::string>& id, std::string_view complaint,
                 const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), id.value) != known.end()) return true;
  draft.report.error(id.at, fmt::format("{} `{}`", complaint, id.value), did_you_mean(id.value, known));
  return false;
}

void keep_text(Draft& draft, TextPlace place, Passage passage) {
  draft.texts.insert_or_assign(std::move(place), std::move(passage));
}

content::Localized<std::string> read_localized(Draft& draft, Table& table, std::string_view key, Need need,
                                               TextPlace place) {
  content::Localized<std::string> out;
  const Value* value = table.value(key, need);
  if (value == nullptr) return out;
  const auto* entries = std::get_if<Entries>(&value->data);
  if (entries == nullptr) {
    const auto* text = std::get_if<std::string>(&value->data);
    draft.report.error(value->at, fmt::format("`{}` needs a text for each language", key),
                       fmt::format("write {} = {{ {} = \"{}\" }}", key, draft.languages.front(),
                                   text != nullptr && text->size() < 60 ? *text : "..."));
    return out;
  }
  Table by_language(*entries, value->at, fmt::format("`{}`", key), draft.report);
  for (const std::string& language : draft.languages) {
    const auto text = by_language.text(language);
    if (!text) continue;
    if (is_blank(text->value)) draft.report.error(text->at, "this text is empty");
    out[language] = text->value;
    place.language = language;
    keep_text(draft, place, passage_of(*text));
  }
  by_language.close();
  return out;
}

content::BookPlace read_book(Table& table) {
  content::BookPlace place;
  auto book = table.table("book");
  if (!book) return place;
  if (const auto part = book->whole("part")) place.part = static_cast<int>(part->value);
  if (const auto chapter = book->text("chapter")) place.chapter = chapter->value;
  if (const auto section = book->text("section", Need::optional)) place.section = section->value;
  if (const auto lines = book->text("lines", Need::optional)) place.lines = lines->value;
  book->close();
  return place;
}

std::optional<content::Date> read_date(Draft& draft, Table& table, std::string_view key, Need need) {
  const auto text = table.text(key, need);
  if (!text) return std::nullopt;
  const auto date = content::parse_date(text->value);
  if (!date) {
    draft.report.error(text->at, fmt::format("`{}` is not a date", text->value),
                       "write a year, a month or a day: 1929, 1929-10 or 1929-10-23");
  }
  return date;
}

std::string read_content_note(Draft& draft, Table& table) {
  const auto note = table.text("content_note", Need::optional);
  if (!note) return {};
  std::vector<std::string> known;
  for (const content::WordKey& word : content::word_keys) {
    if (word.key.starts_with("note-")) known.emplace_back(word.key.substr(5));
  }
  return check_known(draft, *note, "there is no content note", known) ? "note-" + note->value : std::string();
}

std::string read_line(Draft& draft, const Article& article, std::string_view heading, TextPlace place) {
  const Section* section = article.find(heading);
  if (section == nullptr || section->blocks.empty()) return {};
  for (const Block& block : section->blocks) check_plain(draft, block);
  if (section->blocks.size() > 1) {
    draft.report.error(section->blocks[1].at,
                       heading.empty()
                           ? "a second paragraph under the title"
                           : fmt::format("a second paragraph in `{}`, which is one line", heading));
  }
  Passage passage = section->blocks.front().passage();
  std::string text = passage.text;
  keep_text(draft, std::move(place), std::move(passage));
  return text;
}

content::Prose read_prose(Draft& draft, const Article& article, std::string_view heading, TextPlace place,
                          const ProseRules& rules) {
  content::Prose prose;
  const Section* section = article.find(heading);
  if (section == nullptr) return prose;
  for (const Block& block : section->blocks) {
    content::Paragraph paragraph;
    paragraph.museum_note = block.note;
    for (const MarkdownSpan& span : block.spans) {
      if (!span.term.empty()) check_link(draft, span, rules);
      paragraph.spans.push_back({span.passage.text, span.italic, span.term});
    }
    if (block.note && !rules.notes) {
      draft.report.error(block.at, "a museum note without [museum_note]",
                         "add [museum_note] with reviewed_by = \"\" to stop.toml; notes stand in stops only");
    }
    if (!(block.note && rules.leave_out_notes)) prose.push_back(std::move(paragraph));
  }
  if (!section->blocks.empty()) keep_text(draft, std::move(place), section->passage());
  return prose;
}

bool check_chart(Draft& draft, const Located<std::string>& id) {
  return check_known(draft, id, "there is no chart", draft.chart_ids);
}

}  // namespace sources
