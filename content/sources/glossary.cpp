// glossary/en.toml, ...: the words that stops explain.
#include <fmt/format.h>

#include <algorithm>

#include "content/sources/draft.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

void read_term(Draft& draft, Table& glossary, const Entry& entry, const std::string& language) {
  auto table = glossary.table(entry.key);
  if (!table) return;
  const auto name = table->text("name");
  const auto meaning = table->text("meaning");
  const auto whose = table->text("whose", Need::optional);
  table->close();
  content::Term& term = draft.terms[entry.key];
  term.id = entry.key;
  term.text[language] = {name ? name->value : std::string(), meaning ? meaning->value : std::string(),
                         whose ? whose->value : std::string()};
  if (name) keep_text(draft, {TextKind::term, entry.key, "name", language}, passage_of(*name));
  if (whose) keep_text(draft, {TextKind::term, entry.key, "whose", language}, passage_of(*whose));
  if (meaning) keep_text(draft, {TextKind::term, entry.key, "meaning", language}, passage_of(*meaning));
}

void read_language(Draft& draft, const std::string& language) {
  const bool is_default = language == draft.languages.front();
  const auto file = read_toml(draft, fmt::format("glossary/{}.toml", language),
                              "the words of the glossary, one file a language");
  if (!file) return;
  Table glossary(file->entries, file->whole(), "", draft.report);
  for (const Entry& entry : glossary.entries()) {
    const Located<std::string> id{entry.key, entry.key_at};
    if (is_default) {
      if (check_id(draft, id, "a word")) draft.term_ids.push_back(entry.key);
    } else if (std::find(draft.term_ids.begin(), draft.term_ids.end(), entry.key) == draft.term_ids.end()) {
      draft.report.error(
          entry.key_at,
          fmt::format("`{}` is no word of glossary/{}.toml", entry.key, draft.languages.front()),
          did_you_mean(entry.key, draft.term_ids));
      continue;
    }
    read_term(draft, glossary, entry, language);
  }
  for (const std::string& id : draft.term_ids) {
    if (!glossary.has(id)) draft.report.error(file->whole(), fmt::format("the word `{}` is missing", id));
  }
}

}  // namespace

void read_glossary(Draft& draft) {
  for (const std::string& language : draft.languages) read_language(draft, language);
  std::sort(draft.term_ids.begin(), draft.term_ids.end());
}

}  // namespace sources
