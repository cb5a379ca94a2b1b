#include "app/kiosk/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "app/kiosk/help.h"

namespace kiosk {

namespace {

// Everything as it was written; what it means is found out afterwards, so that each mistake has its own
// sentence.
struct Written {
  bool help = false;
  bool version = false;
  std::optional<std::string> pack, shelf, cabinet, windowed, offscreen, language, mode, text, buttons, script,
      record, tour, contact_sheet, snapshot;
  std::vector<std::string> trust;
  bool reduced_motion = false;
  bool keyboard = false;
  bool print_scenes = false;
  bool check_cabinet = false;
};

void describe(CLI::App& app, Written& written) {
  app.set_help_flag();
  app.allow_extras();
  app.add_flag("-h,--help", written.help);
  app.add_flag("--version", written.version);
  const auto text = [&](const char* name, std::optional<std::string>& into, const char* type) {
    app.add_option(name, into)->type_name(type);
  };
  text("--pack", written.pack, "FILE");
  text("--shelf", written.shelf, "DIR");
  app.add_option("--trust", written.trust)->type_name("FILE|DIR")->allow_extra_args(false);
  text("--cabinet", written.cabinet, "FILE");
  text("--windowed", written.windowed, "WxH");
  text("--offscreen", written.offscreen, "WxH");
  text("--language", written.language, "xx");
  text("--display", written.mode, "MODE");
  text("--text", written.text, "SIZE");
  text("--buttons", written.buttons, "NUMBER");
  text("--script", written.script, "FILE");
  text("--record", written.record, "FILE");
  text("--tour", written.tour, "DIR");
  text("--contact-sheet", written.contact_sheet, "FILE");
  text("--snapshot", written.snapshot, "FILE");
  app.add_flag("--reduced-motion", written.reduced_motion);
  app.add_flag("--keyboard", written.keyboard);
  app.add_flag("--print-scenes", written.print_scenes);
  app.add_flag("--check-cabinet", written.check_cabinet);
}

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

std::optional<Size> parse_size(std::string_view text) {
  const std::size_t x = text.find('x');
  if (x == std::string_view::npos) {
    return std::nullopt;
  }
  const auto width = whole(text.substr(0, x));
  const auto height = whole(text.substr(x + 1));
  const auto fits = [](std::optional<int> side) { return side && *side >= least_side && *side <= most_side; };
  if (!fits(width) || !fits(height)) {
    return std::nullopt;
  }
  return Size{*width, *height};
}

using Complaint = std::optional<std::string>;

// The value of the choice that `written` names, if it is given.
template <typename T, std::size_t count>
Complaint choose(const std::optional<std::string>& written, std::string_view option,
                 const std::array<std::pair<std::string_view, T>, count>& choices, std::optional<T>& into) {
  if (!written) {
    return std::nullopt;
  }
  std::string names;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& [name, value] = choices[i];
    if (name == *written) {
      into = value;
      return std::nullopt;
    }
    names += fmt::format("{}{}", i == 0 ? "" : i + 1 == count ? " or " : ", ", name);
  }
  return fmt::format("{} {}: it must be {}", option, *written, names);
}

Complaint read_size(const std::optional<std::string>& written, std::string_view option,
                    std::optional<Size>& into) {
  if (!written) {
    return std::nullopt;
  }
  into = parse_size(*written);
  if (into) {
    return std::nullopt;
  }
  return fmt::format("{} {}: it must be WIDTHxHEIGHT in pixels, each from 240 to 8192, as 1920x1080", option,
                     *written);
}

Complaint read_language(const std::optional<std::string>& written, std::string& into) {
  if (!written) {
    return std::nullopt;
  }
  into = *written;
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (into.size() == 2 && small(into[0]) && small(into[1])) {
    return std::nullopt;
  }
  return fmt::format("--language {}: it must be two small letters, as en", into);
}

Complaint read_path(const std::optional<std::string>& written, std::string_view option,
                    std::optional<std::filesystem::path>& into) {
  if (!written) {
    return std::nullopt;
  }
  if (written->empty()) {
    return fmt::format("{}: the name of the file is empty", option);
  }
  into = *written;
  return std::nullopt;
}

Complaint read_values(const Written& written, Options& options) {
  static constexpr std::array<std::pair<std::string_view, assets::Mode>, 3> modes{
      {{"gallery", assets::Mode::gallery},
       {"daylight", assets::Mode::daylight},
       {"contrast", assets::Mode::contrast}}};
  static constexpr std::array<std::pair<std::string_view, visit::Display>, 4> sizes{
      {{"100", visit::Display::text_100},
       {"130", visit::Display::text_130},
       {"165", visit::Display::text_165},
       {"200", visit::Display::text_200}}};
  static constexpr std::array<std::pair<std::string_view, Buttons>, 3> cabinets{
      {{"10", Buttons::ten}, {"3", Buttons::three}, {"1", Buttons::one}}};
  for (const Complaint& complaint :
       {read_path(written.pack, "--pack", options.pack), read_path(written.shelf, "--shelf", options.shelf),
        read_path(written.cabinet, "--cabinet", options.cabinet),
        read_size(written.windowed, "--windowed", options.windowed),
        read_size(written.offscreen, "--offscreen", options.offscreen),
        read_language(written.language, options.language),
        choose(written.mode, "--display", modes, options.mode),
        choose(written.text, "--text", sizes, options.text),
        choose(written.buttons, "--buttons", cabinets, options.buttons),
        read_path(written.script, "--script", options.script),
        read_path(written.record, "--record", options.record),
        read_path(written.tour, "--tour", options.tour),
        read_path(written.contact_sheet, "--contact-sheet", options.contact_sheet),
        read_path(written.snapshot, "--snapshot", options.snapshot)}) {
    if (complaint) {
      return complaint;
    }
  }
  options.trust.assign(written.trust.begin(), written.trust.end());
  options.reduced_motion = written.reduced_motion;
  options.keyboard = written.keyboard;
  options.print_scenes = written.print_scenes;
  options.check_cabinet = written.check_cabinet;
  return std::nullopt;
}

visit::Controls controls(Buttons buttons) {
  switch (buttons) {
    case Buttons::three:
      return visit::three_buttons();
    case Buttons::one:
      return visit::one_button();
    case Buttons::ten:
      break;
  }
  return visit::ten_buttons();
}

Complaint contact_sheet_conflict(const Options& options) {
  if (!options.contact_sheet) {
    return std::nullopt;
  }
  if (options.tour || options.script || options.snapshot || options.record) {
    return "--contact-sheet goes its own way through the exhibit: it does not go with --tour, --script, "
           "--snapshot or --record";
  }
  if (options.windowed) {
    return "--windowed has no use with --contact-sheet, which draws without a window: give --offscreen WxH";
  }
  return std::nullopt;
}

Complaint conflict(const Options& options) {
  if (const Complaint complaint = contact_sheet_conflict(options)) {
    return complaint;
  }
  if (options.pack && options.shelf) {
    return "--pack and --shelf exclude each other: the exhibit is one pack, or the newest of a shelf";
  }
  if (options.shelf && options.trust.empty()) {
    return "--shelf goes with --trust FILE or --trust DIR: nothing is shown of it that no trusted key has "
           "signed";
  }
  if (options.check_cabinet && !options.cabinet) {
    return "--check-cabinet goes with --cabinet FILE: it says what is wrong with it";
  }
  if (options.windowed && options.offscreen) {
    return "--windowed and --offscreen exclude each other: a run has a window or it has none";
  }
  if (options.tour && options.script) {
    return "--tour and --script exclude each other: a tour presses its own buttons";
  }
  if (options.tour && options.snapshot) {
    return "--tour and --snapshot exclude each other: a tour writes a picture of every screen";
  }
  if (options.windowed && (options.tour || options.snapshot)) {
    return "--windowed has no use with --tour or --snapshot, which draw without a window: give --offscreen "
           "WxH";
  }
  if (options.windowed && options.print_scenes) {
    return "--windowed has no use with --print-scenes, which prints in place of drawing: give --offscreen "
           "WxH";
  }
  if (options.print_scenes && !options.script && !options.tour) {
    return "--print-scenes goes with --script FILE or --tour DIR: it prints what they show";
  }
  if (options.print_scenes && options.snapshot) {
    return "--print-scenes and --snapshot exclude each other: scenes are printed or drawn";
  }
  if (options.offscreen && !options.script && !options.tour && !options.contact_sheet && !options.snapshot) {
    return "--offscreen goes with --script FILE, --tour DIR, --contact-sheet FILE or --snapshot FILE: "
           "without "
           "them nobody would see it";
  }
  if (options.record && (options.script || options.tour || options.snapshot)) {
    return "--record writes the presses of somebody at the window: it does not go with --script, --tour or "
           "--snapshot";
  }
  return std::nullopt;
}

}  // namespace

