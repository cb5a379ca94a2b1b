#include "tests/stories/pack_texts.h"

#include <map>
#include <regex>
#include <string_view>
#include <utility>

#include "content/pack/text.h"
#include "tests/stories/exhibit_fixture.h"

namespace stories {

namespace {

constexpr const char* language = "en";

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// A rule must not miss a text because no line may break in it.
std::string breakable(std::string text) {
  replace_all(text, "\u00A0", " ");
  replace_all(text, "\u202F", " ");
  replace_all(text, "\u2060", "");
  return text;
}

class Collection {
 public:
  std::vector<PackText> take() { return std::move(texts_); }

  void add(const std::string& place, const std::string& text) {
    if (!text.empty()) texts_.push_back({place, breakable(text)});
  }
  void add(const std::string& place, const content::Localized<std::string>& text) {
    const auto found = text.find(language);
    if (found != text.end()) add(place, found->second);
  }
  void add(const std::string& place, const content::Prose& prose) {
    for (const content::Paragraph& paragraph : prose) {
      texts_.push_back({place, breakable(content::plain(paragraph)), paragraph.museum_note});
    }
  }

  void add(const content::Front& front) {
    add("exhibit title", front.title);
    add("exhibit subtitle", front.subtitle);
    add("exhibit start", front.start.at(language));
    add("exhibit credit", front.credit);
    for (const auto& [key, text] : front.words.at(language)) add("word " + key, text);
    for (const content::AttractCard& card : front.attract) add("hook " + card.stop, card.hook);
    for (const content::Theme& theme : front.themes) {
      const content::ThemeText& text = theme.text.at(language);
      add("theme " + theme.id + " title", text.title);
      add("theme " + theme.id + " card", text.card);
      add("theme " + theme.id + " big-idea", text.big_idea);
      add("theme " + theme.id + " intro", text.intro);
    }
  }

  void add(const content::Stop& stop) {
    const content::StopText& text = stop.text.at(language);
    const std::string place = "stop " + stop.id;
    add(place + " title", text.title);
    add(place + " headline", text.headline);
    add(place + " label", text.label);
    add(place + " more", text.more);
    add(place + " know", text.know);
  }

  void add(const content::Chart& chart) {
    const content::ChartText& text = chart.text.at(language);
    const std::string place = "chart " + chart.id;
    add(place + " title", text.title);
    add(place + " source", text.source);
    add(place + " reliability", text.reliability);
    add(place + " finding", text.finding);
    for (const content::SeriesName& series : chart.series) add(place + " series", series.name);
    for (const content::Band& band : chart.bands) add(place + " band", band.name);
    for (const content::Flag& flag : chart.flags) add(place + " flag", flag.text);
    for (const content::Point& point : chart.points) {
      add(place + " label", point.label);
      add(place + " note", point.note);
    }
  }

  void add(const content::Id& theme, const content::Drawer& drawer) {
    for (const content::DrawerCard& card : drawer.cards) {
      add("drawer " + theme, card.heading);
      add("drawer " + theme, card.title);
    }
    for (const content::TimelineEntry& entry : drawer.timeline) {
      add("timeline " + theme, entry.when);
      add("timeline " + theme, entry.text);
    }
  }

 private:
  std::vector<PackText> texts_;
};

std::vector<PackText> collect(const content::Exhibit& exhibit) {
  Collection texts;
  texts.add(exhibit.front);
  for (const auto& stops : exhibit.stops) {
    for (const content::Stop& stop : stops) texts.add(stop);
  }
  for (const content::Chart& chart : exhibit.charts) texts.add(chart);
  for (std::size_t i = 0; i < exhibit.drawers.size(); ++i) {
    texts.add(exhibit.front.themes[i].id, exhibit.drawers[i]);
  }
  for (const content::Term& term : exhibit.terms) {
    texts.add("term " + term.id, term.text.at(language).name);
    texts.add("term " + term.id, term.text.at(language).meaning);
  }
  return texts.take();
}

/// Compiled once: every text is asked the same few dozen questions.
const std::regex& compiled_pattern(const std::string& pattern) {
  static std::map<std::string, std::regex> known;
  const auto found = known.find(pattern);
  if (found != known.end()) return found->second;
  return known.emplace(pattern, std::regex(pattern, std::regex::icase)).first->second;
}

}  // namespace

const std::vector<PackText>& pack_texts() {
  static const std::vector<PackText> once = collect(packed());
  return once;
}

std::vector<PackText> texts_at(const std::string& place) {
  std::vector<PackText> found;
  for (const PackText& text : pack_texts()) {
    if (text.place == place || text.place.starts_with(place + " ")) found.push_back(text);
  }
  return found;
}

bool matches(const std::string& text, const std::string& pattern) {
  return std::regex_search(text, compiled_pattern(pattern));
}

std::vector<std::string> sentences(const std::string& text) {
  std::vector<std::string> out(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ends = i > 0 && text[i] == ' ' && std::string(".?!").find(text[i - 1]) != std::string::npos;
    if (ends) {
      out.emplace_back();
    } else {
      out.back() += text[i];
    }
  }
  return out;
}

std::vector<std::string> sentences_with(const std::string& pattern) {
  std::vector<std::string> found;
  for (const PackText& text : pack_texts()) {
    for (const std::string& sentence : sentences(text.text)) {
      if (matches(sentence, pattern)) found.push_back(text.place + ": " + sentence);
    }
  }
  return found;
}

}  // namespace stories
