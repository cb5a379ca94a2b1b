// What each kind of chart shows of its rows.
#include <algorithm>
#include <cstdlib>

#include "tests/catch.h"
#include "tests/scene/charts/check.h"
#include "tests/scene/charts/samples.h"

using namespace scene;

namespace {

constexpr Rect wide{0, 0, 1100, 800};

std::vector<Disc> discs(const Group& group) {
  std::vector<Disc> found;
  for (const Item& item : group.items) {
    if (const auto* disc = std::get_if<Disc>(&item)) found.push_back(*disc);
  }
  return found;
}

std::size_t strokes(const Group& group) {
  std::size_t count = 0;
  for (const Item& item : group.items) {
    if (const auto* line = std::get_if<Line>(&item)) count += line->role == Role::mark ? 1 : 0;
  }
  return count;
}

const Disc& disc_at(const std::vector<Disc>& all, std::size_t rank) {
  static std::vector<Disc> sorted;
  sorted = all;
  std::sort(sorted.begin(), sorted.end(),
            [](const Disc& a, const Disc& b) { return a.centre.x < b.centre.x; });
  return sorted.at(rank);
}

bool near(int a, int b) { return std::abs(a - b) <= 1; }

}  // namespace

TEST_CASE("the title is the first thing said") {
  const Group group = check::drawn(samples::plan(), wide, 38);
  CHECK(check::texts(group).front().text == "Output in 1932 as percent of the First Five-Year Plan target");
}

TEST_CASE("a line names its emphasized values with their dates, and no others") {
  const Group group = check::drawn(samples::households(), wide, 38);
  for (const char* words : {"59.3%", "1 March 1930", "4.1%", "Oct 1929", "21.7%", "57.1%", "first drive",
                            "retreat", "second drive", "Stalin’s article", "60%", "0"}) {
    INFO(words);
    CHECK(check::shows(group, words));
  }
  CHECK_FALSE(check::shows(group, "15.5%"));
  CHECK_FALSE(check::shows(group, "50%"));
}

TEST_CASE("on a line equal spans of time are equally long and values begin at zero") {
  const std::vector<Disc> all = discs(check::drawn(samples::households(), wide, 38));
  REQUIRE(all.size() == 14);
  const int first = disc_at(all, 0).centre.x;   // 1 June 1928
  const int second = disc_at(all, 1).centre.x;  // 365 days later
  const int last = disc_at(all, 13).centre.x;   // 1 July 1931: 1125 days
  CHECK(near((second - first) * 1125, (last - first) * 365) == false);
  CHECK(std::abs((second - first) * 1125 / 365 - (last - first)) <= 4);
}

TEST_CASE("emphasized points of a line are solid, others rings") {
  std::size_t solid = 0;
  for (const Disc& disc : discs(check::drawn(samples::households(), wide, 38)))
    solid += disc.fill == Fill::solid ? 1 : 0;
  CHECK(solid == 4);
}

TEST_CASE("where a chart holds estimates a ring means an estimate") {
  content::Chart chart = samples::households();
  chart.points[1].status = content::Status::estimate;
  std::size_t rings = 0;
  for (const Disc& disc : discs(check::drawn(chart, wide, 38))) rings += disc.fill == Fill::hollow ? 1 : 0;
  CHECK(rings == 1);
}

TEST_CASE("a missing value breaks the line and is called not known") {
  const Group group = check::drawn(samples::livestock(), wide, 38);
  CHECK(check::shows(group, "not known"));
  content::Chart whole = samples::livestock();
  for (content::Point& point : whole.points) {
    if (!point.value) point.value = content::parse_decimal("90");
  }
  CHECK(strokes(check::drawn(whole, wide, 38)) == strokes(group) + 2);
  CHECK_FALSE(check::shows(check::drawn(whole, wide, 38), "not known"));
}

TEST_CASE("columns stand on zero and are as high as their values") {
  const std::vector<Bar> bars = check::bars(check::drawn(samples::targets(), {0, 0, 1774, 800}, 38));
  REQUIRE(bars.size() == 4);
  const double unit = bars[2].rect.height / 33.7;
  CHECK(bars[0].rect.height == Approx(26 * unit).margin(1.5));
  CHECK(bars[1].rect.height == Approx(18.3 * unit).margin(1.5));
  for (const Bar& bar : bars) CHECK(bar.rect.bottom() == bars[0].rect.bottom());
}

TEST_CASE("columns over dates stand at their dates") {
  const std::vector<Bar> bars = check::bars(check::drawn(samples::wages(), wide, 38));
  const auto middle = [&](std::size_t i) { return bars[i].rect.x + bars[i].rect.width / 2; };
  // 1928, 1932, 1937 (with its range), 1940
  REQUIRE(bars.size() == 5);
  CHECK((middle(1) - middle(0)) * 12.0 / 4.0 == Approx(middle(4) - middle(0)).margin(5));
  CHECK((middle(2) - middle(0)) * 12.0 / 9.0 == Approx(middle(4) - middle(0)).margin(5));
}