std::variant<Options, Answer, WrongUsage> read_options(int argc, const char* const* argv) {
  CLI::App app;
  Written written;
  describe(app, written);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return WrongUsage{fmt::format("{}: see vitrine --help", error.what())};
  }
  if (written.help) {
    return Answer{help()};
  }
  if (written.version) {
    return Answer{"vitrine " VITRINE_VERSION "\n"};
  }
  if (const auto extras = app.remaining(); !extras.empty()) {
    const std::string& first = extras.front();
    const bool option = first.size() > 1 && first.front() == '-';
    return WrongUsage{
        option ? fmt::format("{} is not an option of vitrine: see vitrine --help", first)
               : fmt::format("{}: vitrine takes options only; a pack is given with --pack {}", first, first)};
  }
  Options options;
  if (const Complaint complaint = read_values(written, options)) {
    return WrongUsage{*complaint};
  }
  if (const Complaint complaint = conflict(options)) {
    return WrongUsage{*complaint};
  }
  return options;
}

bool without_window(const Options& options) {
  return options.tour || options.contact_sheet || options.snapshot || options.offscreen ||
         (options.script && !options.windowed);
}

CabinetSettings with_options(CabinetSettings cabinet, const Options& options) {
  cabinet.mode = options.mode.value_or(cabinet.mode);
  cabinet.text = options.text.value_or(cabinet.text);
  cabinet.reduced_motion = cabinet.reduced_motion || options.reduced_motion;
  if (options.buttons) {
    cabinet.controls = controls(*options.buttons);
    cabinet.caps.clear();
    cabinet.wiring = {};
    cabinet.wired.clear();
    cabinet.service = {};
  }
  std::vector<std::string>& codes = cabinet.languages;
  if (!options.language.empty() && !codes.empty() &&
      std::find(codes.begin(), codes.end(), options.language) == codes.end()) {
    codes.push_back(options.language);
  }
  return cabinet;
}

scene::Screen offscreen_screen(const Options& options, const CabinetSettings& cabinet) {
  const Size reference{scene::landscape_24.width, scene::landscape_24.height};
  return screen_of(cabinet, options.offscreen.value_or(cabinet.glass.pixels.value_or(reference)));
}

}  // namespace kiosk
