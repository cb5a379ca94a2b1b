// What is written on the cabinet's buttons, and their colours, as bar and prompt show them.
#include <algorithm>
#include <string>
#include <vector>

#include "app/scene/compose.h"
#include "app/scene/look.h"
#include "tests/catch.h"
#include "tests/pack/sample.h"
#include "tests/scene/fake_measure.h"
#include "tests/scene/gather.h"
#include "tests/scene/properties.h"

using namespace scene;
using visit::Button;

namespace {

const visit::Stop stop{0, 0, {}, 0, {}};

Screen with(std::vector<Cap> caps, int width = landscape_24.width) {
  Screen screen = landscape_24;
  screen.width_mm = screen.width_mm * width / screen.width;
  screen.width = width;
  screen.caps = std::move(caps);
  return screen;
}

Scene shown(const visit::Place& place, const Screen& screen,
            const content::Exhibit& exhibit = sample_exhibit(), const visit::Settings& settings = {},
            visit::Controls controls = visit::ten_buttons()) {
  visit::Visit visit;
  visit.place = place;
  visit.settings = settings;
  return compose(gather(exhibit, place), plan_of(exhibit, std::move(controls)), visit, {}, screen,
                 FakeMeasure())
      .scene;
}

/// The bar's words, each followed by a bar.
std::string bar(const Scene& scene) {
  std::string words;
  for (const Item& item : scene.find("bar")->items) {
    if (const auto* text = std::get_if<Text>(&item)) words += text->text + "|";
  }
  return words;
}

std::vector<Colour> discs(const Scene& scene) {
  std::vector<Colour> colours;
  for (const Item& item : scene.find("bar")->items) {
    if (const auto* disc = std::get_if<Disc>(&item)) colours.push_back(disc->colour);
  }
  return colours;
}

Cap label(Button button, const std::string& text) { return {{button}, {{"en", text}}, {}, {}}; }
Cap colour(visit::Control control, assets::CapColour colour) { return {control, {}, {}, colour}; }

}  // namespace

TEST_CASE("the bar says what is written on the buttons") {
  const Screen screen =
      with({label(Button::next, "Go on"), label(Button::back, "Return"), label(Button::more, "Read"),
            label(Button::know, "Who says so?"), label(Button::display, "Letters")});
  CHECK(bar(shown(stop, screen)) == "\u2039  Return|Go on  \u203a|Read|Who says so?|Letters|");
}

TEST_CASE("a button that does something else for now is named by that") {
  const Screen screen =
      with({label(Button::next, "Go on"), label(Button::more, "Read"), label(Button::know, "Who says so?")});
  const std::string know = bar(shown(visit::Stop{0, 0, {visit::Layer::know, 0}, 0, {}}, screen));
  CHECK(know.find("Close|") != std::string::npos);
  CHECK(know.find("Who says so?") == std::string::npos);
  const std::string drawer = bar(shown(visit::Drawer{0, 0}, screen));
  CHECK(drawer.find("Open|") != std::string::npos);
  CHECK(drawer.find("Read") == std::string::npos);
}

TEST_CASE("a theme button is called by its cap where it is named at all") {
  const Screen screen = with({{{Button::theme, 0}, {{"en", "Land"}}, {}, {}}});
  CHECK(bar(shown(visit::Themes{}, screen)).rfind("Land|Factory|", 0) == 0);
  CHECK(bar(shown(stop, screen)).find("Land") == std::string::npos);
}

TEST_CASE("in a language without a label the pack's word stands") {
  const content::Exhibit exhibit = sample_exhibit_in_two_languages();
  const Screen screen = with({{{Button::more}, {{"fr", "Lire"}}, {}, {}}});
  CHECK(bar(shown(stop, screen, exhibit)).find("More|") != std::string::npos);
  CHECK(bar(shown(stop, screen, exhibit, {1, {}})).find("Lire|") != std::string::npos);
}

TEST_CASE("where the bar is narrow the short form stands, or the label if there is none") {
  const std::vector<Cap> caps{{{Button::know}, {{"en", "Who says so?"}}, {{"en", "Proof"}}, {}},
                              label(Button::display, "Letters")};
  const std::string narrow = bar(shown(stop, with(caps, 800)));
  INFO(narrow);
  CHECK(narrow.find("Proof|") != std::string::npos);
  CHECK(narrow.find("Letters|") != std::string::npos);
  CHECK(bar(shown(stop, with(caps))).find("Who says so?|") != std::string::npos);
}

TEST_CASE("more words than the bar has room for give way to the pack's") {
  std::vector<Cap> caps;
  for (const visit::Control& control : visit::ten_buttons().order) {
    caps.push_back({control, {{"en", "Twenty-four characters.."}}, {}, {}});
  }
  const Scene scene = shown(visit::Themes{}, with(caps, 900));
  CHECK(bar(scene).find("Twenty-four") == std::string::npos);
  CHECK(complaints(scene, look(with(caps, 900), {}, 9)) ==
        complaints(shown(visit::Themes{}, with({}, 900)), look(with({}, 900), {}, 9)));
}

TEST_CASE("a disc has the button's colour, in place of the theme's or before a word") {
  const Screen screen = with(
      {colour({Button::theme, 1}, assets::CapColour::green), colour({Button::next}, assets::CapColour::red)});
  const assets::Palette& palette = assets::gallery;
  CHECK(discs(shown(visit::Themes{}, screen)) == std::vector<Colour>{palette.accent[0],
                                                                     palette[assets::CapColour::green],
                                                                     palette[assets::CapColour::red]});
  CHECK(discs(shown(visit::Attract{}, screen)) == std::vector<Colour>{palette.accent[0],
                                                                      palette[assets::CapColour::green],
                                                                      palette[assets::CapColour::red]});
  CHECK(discs(shown(stop, with({}), sample_exhibit(), {}, visit::three_buttons())).empty());
}

TEST_CASE("with caps on every button every screen is as legible as without, in every mode") {
  std::vector<Cap> caps;
  std::size_t next = 0;
  for (const visit::Control& control : visit::ten_buttons().order) {
    caps.push_back({control,
                    {{"en", "Some words"}},
                    {{"en", "Word"}},
                    static_cast<assets::CapColour>(next++ % assets::cap_colours)});
  }
  for (const assets::Mode mode : {assets::Mode::gallery, assets::Mode::daylight, assets::Mode::contrast}) {
    for (const visit::Display display : {visit::Display::text_100, visit::Display::text_200}) {
      for (const visit::Place& place :
           {visit::Place(stop), visit::Place(visit::Themes{}), visit::Place(visit::Attract{})}) {
        Screen screen = with(caps);
        screen.mode = mode;
        const Scene scene = shown(place, screen, sample_exhibit(), {0, display});
        for (const std::string& complaint : complaints(scene, look(screen, display, 0))) {
          if (complaint.find("bar") != std::string::npos) FAIL(complaint);
        }
      }
    }
  }
}
