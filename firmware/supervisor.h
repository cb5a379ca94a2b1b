// The service manager that started the program, and starts it again when it no longer shows anything.
#pragma once

#include <optional>
#include <string>

#include "firmware/lines.h"

namespace firmware {

/// Tells systemd(1) how the program is, by sd_notify(3). Where nobody has asked to be told, as at a desk,
/// nothing is done; nor is it where telling fails: the show goes on, and the watchdog will see.
class Supervisor {
 public:
  /// The program does what it is there for: it shows something, or waits for what the museum has to bring.
  void ready();

  /// The last picture was presented at `presented`, and the input has been read since. To be called as often
  /// as that happens: systemd is told at most once a second, and not again of the same picture.
  void alive(Time presented);

  /// One sentence for `systemctl status`.
  void status(const std::string& sentence);

 private:
  bool ready_ = false;
  std::optional<Time> told_alive_;
};

}  // namespace firmware
