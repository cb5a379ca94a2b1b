// The cabinet's buttons and lamps, as the visit means them.
#pragma once

#include <spdlog/logger.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/cabinet_settings.h"
#include "app/visit/visit.h"
#include "firmware/buttons.h"
#include "firmware/debouncer.h"
#include "firmware/lines.h"
#include "firmware/service_request.h"

namespace kiosk {

class Cabinet {
 public:
  /// Input i of `lines` is the button wired[i]; where there is a key switch, it is the input behind them.
  /// `lines` and `log` must outlive the cabinet.
  Cabinet(firmware::Lines& lines, std::vector<WiredButton> wired, const firmware::DebounceSettings& settings,
          bool invitation_blinks, visit::Time now, spdlog::logger& log,
          const firmware::ServiceWay& service = {});

  int descriptor() const { return buttons_.descriptor(); }
  std::optional<visit::Time> deadline() const;

  /// What has been pressed up to `now`, which is to be read before this is called. Tells the log of lines
  /// that are missing and of buttons that are not listened to. A lamp that blinks goes on or off.
  std::vector<visit::Press> presses(visit::Time now);

  /// Lights the lamps of the buttons that do something now.
  void light(const visit::Plan& plan, const visit::Visit& visit, const visit::Extent& extent,
             visit::Time now);

  /// No button does anything: all lamps go dark, and what was pressed up to `now` is forgotten.
  void rest(visit::Time now);

  /// Whether staff ask for the service screen, as of the last presses(); and that it has been left.
  const firmware::ServiceRequest& service() const { return service_; }
  void end_service() { service_.dismiss(); }

  /// For the service screen: all lamps, or this button's alone.
  void light_all();
  void light_only(std::size_t button);
  bool lit(std::size_t button) const { return lit_.at(button); }

  const std::vector<WiredButton>& wired() const { return wired_; }
  /// Of each input when presses() was last called; the key switch comes last.
  const std::vector<firmware::ButtonState>& states() const { return states_; }
  /// Why no button can be pressed; null while they can.
  const firmware::LinesFault* fault() const { return lines_->fault(); }

 private:
  /// How often each was told of, or would have been.
  struct Told {
    std::uint64_t aside = 0;
    std::uint64_t noise = 0;
  };

  /// A lamp that goes on and off.
  struct Blinking {
    std::size_t button = 0;
    bool lit = true;
    visit::Time next{};  ///< when it changes
  };

  void set_lamp(std::size_t button, bool lit);
  void invite(const visit::Plan& plan, const visit::Visit& visit, visit::Time now);
  void blink(visit::Time now);
  void look();
  void tell();
  void tell_of_lines();

  firmware::Lines* lines_;
  std::vector<WiredButton> wired_;
  firmware::Buttons buttons_;
  firmware::ServiceRequest service_;
  std::vector<firmware::ButtonState> states_;
  std::vector<bool> lit_;
  spdlog::logger* log_;
  bool invitation_blinks_;
  std::optional<Blinking> blinking_;
  std::vector<Told> told_;
  std::uint64_t faults_ = 0;
  bool missing_ = false;
};

}  // namespace kiosk
