#include "app/kiosk/cabinet_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

#include "app/kiosk/button_names.h"
#include "app/scene/look.h"

namespace kiosk {

namespace {

constexpr std::array<const char*, 3> mode_names{"gallery", "daylight", "contrast"};
constexpr std::array<const char*, assets::cap_colours> colour_names{"amber", "blue", "violet", "coral",
                                                                    "white", "red",  "yellow", "green"};
constexpr std::array<int, 4> text_percents{100, 130, 165, 200};

std::string turned(const Glass& glass) {
  return glass.rotation == screen::Rotation::none
             ? std::string("not turned")
             : fmt::format("turned by {}° clockwise", screen::degrees(glass.rotation));
}

std::string screen_line(const Glass& glass) {
  std::string out = glass.pixels ? fmt::format("{} x {} pixels", glass.pixels->width, glass.pixels->height)
                                 : std::string("the panel's own pixels");
  if (glass.width_mm && glass.pixels) {
    const double height = static_cast<double>(*glass.width_mm) * glass.pixels->height / glass.pixels->width;
    out += fmt::format(", {} x {:.0f} mm", *glass.width_mm, height);
  } else if (glass.width_mm) {
    out += fmt::format(", {} mm wide", *glass.width_mm);
  } else {
    out += ", as large as those of a 24-inch panel";
  }
  return out + fmt::format(", seen from {} mm, {}", glass.distance_mm, turned(glass));
}

/// With the panel's own pixels, only millimetres can be told.
std::string text_lines(const CabinetSettings& cabinet) {
  const Glass& glass = cabinet.glass;
  const double body_mm = scene::cap_of_distance * glass.distance_mm;
  const std::string first =
      fmt::format("  found first  {} %, {}\n", text_percents.at(static_cast<std::size_t>(cabinet.text)),
                  mode_names.at(static_cast<std::size_t>(cabinet.mode)));
  if (!glass.pixels) {
    return fmt::format("  body text    capitals of {:.1f} mm\n  smallest     capitals of {} mm\n{}", body_mm,
                       scene::least_cap_mm, first);
  }
  const scene::Screen screen = screen_of(cabinet, *glass.pixels);
  const scene::Look look = scene::look(screen, visit::Display::text_100, 0);
  const double mm = static_cast<double>(screen.width_mm) / screen.width * scene::cap_of_em;
  return fmt::format(
      "  body text    {} pixels, capitals of {:.1f} mm\n  smallest     {} pixels, capitals of {:.1f} mm\n"
      "  room         {:.1f} em of body text wide, {:.1f} em high\n{}",
      look.em, look.em * mm, look.floor, look.floor * mm, static_cast<double>(screen.width) / look.em,
      static_cast<double>(screen.height) / look.em, first);
}

/// The button with what is written on it, in the language whose code comes first.
std::string button(const CabinetSettings& cabinet, const visit::Control& control) {
  std::string out = name_of(control);
  const auto cap = std::find_if(cabinet.caps.begin(), cabinet.caps.end(),
                                [&](const scene::Cap& one) { return one.control == control; });
  if (cap == cabinet.caps.end()) {
    return out;
  }
  if (cap->colour) {
    out += fmt::format(" ({})", colour_names.at(static_cast<std::size_t>(*cap->colour)));
  }
  for (const auto& [code, label] : cap->label) {
    out += fmt::format(" {} “{}”", code, label);
  }
  return out;
}

std::string buttons(const CabinetSettings& cabinet) {
  std::string out;
  for (const visit::Control& control : cabinet.controls.order) {
    out += (out.empty() ? "" : ", ") + button(cabinet, control);
  }
  return out;
}

/// Which line each button and its lamp are wired to.
std::string lines(const CabinetSettings& cabinet) {
  const firmware::Wiring& wiring = cabinet.wiring;
  std::string out;
  for (std::size_t i = 0; i < cabinet.wired.size(); ++i) {
    const WiredButton& button = cabinet.wired[i];
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", name_of(button.control), wiring.buttons[i].name);
    if (button.lamp) {
      out += fmt::format(" (lamp {})", wiring.lamps[*button.lamp].name);
    }
  }
  if (out.empty()) {
    return "none: there are only keys";
  }
  const bool usual = wiring.chips == firmware::Wiring{}.chips;
  return fmt::format("{}; of {}", out, usual ? "a Raspberry Pi's header" : wiring.chips.front());
}

/// What opens the service screen.
std::string service(const CabinetSettings& cabinet) {
  if (const auto* key = std::get_if<firmware::ServiceKey>(&cabinet.service)) {
    return "the key switch on " + cabinet.wiring.buttons[key->line].name;
  }
  const auto* chord = std::get_if<firmware::ServiceChord>(&cabinet.service);
  return chord == nullptr
             ? "nothing opens its screen"
             : fmt::format("{} and {}, held together for {} s", name_of(cabinet.wired[chord->first].control),
                           name_of(cabinet.wired[chord->second].control),
                           firmware::ServiceRequest::held.count());
}

std::string languages(const CabinetSettings& cabinet) {
  std::string out;
  for (const std::string& code : cabinet.languages) {
    out += (out.empty() ? "" : ", ") + code;
  }
  return out.empty() ? "all of the pack's" : out;
}

}  // namespace

std::string report(const std::filesystem::path& name, const CabinetFile& file) {
  const CabinetSettings& cabinet = file.settings;
  const visit::Timings& timings = cabinet.timings;
  return fmt::format(
      "{}{}: {}\n\n  screen       {}\n{}  buttons      {}\n"
      "  lines        {}\n"
      "  service      {}\n"
      "  timings      each picture of the loop {} s; after {} s or more without a press, {} s to say “still "
      "reading”\n"
      "  reading      {} words a minute\n  languages    {}\n  motion       {}\n",
      sources::print(file.diagnostics), name.string(), sources::summary(file.diagnostics),
      screen_line(cabinet.glass), text_lines(cabinet), buttons(cabinet), lines(cabinet), service(cabinet),
      timings.attract_card.count(), timings.idle_least.count(), timings.countdown.count(),
      timings.words_a_minute, languages(cabinet),
      cabinet.reduced_motion ? "reduced: nothing fades or moves" : "pictures fade");
}

}  // namespace kiosk
