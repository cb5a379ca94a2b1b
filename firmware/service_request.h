// Whether staff ask for the service screen: with a key switch on a line of its own, or with two buttons that
// no visitor holds by chance.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "firmware/buttons.h"

namespace firmware {

/// A line that is active while the key is turned.
struct ServiceKey {
  std::size_t line = 0;  ///< index into Buttons, as below
  friend bool operator==(const ServiceKey&, const ServiceKey&) = default;
};

/// Two buttons, different ones.
struct ServiceChord {
  std::size_t first = 0;
  std::size_t second = 0;
  friend bool operator==(const ServiceChord&, const ServiceChord&) = default;
};

/// std::monostate: nobody can ask for it.
using ServiceWay = std::variant<std::monostate, ServiceKey, ServiceChord>;

/// Pure: owns no clock. Takes no press from anybody: those of the two buttons are presses like all others.
class ServiceRequest {
 public:
  /// The two buttons are pressed within this, and no other so shortly before.
  static constexpr std::chrono::milliseconds together{300};
  /// They are then held for so long, and no other is pressed or held meanwhile. A button that is not listened
  /// to, because it is stuck or noisy, does not count: it may be why somebody comes.
  static constexpr std::chrono::seconds held{5};
  /// Who presses two buttons by mistake lets them go before this, and sees nothing of it.
  static constexpr std::chrono::seconds unseen{1};

  explicit ServiceRequest(const ServiceWay& way) : way_(way) {}

  /// What Buttons has told: the presses up to `now`, and how each button is then. To be called after each
  /// Buttons::presses(), in its order.
  void hear(const std::vector<Press>& presses, const std::vector<ButtonState>& buttons, Time now);

  /// The service screen is asked for: while the key is turned, or from the end of the five seconds on; until
  /// dismiss().
  bool wanted() const { return wanted_; }

  /// How many seconds the two have still to be held, 4 to 1; nullopt: nobody holds them, or not for long.
  std::optional<int> seconds_left(Time now) const;

  /// When wanted() or seconds_left() changes by itself: hear() wants to be called then. nullopt: not.
  std::optional<Time> deadline() const;

  /// The service screen has been left. It is asked for anew by a key that was turned back before, or two
  /// buttons that were let go.
  void dismiss();

 private:
  void hear_key(const ServiceKey& key, const std::vector<ButtonState>& buttons);
  void hear_chord(const ServiceChord& chord, const std::vector<Press>& presses,
                  const std::vector<ButtonState>& buttons);
  std::optional<Time> since() const;

  ServiceWay way_;
  bool wanted_ = false;
  bool turned_ = false;                           ///< the key, as far as it is known
  std::array<std::optional<Time>, 2> pressed_{};  ///< of the two, those that are held since then
  std::optional<Time> other_;                     ///< when another was pressed last
  Time now_{};
};

}  // namespace firmware
