// The exhibit on one screen: what a visit shows, and which visit an event leads to. Window, tour, script and
// tests all stand on this; none composes a scene by another way.
#pragma once

#include <list>
#include <memory>
#include <optional>
#include <vector>

#include "app/scene/compose.h"
#include "app/scene/fit.h"
#include "app/visit/visit.h"
#include "content/pack/pack.h"

namespace kiosk {

/// Movable. Remembers what it last read and composed, so that a press waits neither for the card nor for a
/// layout that idle time has prepared. Its functions throw as Pack's do.
class Stage {
 public:
  /// `measure` must outlive the stage.
  Stage(content::Pack pack, const visit::Controls& cabinet, const scene::Screen& screen,
        const scene::Measure& measure, const visit::Settings& defaults = {},
        const visit::Timings& timings = {});

  const content::Pack& pack() const { return *pack_; }
  const content::Front& front() const { return pack_->front(); }
  const visit::Plan& plan() const { return plan_; }
  const scene::Screen& screen() const { return screen_; }
  const scene::Measure& measure() const { return *measure_; }

  /// What is seen of `visit` at `now`; `now` matters in the countdown only.
  std::shared_ptr<const scene::Composition> show(const visit::Visit& visit, visit::Time now);

  /// Texts that have less room on the screen of `visit` than they should have.
  std::vector<scene::Misfit> misfits(const visit::Visit& visit, visit::Time now);

  /// The visit after `event`, its pages settled.
  visit::Visit after(const visit::Visit& visit, const visit::Event& event);

  /// `visit` with its page within what there is.
  visit::Visit settled(const visit::Visit& visit, visit::Time now);

  /// When the next Tick changes something.
  visit::Time deadline(const visit::Visit& visit, visit::Time now);

  /// The other screen, from now on; nothing composed for the old one is shown again.
  void resize(const scene::Screen& screen);

 private:
  // Whatever two visits that look the same have in common.
  struct Seen {
    visit::Place place;
    visit::Settings settings;
    std::optional<visit::Seconds> seconds_left;
    friend bool operator==(const Seen&, const Seen&) = default;
  };
  struct Composed {
    Seen seen;
    std::shared_ptr<const scene::Composition> composition;
  };
  struct Gathered {
    visit::Visit visit;
    std::shared_ptr<const scene::Matter> matter;
  };

  std::shared_ptr<const scene::Matter> matter(const visit::Visit& visit);

  std::unique_ptr<content::Pack> pack_;  // at an address of its own: every Matter borrows its Front
  visit::Plan plan_;
  scene::Screen screen_;
  const scene::Measure* measure_;
  std::list<Gathered> matters_;   // the last used first
  std::list<Composed> composed_;  // likewise
};

}  // namespace kiosk
