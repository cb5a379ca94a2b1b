// What idle time is used for: the screens to which the likely presses lead are composed and their pieces
// painted ahead, one piece a turn, so that a press waits for one piece at most.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "app/kiosk/stage.h"
#include "app/scene/compose.h"
#include "app/visit/visit.h"

namespace kiosk {

class Preparation {
 public:
  /// `paint` prepares one piece of a scene and is false when none was left: screen::Painter::prepare.
  explicit Preparation(std::function<bool(const scene::Scene&)> paint);

  /// Something else is shown: what was under way is dropped.
  void begin(const visit::Visit& visit, visit::Time now);

  /// Nothing is left to prepare.
  bool done() const;

  /// One piece of what Next, More and Back would show, in this order, as far as the cabinet has them and they
  /// do something; without effect when done. Throws as the stage and the painter do.
  void piece(Stage& stage);

 private:
  bool take_up(Stage& stage);

  std::function<bool(const scene::Scene&)> paint_;
  visit::Visit visit_;
  visit::Time now_{};
  std::size_t taken_up_;  ///< of the likely buttons
  std::shared_ptr<const scene::Composition> in_hand_;
};

}  // namespace kiosk
