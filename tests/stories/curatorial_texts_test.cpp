// What the texts owe the people they speak of, the author, and the visitor.
#include <algorithm>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/stories/pack_texts.h"

namespace {

using Lines = std::vector<std::string>;
const Lines none;

/// A conclusion of the author's that a visitor must not take for a finding of the museum's.
struct Thesis {
  const char* what;
  const char* told;  ///< a pattern for the sentences that tell it
};

const std::vector<Thesis> theses_of_the_author{
    {"the USSR as a kind of capitalism",
     "(kind|type) of capitalism|capitalism of a|state capitalism|Stalinist rev"},
    {"crises of overaccumulation, exploitation", "overaccumul|exploit"},
    {"quasi-serfdom; a verdict of failures and gains", "quasi-|two failures|four gains"},
    {"famine as policy and as punishment",
     "famine.*(made|punish|policy|repression|included)|to starve|hunger killed|famine: millions"},
    {"who ordered Kirov's murder", "(Stalin|ordered|arranged).*the murder"},
    {"camps and their logic", "economic logic|concentration-camp"},
    {"Stakhanov's method as the workers' own; their defeat",
     "began with workers|anti-worker|political defeat"},
    {"comparisons across the world", "colonial|slave trade|workhouse"},
};

/// Words that are never ours, wherever a text stands.
struct Unsaid {
  const char* what;
  const char* words;
};

const std::vector<Unsaid> never_said{
    {"the jargon of those who killed", R"(\b(liquidat|eliminat|purg(e|ing) of enem))"},
    {"losses that are not said to be people", R"(\blosses\b(?! of people| or wear))"},
    {"how people were put to death", R"(\b(hanged|firing squad|bullets?|in the neck|gassed|beheaded)\b)"},
    {"parents who killed children", R"((mother|father|parent)s? .*(killed|murdered) .*child)"},
    {"threats of suicide", R"((threat\w*|promis\w*) .*suicide)"},
    {"a ranking of sufferings", R"(Hitler|Holocaust|genocide|worse than the (war|camps))"},
    {"slogans and slurs", R"(!|undeniabl|it is known that|monstrous|henchm|slaved)"},
    {"repressed, for killed or sent to the camps", R"(repressed(?!.{0,4} inflation))"},
};

struct Owed {
  const char* place;
  const char* says;
};

/// Screens on which a number of dead or deported stands, and what they say of adding it to others.
const std::vector<Owed> never_added{
    {"stop the-trains know", "never be added"},
    {"stop hungry-years know", "overlap and cannot be added"},
    {"stop high-command know", "must not be added"},
    {"stop the-missing label", "overlap"},
};

/// The two ends of a doubtful figure: who tells one tells the other in the same sentence.
struct Ends {
  const char* one;
  const char* other;
};

const std::vector<Ends> told_with_both_ends{
    {"15,000", "20,000"},
    {R"(\b8\.4\b(?! billion))", R"(\b10\.4\b)"},
    {"Medvedev.*400,000", "500,000"},
    {R"(38\.4 million in 1933)", R"(33\.5)"},
    {R"(77\.1)", R"(83\.5)"},
    {R"(coal .*\b120\b)", "150"},
    {"pig iron from 10", "between 17 and 20"},
    {"it bought 56", "60"},
    {"in industry, 52", "57"},
    {"people for 1939", "9 to 11 million"},
};

/// What is quoted, between double quotation marks.
Lines quotations(const std::string& text) {
  Lines out;
  const std::string open = "“";
  const std::string close = "”";
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
    const std::size_t begin = at + open.size();
    out.push_back(text.substr(begin, text.find(close, begin) - begin));
  }
  return out;
}

/// The first two words of a place name it: `stop the-missing`, `chart cattle-numbers-1928-1938`.
std::string owner(const std::string& place) { return place.substr(0, place.find(' ', place.find(' ') + 1)); }

/// Whether any text of the stop, chart or word names the author.
bool names_the_author(const std::string& owner) {
  const std::vector<stories::PackText> texts = stories::texts_at(owner);
  return std::any_of(texts.begin(), texts.end(), [](const stories::PackText& text) {
    return stories::matches(text.text, "Bettelheim|the author");
  });
}

