// The words that a screen explains: that each stop offers its own, and that the More button leads to them.
#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "app/kiosk/stage.h"
#include "app/scene/scene.h"
#include "app/visit/visit.h"
#include "tests/catch.h"
#include "tests/stories/exhibit_fixture.h"

namespace {

using Ids = std::vector<content::Id>;

struct Offered {
  const char* stop;
  Ids terms;
};

/// As the script of the exhibit has them, stop after stop.
const std::vector<Offered> offered_terms{
    {"who-is-speaking", {"bolsheviks", "state-capitalism", "accumulation"}},
    {"who-fed-the-country", {"kolkhoz", "sovkhoz", "kulak", "middle-peasant", "mir"}},
    {"two-winters", {"collectivization", "procurement", "central-committee"}},
    {"five-months", {"collectivization", "cadre", "newspapers"}},
    {"the-trains", {"dekulakization", "kulak", "politburo"}},
    {"empty-stalls", {"procurement", "mts", "index"}},
    {"grain-taken", {"procurement", "turnover-tax", "mts"}},
    {"hungry-years", {"law-of-7-8", "procurement", "repression-and-terror"}},
    {"seven-kopeks", {"scissors", "free-market", "index"}},
    {"plot-and-cow", {"labour-day", "free-market", "mts"}},
    {"paper-of-release",
     {"letter-of-emancipation", "obrok", "barshchina", "wolfs-ticket", "internal-passport"}},
    {"balance-sheet", {"cadre", "labour-day", "accumulation"}},
    {"station-to-town", {"organized-recruitment", "internal-passport"}},
    {"a-corner-in-moscow", {"corner", "barracks"}},
    {"twenty-minutes-late", {"progulshchik", "ration-card", "corrective-labour"}},
    {"no-right-to-quit", {"labour-book", "internal-passport", "labour-reserves"}},
    {"fifteen-hours", {"factory-despotism", "newspapers", "shock-worker"}},
    {"unions-turned-round", {"norm", "newspapers"}},
    {"the-rising-norm", {"norm", "piece-rate", "levelling"}},
    {"stakhanovs-shift", {"stakhanovite", "shock-worker", "norm"}},
    {"what-a-wage-bought", {"real-wage", "ration-card", "free-market"}},
    {"quiet-refusals", {"progulshchik", "shock-worker", "levelling", "corner"}},
    {"waves", {"repression-and-terror", "nkvd", "cadre"}},
    {"arrest-first", {"article-58", "labour-colony", "nkvd"}},
    {"camps-grow", {"gulag", "zek", "labour-colony", "sharaga"}},
    {"forty-six-days", {"politburo", "nkvd", "newspapers"}},
    {"three-trials", {"show-trial", "bolsheviks", "trotskyist"}},
    {"high-command", {"politburo", "cadre", "nkvd"}},
    {"wrong-city", {"zek", "trotskyist", "vigilance", "show-trial", "sharaga", "article-58"}},
    {"bread-by-the-gram", {"norm", "zek", "gulag"}},
    {"children", {"nkvd", "dekulakization", "repression-and-terror"}},
    {"camps-in-the-plan", {"nkvd", "accumulation", "gulag"}},
    {"the-missing", {"demographic-loss", "repression-and-terror"}},
    {"real-growth", {"index", "five-year-plan", "accumulation"}},
    {"set-aside", {"accumulation", "index"}},
    {"targets-fever", {"five-year-plan", "gosplan"}},
    {"plans-and-breaks", {"five-year-plan", "gosplan", "inflation"}},
    {"counting-steel", {"five-year-plan", "index"}},
    {"half-built", {"five-year-plan", "black-market"}},
    {"price-of-bread", {"inflation", "ration-card", "black-market"}},
    {"break-of-1933", {"overaccumulation", "real-wage"}},
    {"break-of-1937", {"overaccumulation", "five-year-plan"}},
    {"a-name-for-it",
     {"state-capitalism", "overaccumulation", "section-1-and-section-2", "factory-despotism"}},
};

/// Words of the script that its texts have no room to speak of: a visitor meets them in the round alone.
const std::vector<Offered> unmarked_terms{
    {"high-command", {"politburo", "nkvd"}},
};

bool among(const Ids& ids, const content::Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool among(const std::vector<Offered>& list, const content::Id& stop, const content::Id& term) {
  return std::any_of(list.begin(), list.end(), [&](const Offered& offered) {
    return stop == offered.stop && among(offered.terms, term);
  });
}

std::vector<content::Stop> all_stops() {
  std::vector<content::Stop> all;
  for (const auto& stops : stories::packed().stops) all.insert(all.end(), stops.begin(), stops.end());
  return all;
}

/// The words that a text marks, so that a visitor sees there is more to know.
void add_marked(const content::Prose& prose, Ids& terms) {
  for (const content::Paragraph& paragraph : prose) {
    for (const content::Span& span : paragraph.spans) {
      if (!span.term.empty()) terms.push_back(span.term);
    }
  }
}

Ids marked_terms(const content::Stop& stop) {
  Ids terms;
  const content::StopText& text = stop.text.at("en");
  for (const content::Prose* layer : {&text.label, &text.more, &text.know}) add_marked(*layer, terms);
  return terms;
}

/// What is read on a screen, its line breaks gone.
std::string read_on(kiosk::Stage& stage, const visit::Visit& visit) {
  std::string text = scene::text_of(stage.show(visit, {})->scene);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

/// What is read on the pages of a stop's words, which the More button leads to; empty if it does not.
std::string words_by_more(kiosk::Stage& stage, std::size_t theme, std::size_t number) {
  visit::Visit visit;
  visit.place = visit::Stop{theme, number, {}, 0, {}};
  const auto layer = [&] { return std::get<visit::Stop>(visit.place).view.layer; };
  do {
    visit = stage.after(visit, {visit::Press{{visit::Button::more}}, {}});
  } while (layer() != visit::Layer::words && layer() != visit::Layer::label);
  if (layer() == visit::Layer::label) return "";
  std::string read;
  const std::size_t pages = stage.show(visit, {})->extent.pages;
  for (std::size_t page = 0; page < pages; ++page) {
    std::get<visit::Stop>(visit.place).view.at = page;
    read += read_on(stage, visit) + " ";
  }
  return read;
}

void check_rounds(const visit::Controls& cabinet, const scene::Screen& screen) {
  kiosk::Stage stage = stories::make_stage(cabinet, screen);
  const auto& themes = stories::packed().stops;
  for (std::size_t theme = 0; theme < themes.size(); ++theme) {
    for (std::size_t number = 0; number < themes[theme].size(); ++number) {
      const std::string read = words_by_more(stage, theme, number);
      for (const content::Term& term : stage.pack().terms(themes[theme][number].terms)) {
        INFO(themes[theme][number].id << " offers: " << term.id << "\n" << read);
        CHECK(read.find(term.text.at("en").name) != std::string::npos);
        CHECK(read.find(term.text.at("en").meaning) != std::string::npos);
      }
    }
  }
}

}  // namespace

TEST_CASE("every stop offers the words that the script of the exhibit gives it") {
  const std::vector<content::Stop> stops = all_stops();
  CHECK(stops.size() == offered_terms.size());
  for (const Offered& offered : offered_terms) {
    const auto stop = std::find_if(stops.begin(), stops.end(),
                                   [&](const content::Stop& one) { return one.id == offered.stop; });
    REQUIRE(stop != stops.end());
    for (const content::Id& term : offered.terms) {
      INFO(offered.stop << ": " << term);
      CHECK(among(stop->terms, term));
    }
  }
}

TEST_CASE("every word of a stop is marked in one of its texts, or stands on a card of its screen") {
  for (const content::Stop& stop : all_stops()) {
    if (stop.kind == content::StopKind::words) continue;
    const Ids marked = marked_terms(stop);
    for (const content::Id& term : stop.terms) {
      INFO(stop.id << ": " << term);
      CHECK(among(marked, term) != among(unmarked_terms, stop.id, term));
    }
  }
}

TEST_CASE("the More button of ten leads to every stop's words and their meanings") {
  check_rounds(visit::ten_buttons(), scene::landscape_24);
}

TEST_CASE("the More button of three leads to every stop's words and their meanings") {
  check_rounds(visit::three_buttons(), scene::landscape_24);
}

TEST_CASE("on an upright screen too More leads to every stop's words and their meanings") {
  check_rounds(visit::ten_buttons(), scene::portrait_24);
}
