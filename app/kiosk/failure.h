// Why the program cannot go on: caught once, in main, and turned into a sentence and an exit code.
#pragma once

#include <sysexits.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace kiosk {

/// `what()` is a sentence or two: what, which object, what to do. `code` is one of sysexits.h; `card` names
/// the reason on the quiet card, `pack-missing`, where visitors would else see nothing.
class Failure : public std::runtime_error {
 public:
  Failure(int code, const std::string& sentence, std::string card = {})
      : std::runtime_error(sentence), code_(code), card_(std::move(card)) {}

  int code() const { return code_; }
  const std::string& card() const { return card_; }

 private:
  int code_;
  std::string card_;
};

/// The reason has been told already, before the quiet card was shown for hours; what is left is the exit
/// code.
struct Told {
  int code = EX_SOFTWARE;
};

}  // namespace kiosk
