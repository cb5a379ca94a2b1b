// The service screen: for staff, in English, plain and large. How exhibit, shelf, buttons and machine are;
// then a test of the lamps and one of the display.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/scene/compose.h"

namespace scene {

enum class Lamp { none, dark, lit };

/// A button, or the key switch, as whoever repairs the cabinet wants to see it.
struct ServiceButton {
  std::string name;     ///< as cabinet files call it: `next`
  std::string line;     ///< `GPIO6`
  bool closed = false;  ///< its contact, raw
  bool down = false;    ///< believed to be held
  bool stuck = false;   ///< held too long, or from the start: not listened to
  bool noisy = false;   ///< interference: not listened to
  std::uint64_t presses = 0;
  std::uint64_t edges = 0;
  std::uint64_t noise_bursts = 0;
  std::uint64_t lost_edges = 0;
  Lamp lamp = Lamp::none;

  friend bool operator==(const ServiceButton&, const ServiceButton&) = default;
};

/// What the shelf made of a file, or what was refused.
struct ServiceDecision {
  std::string file;
  std::string says;    ///< `is shown`
  bool grave = false;  ///< it is not as somebody wanted it

  friend bool operator==(const ServiceDecision&, const ServiceDecision&) = default;
};

/// Everything that is told. What is not known has no value, and says so.
struct ServiceReport {
  std::string version;  ///< of the program
  std::string shown;    ///< the pack and its version, or the quiet card and its reason
  int tries = 0;  ///< of the pack since the machine was switched on, this one too; 0: they are not counted
  std::vector<ServiceDecision> shelf;
  std::chrono::minutes machine_for{};  ///< since it was switched on
  std::chrono::minutes program_for{};
  std::optional<int> degrees;  ///< Celsius
  std::optional<bool> under_voltage;
  std::optional<std::uint64_t> storage_errors;
  std::optional<std::uint64_t> free_bytes;  ///< where the shelf is
  std::string no_lines;                     ///< why no button can be pressed; empty: they can
  std::vector<ServiceButton> buttons;
  std::optional<std::size_t> last_pressed;  ///< of the buttons

  friend bool operator==(const ServiceReport&, const ServiceReport&) = default;
};

struct ServicePage {
  Scene scene;
  std::size_t pages = 1;
};

/// The report, on as many pages as the screen needs; beyond the last one, the last.
ServicePage service_page(const ServiceReport& report, std::size_t page, const Screen& screen,
                         const Measure& measure);

/// The lamp of this button is lit, and no other.
Scene lamp_test(const ServiceButton& button, const Screen& screen, const Measure& measure);

/// Lines at the edges; gradients; the colours of the three modes.
inline constexpr std::size_t display_tests = 5;
Scene display_test(std::size_t test, const Screen& screen, const Measure& measure);

/// In place of the exhibit, while two buttons are held. `seconds` are left.
Scene service_countdown(int seconds, const Screen& screen, const Measure& measure);

}  // namespace scene