/// A sentence names the author, or says "he" where its stop names him; a chart or a word of the glossary
/// does so once for all its lines.
bool is_attributed(const stories::PackText& text, const std::string& sentence) {
  if (stories::matches(text.place, "^(chart|term) ")) return names_the_author(owner(text.place));
  if (stories::matches(sentence, "Bettelheim|author")) return true;
  return stories::matches(sentence, R"(verdict|\b(he|his|him)\b)") && names_the_author(owner(text.place));
}

/// Sentences that tell a thesis as if it were the museum's.
Lines unattributed(const Thesis& thesis) {
  Lines out;
  for (const stories::PackText& text : stories::pack_texts()) {
    for (const std::string& told : stories::sentences(text.text)) {
      const bool tells = stories::matches(told, thesis.told);
      if (tells && !is_attributed(text, told)) out.push_back(text.place + ": " + told);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("some words are never ours") {
  for (const Unsaid& unsaid : never_said) {
    INFO(unsaid.what);
    CHECK(stories::sentences_with(unsaid.words) == none);
  }
}

TEST_CASE("suicides are told of on the screen of the High Command alone, as reported") {
  for (const std::string& told : stories::sentences_with("suicid|own life")) {
    INFO(told);
    CHECK(stories::matches(told, "^(stop high-command|chart army-purge|word note-executions).*reported"));
  }
}

TEST_CASE("the camps are compared with the Nazi camps once, where the author's remark is told") {
  const Lines told = stories::sentences_with("Nazi|extermination");
  REQUIRE(told.size() == 1);
  CHECK(stories::matches(told.front(), "^stop bread-by-the-gram more: He finds no plan"));
}

TEST_CASE("where numbers of the dead or deported stand, the screen says that they are not added") {
  for (const Owed& owed : never_added) {
    INFO(owed.place << " says: " << owed.says);
    std::string said;
    for (const stories::PackText& text : stories::texts_at(owed.place)) said += text.text + "\n";
    CHECK(stories::matches(said, owed.says));
  }
}

TEST_CASE("a figure that the book gives as a range is told with both its ends") {
  for (const Ends& ends : told_with_both_ends) {
    const Lines told = stories::sentences_with(ends.one);
    INFO(ends.one << " and " << ends.other);
    CHECK_FALSE(told.empty());
    for (const std::string& sentence : told) {
      INFO(sentence);
      CHECK(stories::matches(sentence, ends.other));
    }
  }
}

TEST_CASE("the one sum of the dead is the author's, and its range our arithmetic") {
  const Lines told = stories::sentences_with(
      R"(19\.5.*21\.5|about (20|twenty) million|over twenty million for|20 million missing)");
  CHECK(told.size() >= 5);
  for (const std::string& sentence : told) {
    INFO(sentence);
    CHECK(stories::matches(sentence, R"(our arithmetic|Bettelheim|\bhis\b)"));
    CHECK(stories::matches(sentence, "^(stop the-missing|chart demographic-loss|drawer camps)"));
  }
}

TEST_CASE("the official count of deported families is never told without saying that it is official") {
  const Lines told =
      stories::sentences_with(R"(240,757|240,000 (peasant )?famil|1\.2 million (people|deported))");
  CHECK(told.size() >= 4);
  for (const std::string& sentence : told) {
    INFO(sentence);
    CHECK(stories::matches(sentence, "official|Party history|own history"));
  }
}

TEST_CASE("the author's conclusions are told as his") {
  for (const Thesis& thesis : theses_of_the_author) {
    INFO(thesis.what);
    CHECK_FALSE(stories::sentences_with(thesis.told).empty());
    CHECK(unattributed(thesis) == none);
  }
}

TEST_CASE("no quotation is longer than seven words") {
  for (const stories::PackText& text : stories::pack_texts()) {
    for (const std::string& quoted : quotations(text.text)) {
      INFO(text.place << ": " << quoted);
      CHECK(std::count(quoted.begin(), quoted.end(), ' ') < 7);
    }
  }
}
