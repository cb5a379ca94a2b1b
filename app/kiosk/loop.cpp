#include "app/kiosk/loop.h"

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>
#include <variant>

#include "app/kiosk/keys.h"
#include "app/kiosk/picture.h"
#include "app/kiosk/preparation.h"
#include "app/kiosk/service_screen.h"

namespace kiosk {

namespace {

using Clock = std::chrono::steady_clock;

class Loop {
 public:
  Loop(const Parts& parts, const visit::Visit& begin)
      : parts_(parts),
        visit_(begin),
        preparation_(
            [&painter = parts.painter](const scene::Scene& scene) { return painter.prepare(scene); }),
        picture_(parts.painter, parts.moves, begin) {}

  Ending run() {
    draw(Clock::now());
    while (wait()) {
      const visit::Time now = Clock::now();
      hear_keys(now);
      hear_buttons(now);
      if (ended_) {
        return Ending::told;
      }
      if (const Ending asked = count_down(); asked != Ending::other) {
        return asked;
      }
      parts_.around.supervisor.alive(presented_);
      if (has_returned(parts_.around, now)) {
        return Ending::display;
      }
      let_time_pass(now);
      if (parts_.shelf != nullptr && parts_.shelf->turn(now, nobody_there())) {
        return Ending::other;
      }
      if (!update(now) && !preparation_.done()) {
        preparation_.piece(parts_.stage);
        rest();
      }
    }
    return Ending::told;
  }

 private:
  bool nobody_there() const { return std::holds_alternative<visit::Attract>(visit_.place); }

  // False when the program has been told to end.
  bool wait() {
    const bool at_once = !preparation_.done() || std::exchange(just_presented_, false);
    std::optional<visit::Time> until;
    if (!at_once) {
      const visit::Time now = Clock::now();
      const Reasons reasons{parts_.stage.deadline(visit_, now),
                            parts_.cabinet != nullptr ? parts_.cabinet->deadline() : std::nullopt,
                            picture_.next_frame(),
                            presented_,
                            parts_.shelf != nullptr ? parts_.shelf->deadline() : std::nullopt,
                            look(parts_.around)};
      until = wake(parts_.around, reasons, now);
    }
    const int lines = parts_.cabinet != nullptr ? parts_.cabinet->descriptor() : -1;
    const ShelfWatch* const shelf = parts_.shelf;
    return parts_.around.wait(
        {lines, parts_.around.window.descriptor(), shelf != nullptr ? shelf->changes() : -1,
         shelf != nullptr ? shelf->errands() : -1},
        until);
  }

  void hear_keys(visit::Time now) {
    for (const screen::WindowEvent& event : parts_.around.window.poll()) {
      if (const auto* key = std::get_if<screen::KeyPressed>(&event)) {
        hear_key(*key, now);
      } else if (std::holds_alternative<screen::Closed>(event)) {
        ended_ = true;
      } else if (const auto* resized = std::get_if<screen::Resized>(&event)) {
        resize(resized->size);
      } else {
        stale_ = true;
      }
    }
  }

  void hear_key(const screen::KeyPressed& key, visit::Time now) {
    if (!parts_.around.keys) {
      return;
    }
    const auto what = meaning(key, parts_.stage.plan().controls, parts_.around.in_window);
    if (!what) {
      return;
    }
    if (const auto* press = std::get_if<visit::Press>(&*what)) {
      happen({*press, now});
    } else if (std::holds_alternative<visit::Walk>(*what)) {
      happen({visit::Walk{}, now});
    } else if (std::holds_alternative<visit::Home>(*what)) {
      happen({visit::Home{}, now});
    } else {
      ended_ = true;
    }
  }

  void hear_buttons(visit::Time now) {
    if (parts_.cabinet == nullptr) {
      return;
    }
    for (const visit::Press& press : parts_.cabinet->presses(now)) {
      happen({press, now});
    }
  }

  // Staff hold two buttons, or have turned the key.
  Ending count_down() {
    return parts_.cabinet == nullptr ? Ending::other
                                     : run_countdown({parts_.around, *parts_.cabinet, parts_.settings,
                                                      parts_.painter, parts_.stage.measure(), parts_.shelf},
                                                     stale_);
  }

  // The hot path: everything that it needs is in memory if idle time has had its turns.
  void happen(const visit::Event& event) {
    visited_ = true;
    go_on(event);
    if (parts_.recorder != nullptr) {
      parts_.recorder->note(event);
    }
  }

  void let_time_pass(visit::Time now) {
    if (now < parts_.stage.deadline(visit_, now)) {
      return;
    }
    go_on({visit::Tick{}, now});
  }

  void go_on(const visit::Event& event) {
    const visit::Visit before = std::exchange(visit_, parts_.stage.after(visit_, event));
    picture_.follow(before, event, visit_);
  }

  void resize(screen::Size size) {
    parts_.stage.resize(screen_of(parts_.settings, {size.width, size.height}));
    visit_ = parts_.stage.settled(visit_, Clock::now());
    picture_.settle();
  }

  // A visit leaves holes of freed memory between what is kept, each visit others. Once nobody is there and
  // nothing is left to prepare, they go back to the kernel: else the program grows from walk to walk.
  void rest() {
    if (visited_ && preparation_.done() && nobody_there()) {
      malloc_trim(0);
      visited_ = false;
    }
  }

  // Draws or presents if there is a reason to; false if there is none.
  bool update(visit::Time now) {
    if (parts_.stage.show(visit_, now) != shown_) {
      draw(now);
      return true;
    }
    const std::optional<visit::Time> frame = picture_.next_frame();
    if (stale_ || now >= presented_ + sign_of_life || (frame && now >= *frame)) {
      present(picture_.at(now), now);
      return true;
    }
    return false;
  }

  void draw(visit::Time now) {
    const auto composition = parts_.stage.show(visit_, now);
    const bool same = shown_ && shown_->scene == composition->scene;
    shown_ = composition;
    if (!same) {
      present(picture_.show(shown_, now), now);
    }
    if (parts_.cabinet != nullptr) {
      parts_.cabinet->light(parts_.stage.plan(), visit_, shown_->extent, now);
    }
    preparation_.begin(visit_, now);
  }

  void present(const screen::Canvas& canvas, visit::Time now) {
    parts_.around.window.present(canvas);
    parts_.around.supervisor.ready();
    if (parts_.shelf != nullptr) {
      parts_.shelf->presented(now);
    }
    presented_ = now;
    just_presented_ = true;
    stale_ = false;
  }

  Parts parts_;
  visit::Visit visit_;
  Preparation preparation_;
  Picture picture_;
  std::shared_ptr<const scene::Composition> shown_;
  visit::Time presented_{};
  bool just_presented_ = false;  ///< presenting may have moved events from the descriptor into SDL's queue
  bool stale_ = false;           ///< the display has lost what was presented
  bool visited_ = true;          ///< something was pressed, or loaded, since memory was given back
  bool ended_ = false;
};

}  // namespace

Ending run_loop(const Parts& parts, const visit::Visit& begin) { return Loop(parts, begin).run(); }

}  // namespace kiosk
