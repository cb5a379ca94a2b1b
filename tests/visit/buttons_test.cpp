// The table of buttons, place by place. A row reads: on this screen, this button is named so and leads there.
// Page counts are the specimen's.
#include "tests/catch.h"
#include "tests/visit/search.h"
#include "tests/visit/specimen.h"

using namespace visit_test;
using visit::Action;
using visit::Attract;
using visit::Button;
using visit::Card;
using visit::Control;
using visit::Display;
using visit::Drawer;
using visit::Extent;
using visit::Intro;
using visit::last;
using visit::Layer;
using visit::Place;
using visit::Plan;
using visit::Stop;
using visit::Themes;
using visit::View;
using visit::Visit;

namespace {

const Plan ten = specimen(visit::ten_buttons());
const Plan three = specimen(visit::three_buttons());
const Plan one = specimen(visit::one_button());

const Control next{Button::next};
const Control back{Button::back};
const Control more{Button::more};
const Control know{Button::know};
const Control display{Button::display};
const Control language{Button::language};

Control theme(std::size_t number) { return {Button::theme, number}; }

Stop label(std::size_t theme, std::size_t stop, std::size_t page = 0) {
  return {theme, stop, {Layer::label, page}, page, std::nullopt};
}

/// A layer opened from the label's page `from`.
Stop layer(std::size_t theme, std::size_t stop, View view, std::size_t from = 0) {
  return {theme, stop, view, from, std::nullopt};
}

Stop know_over(std::size_t theme, std::size_t stop, View beneath, std::size_t page = 0,
               std::size_t from = 0) {
  return {theme, stop, {Layer::know, page}, from, beneath};
}

Card card(std::size_t theme, std::size_t number, View view = {}) {
  return {theme, number, view, std::nullopt};
}

Visit at(const Place& place) {
  Visit visit;
  visit.place = place;
  return visit;
}

Visit settled(const Plan& plan, Visit visit) { return visit::settle(plan, visit, specimen_extent(visit)); }

Visit after(const Plan& plan, const Visit& visit,
            const std::variant<visit::Press, visit::Walk, visit::Home>& what) {
  visit::Event event;
  std::visit([&](const auto& it) { event.what = it; }, what);
  return timeless(settled(plan, visit::next(plan, visit, event, specimen_extent(visit))));
}

struct Row {
  Place from;
  Control press;
  Action action;
  Place to;
};

void holds(const Plan& plan, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const Visit from = at(row.from);
    INFO(to_string(from) << ", then " << name(row.press));
    CHECK(visit::action(plan, from, specimen_extent(from), row.press) == row.action);
    CHECK(to_string(after(plan, from, visit::Press{row.press})) == to_string(at(row.to)));
  }
}

void dark(const Plan& plan, const Place& place, const std::vector<Control>& buttons) {
  for (const Control& button : buttons) holds(plan, {{place, button, Action::none, place}});
}

}  // namespace

TEST_CASE("in attract a theme button opens its intro and every other button the card's stop") {
  holds(ten, {
                 {Attract{1}, theme(2), Action::intro, Intro{2, 0}},
                 {Attract{1}, next, Action::begin, label(1, 1)},
                 {Attract{1}, back, Action::begin, label(1, 1)},
                 {Attract{1}, more, Action::begin, label(1, 1)},
                 {Attract{1}, know, Action::begin, label(1, 1)},
                 {Attract{0}, next, Action::begin, label(0, 0)},
                 {Attract{2}, next, Action::begin, label(4, 0)},
             });
  holds(three, {{Attract{0}, next, Action::begin, label(0, 0)}});
}

TEST_CASE("in attract Display and Language act and stay") {
  const Visit visit = at(Attract{1});
  CHECK(visit::action(ten, visit, {}, display) == Action::display);
  CHECK(visit::action(ten, visit, {}, language) == Action::language);
  const Visit larger = after(ten, visit, visit::Press{display});
  CHECK(larger.place == Place{Attract{1}});
  CHECK(larger.settings.display == Display::text_130);
  CHECK(after(ten, visit, visit::Press{language}).settings.language == 1);
}

TEST_CASE("without theme buttons and Back a card of a theme's first stop opens its intro") {
  holds(one, {
                 {Attract{0}, next, Action::begin, Intro{0, 0}},
                 {Attract{1}, next, Action::begin, label(1, 1)},
                 {Attract{2}, next, Action::begin, label(4, 0)},
             });
}

