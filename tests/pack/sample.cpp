#include "tests/pack/sample.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "content/pack/words.h"
#include "tests/pack/sample_charts.h"

namespace {

using namespace content;

Localized<std::string> en(std::string text) { return {{"en", std::move(text)}}; }

Paragraph paragraph(std::string text) { return {{{std::move(text), false, {}}}, false}; }

std::map<std::string, std::string> interface_words() {
  std::map<std::string, std::string> words;
  for (const auto& [key, example] : word_keys) {
    words.emplace(key, example);
  }
  words["thousands-from"] = "4";  // where the example explains more than it shows
  return words;
}

Stop stop(const Id& theme, const Id& id, StopKind kind, StopText text) {
  Stop stop;
  stop.id = id;
  stop.theme = theme;
  stop.kind = kind;
  stop.book = {1, "Socialist transformation", "II(d)", "1161-1201, 1286-1302"};
  stop.text["en"] = std::move(text);
  return stop;
}

std::vector<Stop> collectivization_stops() {
  const Prose label{{{{"In October 1929 about four households in a hundred belonged to a ", false, {}},
                      {"kolkhoz", true, "kolkhoz"},
                      {". Five months later it was nearly six in ten. The ", false, {}},
                      {"Five-Year Plan", false, "plan"},
                      {" had asked for far less. Then an article called the pace a mistake, and within weeks "
                       "millions of families "
                       "walked out again. What had been joined was mostly on paper.",
                       false,
                       {}}},
                     false}};
  const Prose more{
      paragraph("Cadres were judged by the percentage they reported. A district that lagged was asked why; "
                "a district that led was praised in print. So the figures ran ahead of the farms."),
      {{{"Later writers call this a ", false, {}}, {"race", true, {}}, {" of reports.", false, {}}}, true}};
  const Prose know{
      paragraph("The counts come from Soviet reports. Regions did not agree on what “collectivized” meant.")};
  auto months = stop("collectivization", "five-months", StopKind::chart,
                     {"The winter of percentages", "From 4 to 59 percent in five months, then a mass exit",
                      "Bettelheim, Part 1, “Socialist transformation”, II(d)", label, more, know});
  months.content_note = "note-hunger";
  months.contact = true;
  months.label_charts = {"households"};
  months.more_charts = {"grain", "livestock"};
  months.terms = {"kolkhoz", "plan"};
  auto fed = stop("collectivization", "who-fed", StopKind::comparison,
                  {"Who fed the country", "Three farms in four were small ones", "Bettelheim, Part 1", more,
                   label, know});
  fed.label_charts = {"share", "sown"};
  auto word = stop("collectivization", "words-of-the-drive", StopKind::words,
                   {"Words of the drive", "Three words did the work", "", know, {}, {}});
  word.terms = {"plan", "kolkhoz"};
  return {months, fed, word};
}

std::vector<Stop> factory_stops() {
  const Prose label{
      paragraph("From 1932 a day missed could cost a worker the job, the ration card and the room.")};
  auto day = stop("factory", "one-day", StopKind::big_number,
                  {"One day", "One day missed", "", label, label, label});
  day.label_charts = {"turnover"};
  auto book = stop("factory", "labour-book", StopKind::reading,
                   {"The book", "A book that travels", "", label, {}, label});
  book.book = {};
  return {day, book};
}

std::vector<Theme> themes() {
  Theme collectivization{"collectivization", "note-hunger", "households", 3, 4, {}};
  collectivization.text["en"] = {
      "Collectivization",
      "Villages",
      "How the fields were taken",
      "The state took the harvest before it took the land.",
      {paragraph("In 1928 five families in six farmed for themselves."),
       {{{"This goes ", false, {}}, {"beyond", true, {}}, {" the book.", false, {}}}, true}}};
  Theme factory{"factory", "", "", 2, 1, {}};
  factory.text["en"] = {
      "The factory regime", "Factory", "How work was bound", "Wages fell while plans rose.", {}};
  return {collectivization, factory};
}

std::vector<Drawer> drawers() {
  Drawer first;
  first.cards = {{CardKind::chart, "livestock", en("Harvests, prices, taxes"), en("Animals on the farms"),
                  en("Empty stalls")},
                 {CardKind::chart, "events", en(""), en("What happened when"), {}},
                 {CardKind::timeline, "", {}, en("Dates"), {}},
                 {CardKind::words, "", {}, {}, {}}};
  first.timeline = {{{1929, 6, 0}, std::nullopt, {}, en("Missing a delivery can now mean prison"), false},
                    {{1930, 1, 5}, Date{1930, 3, 2}, en("Early in 1930"), en("The first drive"), true},
                    {{1932, 0, 0}, Date{1933, 0, 0}, {}, en("Famine"), false}};
  first.terms = {"kolkhoz", "plan"};
  Drawer second;
  second.cards = {{CardKind::chart, "turnover", {}, en("Workers who left"), {}}};
  return {first, second};
}

Front front() {
  Front front;
  front.id = "sample";
  front.version = 3;
  front.languages = {{"en", "English", "EN"}};
  front.museum = "Museum of Work";
  front.contact = "";
  front.title = en("The Dominated");
  front.subtitle = en("Four themes from a book on the USSR of the 1930s");
  front.start["en"] = {paragraph("Choose one of the themes."),
                       {{{"Start with the ", false, {}}, {"kolkhoz", false, "kolkhoz"}}, false}};
  front.credit = en("After Charles Bettelheim");
  front.themes = themes();
  front.shared_stops = 1;
  front.attract = {{"five-months", 0, 0, "households", en("Fifty-nine households in a hundred")},
                   {"who-is-speaking", 2, 0, "", en("Who is speaking?")},
                   {"one-day", 1, 0, "turnover", en("One day missed")}};
  front.words["en"] = interface_words();
  return front;
}

// Every localized text of the model, in one walk.
template <typename Walk>
void walk(Exhibit& exhibit, Walk each) {
  auto& front = exhibit.front;
  each(front.title), each(front.subtitle), each(front.start), each(front.credit), each(front.words);
  for (auto& theme : front.themes) {
    each(theme.text);
  }
  for (auto& card : front.attract) {
    each(card.hook);
  }
  for (auto& stops : exhibit.stops) {
    for (auto& stop : stops) {
      each(stop.text);
    }
  }
  for (auto& chart : exhibit.charts) {
    each(chart.text);
    for (auto& series : chart.series) {
      each(series.name);
    }
    for (auto& point : chart.points) {
      each(point.label), each(point.note);
    }
    for (auto& band : chart.bands) {
      each(band.name);
    }
    for (auto& flag : chart.flags) {
      each(flag.text);
    }
  }
  for (auto& term : exhibit.terms) {
    each(term.text);
  }
  for (auto& drawer : exhibit.drawers) {
    for (auto& card : drawer.cards) {
      each(card.heading), each(card.title);
    }
    for (auto& entry : drawer.timeline) {
      each(entry.when), each(entry.text);
    }
  }
}

/// Marks a text, or every text of a value, as French.
struct French {
  void operator()(std::string& text) const { text += " [fr]"; }
  void operator()(Prose& prose) const {
    for (auto& paragraph : prose) {
      paragraph.spans.push_back({" [fr]", true, {}});
    }
  }
  void operator()(std::map<std::string, std::string>& words) const {
    for (auto& [key, text] : words) {
      if (key != "thousands-from") {
        text += " [fr]";
      }
    }
    words["decimal-mark"] = ",";
    words["thousands-mark"] = " ";
  }
  void operator()(StopText& text) const {
    (*this)(text.title), (*this)(text.headline), (*this)(text.label), (*this)(text.more), (*this)(text.know);
  }
  void operator()(ThemeText& text) const {
    (*this)(text.title), (*this)(text.short_title), (*this)(text.card), (*this)(text.big_idea),
        (*this)(text.intro);
  }
  void operator()(ChartText& text) const {
    (*this)(text.title), (*this)(text.source), (*this)(text.reliability), (*this)(text.finding);
  }
  void operator()(TermText& text) const { (*this)(text.name), (*this)(text.meaning), (*this)(text.whose); }
};

}  // namespace

