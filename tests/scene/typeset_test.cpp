#include "app/scene/typeset.h"

#include <string>

#include "app/scene/breaks.h"
#include "tests/catch.h"
#include "tests/scene/fake_measure.h"

namespace {

using namespace scene;

constexpr TextStyle serif{Face::serif, 40};  // 20 pixels a character in the fake measure

std::string joined(const std::vector<SetLine>& lines) {
  std::string text;
  for (const SetLine& line : lines) {
    if (!text.empty()) text += ' ';
    for (const Text& run : line.runs) text += run.text;
  }
  return text;
}

std::string last_line(const std::vector<SetLine>& lines) {
  std::string text;
  for (const Text& run : lines.back().runs) text += run.text;
  return text;
}

constexpr const char* label =
    "In October 1929 about 4 peasant households in 100 were counted as collectivized. By 1 March 1930 it was "
    "59. "
    "Fear drove the rise, writes Bettelheim: fear of fines, of exile, of being named a kulak.";

/// Letters that stand closer together in a line than alone: what a word measures does not add up.
class Kerned final : public FakeMeasure {
 public:
  int width(std::string_view text, TextStyle style) const override {
    const int whole = FakeMeasure::width(text, style);
    return text.find(' ') == std::string_view::npos ? whole : whole + static_cast<int>(text.size()) / 4;
  }
};

/// Counts the letters that it is asked to measure.
class Counted final : public FakeMeasure {
 public:
  int width(std::string_view text, TextStyle style) const override {
    letters += text.size();
    return FakeMeasure::width(text, style);
  }
  mutable std::size_t letters = 0;
};

}  // namespace

TEST_CASE("no line is wider than it may be, and no word is lost") {
  const FakeMeasure measure;
  for (int width = 24 * 20; width <= 65 * 20; width += 7) {
    const auto lines = set_text(label, serif, {}, width, false, measure);
    CHECK(joined(lines) == label);
    for (const SetLine& line : lines) CHECK(line.width <= width);
  }
}

TEST_CASE("lines are measured whole, not word by word") {
  const Kerned measure;
  for (int width = 24 * 20; width <= 65 * 20; width += 7) {
    const auto lines = set_text(label, serif, {}, width, false, measure);
    CHECK(joined(lines) == label);
    for (const SetLine& line : lines) {
      CHECK(line.width == measure.width(line.runs.front().text, serif));
      CHECK(line.width <= width);
    }
  }
}

TEST_CASE("a headline has no last line of one short word") {
  const FakeMeasure measure;
  const std::string text = "Declared a triumph, the first plan missed every target shown here";
  for (int width = 24 * 20; width <= 60 * 20; width += 5) {
    const auto lines = set_text(text, serif, {}, width, true, measure);
    const std::string last = last_line(lines);
    INFO(width << ": " << last);
    CHECK((lines.size() == 1 || last.find(' ') != std::string::npos || last.size() >= 8));
  }
}

TEST_CASE("a headline's lines are about equally long") {
  const FakeMeasure measure;
  const auto lines =
      set_text("From 4 to 59 percent in five months, then a mass exit", serif, {}, 45 * 20, true, measure);
  REQUIRE(lines.size() == 2);
  CHECK(std::abs(lines[0].width - lines[1].width) <= 6 * 20);
}

TEST_CASE("the dash between two years does not break") {
  for (const Piece& piece : pieces("the years 1932\u201334 were hard")) {
    CHECK(piece.begin != std::string("the years 1932\u2013").size());
  }
  CHECK(pieces("1932\u201334").size() == 1);
}

TEST_CASE("a word wider than its line is split rather than cut") {
  const FakeMeasure measure;
  const auto lines = set_text("collectivization", serif, {}, 6 * 20, false, measure);
  std::string text;
  for (const SetLine& line : lines) {
    CHECK(line.width <= 6 * 20);
    text += line.runs.front().text;
  }
  CHECK(text == "collectivization");
}