TEST_CASE("the tiles are the themes, then the settings that have no button") {
  CHECK(visit::tiles(ten) == std::vector<Control>{theme(0), theme(1), theme(2), theme(3)});
  CHECK(visit::tiles(three) ==
        std::vector<Control>{theme(0), theme(1), theme(2), theme(3), display, language});
  Plan english = three;
  english.route.languages = 1;
  CHECK(visit::tiles(english) == std::vector<Control>{theme(0), theme(1), theme(2), theme(3), display});
}

TEST_CASE("on the themes screen Next and Back move among the tiles and More opens one") {
  holds(three, {
                   {Themes{0}, next, Action::page, Themes{1}},
                   {Themes{4}, next, Action::page, Themes{5}},
                   {Themes{5}, next, Action::onward, Intro{0, 0}},
                   {Themes{5}, back, Action::back, Themes{4}},
                   {Themes{0}, back, Action::none, Themes{0}},
                   {Themes{2}, more, Action::open, Intro{2, 0}},
               });
  holds(ten, {
                 {Themes{3}, next, Action::onward, Intro{0, 0}},
                 {Themes{0}, theme(3), Action::intro, Intro{3, 0}},
             });
  dark(ten, Themes{1}, {know});
}

TEST_CASE("the tiles of Display and Language do what the buttons would") {
  CHECK(visit::action(three, at(Themes{4}), {}, more) == Action::open);
  CHECK(after(three, at(Themes{4}), visit::Press{more}).settings.display == Display::text_130);
  CHECK(after(three, at(Themes{5}), visit::Press{more}).settings.language == 1);
  CHECK(after(three, at(Themes{5}), visit::Press{more}).place == Place{Themes{5}});
}

TEST_CASE("an intro is paged, then leads to the first stop; Back leads to its tile") {
  holds(ten, {
                 {Intro{1, 0}, next, Action::page, Intro{1, 1}},
                 {Intro{1, 1}, next, Action::onward, label(1, 0)},
                 {Intro{1, 1}, back, Action::back, Intro{1, 0}},
                 {Intro{1, 0}, back, Action::back, Themes{1}},
                 {Intro{2, 0}, next, Action::onward, label(2, 0)},
             });
  dark(ten, Intro{1, 0}, {more, know});
}

TEST_CASE("a theme button opens its intro, and pressed again there its drawer") {
  holds(ten, {
                 {label(0, 1), theme(0), Action::intro, Intro{0, 0}},
                 {Intro{1, 1}, theme(0), Action::intro, Intro{0, 0}},
                 {Intro{0, 0}, theme(0), Action::drawer, Drawer{0, 0}},
                 {Intro{0, 1}, theme(0), Action::drawer, Drawer{0, 0}},
                 {Drawer{0, 1}, theme(0), Action::intro, Intro{0, 0}},
                 {card(0, 1), theme(1), Action::intro, Intro{1, 0}},
             });
  dark(ten, Intro{2, 0}, {theme(2)});  // no cards
}

TEST_CASE("a theme button without a theme is dark") {
  Plan plan = ten;
  plan.route.themes.resize(2);
  plan.route.attract = {{0, 0}};
  dark(plan, Attract{0}, {theme(2), theme(3)});
  dark(plan, Intro{0, 0}, {theme(2), theme(3)});
}

TEST_CASE("Next turns the page and on the last one goes to the next stop's label") {
  holds(ten, {
                 {label(0, 0, 0), next, Action::page, label(0, 0, 1)},
                 {label(0, 0, 1), next, Action::onward, label(0, 1)},
                 {layer(0, 1, {Layer::more, 0}), next, Action::page, layer(0, 1, {Layer::more, 1})},
                 {layer(0, 1, {Layer::more, 1}), next, Action::onward, label(0, 2)},
                 {layer(0, 0, {Layer::points, 1}), next, Action::page, layer(0, 0, {Layer::points, 2})},
                 {layer(0, 0, {Layer::points, 2}), next, Action::onward, label(0, 1)},
                 {layer(1, 0, {Layer::words, 0}), next, Action::page, layer(1, 0, {Layer::words, 1})},
                 {know_over(0, 0, {Layer::points, 1}, 1), next, Action::onward, label(0, 1)},
             });
}