Exhibit sample_exhibit() {
  Exhibit exhibit;
  exhibit.front = front();
  const Prose speaking{
      paragraph("Charles Bettelheim was an economist. He wrote this book in Paris in 1982.")};
  exhibit.stops = {collectivization_stops(),
                   factory_stops(),
                   {stop("", "who-is-speaking", StopKind::reading,
                         {"Who is speaking?", "One book, one author", "Bettelheim, Preface", speaking,
                          speaking, speaking})}};
  exhibit.charts = sample_charts();
  exhibit.terms = {
      {"kolkhoz", {{"en", {"kolkhoz", "A collective farm.", ""}}}},
      {"plan", {{"en", {"Five-Year Plan", "Targets for the whole economy.", "an official term"}}}}};
  exhibit.drawers = drawers();
  return exhibit;
}

Exhibit sample_exhibit_in_two_languages() {
  auto exhibit = sample_exhibit();
  exhibit.front.languages.push_back({"fr", "Français", "FR"});
  walk(exhibit, [](auto& text) {
    if (const auto english = text.find("en"); english != text.end()) {
      auto value = english->second;
      French()(value);
      text.emplace("fr", std::move(value));
    }
  });
  return exhibit;
}

void add_stops(Exhibit& exhibit, std::size_t count) {
  const Stop pattern = exhibit.stops.front().front();
  const Chart figure = *std::find_if(exhibit.charts.begin(), exhibit.charts.end(),
                                     [](const Chart& chart) { return chart.id == "households"; });
  for (std::size_t i = 0; i < count; ++i) {
    Stop stop = pattern;
    Chart chart = figure;
    stop.id = fmt::format("generated-{:06}", i);
    chart.id = stop.id;
    stop.label_charts = {chart.id};
    stop.more_charts.clear();
    for (auto& [language, text] : stop.text) {
      text.title = fmt::format("Stop {}", i + 1);
    }
    exhibit.stops.front().push_back(std::move(stop));
    exhibit.charts.push_back(std::move(chart));
  }
  exhibit.front.themes.front().stops += count;
  std::sort(exhibit.charts.begin(), exhibit.charts.end(),
            [](const Chart& a, const Chart& b) { return a.id < b.id; });
}