TEST_CASE("doubt is drawn as doubt") {
  const std::vector<Bar> wages = check::bars(check::drawn(samples::wages(), wide, 38));
  CHECK(wages[0].fill == Fill::solid);
  CHECK(wages[1].fill == Fill::hollow);  // an estimate without bounds
  CHECK(wages[2].fill == Fill::solid);   // up to its lower bound
  CHECK(wages[3].fill == Fill::hollow);  // from there to the upper one
  CHECK(wages[4].fill == Fill::dotted);
  const std::vector<Bar> targets = check::bars(check::drawn(samples::targets(), wide, 38));
  CHECK(targets[0].fill == Fill::dashed);
  const std::vector<Bar> plan = check::bars(check::drawn(samples::plan(), wide, 38));
  CHECK(plan[5].fill == Fill::soft);
  CHECK(check::shows(check::drawn(samples::wages(), wide, 38), "not known"));
  CHECK(check::shows(check::drawn(samples::wages(), wide, 38), "about 50"));
  CHECK(check::shows(check::drawn(samples::targets(), wide, 38), "at least 30"));
}

TEST_CASE("a second source is a column of its own beside the first, and nothing is missing elsewhere") {
  const Group group = check::drawn(samples::cattle(), wide, 38);
  CHECK(check::shows(group, "38.4"));
  CHECK(check::shows(group, "33.5"));
  CHECK(check::shows(group, "other sources"));
  CHECK_FALSE(check::shows(group, "not known"));
  CHECK(check::bars(group).size() == 6 + 2);  // and the key's two patches
}

TEST_CASE("columns whose names are too long lie down") {
  const std::vector<Bar> bars = check::bars(check::drawn(samples::targets(), {0, 0, 760, 560}, 38));
  REQUIRE(bars.size() == 4);
  for (const Bar& bar : bars) CHECK(near(bar.rect.x, bars[0].rect.x));
  CHECK(bars[0].rect.width > bars[1].rect.width);
}

TEST_CASE("stacked parts add up, and stand apart by two pixels") {
  const Group group = check::drawn(samples::harvest(), wide, 38);
  const std::vector<Bar> bars = check::bars(group);
  REQUIRE(bars.size() == 10);
  CHECK(bars[0].rect.y - bars[1].rect.bottom() == 2);
  const double unit = bars[0].rect.height / 10.7;
  CHECK(bars[0].rect.bottom() - bars[1].rect.y == Approx(73.3 * unit).epsilon(0.02));
  for (const char* words : {"10.7", "62.6", "28.3", "34.1", "taken by", "the state", "left in the"}) {
    CHECK(check::shows(group, words));
  }
}

TEST_CASE("lying bars begin at one line and are as long as their values") {
  const Group group = check::drawn(samples::plan(), wide, 38);
  const std::vector<Bar> bars = check::bars(group);
  REQUIRE(bars.size() == 9);
  for (const Bar& bar : bars) CHECK(bar.rect.x == bars[0].rect.x);
  CHECK(bars[8].rect.width == Approx(bars[0].rect.width * 32.0 / 86.0).margin(1.5));
  CHECK(bars[8].colour == check::look(38).accent);
  CHECK(bars[0].colour == check::look(38).dim);
  CHECK(check::shows(group, "Woollen cloth"));
}

TEST_CASE("paired bars bear the names of their series") {
  const Group group = check::drawn(samples::land_and_output(), wide, 38);
  for (const char* words : {"of sown land", "of farm output", "3.9%", "21.5%", "not known"})
    CHECK(check::shows(group, words));
}

TEST_CASE("a nested bar marks a part of the whole from its beginning") {
  const Group group = check::drawn(samples::reclassified(), wide, 38);
  const std::vector<Bar> bars = check::bars(group);
  REQUIRE(bars.size() == 4);  // whole, gap and part; the other district's whole
  const Bar& whole = bars[0];
  const Bar& gap = bars[1];
  const Bar& part = bars[2];
  CHECK(part.rect.x == whole.rect.x);
  CHECK(part.rect.y == whole.rect.y);
  CHECK(part.rect.width == Approx(whole.rect.width / 3.0).margin(1));
  CHECK(part.colour == check::look(38).accent);
  CHECK(gap.rect.x == part.rect.right());
  CHECK(gap.rect.width >= 2);
  CHECK(bars[3].rect.width == Approx(whole.rect.width * 900 / 1200).margin(1));
  for (const char* words :
       {"400", "later reclassified", "1,200", "“dekulakized” in all", "Another district"}) {
    CHECK(check::shows(group, words));
  }
}

TEST_CASE("a waffle has a hundred squares, one a percent") {
  const Group group = check::drawn(samples::farms(), wide, 38);
  const std::vector<Bar> bars = check::bars(group);
  REQUIRE(bars.size() == 103);  // and three patches of its key
  std::size_t accent = 0;
  for (std::size_t i = 0; i < 100; ++i) accent += bars[i].colour == check::look(38).accent ? 1 : 0;
  CHECK(accent == 92);
  CHECK(bars[1].rect.x - bars[0].rect.right() >= 2);
  CHECK(check::shows(group, "family farms\u00A092.4%"));
}

