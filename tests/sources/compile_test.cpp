#include "content/sources/compile.h"

#include "tests/catch.h"
#include "tests/sources/small_exhibit.h"

using sources::TextKind;
using test::SmallExhibit;

TEST_CASE("the small exhibit has no mistake") { CHECK(SmallExhibit().report().empty()); }

TEST_CASE("a byte-order mark and CRLF change nothing but bytes") {
  const SmallExhibit plain;
  const SmallExhibit windows;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(windows.folder())) {
    if (!entry.is_regular_file()) continue;
    const std::string name = std::filesystem::relative(entry.path(), windows.folder()).string();
    std::string text = "\xEF\xBB\xBF";
    for (const char c : windows.read(name)) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    windows.write(name, text);
  }
  CHECK(windows.report().empty());
  REQUIRE(plain.compile().exhibit);
  CHECK(windows.compile().exhibit == plain.compile().exhibit);
}

TEST_CASE("the exhibit that is compiled is what the files say") {
  const auto compiled = SmallExhibit().compile();
  REQUIRE(compiled.exhibit);
  const content::Exhibit& exhibit = *compiled.exhibit;
  CHECK(exhibit.front.id == "lighthouse");
  CHECK(exhibit.front.museum == "Harbour Museum");
  CHECK(exhibit.front.subtitle.at("en") == "Five winters on a rock");
  REQUIRE(exhibit.front.themes.size() == 1);
  CHECK(exhibit.front.themes[0].stops == 2);
  CHECK(exhibit.front.themes[0].cards == 3);  // a chart, the timeline, the words
  CHECK(exhibit.front.shared_stops == 1);
  REQUIRE(exhibit.stops.size() == 2);
  CHECK(exhibit.stops[0][0].book.chapter == "The lamp");
  CHECK(exhibit.stops[0][1].content_note == "note-children");
  CHECK(exhibit.stops[0][1].text.at("en").more.back().museum_note);
  CHECK(exhibit.stops[1][0].theme.empty());
  REQUIRE(exhibit.front.attract.size() == 1);
  CHECK(exhibit.front.attract[0].hook.at("en") == "One lamp, and two hundred ships came home");
  REQUIRE(compiled.references.size() == 1);
  CHECK(compiled.references[0].width_mm == 531);
}

TEST_CASE("a drawer card bears a short finding, the timeline and the words their own name") {
  const SmallExhibit small;
  const auto title = [&] { return small.compile().exhibit.value().drawers.at(0).cards.at(0).title.at("en"); };
  CHECK(title() == "Most of the work was the lamp.");
  small.replace("charts/keepers-1904/en.toml", "was the lamp",
                "was the lamp, and what was left over was the horn and the stores");
  CHECK(title() == "Keepers by duty, percent");
  const auto drawer = small.compile().exhibit.value().drawers.at(0);
  CHECK(drawer.cards.at(1).title.at("en") == "Timeline");
  CHECK(drawer.cards.at(2).heading.at("en") == "Words");
  CHECK(drawer.terms == std::vector<content::Id>{"keeper", "lens"});
}

TEST_CASE("a chart has a point for each row and values column, with its doubt") {
  const auto exhibit = SmallExhibit().compile().exhibit.value();
  REQUIRE(exhibit.charts.size() == 2);
  const content::Chart& bars = exhibit.charts[0];
  CHECK(bars.id == "keepers-1904");
  REQUIRE(bars.points.size() == 4);  // a row is left out
  CHECK(bars.points[1].series == "second_watch");
  CHECK(bars.points[1].value == content::Decimal{3, 0});
  CHECK(bars.points[1].label.at("en") == "at the lamp");
  CHECK(bars.points[2].label.empty());
  CHECK(bars.series[0].emphasized);
  CHECK(bars.series[1].name.at("en") == "from midnight");
  CHECK(bars.text.at("en").mark == "%");
  const content::Chart& line = exhibit.charts[1];
  REQUIRE(line.points.size() == 5);
  CHECK(line.points[0].series.empty());
  CHECK(line.points[0].emphasized);
  CHECK(line.points[2].status == content::Status::estimate);
  CHECK(line.points[2].low == content::Decimal{140, 0});
  CHECK(line.points[2].note.at("en") == "one page of the log is lost");
  CHECK_FALSE(line.points[3].value);
  CHECK(line.points[3].date == content::Date{1903, 0, 0});
  CHECK(line.bands.at(0).name.at("en") == "hard winters");
}

TEST_CASE("`about` says that the book gives a figure so, where the table has no cell for it") {
  const SmallExhibit small;
  small.replace("charts/ships-1900-1904/chart.toml", "emphasize =", "about = [\"1901\"]\nemphasize =");
  const auto compiled = small.compile();
  REQUIRE(compiled.exhibit);
  const auto& points = compiled.exhibit->charts[1].points;
  CHECK(points[0].bound == content::Bound::exact);
  CHECK(points[1].bound == content::Bound::about);
}

TEST_CASE("`printed` overrides the weakest cell, `rejected` and `leave_out` may choose by words") {
  const SmallExhibit small;
  const std::string chart = "charts/ships-1900-1904/chart.toml";
  small.replace(chart, "emphasize =",
                "printed = [\"1902\"]\nrejected = { column = \"note\", says = \"lost\" }\n"
                "leave_out = [ { column = \"note\", says = \"not counted\", why = \"nothing to show\" } "
                "]\nemphasize =");
  const auto compiled = small.compile();
  REQUIRE(compiled.exhibit);
  const auto& points = compiled.exhibit->charts[1].points;
  REQUIRE(points.size() == 4);
  CHECK(points[2].status == content::Status::printed);
  CHECK(points[2].rejected);
}