TEST_CASE(
    "after the last stop Next opens the drawer, then the next theme, then the shared stops, then attract") {
  holds(ten, {
                 {label(0, 2, 1), next, Action::onward, Drawer{0, 0}},
                 {Drawer{0, 0}, next, Action::page, Drawer{0, 1}},
                 {Drawer{0, 2}, next, Action::onward, Intro{1, 0}},
                 {label(2, 0, 1), next, Action::onward, Intro{3, 0}},
                 {Drawer{3, 0}, next, Action::onward, label(4, 0)},
                 {label(4, 0, 1), next, Action::onward, label(4, 1)},
                 {label(4, 1), next, Action::onward, Attract{0}},
             });
}

TEST_CASE("without More the route passes over the drawers") {
  holds(one, {
                 {label(0, 2, 1), next, Action::onward, Intro{1, 0}},
                 {label(3, 1, 1), next, Action::onward, label(4, 0)},
                 {label(4, 1), next, Action::onward, Attract{0}},
             });
}

TEST_CASE("without shared stops the route ends after the last theme") {
  Plan plan = one;
  plan.route.shared_stops = 0;
  holds(plan, {{label(3, 1, 1), next, Action::onward, Attract{0}}});
}

TEST_CASE("a theme without stops leads from its intro to its drawer and back") {
  Plan plan = ten;
  plan.route.themes[1].stops = 0;
  holds(plan, {
                  {Intro{1, 1}, next, Action::onward, Drawer{1, 0}},
                  {Drawer{1, 0}, back, Action::back, Intro{1, 1}},
              });
}

TEST_CASE("Back turns the page and from the first one goes to the end of what was before") {
  holds(ten, {
                 {label(0, 0, 1), back, Action::back, label(0, 0, 0)},
                 {label(0, 1), back, Action::back, label(0, 0, 1)},
                 {label(0, 0), back, Action::back, Intro{0, 1}},
                 {label(2, 0), back, Action::back, Intro{2, 0}},
                 {label(4, 1), back, Action::back, label(4, 0, 1)},
                 {label(4, 0), back, Action::back, Drawer{3, 0}},
             });
  Plan no_cards = ten;
  no_cards.route.themes[3].cards = 0;
  holds(no_cards, {{label(4, 0), back, Action::back, label(3, 1, 1)}});
}

TEST_CASE("Back leads from a layer to the page of the label where it was opened") {
  holds(ten,
        {
            {layer(0, 1, {Layer::more, 1}), back, Action::back, layer(0, 1, {Layer::more, 0})},
            {layer(0, 0, {Layer::more, 0}, 1), back, Action::back, label(0, 0, 1)},
            {layer(0, 0, {Layer::points, 2}, 1), back, Action::back, layer(0, 0, {Layer::points, 1}, 1)},
            {layer(0, 0, {Layer::points, 0}, 1), back, Action::back, label(0, 0, 1)},
            {layer(0, 0, {Layer::words, 0}), back, Action::back, label(0, 0)},
            {know_over(0, 0, {Layer::points, 2}, 1), back, Action::back, know_over(0, 0, {Layer::points, 2})},
            {know_over(0, 0, {Layer::points, 2}), back, Action::back, layer(0, 0, {Layer::points, 2})},
        });
}

TEST_CASE("More goes round the layers that are there") {
  holds(ten, {
                 {label(0, 0, 1), more, Action::more, layer(0, 0, {Layer::more, 0}, 1)},
                 {layer(0, 0, {Layer::more, 0}, 1), more, Action::points, layer(0, 0, {Layer::points, 0}, 1)},
                 {layer(0, 0, {Layer::points, 1}, 1), more, Action::words, layer(0, 0, {Layer::words, 0}, 1)},
                 {layer(0, 0, {Layer::words, 0}, 1), more, Action::label, label(0, 0, 0)},
                 {layer(0, 1, {Layer::more, 0}), more, Action::words, layer(0, 1, {Layer::words, 0})},
                 {layer(0, 2, {Layer::points, 2}), more, Action::label, label(0, 2)},
             });
}

TEST_CASE("More passes through How do we know? where it has no button") {
  holds(three, {
                   {layer(0, 0, {Layer::more, 0}), more, Action::know, layer(0, 0, {Layer::know, 0})},
                   {layer(0, 0, {Layer::know, 1}), more, Action::points, layer(0, 0, {Layer::points, 0})},
                   {layer(0, 0, {Layer::know, 0}, 1), back, Action::back, label(0, 0, 1)},
               });
}