TEST_CASE("a slope from zero shows a small change as small") {
  const Group group = check::drawn(samples::rye(), wide, 38);
  const std::vector<Disc> all = discs(group);
  REQUIRE(all.size() == 2);
  CHECK(all[0].centre.y - all[1].centre.y <= 10);
  CHECK(check::shows(group, "6.03"));
  CHECK(check::shows(group, "6.10"));
  CHECK(check::shows(group, "1939"));
}

TEST_CASE("a value from which several lines set out is written once") {
  std::size_t hundreds = 0;
  for (const Text& text : check::texts(check::drawn(samples::prices(), wide, 38)))
    hundreds += text.text == "100" ? 1 : 0;
  CHECK(hundreds == 1);
}

TEST_CASE("what a lying timeline says stands at its date, however little room there is") {
  content::Chart crowded = samples::winters();
  const std::vector<const char*> days{"1928",       "1929-06",    "1929-12-23", "1930-01-05",
                                      "1930-03-01", "1930-03-02", "1930-03-03"};
  for (std::size_t i = 0; i < days.size(); ++i) {
    crowded.points[i].x = days[i];
    crowded.points[i].date = content::parse_date(days[i]);
  }
  for (int height = 800; height > 100; height -= 20) {
    INFO("height " << height);
    const Group group = check::drawn(crowded, {0, 0, 1774, height}, 38);
    const std::vector<Disc> events = discs(group);
    const bool lies =
        std::ranges::all_of(events, [&](const Disc& d) { return d.centre.y == events[0].centre.y; });
    std::vector<Text> dates;
    for (const Text& text : check::texts(group)) {
      if (text.style.face == Face::narrow_bold) dates.push_back(text);
    }
    if (!lies || dates.size() != events.size()) continue;
    constexpr int widest = 9 * 38;  // of an event's words
    for (std::size_t i = 0; i < dates.size(); ++i) {
      CHECK(std::abs(dates[i].origin.x + dates[i].width / 2 - events[i].centre.x) < widest);
    }
  }
}

TEST_CASE("a timeline lies where there is room and stands where there is not, always in proportion") {
  const std::vector<Disc> lying = discs(check::drawn(samples::winters(), {0, 0, 1774, 620}, 38));
  const std::vector<Disc> standing = discs(check::drawn(samples::winters(), {0, 0, 760, 800}, 38));
  REQUIRE(lying.size() == 7);
  REQUIRE(standing.size() == 7);
  for (const Disc& disc : lying) CHECK(disc.centre.y == lying[0].centre.y);
  for (const Disc& disc : standing) CHECK(disc.centre.x == standing[0].centre.x);
  // April to June 1929 are 61 days, April 1929 to July 1931 are 821.
  CHECK((lying[1].centre.x - lying[0].centre.x) / 61.0 ==
        Approx((lying[6].centre.x - lying[0].centre.x) / 821.0).epsilon(0.03));
  CHECK((standing[1].centre.y - standing[0].centre.y) / 61.0 ==
        Approx((standing[6].centre.y - standing[0].centre.y) / 821.0).epsilon(0.03));
  const Group group = check::drawn(samples::winters(), {0, 0, 760, 800}, 38);
  for (const char* words : {"Apr 1929", "2 Mar 1930", "1 Jul 1931"}) CHECK(check::shows(group, words));
}

TEST_CASE("a list says words and values, and the remark where there is no value") {
  const Group group = check::drawn(samples::animals(), wide, 38);
  for (const char* words : {"Cow", "1", "Sheep", "10", "Poultry", "no limit"})
    CHECK(check::shows(group, words));
}

TEST_CASE("a verdict has two headed columns, whole at every size") {
  for (const Rect place : {wide, Rect{0, 0, 760, 560}}) {
    std::string all;
    for (const Text& text : check::texts(check::drawn(samples::verdict(), place, 38))) all += text.text + " ";
    for (const char* words :
         {"Failures", "Gains for the rulers", "animal goods", "apart", "broken", "kolkhoz", "towns"}) {
      INFO(words);
      CHECK(all.find(words) != std::string::npos);
    }
  }
}

TEST_CASE("ranges reach from bound to bound; a rejected one is a row of grey dots") {
  const Group group = check::drawn(samples::prisoners(), wide, 38);
  const std::vector<Bar> bars = check::bars(group);
  REQUIRE(bars.size() == 2);
  CHECK(bars[0].rect.width * 2 == Approx(bars[1].rect.width).margin(3));
  CHECK(bars[1].fill == Fill::dots);
  CHECK(bars[1].colour == check::look(38).palette.grey);
  for (const char* words :
       {"4–5", "8.4–10.4", "at least 0.66", "Wheatcroft", "Rosefielde: rejected by the author"}) {
    INFO(words);
    CHECK(check::shows(group, words));
  }
}