TEST_CASE("two events of one date are named by their words") {
  const SmallExhibit small;
  small.write("charts/keepers-1904/data.csv", "date,event\n1900-03,Lamp lit\n1900-03,Horn sounded\n");
  small.write("charts/keepers-1904/chart.toml",
              "kind = \"timeline\"\ntheme = \"harbour\"\nx = \"date\"\ndates = true\ntext = \"event\"\n");
  const std::string words = "title = \"T\"\nfinding = \"F\"\n[labels]\n";
  small.write("charts/keepers-1904/en.toml",
              words + "\"Lamp lit\" = \"The lamp\"\n\"Horn sounded\" = \"The horn\"\n");
  const auto compiled = small.compile();
  CHECK(sources::print(compiled.diagnostics).empty());
  REQUIRE(compiled.exhibit);
  CHECK(compiled.exhibit->charts[0].unit == "none");
  CHECK(compiled.exhibit->charts[0].points.at(1).label.at("en") == "The horn");
  small.write("charts/keepers-1904/en.toml", words + "1900-03 = \"Both\"\n");
  CHECK(small.report() ==
        "charts/keepers-1904/en.toml:4:11: error: the table has 2 rows `1900-03`\n"
        "    4 | 1900-03 = \"Both\"\n"
        "      |           ^~~~~~\n"
        "      = name each by its words, as the table has them: \"Lamp lit\" = \"...\"\n");
}

TEST_CASE("a two-sided list takes its sides from the series column") {
  const SmallExhibit small;
  small.write("charts/keepers-1904/data.csv", "side,subject\nloss,The night\nloss,The oil\ngain,The ships\n");
  small.write("charts/keepers-1904/chart.toml",
              "kind = \"two-sided\"\ntheme = \"harbour\"\nx = \"subject\"\nseries = \"side\"\n");
  small.write("charts/keepers-1904/en.toml",
              "title = \"T\"\nfinding = \"F\"\n[series]\nloss = \"Lost\"\ngain = \"Won\"\n");
  const auto compiled = small.compile();
  CHECK(sources::print(compiled.diagnostics).empty());
  REQUIRE(compiled.exhibit);
  const content::Chart& chart = compiled.exhibit->charts[0];
  CHECK(chart.points.at(2).series == "gain");
  CHECK_FALSE(chart.points.at(2).value);
  CHECK(chart.series.at(1).name.at("en") == "Won");
}

TEST_CASE("museum notes that nobody has reviewed are left out on demand") {
  const SmallExhibit small;
  const auto more = [&](bool reviewed_only) {
    return small.compile({.reviewed_only = reviewed_only})
        .exhibit.value()
        .stops[0][1]
        .text.at("en")
        .more.size();
  };
  CHECK(more(true) == 2);
  small.replace("harbour/last-keeper/stop.toml", "A. Adviser", "");
  CHECK(more(false) == 2);
  CHECK(more(true) == 1);
}

TEST_CASE("a stop that is taken off is not in the exhibit, nor are charts that it alone shows") {
  const SmallExhibit small;
  small.replace("harbour/last-keeper/stop.toml", "kind = \"reading\"", "kind = \"reading\"\nshown = false");
  small.remove("harbour/last-keeper/en.md");  // its texts may be unfinished
  const auto compiled = small.compile();
  CHECK(sources::print(compiled.diagnostics).empty());
  REQUIRE(compiled.exhibit);
  CHECK(compiled.exhibit->stops[0].size() == 1);
}

TEST_CASE("every language has every text, and labels of its own for categories") {
  const SmallExhibit small;
  small.add_language("fr");
  CHECK(small.report() ==
        "charts/keepers-1904/fr.toml:6:1: error: the row `Fog horn` has no label\n"
        "    6 | [labels]\n"
        "      | ^~~~~~~~\n"
        "      = write \"Fog horn\" = \"...\" below [labels]\n");
  small.replace("charts/keepers-1904/fr.toml", "[labels]", "[labels]\n\"Fog horn\" = \"corne\"");
  const auto compiled = small.compile();
  REQUIRE(compiled.exhibit);
  CHECK(compiled.exhibit->front.languages.size() == 2);
  CHECK(compiled.exhibit->drawers[0].timeline[1].when.at("fr") == "Two hard winters");
  small.replace("harbour/timeline.toml", "fr = \"Ice closes the bay\", ", "");
  CHECK(small.report().starts_with("harbour/timeline.toml:"));
}

TEST_CASE("a later check finds the place of a text, and of each of its characters") {
  const auto compiled = SmallExhibit().compile();
  const auto print = [](const sources::Location& at) {
    const auto p = at.source->position(at.begin);
    return at.source->name() + ":" + std::to_string(p.line) + ":" + std::to_string(p.column);
  };
  const sources::TextPlace label{TextKind::stop, "first-light", "label", "en"};
  CHECK(print(compiled.where(label)) == "harbour/first-light/en.md:7:1");
  const sources::Passage& passage = compiled.texts.at(label);
  const std::size_t captains = passage.text.find("Captains");
  CHECK(print(passage.place(captains, captains + 8)) == "harbour/first-light/en.md:8:14");
  CHECK(print(compiled.where({TextKind::chart, "keepers-1904", "label:Lamp", "en"})) ==
        "charts/keepers-1904/en.toml:7:8");
  CHECK(print(compiled.where({TextKind::chart, "keepers-1904", "label:Fog horn", "en"})) ==
        "charts/keepers-1904/data.csv:3:1");
  CHECK(print(compiled.where({TextKind::drawer, "harbour", "heading:0", "en"})) == "harbour/theme.toml:6:18");
  CHECK(print(compiled.where({TextKind::stop, "nowhere", "label", "en"})) == "exhibit.toml:1:1");
}