TEST_CASE("How do we know? opens over the layer in view and closes to it") {
  holds(ten,
        {
            {label(0, 0, 1), know, Action::know, know_over(0, 0, {Layer::label, 1}, 0, 1)},
            {know_over(0, 0, {Layer::label, 1}, 1, 1), know, Action::close, label(0, 0, 1)},
            {layer(0, 0, {Layer::points, 2}), know, Action::know, know_over(0, 0, {Layer::points, 2})},
            {know_over(0, 0, {Layer::points, 2}, 1), know, Action::close, layer(0, 0, {Layer::points, 2})},
        });
}

TEST_CASE("More goes on from what How do we know? covers") {
  holds(ten, {
                 {know_over(0, 0, {Layer::label, 0}), more, Action::more, layer(0, 0, {Layer::more, 0})},
                 {know_over(0, 0, {Layer::more, 0}), more, Action::points, layer(0, 0, {Layer::points, 0})},
                 {know_over(0, 2, {Layer::points, 1}), more, Action::label, label(0, 2)},
             });
}

TEST_CASE("in the drawer More opens the card in focus and Back moves back, then to the last stop") {
  holds(ten, {
                 {Drawer{0, 1}, more, Action::open, card(0, 1)},
                 {Drawer{0, 1}, back, Action::back, Drawer{0, 0}},
                 {Drawer{0, 0}, back, Action::back, label(0, 2, 1)},
             });
  dark(ten, Drawer{0, 1}, {know});
}

TEST_CASE("an opened card is paged and leads back into its drawer") {
  holds(ten, {
                 {card(0, 1), next, Action::page, card(0, 1, {Layer::label, 1})},
                 {card(0, 1, {Layer::label, 1}), next, Action::onward, Drawer{0, 2}},
                 {card(0, 0, {Layer::points, 0}), next, Action::page, card(0, 0, {Layer::points, 1})},
                 {card(0, 0, {Layer::points, 1}), next, Action::onward, Drawer{0, 1}},
                 {card(0, 2), next, Action::onward, Intro{1, 0}},
                 {card(3, 0), next, Action::onward, label(4, 0)},
                 {card(0, 1, {Layer::label, 1}), back, Action::back, card(0, 1)},
                 {card(0, 1), back, Action::back, Drawer{0, 1}},
                 {card(0, 0, {Layer::points, 1}), back, Action::back, card(0, 0, {Layer::points, 0})},
                 {card(0, 0, {Layer::points, 0}), back, Action::back, card(0, 0)},
             });
}

TEST_CASE("on a card More goes round its points and sources; without either it is dark") {
  holds(ten, {
                 {card(0, 0), more, Action::points, card(0, 0, {Layer::points, 0})},
                 {card(0, 0, {Layer::points, 1}), more, Action::label, card(0, 0)},
                 {card(0, 0), know, Action::know, Card{0, 0, {Layer::know, 0}, View{}}},
                 {Card{0, 0, {Layer::know, 1}, View{}}, know, Action::close, card(0, 0)},
             });
  holds(three, {
                   {card(0, 0), more, Action::know, card(0, 0, {Layer::know, 0})},
                   {card(0, 0, {Layer::know, 0}), more, Action::points, card(0, 0, {Layer::points, 0})},
               });
  dark(ten, card(0, 1), {more, know});
}

TEST_CASE("Display goes round through the text sizes and high contrast") {
  Visit visit = at(label(0, 0));
  for (const Display expected : {Display::text_130, Display::text_165, Display::text_200,
                                 Display::contrast_200, Display::contrast_100, Display::text_100}) {
    visit = after(ten, visit, visit::Press{display});
    CHECK(visit.settings.display == expected);
    CHECK(visit.place == at(label(0, 0)).place);
  }
}

TEST_CASE("Language goes round, and with one language it is dark") {
  Visit visit = after(ten, at(label(0, 0)), visit::Press{language});
  CHECK(visit.settings.language == 1);
  visit = after(ten, visit, visit::Press{language});
  CHECK(visit.settings.language == 0);
  Plan english = ten;
  english.route.languages = 1;
  dark(english, label(0, 0), {language});
  dark(english, Attract{0}, {language});
}

TEST_CASE("a change of text size keeps the page as far as there is one") {
  Visit visit = at(label(0, 0, 3));
  visit.settings.display = Display::contrast_100;  // four pages, and two at 100 %
  CHECK(after(ten, visit, visit::Press{display}).place == Place{label(0, 0, 1)});
}

