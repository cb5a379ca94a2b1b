// [[button]] of cabinet.toml.
#include <algorithm>
#include <variant>

#include "app/kiosk/button_names.h"
#include "app/kiosk/cabinet_reading.h"
#include "content/sources/suggest.h"

namespace kiosk {

namespace {

using sources::Table;

constexpr std::array<std::pair<std::string_view, assets::CapColour>, assets::cap_colours> colours{
    {{"amber", assets::CapColour::amber},
     {"blue", assets::CapColour::blue},
     {"violet", assets::CapColour::violet},
     {"coral", assets::CapColour::coral},
     {"white", assets::CapColour::white},
     {"red", assets::CapColour::red},
     {"yellow", assets::CapColour::yellow},
     {"green", assets::CapColour::green}}};

constexpr std::size_t most_of_label = 24;  // characters
constexpr std::size_t most_of_short = 12;

/// Why a text cannot stand in the bar; empty if it can.
std::string unfit(std::string_view text, std::size_t most) {
  const auto invisible = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return "this text is empty";
  }
  if (std::any_of(text.begin(), text.end(), invisible)) {
    return "this text is more than one line";
  }
  const std::size_t characters = sources::count_characters(text);
  return characters > most
             ? fmt::format("this text has {} characters, and there is room for {}", characters, most)
             : std::string();
}

/// `{ en = "...", fr = "..." }`.
content::Localized<std::string> read_texts(CabinetReading& reading, Table& button, std::string_view key,
                                           std::size_t most) {
  content::Localized<std::string> texts;
  const sources::Value* value = button.value(key);
  const auto* entries = value == nullptr ? nullptr : std::get_if<sources::Entries>(&value->data);
  if (value != nullptr && entries == nullptr) {
    reading.report.error(value->at, fmt::format("`{}` must say in which language it is", key),
                         fmt::format("write {} = {{ en = \"...\" }}", key));
  }
  if (entries == nullptr) {
    return texts;
  }
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  for (const sources::Entry& entry : *entries) {
    const auto* text = std::get_if<std::string>(&entry.value.data);
    if (entry.key.size() != 2 || !std::all_of(entry.key.begin(), entry.key.end(), small)) {
      reading.report.error(entry.key_at, fmt::format("`{}` is not the code of a language", entry.key),
                           "two lower-case letters, as ISO 639-1 has them: en, fr, ru");
    } else if (text == nullptr) {
      reading.report.error(entry.value.at, "this must be a text", "texts stand between quotes");
    } else if (const std::string why = unfit(*text, most); !why.empty()) {
      reading.report.error(entry.value.at, why);
    } else {
      texts.emplace(entry.key, *text);
    }
  }
  return texts;
}

/// Which button it is; none after reporting.
std::optional<visit::Control> read_name(CabinetReading& reading, Table& button) {
  const auto name = button.text("name");
  if (!name) {
    return std::nullopt;
  }
  const auto control = button_named(name->value);
  if (!control) {
    reading.report.error(name->at, fmt::format("there is no button `{}`", name->value),
                         sources::did_you_mean(name->value, button_names(), button_names().size()));
  } else if (reading.settings.controls.has(*control)) {
    reading.report.error(name->at, fmt::format("the button `{}` stands here twice", name->value),
                         "keep one of the two");
    return std::nullopt;
  }
  return control;
}

/// One [[button]]. False if its name is not known.
bool read_button(CabinetReading& reading, Table& button) {
  reading.refuse_strays(button, "[[button]]");
  const auto control = read_name(reading, button);
  scene::Cap cap;
  cap.label = read_texts(reading, button, "label", most_of_label);
  cap.shorter = read_texts(reading, button, "short", most_of_short);
  cap.colour = reading.choice(button, "colour", colours);
  read_wires(reading, button, control);
  button.close("it says what the button does");
  if (!control) {
    return false;
  }
  cap.control = *control;
  reading.settings.controls.order.push_back(*control);
  if (!cap.label.empty() || !cap.shorter.empty() || cap.colour) {
    reading.settings.caps.push_back(std::move(cap));
  }
  return true;
}

}  // namespace

void read_buttons(CabinetReading& reading, Table& root) {
  CabinetSettings& settings = reading.settings;
  const std::size_t errors = reading.report.errors();
  std::vector<Table> buttons = root.tables("button");
  if (buttons.empty()) {
    if (reading.report.errors() == errors && (root.has("button") || root.lacks("button"))) {
      reading.report.error(root.has("button") ? root.at("button") : root.at(), "there is no button",
                           "name each in a [[button]] of its own, in the order in which they stand: name = "
                           "\"next\"");
    }
    for (const char* key : {"lines", "service"}) {
      static_cast<void>(root.value(key));  // known, though without a button they say nothing
    }
    return;
  }
  settings.controls.order.clear();
  bool all_known = true;
  for (Table& button : buttons) {
    all_known = read_button(reading, button) && all_known;
  }
  read_service(reading, root);
  read_lines(reading, root, buttons);
  if (settings.controls.has(visit::Button::next)) {
    return;
  }
  if (all_known) {
    reading.report.error(buttons.front().at(), "no button is named `next`",
                         "Next alone leads through the exhibit; without it visitors are stuck");
  }
  settings.controls = visit::ten_buttons();
  settings.caps.clear();
}

}  // namespace kiosk
