// What a press or a passing second means. A Visit is a small value; next() is a pure function from one to the
// next. No clock, no files, no fonts: time comes with each event, measures come as an Extent.
#pragma once

#include <chrono>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace visit {

using Time = std::chrono::steady_clock::time_point;
using Seconds = std::chrono::seconds;

// --- What the cabinet has -------------------------------------------------------------------------------

enum class Button { theme, back, next, more, know, display, language };

/// One physical button. `theme` counts from 0 and matters for Button::theme only.
struct Control {
  Button button = Button::next;
  std::size_t theme = 0;

  friend bool operator==(const Control&, const Control&) = default;
};

/// The cabinet's buttons, in the order in which they stand and the bar names them.
struct Controls {
  std::vector<Control> order;

  bool has(Button button) const;
  bool has(const Control& control) const;  ///< a theme button of that number, or any other button
};

Controls ten_buttons();    ///< four themes, Back, Next, More, How do we know?, Display, Language
Controls three_buttons();  ///< Back, Next, More
Controls one_button();     ///< Next

// --- What there is to walk ------------------------------------------------------------------------------

struct ThemeRoute {
  std::size_t stops = 0;
  std::size_t cards = 0;  ///< of its drawer

  friend bool operator==(const ThemeRoute&, const ThemeRoute&) = default;
};

/// Which stop an attract card opens.
struct AttractRoute {
  std::size_t theme = 0;
  std::size_t stop = 0;

  friend bool operator==(const AttractRoute&, const AttractRoute&) = default;
};

struct Route {
  std::vector<ThemeRoute> themes;
  std::size_t shared_stops = 0;  ///< after the last theme; their theme index is themes.size()
  std::vector<AttractRoute> attract;
  std::size_t languages = 1;
};

struct Timings {
  Seconds attract_card{8};
  Seconds idle_least{45};
  Seconds countdown{30};
  int words_a_minute = 200;
};

/// Text sizes and modes in the order in which Display goes round.
enum class Display { text_100, text_130, text_165, text_200, contrast_200, contrast_100 };

struct Settings {
  std::size_t language = 0;
  Display display = Display::text_100;
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// What does not change while visitors come and go. At least one theme with one stop, one attract card.
struct Plan {
  Route route;
  Controls controls;
  Timings timings;
  Settings defaults;  ///< what the next visitor finds
};

// --- Where a visitor is ---------------------------------------------------------------------------------

/// "The last page": settle() puts the true number in its place.
inline constexpr std::size_t last = std::numeric_limits<std::size_t>::max();

/// The loop when nobody is there.
struct Attract {
  std::size_t card = 0;
  friend bool operator==(const Attract&, const Attract&) = default;
};

/// The themes screen. Its tiles: the themes; then Display and Language where the cabinet has no such button
/// (Language only if there are two).
struct Themes {
  std::size_t tile = 0;
  friend bool operator==(const Themes&, const Themes&) = default;
};

struct Intro {
  std::size_t theme = 0;
  std::size_t page = 0;
  friend bool operator==(const Intro&, const Intro&) = default;
};

/// `points` walks the values of the stop's charts, `words` its glossary.
enum class Layer { label, more, know, points, words };

/// A layer and the page or point in view.
struct View {
  Layer layer = Layer::label;
  std::size_t at = 0;  ///< page; on Layer::points the point
  friend bool operator==(const View&, const View&) = default;
};

struct Stop {
  std::size_t theme = 0;  ///< route.themes.size() for a shared stop
  std::size_t stop = 0;
  View view;
  std::size_t label_page = 0;   ///< to which Back returns from a layer
  std::optional<View> beneath;  ///< what "How do we know?" lies on, and closes to
  friend bool operator==(const Stop&, const Stop&) = default;
};

/// A theme's "More figures": cards with one in focus.
struct Drawer {
  std::size_t theme = 0;
  std::size_t card = 0;
  friend bool operator==(const Drawer&, const Drawer&) = default;
};

/// An opened card. Its label is the chart, timeline or words whole; `points` its values one by one.
struct Card {
  std::size_t theme = 0;
  std::size_t card = 0;
  View view;
  std::optional<View> beneath;
  friend bool operator==(const Card&, const Card&) = default;
};

using Place = std::variant<Attract, Themes, Intro, Stop, Drawer, Card>;

struct Visit {
  Place place = Attract{};
  Settings settings;
  Time since{};                   ///< the last press, or when the attract card was shown
  std::optional<Time> countdown;  ///< when "Still reading?" appeared; none: it is not there
  Seconds counted{0};             ///< whole seconds of the countdown that Ticks have told of
  Time pressed{};                 ///< the last press, also in attract, where `since` is the card's
  friend bool operator==(const Visit&, const Visit&) = default;
};

/// What `scene` found out about what is shown: visit never measures.
struct Extent {
  std::size_t pages = 1;          ///< of the layer in view
  std::size_t points = 0;         ///< of the stop's or card's charts together, whatever layer is in view
  std::size_t terms = 0;          ///< glossary words of the stop, whatever layer is in view
  bool know = false;              ///< whether the card in view has a "How do we know?"; every stop has one
  std::size_t reading_words = 0;  ///< on the screen now

  friend bool operator==(const Extent&, const Extent&) = default;
};

// --- What happens ---------------------------------------------------------------------------------------

struct Press {
  Control control;
};
struct Walk {};  ///< the desk's Enter: on to the points, and from point to point
struct Home {};  ///< the desk's Esc: the themes screen
struct Tick {};  ///< time has passed

struct Event {
  std::variant<Press, Walk, Home, Tick> what;
  Time time{};
};

/// The visit after `event`; `extent` is that of what `visit` shows. The result may hold `last` or, after a
/// change of text size, a page too many: settle() it with the Extent of what it shows. A press of a button
/// that the cabinet does not have is ignored; a press of a dark one changes nothing but the times.
Visit next(const Plan& plan, const Visit& visit, const Event& event, const Extent& extent);

/// The same visit with its page or point within `extent`, and its tile or card within the route. From a layer
/// that is not there (points without a point, words without a word) it falls back to the label's first page.
Visit settle(const Plan& plan, const Visit& visit, const Extent& extent);

/// When the next Tick will change something: the countdown appears, counts a second or ends; the next card.
Time deadline(const Plan& plan, const Visit& visit, const Extent& extent);

/// Seconds left in the countdown, for its ring; nullopt when it is not there.
std::optional<Seconds> seconds_left(const Plan& plan, const Visit& visit, Time now);

/// The tiles of the themes screen, each as the button whose work it does.
std::vector<Control> tiles(const Plan& plan);

/// What a press of a button does now. `none`: nothing, and its lamp is dark.
enum class Action {
  none,
  begin,   ///< attract: opens the card's stop
  stay,    ///< countdown: keeps the place
  page,    ///< Next: the next page, point or tile
  onward,  ///< Next: the next stop, drawer, theme
  back,
  more,    ///< opens the reading
  points,  ///< opens the points of the charts
  words,   ///< opens the words
  label,   ///< More at the end of its round: back to the label
  open,    ///< More on a tile or card
  know,    ///< opens How do we know?
  close,   ///< closes it
  intro,   ///< a theme button: its intro
  drawer,  ///< a theme button on its intro: its drawer
  display,
  language,
};

Action action(const Plan& plan, const Visit& visit, const Extent& extent, Control control);

/// The visit when nobody is there: attract, all settings at the plan's defaults.
Visit unattended(const Plan& plan, Time now);

/// One line for logs, scripts and failed tests: `stop 0/2 label 1 · language 0 · text_100`.
std::string to_string(const Visit& visit);

}  // namespace visit