TEST_CASE("a word of many lines costs what its letters cost, not their square") {
  const auto cost = [](std::size_t letters) {
    const Counted measure;
    set_text(std::string(letters, 'x'), serif, {}, 6 * 20, false, measure);
    return measure.letters;
  };
  CHECK(cost(8000) < 5 * cost(2000));
}

TEST_CASE("italics and glossary words keep their place in the line") {
  const FakeMeasure measure;
  const Look look;
  const content::Paragraph paragraph{{{"A farm, or ", false, {}},
                                      {"kolkhoz", true, {}},
                                      {", of ", false, {}},
                                      {"peasants", false, "peasant"}},
                                     false};
  const auto lines = set_paragraph(paragraph, serif, look, 60 * 20, measure);
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0].runs.size() == 4);
  CHECK(lines[0].runs[1].style.face == Face::serif_italic);
  CHECK(lines[0].runs[1].origin.x == lines[0].runs[0].width);
  REQUIRE(lines[0].underlines.size() == 1);
  CHECK(lines[0].underlines[0].points.front().x >= lines[0].runs[3].origin.x);
  CHECK(lines[0].underlines[0].points.back().x <= lines[0].runs[3].origin.x + lines[0].runs[3].width);
}

namespace {

/// Divides every word behind each third letter.
class Dividing final : public FakeMeasure {
 public:
  explicit Dividing(std::string language) : language_(std::move(language)) {}
  std::vector<std::size_t> hyphenation(std::string_view word, std::string_view language) const override {
    std::vector<std::size_t> points;
    for (std::size_t at = 3; language == language_ && at + 3 <= word.size(); at += 3) points.push_back(at);
    return points;
  }
  std::string_view language() const override { return language_; }

 private:
  std::string language_;
};

std::string lines_of(const std::vector<SetLine>& lines) {
  std::string text;
  for (const SetLine& line : lines) {
    if (!text.empty()) text += '/';
    for (const Text& run : line.runs) text += run.text;
  }
  return text;
}

std::string paragraph(const std::string& text, int width, const Measure& measure) {
  content::Paragraph paragraph;
  paragraph.spans.push_back({text, false, {}});
  const auto lines = set_paragraph(paragraph, serif, Look{}, width, measure);
  for (const SetLine& line : lines) CHECK(line.width <= width);
  return lines_of(lines);
}

}  // namespace

TEST_CASE("a word wider than the line is divided with a hyphen, in any language") {
  CHECK(lines_of(set_text("a collectivization", serif, {}, 200, false, Dividing("en"))) ==
        "a collec-/tivization");
  CHECK(lines_of(set_text("a collectivization", serif, {}, 400, false, Dividing("en"))) ==
        "a collectivization");
}

TEST_CASE("a word that no dictionary divides is split between letters") {
  CHECK(lines_of(set_text("collectivization", serif, {}, 200, false, FakeMeasure())) == "collectivi/zation");
}

TEST_CASE("running text is divided where lines would gape, but not in English") {
  const std::string text = "une longue administration administrative";
  CHECK(paragraph(text, 20 * 20, Dividing("fr")) == "une longue admini-/stration admini-/strative");
  CHECK(paragraph(text, 20 * 20, Dividing("en")) == "une longue/administration/administrative");
}

TEST_CASE("running text whose lines are full stays whole, and so does a headline that fits") {
  CHECK(paragraph("quatre mots de texte et quatre encore", 21 * 20, Dividing("fr")) ==
        "quatre mots de texte/et quatre encore");
  CHECK(lines_of(set_text("une longue administration administrative", serif, {}, 400, true,
                          Dividing("fr"))) == "une longue/administration/administrative");
}

TEST_CASE("only words are divided, not what stands around them") {
  CHECK(paragraph("mot l\u2019administrationnel", 10 * 20, Dividing("fr")).find('-') != std::string::npos);
  CHECK(letters("\u00ABl\u2019\u00C9tat\u00BB 73,3 \u0434\u0430").size() == 3);
}
