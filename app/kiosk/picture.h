// The picture on the glass: painted when what is seen has changed, and moved on from there. Cards of the
// attract loop fade into each other and drift, a chart reveals itself once; a press ends all of it.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/kiosk/fade.h"
#include "app/kiosk/reveal.h"
#include "app/scene/compose.h"
#include "app/screen/canvas.h"
#include "app/screen/painter.h"
#include "app/visit/visit.h"

namespace kiosk {

class Picture {
 public:
  /// The painter is borrowed. Without `moves` nothing fades, glides or reveals itself, and the attract loop
  /// drifts in jumps.
  Picture(screen::Painter& painter, bool moves, const visit::Visit& begin);

  /// Told of every event before what it leads to is shown.
  void follow(const visit::Visit& before, const visit::Event& event, const visit::Visit& after);

  /// Another screen, as it is seen first; valid until the next call, likewise below.
  const screen::Canvas& show(std::shared_ptr<const scene::Composition> composition, visit::Time now);

  /// The same screen as it is seen at `now`; show() has been called. Allocates nothing once a movement is
  /// under way.
  const screen::Canvas& at(visit::Time now);

  /// When at() has something else to give; nullopt: never.
  std::optional<visit::Time> next_frame() const;

  /// Every movement ends where it leads to.
  void settle();

 private:
  void paint(visit::Time now);
  scene::Point offset(visit::Time now) const;
  bool arrives(const visit::Visit& before, const visit::Event& event, const visit::Visit& after);

  screen::Painter* painter_;
  bool moves_;
  std::optional<visit::Time> attract_since_;  ///< none: somebody is there
  std::shared_ptr<const scene::Composition> shown_;
  screen::Canvas canvas_;  ///< painted, and shifted by `offset_`
  scene::Point offset_;
  visit::Time looked_{};  ///< when it was last asked for
  std::optional<Fade> fade_;
  std::optional<Reveal> reveal_;
  std::vector<std::pair<std::size_t, std::size_t>> revealed_;  ///< theme and stop, in this visit
  bool fade_next_ = false;
  bool reveal_next_ = false;
  bool cut_short_ = false;  ///< what was last given is not where a movement led to
};

}  // namespace kiosk
