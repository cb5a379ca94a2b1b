// A theme's drawer: the cards of theme.toml, the timeline of timeline.toml, and the words of its stops.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "content/sources/draft.h"
#include "content/sources/sentences.h"

namespace sources {

namespace {

constexpr std::size_t longest_card_title = 12;  // words

std::string word(const Draft& draft, const std::string& language, const std::string& key) {
  const auto words = draft.exhibit.front.words.find(language);
  if (words == draft.exhibit.front.words.end()) return {};
  const auto text = words->second.find(key);
  return text == words->second.end() ? std::string() : text->second;
}

content::DrawerCard word_card(const Draft& draft, content::CardKind kind, const std::string& key) {
  content::DrawerCard card;
  card.kind = kind;
  for (const std::string& language : draft.languages) {
    card.heading[language] = word(draft, language, key);
    card.title[language] = word(draft, language, key);
  }
  return card;
}

/// A card bears its chart's finding; a long finding stands beside the chart only, and the card has the title.
content::Localized<std::string> card_title(Draft& draft, const content::Chart& chart) {
  content::Localized<std::string> out;
  for (const auto& [language, text] : chart.text) {
    if (text.finding.empty()) {
      const auto title = draft.texts.find({TextKind::chart, chart.id, "title", language});
      if (title != draft.texts.end()) {
        draft.report.error({title->second.at.source, 0, 0},
                           "the key `finding` is missing: this chart has a card in a drawer",
                           "one sentence that says what the chart shows");
      }
    }
    const bool is_short = !text.finding.empty() && count_words(text.finding) <= longest_card_title;
    out[language] = is_short ? text.finding : text.title;
  }
  return out;
}

void read_chapter(Draft& draft, Table& chapter, const content::Id& theme, std::size_t number,
                  content::Drawer& drawer) {
  const auto charts = chapter.texts("charts", Need::required);
  const auto heading = read_localized(draft, chapter, "heading", Need::required,
                                      {TextKind::drawer, theme, fmt::format("heading:{}", number), ""});
  chapter.close();
  for (const Located<std::string>& id : charts) {
    if (!check_chart(draft, id)) continue;
    const bool twice = std::any_of(drawer.cards.begin(), drawer.cards.end(),
                                   [&](const auto& card) { return card.chart == id.value; });
    if (twice) {
      draft.report.error(id.at, fmt::format("the chart `{}` has a card already", id.value),
                         "one card a chart");
      continue;
    }
    draft.shown_charts.insert(id.value);
    content::DrawerCard card;
    card.chart = id.value;
    card.heading = heading;
    if (const auto chart = draft.charts.find(id.value); chart != draft.charts.end()) {
      card.title = card_title(draft, chart->second);
    }
    drawer.cards.push_back(std::move(card));
  }
}

std::vector<content::TimelineEntry> read_timeline(Draft& draft, const content::Id& theme) {
  std::vector<content::TimelineEntry> out;
  const std::string name = theme + "/timeline.toml";
  if (!draft.folder.has(name)) return out;
  const auto file = read_toml(draft, name, "");
  if (!file) return out;
  Table root(file->entries, file->whole(), "", draft.report);
  std::size_t number = 0;
  for (Table table : root.tables("entry")) {
    content::TimelineEntry entry;
    const auto from = read_date(draft, table, "from", Need::required);
    entry.to = read_date(draft, table, "to", Need::optional);
    if (const auto emphasized = table.flag("emphasized")) entry.emphasized = emphasized->value;
    entry.when = read_localized(draft, table, "when", Need::optional,
                                {TextKind::timeline, theme, fmt::format("when:{}", number), ""});
    entry.text = read_localized(draft, table, "text", Need::required,
                                {TextKind::timeline, theme, fmt::format("text:{}", number), ""});
    table.close();
    ++number;
    if (!from) continue;
    entry.from = *from;
    if (entry.to && day_number_after(*entry.to) <= day_number(*from)) {
      draft.report.error(table.at("to"),
                         fmt::format("this entry ends before it begins, in {}", to_string(*from)));
    }
    if (!out.empty() && day_number(*from) < day_number(out.back().from)) {
      draft.report.warning(table.at("from"),
                           fmt::format("this entry stands after a later one, {}", to_string(out.back().from)),
                           "entries are shown in the order of this file");
    }
    out.push_back(std::move(entry));
  }
  root.close();
  return out;
}

std::string folded(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

/// The words of all stops, by name in the default language.
std::vector<content::Id> words_of(const Draft& draft, const std::vector<content::Stop>& stops) {
  std::vector<std::pair<std::string, content::Id>> named;
  for (const content::Stop& stop : stops) {
    for (const content::Id& id : stop.terms) {
      const auto& text = draft.terms.at(id).text;
      const auto name = text.find(draft.languages.front());
      named.emplace_back(name == text.end() ? id : folded(name->second.name), id);
    }
  }
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  std::vector<content::Id> out;
  out.reserve(named.size());
  for (const auto& [name, id] : named) out.push_back(id);
  return out;
}

/// The cards of a stop's further figures bear its short title.
void name_further(Draft& draft, const std::vector<content::Stop>& stops, content::Drawer& drawer) {
  for (const content::Stop& stop : stops) {
    const auto further = draft.further.find(stop.id);
    if (further == draft.further.end()) continue;
    for (const Located<std::string>& id : further->second) {
      const auto card = std::find_if(drawer.cards.begin(), drawer.cards.end(),
                                     [&](const content::DrawerCard& c) { return c.chart == id.value; });
      if (card == drawer.cards.end()) {
        draft.report.error(id.at, fmt::format("the chart `{}` has no card in the theme's drawer", id.value),
                           "name it among the charts of a [[drawer]] in theme.toml");
        continue;
      }
      for (const auto& [language, text] : stop.text) card->stop[language] = text.title;
    }
  }
}

}  // namespace

content::Drawer read_drawer(Draft& draft, Table& theme, const content::Id& id,
                            const std::vector<content::Stop>& stops) {
  content::Drawer drawer;
  std::size_t number = 0;
  for (Table chapter : theme.tables("drawer")) read_chapter(draft, chapter, id, number++, drawer);
  name_further(draft, stops, drawer);
  drawer.timeline = read_timeline(draft, id);
  drawer.terms = words_of(draft, stops);
  if (!drawer.timeline.empty()) {
    drawer.cards.push_back(word_card(draft, content::CardKind::timeline, "timeline"));
  }
  if (!drawer.terms.empty()) drawer.cards.push_back(word_card(draft, content::CardKind::words, "words"));
  return drawer;
}

}  // namespace sources
