// [lines] of cabinet.toml, and the line and lamp of each [[button]].
#include <algorithm>
#include <variant>

#include "app/kiosk/cabinet_reading.h"

namespace kiosk {

namespace {

using firmware::Bias;
using firmware::DebounceSettings;
using sources::Need;
using sources::Table;
using std::chrono::milliseconds;

constexpr std::size_t most_of_name = 31;  // bytes, as the kernel keeps them

enum class Side { low, high };
constexpr std::array<std::pair<std::string_view, Side>, 2> sides{{{"low", Side::low}, {"high", Side::high}}};
constexpr std::array<std::pair<std::string_view, Bias>, 4> biases{{{"pull-up", Bias::pull_up},
                                                                   {"pull-down", Bias::pull_down},
                                                                   {"off", Bias::disabled},
                                                                   {"as-is", Bias::as_is}}};

constexpr std::array<std::pair<std::string_view, bool>, 2> invitations{
    {{"steady", false}, {"blinking", true}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Why a text cannot be the name of a line or a chip; empty if it can.
std::string unfit(std::string_view name) {
  const auto visible = [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; };
  if (name.empty()) {
    return "this name is empty";
  }
  if (name.size() > most_of_name) {
    return fmt::format("this name has {} characters, and the kernel's have at most {}", name.size(),
                       most_of_name);
  }
  return std::all_of(name.begin(), name.end(), visible) ? "" : "a name has neither spaces nor line breaks";
}

bool used(const firmware::Wiring& wiring, const std::string& name) {
  const auto is = [&](const auto& line) { return line.name == name; };
  return std::any_of(wiring.buttons.begin(), wiring.buttons.end(), is) ||
         std::any_of(wiring.lamps.begin(), wiring.lamps.end(), is);
}

void read_chip(CabinetReading& reading, Table& lines) {
  const auto chip = lines.text("chip", Need::optional);
  if (!chip) {
    return;
  }
  if (const std::string why = unfit(chip->value); !why.empty()) {
    reading.report.error(chip->at, why, "a chip is called as `gpiodetect` shows it in brackets: pinctrl-rp1");
    return;
  }
  if (chip->value.starts_with("gpiochip")) {
    reading.report.error(
        chip->at, "`chip` must be the chip's label, not its number",
        "numbers change from kernel to kernel; `gpiodetect` shows the label in brackets: pinctrl-rp1");
    return;
  }
  reading.settings.wiring.chips = {chip->value};
}

/// How all buttons and lamps are wired.
void read_sides(CabinetReading& reading, Table& lines) {
  firmware::Wiring& wiring = reading.settings.wiring;
  const auto pressed = reading.choice(lines, "pressed", sides);
  const auto bias = reading.choice(lines, "bias", biases);
  const auto lit = reading.choice(lines, "lit", sides);
  reading.settings.invitation_blinks = reading.choice(lines, "invitation", invitations).value_or(false);
  for (firmware::ButtonLine& button : wiring.buttons) {
    button.active_low = pressed.value_or(Side::low) == Side::low;
    button.bias = bias.value_or(button.active_low ? Bias::pull_up : Bias::pull_down);
  }
  for (firmware::LampLine& lamp : wiring.lamps) {
    lamp.active_low = lit.value_or(Side::high) == Side::low;
  }
}

void read_debounce(CabinetReading& reading, Table& lines) {
  DebounceSettings& debounce = reading.settings.debounce;
  const auto ms = [&](std::string_view key, int least, int most, const std::string& help,
                      milliseconds& into) {
    if (const auto value = reading.whole(lines, key, Need::optional, {least, most, "ms"}, help)) {
      into = milliseconds(*value);
    }
  };
  ms("press_stable_ms", 1, 100, "so long a contact must be closed: 20 unless given", debounce.press_stable);
  ms("release_stable_ms", 1, 200, "so long a contact must be open: 40 unless given", debounce.release_stable);
  if (const auto most = reading.whole(lines, "presses_a_second", Need::optional, {1, 20, "presses"},
                                      "more of one button are passed over: 8 unless given")) {
    debounce.presses_a_second = *most;
  }
  ms("lock_out_ms", 0, 500, "so long a second press of one button is passed over: 0 unless given",
     debounce.lock_out);
  if (const auto held = reading.whole(lines, "held_too_long_s", Need::optional, {5, 600, "seconds"},
                                      "a button that is held for longer is stuck: 30 unless given")) {
    debounce.held_too_long = std::chrono::seconds(*held);
  }
  ms("up_again_ms", 1, 10000, "so long a stuck button must be up: 1000 unless given", debounce.up_again);
  if (debounce.up_again < debounce.release_stable) {
    reading.report.error(lines.at("up_again_ms"),
                         fmt::format("`up_again_ms` must be at least `release_stable_ms`, {}",
                                     debounce.release_stable.count()),
                         "so long a stuck button must be up: 1000 unless given");
    debounce.up_again = DebounceSettings{}.up_again;
  }
  ms("kernel_debounce_ms", 0, 20, "what is shorter the kernel leaves out: 5 unless given",
     reading.settings.wiring.kernel_debounce);
}

}  // namespace

std::optional<std::string> read_line_name(CabinetReading& reading, Table& table, std::string_view key) {
  const sources::Value* value = table.value(key);
  const auto* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(&value->data);
  const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->data);
  const bool digits = text != nullptr && !text->empty() && std::all_of(text->begin(), text->end(), is_digit);
  if (number != nullptr || digits) {
    reading.report.error(
        value->at, fmt::format("`{}` must be the line's name, not its number", key),
        fmt::format("write {} = \"GPIO{}\"", key, number != nullptr ? fmt::to_string(*number) : *text));
    return std::nullopt;
  }
  const auto name = table.text(key, Need::optional);
  if (!name) {
    return std::nullopt;
  }
  if (const std::string why = unfit(name->value); !why.empty()) {
    reading.report.error(name->at, why, "a line is called as `gpioinfo` shows it: GPIO17");
    return std::nullopt;
  }
  if (used(reading.settings.wiring, name->value)) {
    reading.report.error(name->at, fmt::format("the line {} is used twice", name->value),
                         "every button, every lamp and the key switch has a line of its own");
    return std::nullopt;
  }
  return name->value;
}

void read_wires(CabinetReading& reading, Table& button, const std::optional<visit::Control>& control) {
  firmware::Wiring& wiring = reading.settings.wiring;
  const auto line = read_line_name(reading, button, "line");
  if (line && control) {
    wiring.buttons.push_back({*line});
    reading.settings.wired.push_back({*control, std::nullopt});
  }
  const auto lamp = read_line_name(reading, button, "lamp");
  if (lamp && !button.has("line")) {
    reading.report.error(button.at("lamp"), "this button has a lamp and no line",
                         "name the line that the button itself is wired to: line = \"GPIO17\"");
  } else if (lamp && line && control) {
    reading.settings.wired.back().lamp = wiring.lamps.size();
    wiring.lamps.push_back({*lamp});
  }
}

void read_lines(CabinetReading& reading, Table& root, const std::vector<Table>& buttons) {
  const bool wired =
      std::any_of(buttons.begin(), buttons.end(), [](const Table& one) { return one.has("line"); });
  for (const Table& button : buttons) {
    if (wired && !button.has("line") && !button.has("lamp")) {
      reading.report.warning(button.at("name"),
                             "this button has no line, and others have: nobody can press it",
                             "name the line that it is wired to: line = \"GPIO17\"");
    }
  }
  auto lines = root.table("lines");
  if (!lines) {
    return;
  }
  reading.refuse_strays(*lines, "[lines]");
  if (!wired) {
    reading.report.warning(lines->at(), "[lines] says how buttons are wired, and no [[button]] has a line",
                           "name the line of each: line = \"GPIO17\"");
  }
  read_chip(reading, *lines);
  read_sides(reading, *lines);
  read_debounce(reading, *lines);
  lines->close();
}

}  // namespace kiosk
