// [service] of cabinet.toml: what opens the service screen.
#include <algorithm>

#include "app/kiosk/button_names.h"
#include "app/kiosk/cabinet_reading.h"
#include "content/sources/suggest.h"

namespace kiosk {

namespace {

using sources::Located;
using sources::Table;

constexpr std::string_view two_buttons = "write chord = [\"back\", \"next\"]";

/// The names of the buttons that can be pressed.
std::vector<std::string> wired_names(const CabinetSettings& settings) {
  std::vector<std::string> names;
  for (const WiredButton& button : settings.wired) {
    names.push_back(name_of(button.control));
  }
  return names;
}

/// Which of the wired buttons it is; none after reporting.
std::optional<std::size_t> read_chord_button(CabinetReading& reading, const Located<std::string>& name) {
  const std::vector<std::string> names = wired_names(reading.settings);
  const auto found = std::find(names.begin(), names.end(), name.value);
  if (found != names.end()) {
    return static_cast<std::size_t>(found - names.begin());
  }
  const auto control = button_named(name.value);
  if (control && reading.settings.controls.has(*control)) {
    reading.report.error(name.at, fmt::format("the button `{}` has no line: nobody can press it", name.value),
                         "name the line that it is wired to: line = \"GPIO17\"");
  } else {
    reading.report.error(name.at, fmt::format("this cabinet has no button `{}`", name.value),
                         sources::did_you_mean(name.value, names));
  }
  return std::nullopt;
}

std::optional<firmware::ServiceChord> read_chord(CabinetReading& reading, Table& service) {
  const std::size_t errors = reading.report.errors();
  const std::vector<Located<std::string>> names = service.texts("chord");
  if (!service.has("chord") || reading.report.errors() != errors) {
    return std::nullopt;
  }
  if (names.size() != 2) {
    reading.report.error(service.at("chord"), fmt::format("a chord is two buttons, not {}", names.size()),
                         std::string(two_buttons));
    return std::nullopt;
  }
  if (names[0].value == names[1].value) {
    reading.report.error(names[1].at, fmt::format("the button `{}` stands here twice", names[1].value),
                         std::string(two_buttons));
    return std::nullopt;
  }
  const auto first = read_chord_button(reading, names[0]);
  const auto second = read_chord_button(reading, names[1]);
  return first && second ? std::optional(firmware::ServiceChord{*first, *second}) : std::nullopt;
}

}  // namespace

void read_service(CabinetReading& reading, Table& root) {
  auto service = root.table("service");
  if (!service) {
    return;
  }
  reading.refuse_strays(*service, "[service]");
  CabinetSettings& settings = reading.settings;
  if (const auto chord = read_chord(reading, *service)) {
    settings.service = *chord;
  }
  if (service->has("line") && service->has("chord")) {
    reading.report.error(service->at("chord"), "the service screen has a key switch or a chord, not both",
                         "keep one of the two");
  }
  if (service->lacks("line") && service->lacks("chord")) {
    reading.report.error(service->at(), "nothing is said of what opens the service screen",
                         fmt::format("name the key switch's line, line = \"GPIO8\", or {}", two_buttons));
  }
  if (const auto line = read_line_name(reading, *service, "line")) {
    settings.service = firmware::ServiceKey{settings.wiring.buttons.size()};
    settings.wiring.buttons.push_back({*line});
  }
  service->close();
}

}  // namespace kiosk
