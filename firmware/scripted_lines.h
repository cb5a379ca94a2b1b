// A fake of the cabinet: edges come from a list, lamps are remembered. For tests and for programs without
// buttons.
#pragma once

#include <vector>

#include "firmware/lines.h"

namespace firmware {

/// Lines whose edges are known beforehand. Time passes when run_to() says so; read() does not let it.
class ScriptedLines final : public Lines {
 public:
  /// `edges` in the order of their times, lines counted from 0 to `inputs` - 1; all inputs begin inactive.
  /// Throws std::invalid_argument for edges out of order or on a line that is not there.
  ScriptedLines(std::size_t inputs, std::size_t lamps, std::vector<Edge> edges);

  /// Lets everything up to and including `now` happen.
  void run_to(Time now);

  int descriptor() const override { return -1; }
  Reading read(Time now) override;
  std::vector<Level> levels() override { return levels_; }
  void set_lamp(std::size_t lamp, Level level) override;

  /// What a visitor would see of a lamp.
  Level lamp(std::size_t lamp) const;

 private:
  std::vector<Edge> edges_;
  std::vector<Level> levels_;
  std::vector<Level> lamps_;
  std::size_t happened_ = 0;  ///< edges up to run_to()'s time
  std::size_t read_ = 0;      ///< of these, handed out
};

}  // namespace firmware
