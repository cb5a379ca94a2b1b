// en.toml, fr.toml, ... and en.md, ... beside exhibit.toml: the words of the interface, the hooks, the title
// and the start screen.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "content/pack/words.h"
#include "content/sources/draft.h"
#include "content/sources/sentences.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

/// Names between braces: `{n} of {count}` has n and count.
std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> out;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) break;
    out.emplace(text.substr(open + 1, close - open - 1));
  }
  return out;
}

void check_placeholders(Draft& draft, const content::WordKey& word, const Located<std::string>& text) {
  const std::set<std::string> wanted = placeholders(word.example);
  const std::set<std::string> found = placeholders(text.value);
  for (const std::string& name : found) {
    if (wanted.count(name) > 0) continue;
    draft.report.error(
        text.at, fmt::format("`{}` knows no {{{}}}", word.key, name),
        wanted.empty() ? "it has no placeholders" : fmt::format("in English: {}", word.example));
  }
  const bool only_known = std::includes(wanted.begin(), wanted.end(), found.begin(), found.end());
  for (const std::string& name : wanted) {
    // "One stop" is good English; and of a misspelt name enough is said.
    if (found.count(name) > 0 || word.key == "stops-one" || !only_known) continue;
    draft.report.error(text.at, fmt::format("`{}` lacks {{{}}}", word.key, name),
                       fmt::format("in English: {}", word.example));
  }
}

void read_words(Draft& draft, Table& root, const std::string& language) {
  auto words = root.table("words", Need::required);
  if (!words) return;
  for (const content::WordKey& word : content::word_keys) {
    const auto text = words->text(word.key);
    if (!text) continue;
    if (text->value.empty() && word.key != "thousands-mark") {
      draft.report.error(text->at, fmt::format("`{}` is empty", word.key),
                         fmt::format("in English: {}", word.example));
    }
    if (word.key == "thousands-from") {
      int digits = 0;
      const char* end = text->value.data() + text->value.size();
      const auto [last, error] = std::from_chars(text->value.data(), end, digits);
      if (error != std::errc() || last != end || digits < 4) {
        draft.report.error(text->at, "`thousands-from` is a number from 4 on",
                           "\"4\" groups 1,000; \"5\" only 10,000");
      }
    } else {
      check_placeholders(draft, word, *text);
    }
    draft.exhibit.front.words[language][std::string(word.key)] = text->value;
    keep_text(draft, {TextKind::word, "", std::string(word.key), language}, passage_of(*text));
  }
  words->close();
}

void read_hooks(Draft& draft, Table& root, const std::string& language) {
  auto hooks = root.table("attract", Need::required);
  if (!hooks) return;
  for (const Entry& entry : hooks->entries()) {
    const auto card = std::find_if(draft.attract.begin(), draft.attract.end(),
                                   [&](const AttractEntry& a) { return a.stop.value == entry.key; });
    if (card == draft.attract.end()) {
      std::vector<std::string> known;
      known.reserve(draft.attract.size());
      for (const AttractEntry& a : draft.attract) known.push_back(a.stop.value);
      draft.report.error(entry.key_at, fmt::format("no card of the attract loop opens `{}`", entry.key),
                         did_you_mean(entry.key, known));
      continue;
    }
    const auto text = hooks->text(entry.key);
    if (!text) continue;
    draft.hooks[language][entry.key] = passage_of(*text);
    keep_text(draft, {TextKind::hook, entry.key, "hook", language}, passage_of(*text));
  }
  for (const AttractEntry& card : draft.attract) {
    if (hooks->has(card.stop.value)) continue;
    draft.report.error(hooks->at(), fmt::format("the card that opens `{}` has no hook", card.stop.value),
                       fmt::format("write {} = \"...\" below [attract]", card.stop.value));
  }
}

void read_front_text(Draft& draft, const std::string& language) {
  const auto source =
      draft.folder.read(language + ".md", "title and start screen, one file a language", draft.report);
  if (source == nullptr) return;
  const Article article = read_article(source, {"Start", "Credit"}, true, draft.report);
  content::Front& front = draft.exhibit.front;
  front.title[language] = article.title.text;
  keep_text(draft, {TextKind::exhibit, "", "title", language}, article.title);
  front.subtitle[language] = read_line(draft, article, "", {TextKind::exhibit, "", "subtitle", language});
  if (front.subtitle[language].empty()) {
    draft.report.error({source, 0, 0}, "the subtitle is missing", "one line of text below the title");
  }
  front.start[language] = read_prose(draft, article, "Start", {TextKind::exhibit, "", "start", language}, {});
  if (const Section* start = article.find("Start")) check_sentences(start->blocks, draft.report);
  front.credit[language] = read_line(draft, article, "Credit", {TextKind::exhibit, "", "credit", language});
}

}  // namespace

void read_language_files(Draft& draft) {
  for (const std::string& language : draft.languages) {
    const auto file = read_toml(draft, language + ".toml", "the words of the interface, one file a language");
    if (file) {
      Table root(file->entries, file->whole(), "", draft.report);
      read_words(draft, root, language);
      read_hooks(draft, root, language);
      read_units(draft, root, language);
      root.close();
      draft.language_files[language] = file->whole();
    }
    read_front_text(draft, language);
  }
}

}  // namespace sources
