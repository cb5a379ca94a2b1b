// Lines that may be missing. A chip that is not there, or goes, is looked for again; until it is found no
// button is pressed and no lamp is lit, and everything else goes on.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "firmware/lines.h"

namespace firmware {

/// Owns no clock. Its functions do not throw std::system_error: whatever says that the chip no longer
/// answers begins the looking.
class PatientLines final : public Lines {
 public:
  /// From one look to the next: twice as long each time, from the first to the last of these. Lines that go
  /// again before they have been there for the longest do not begin anew.
  static constexpr std::chrono::milliseconds first_wait{250};
  static constexpr std::chrono::milliseconds longest_wait{4000};

  /// Asks for the lines; a std::system_error is a fault, too.
  using Request = std::function<RequestedLines()>;

  /// Looks for the lines at once.
  PatientLines(Request request, std::size_t inputs, std::size_t lamps, Time now);

  const LinesFault* fault() const override { return lines_ ? nullptr : &fault_; }

  int descriptor() const override { return lines_ ? lines_->descriptor() : -1; }
  std::optional<Time> deadline() const override;
  Reading read(Time now) override;
  std::vector<Level> levels() override;  ///< all inactive while there are none

  /// Remembered while there are no lines, and done as soon as there are.
  void set_lamp(std::size_t lamp, Level level) override;

 private:
  void look();
  void wait(std::string sentence);
  void lose(std::string sentence);
  template <typename Call>
  void with_lines(const Call& call);

  Request request_;
  std::size_t inputs_;
  std::vector<Level> lamps_;
  std::unique_ptr<Lines> lines_;
  LinesFault fault_;
  Time now_;      ///< the last moment that was told
  Time again_{};  ///< when to look again
  Time found_{};
  std::chrono::milliseconds wait_ = first_wait;
  bool renewed_ = false;
};

}  // namespace firmware
