// The cabinet's buttons and lamps, as the visit means them.
#pragma once

#include <optional>
#include <vector>

#include "app/visit/visit.h"
#include "firmware/buttons.h"
#include "firmware/debouncer.h"
#include "firmware/lines.h"

namespace kiosk {

/// Which button is wired to which line; the lamp of each has the same number.
class Cabinet {
 public:
  /// Line i is the button wired[i]. `lines` must outlive the cabinet.
  Cabinet(firmware::Lines& lines, std::vector<visit::Control> wired,
          const firmware::DebounceSettings& settings, visit::Time now);

  int descriptor() const { return buttons_.descriptor(); }
  std::optional<visit::Time> deadline() const { return buttons_.deadline(); }

  /// What has been pressed up to `now`, which is to be read before this is called.
  std::vector<visit::Press> presses(visit::Time now);

  /// Lights the lamps of the buttons that do something now.
  void light(const visit::Plan& plan, const visit::Visit& visit, const visit::Extent& extent);

 private:
  firmware::Lines* lines_;
  std::vector<visit::Control> wired_;
  firmware::Buttons buttons_;
};

}  // namespace kiosk
