// How a cabinet is wired, as plain values: which chip, which of its lines, and how each is read or driven.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace firmware {

/// What the chip itself holds an open contact at.
enum class Bias { as_is, disabled, pull_up, pull_down };

/// A button is usually wired between its line and ground: open is high, pressed is low.
struct ButtonLine {
  std::string name;  ///< as the kernel has it: GPIO17
  bool active_low = true;
  Bias bias = Bias::pull_up;

  friend bool operator==(const ButtonLine&, const ButtonLine&) = default;
};

/// A lamp is usually driven by a transistor: high is lit.
struct LampLine {
  std::string name;
  bool active_low = false;

  friend bool operator==(const LampLine&, const LampLine&) = default;
};

/// Which line is which: Lines and everything above count buttons and lamps as they stand here.
struct Wiring {
  /// The chip is the one with one of these labels: those of the header of a Raspberry Pi 3, 4 and 5.
  /// Numbers (gpiochip0, gpiochip4) change from kernel to kernel.
  std::vector<std::string> chips{"pinctrl-bcm2835", "pinctrl-bcm2711", "pinctrl-rp1"};
  std::vector<ButtonLine> buttons;
  std::vector<LampLine> lamps;
  /// The kernel reports a level that has held for so long; 0: every edge. 0 to 20 ms. Only with libgpiod 2.
  std::chrono::milliseconds kernel_debounce{5};

  friend bool operator==(const Wiring&, const Wiring&) = default;
};

/// A sentence about the first thing that cannot be so; nullopt if all can.
std::optional<std::string> mistake(const Wiring& wiring);

}  // namespace firmware