TEST_CASE("Enter walks the points of a stop or card and opens what is in focus") {
  const auto walks = [](const Place& from, const Place& to) {
    INFO(to_string(at(from)));
    CHECK(to_string(after(ten, at(from), visit::Walk{})) == to_string(at(to)));
  };
  walks(Attract{1}, label(1, 1));
  walks(Themes{2}, Intro{2, 0});
  walks(Intro{0, 0}, Intro{0, 0});
  walks(label(0, 0, 1), layer(0, 0, {Layer::points, 0}, 1));
  walks(layer(0, 0, {Layer::points, 1}, 1), layer(0, 0, {Layer::points, 2}, 1));
  walks(layer(0, 0, {Layer::points, 2}, 1), label(0, 0, 1));
  walks(layer(0, 0, {Layer::more, 0}), layer(0, 0, {Layer::points, 0}));
  walks(label(0, 1), label(0, 1));  // no points
  walks(Drawer{0, 2}, card(0, 2));
  walks(card(0, 2), card(0, 2, {Layer::points, 0}));
  walks(card(0, 2, {Layer::points, 1}), card(0, 2));
}

TEST_CASE("Esc leads to the themes screen with the theme in view in focus") {
  const auto leads = [](const Place& from, const Place& to) {
    INFO(to_string(at(from)));
    CHECK(after(ten, at(from), visit::Home{}).place == to);
  };
  leads(Attract{1}, Themes{0});
  leads(Themes{2}, Themes{2});
  leads(Intro{3, 0}, Themes{3});
  leads(layer(1, 0, {Layer::more, 0}), Themes{1});
  leads(label(4, 0), Themes{0});
  leads(Drawer{1, 1}, Themes{1});
  leads(card(3, 0), Themes{3});
}

TEST_CASE("a button that the cabinet does not have is ignored") {
  const Visit visit = at(label(0, 0));
  const visit::Event event{visit::Press{know}, visit::Time{} + visit::Seconds(5)};
  CHECK(visit::next(three, visit, event, specimen_extent(visit)) == visit);
  CHECK(visit::action(three, visit, specimen_extent(visit), know) == Action::none);
  CHECK(visit::action(three, visit, specimen_extent(visit), theme(0)) == Action::none);
  Visit asked = visit;
  asked.countdown = visit::Time{};
  CHECK(visit::next(three, asked, event, specimen_extent(visit)) == asked);
  CHECK(visit::action(three, asked, specimen_extent(visit), know) == Action::none);
}

TEST_CASE("settling puts the true number in the place of the last page") {
  const auto settles = [](const Place& from, const Extent& extent, const Place& to) {
    INFO(to_string(at(from)));
    CHECK(to_string(visit::settle(ten, at(from), extent)) == to_string(at(to)));
  };
  settles(label(0, 0, last), {3}, label(0, 0, 2));
  settles(Intro{0, last}, {2}, Intro{0, 1});
  settles(layer(0, 0, {Layer::points, 9}, 5), {1, 4}, layer(0, 0, {Layer::points, 3}, 5));
  settles(card(0, 0, {Layer::label, 9}), {2}, card(0, 0, {Layer::label, 1}));
  settles(layer(0, 0, {Layer::points, 2}, 1), {2, 0}, label(0, 0));
  settles(layer(0, 0, {Layer::words, 0}, 1), {2, 3, 0}, label(0, 0));
  settles(Drawer{0, last}, {}, Drawer{0, 2});
  settles(label(0, 0, 1), {0}, label(0, 0));
}

TEST_CASE("a visit prints itself in one line") {
  Visit visit = at(label(0, 2, 1));
  CHECK(to_string(visit) == "stop 0/2 label 1 · language 0 · text_100");
  visit.place = know_over(4, 0, {Layer::points, 3}, 1, 1);
  visit.settings = {1, Display::contrast_200};
  visit.countdown = visit::Time{};
  CHECK(to_string(visit) ==
        "stop 4/0 know 1 over points 3 from label 1 · language 1 · contrast_200 · countdown");
  CHECK(to_string(at(Attract{2})) == "attract 2 · language 0 · text_100");
  CHECK(to_string(at(Intro{1, last})) == "intro 1 page last · language 0 · text_100");
  CHECK(to_string(at(Themes{1})) == "themes 1 · language 0 · text_100");
  CHECK(to_string(at(Drawer{1, 2})) == "drawer 1/2 · language 0 · text_100");
  CHECK(to_string(at(card(1, 2, {Layer::points, 4}))) == "card 1/2 points 4 · language 0 · text_100");
}
