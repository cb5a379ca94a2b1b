#include "app/kiosk/watch.h"

#include <fmt/format.h>

#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "app/kiosk/display.h"
#include "app/kiosk/loop.h"
#include "app/kiosk/opening.h"
#include "app/kiosk/plates.h"
#include "app/kiosk/play.h"
#include "app/kiosk/quiet.h"
#include "app/kiosk/ready.h"
#include "app/kiosk/service_report.h"
#include "app/kiosk/service_screen.h"
#include "app/kiosk/still.h"
#include "app/kiosk/wired_cabinet.h"
#include "app/scene/look.h"
#include "app/screen/fonts.h"
#include "app/screen/painter.h"
#include "app/screen/window.h"
#include "firmware/supervisor.h"

namespace kiosk {

namespace {

using Clock = std::chrono::steady_clock;

// A window on a desk stands upright, whatever is said of the cabinet's panel.
screen::WindowOptions window_options(const Options& options, const Glass& glass) {
  screen::WindowOptions wanted;
  if (options.windowed) {
    wanted.size = screen::Size{options.windowed->width, options.windowed->height};
    return wanted;
  }
  wanted.rotation = glass.rotation;
  if (glass.pixels) {
    wanted.pixels = screen::Size{glass.pixels->width, glass.pixels->height};
  }
  return wanted;
}

/// The pack was not shown, and that was not its doing.
void leave(const Ready& ready, ShelfPacks* packs) {
  if (packs != nullptr && ready.staged.shown.digest) {
    packs->end_try(*ready.staged.shown.digest);
  }
}

/// False if the program is told to end while it waits for a display.
bool open(Display& display, std::future<Ready>& readying, ShelfPacks* packs) {
  try {
    return display.open();
  } catch (const screen::NoDisplay&) {
    // What is wrong with the pack is told rather than what is wrong with the display.
    const Ready ready = readying.get();
    if (const auto* failure = std::get_if<Failure>(&ready.staged.stage)) {
      throw Failure(*failure);
    }
    leave(ready, packs);
    throw;
  }
}

scene::Screen screen_in(const screen::Window& window, const CabinetSettings& cabinet) {
  return screen_of(cabinet, {window.size().width, window.size().height});
}

// What only the display could tell of the cabinet's glass.
void tell_of_glass(const Options& options, const Glass& glass, const scene::Screen& screen,
                   spdlog::logger& log) {
  const Size size{screen.width, screen.height};
  if (!options.cabinet || options.windowed || glass.pixels == size) {
    return;
  }
  if (glass.pixels) {
    log.warn("the display does not offer {}x{} pixels: it keeps its own, {}x{}", glass.pixels->width,
             glass.pixels->height, size.width, size.height);
  }
  if (short_side_ems(screen) < scene::comfortable_ems) {
    log.warn(
        "this screen of {}x{} pixels is small for {} mm of distance: its shorter side is {:.1f} em of body "
        "text, and under {} em the exhibit is cut into many short pages",
        size.width, size.height, glass.distance_mm, short_side_ems(screen), scene::comfortable_ems);
  }
}

// Each picture for as long as it takes to draw it.
void play_in(screen::Window& window, screen::Painter& painter, Stage& stage, const Options& options) {
  const Script script = open_script(*options.script, stage.plan().controls);
  screen::Canvas canvas;
  play(stage, {visit::unattended(stage.plan(), {}), {}}, script, [&](const Moment& moment) {
    painter.paint(stage.show(moment.visit, moment.time)->scene, canvas);
    window.present(canvas);
    window.poll();
  });
}

/// All that shows one pack after the other.
struct Showing {
  const Options& options;
  const CabinetSettings& cabinet;
  Display& display;
  Wait& wait;
  firmware::Supervisor& supervisor;
  ShelfWatch* shelf;  ///< none where one pack was named
  Cabinet* buttons;   ///< none at a desk
  visit::Time started;
  spdlog::logger& log;

  scene::Screen screen() const { return screen_in(display.window(), cabinet); }
};

/// Shows something in the window that is open. A display that is lost meanwhile, or has come back, is one to
/// open anew, where it is waited for.
template <typename Show>
Ending on_display(const Showing& showing, Show show) {
  screen::Window& window = showing.display.window();
  const bool at_desk = window.driver() != "KMSDRM";
  std::optional<DisplayReturn> display_return;
  if (!at_desk) {
    display_return.emplace();
  }
  try {
    return show(Around{window, showing.wait, showing.supervisor, display_return ? &*display_return : nullptr,
                       showing.options.windowed.has_value(), at_desk || showing.options.keyboard});
  } catch (const screen::NoDisplay& error) {
    if (!showing.display.waits()) {
      throw;
    }
    showing.log.critical("the display is lost: {}", error.what());
    return Ending::display;
  }
}

/// Lamps go dark, and nothing pressed until now is meant for what will be shown.
void rest(const Showing& showing) {
  if (showing.buttons != nullptr) {
    showing.buttons->rest(Clock::now());
  }
}

void tell(const Staged& staged, spdlog::logger& log) {
  if (staged.hashing) {
    log.info("{}: {}", staged.shown.name, to_string(*staged.hashing));
  }
  for (const std::string& sentence : staged.remarks) {
    log.warn("{}", sentence);
  }
}

std::optional<ServiceParts> service_parts(const Showing& showing, const Around& around,
                                          screen::Painter& painter, const scene::Measure& measure) {
  if (showing.buttons == nullptr) {
    return std::nullopt;
  }
  return ServiceParts{around, *showing.buttons, showing.cabinet, painter, measure, showing.shelf};
}

/// What the service screen tells while `says` is shown. Borrows all.
GatherService gather_of(const Showing& showing, const Shown& shown, const std::string& says) {
  return [&showing, &shown, says] {
    ServiceSources sources{says, shown.name, shown.tries, {}, showing.options.shelf, showing.started};
    if (showing.shelf != nullptr) {
      sources.decisions = showing.shelf->decisions();
    }
    return gather_service(sources, Clock::now());
  };
}

Ending run_exhibit(const Showing& showing, const Around& around, const Ready& ready, Stage& stage) {
  const Options& options = showing.options;
  const scene::Screen screen = showing.screen();
  tell_of_glass(options, showing.cabinet.glass, screen, showing.log);
  if (screen != stage.screen()) {
    stage.resize(screen);
  }
  screen::Painter painter(
      *ready.fonts, {},
      plates_of(stage.pack(), ready.keys,
                [&log = showing.log](const std::string& sentence) { log.warn("{}", sentence); }));
  if (options.script) {
    play_in(around.window, painter, stage, options);
    return Ending::told;
  }
  const visit::Time start = Clock::now();
  std::optional<Recorder> recorder;
  if (options.record) {
    recorder.emplace(*options.record, start);
  }
  const std::string says = fmt::format("showing {} {} on {}, {}x{}", stage.front().id, stage.front().version,
                                       around.window.driver(), stage.screen().width, stage.screen().height);
  showing.log.info("{}", says);
  showing.supervisor.status(says);
  const Parts parts{around,
                    stage,
                    painter,
                    showing.buttons,
                    recorder ? &*recorder : nullptr,
                    showing.shelf,
                    !showing.cabinet.reduced_motion,
                    showing.cabinet};
  const std::string what = fmt::format("{}, version {}", stage.front().id, stage.front().version);
  const Ending ending = run_with_service(
      service_parts(showing, around, painter, stage.measure()), gather_of(showing, ready.staged.shown, what),
      [&] { return run_loop(parts, visit::unattended(stage.plan(), Clock::now())); });
  if (recorder) {
    recorder->finish();
  }
  return ending;
}

Ending run_quiet(const Showing& showing, const Around& around, const Ready& ready, const Failure& failure) {
  showing.log.critical("{}", failure.what());
  showing.supervisor.status("shows the quiet card: " + failure.card());
  rest(showing);
  screen::Painter painter(*ready.fonts);
  const std::optional<ServiceParts> service = service_parts(showing, around, painter, *ready.fonts);
  const screen::Canvas card = quiet_picture(failure.card(), showing.screen(), *ready.fonts);
  const Ending ending =
      run_with_service(service, gather_of(showing, ready.staged.shown, "the quiet card: " + failure.card()),
                       [&] { return run_still(around, card, showing.shelf, service ? &*service : nullptr); });
  rest(showing);
  return ending;
}

/// What is staged, on whatever display there is. Not Ending::display, unless nobody waits for one.
Ending show_staged(const Showing& showing, Ready& ready) {
  for (;;) {
    const Ending ending = on_display(showing, [&](const Around& around) {
      auto* stage = std::get_if<Stage>(&ready.staged.stage);
      return stage != nullptr ? run_exhibit(showing, around, ready, *stage)
                              : run_quiet(showing, around, ready, std::get<Failure>(ready.staged.stage));
    });
    if (ending != Ending::display) {
      return ending;
    }
    rest(showing);
    if (!showing.display.open()) {
      return Ending::told;
    }
  }
}

/// One pack after the other, or the quiet card while there is none. Throws Told if it ends at the quiet card.
void show_packs(const Showing& showing, Ready& ready) {
  for (;;) {
    Staged& staged = ready.staged;
    tell(staged, showing.log);
    if (showing.shelf != nullptr) {
      showing.shelf->show(staged.shown);
    }
    if (show_staged(showing, ready) == Ending::told) {
      if (const auto* failure = std::get_if<Failure>(&staged.stage)) {
        throw Told{failure->code()};
      }
      return;
    }
    staged =
        stage_of(showing.shelf->take(), showing.options, showing.cabinet, showing.screen(), *ready.fonts);
  }
}

/// The quiet card, where its fonts have been opened.
screen::Canvas waiting_card(const scene::Screen& screen, FontsMeanwhile& meanwhile) {
  const std::lock_guard using_fonts(meanwhile.in_use);
  return meanwhile.fonts != nullptr ? quiet_picture({}, screen, *meanwhile.fonts) : wordless_card(screen);
}

/// Visitors see the quiet card while a large pack is hashed, if that takes longer than opening the window.
/// False if the program is told to end before it is done.
bool await(const std::future<Ready>& readying, FontsMeanwhile& meanwhile, const Bell& done,
           const Showing& showing) {
  constexpr std::chrono::milliseconds unseen{300};
  if (readying.wait_for(unseen) == std::future_status::ready) {
    return true;
  }
  const auto enough = [&] { return readying.wait_for(Clock::duration{0}) == std::future_status::ready; };
  const screen::Canvas card = waiting_card(showing.screen(), meanwhile);
  const Ending ending = on_display(showing, [&](const Around& around) {
    return run_still_until(around, card, done.descriptor(), enough);
  });
  return ending != Ending::told;
}

/// Shows what there is until it is told to end.
void show(const Showing& showing, std::future<Ready>& readying) {
  std::optional<Ready> ready;
  try {
    ready.emplace(readying.get());
  } catch (const screen::FontMissing& missing) {
    showing.log.critical("{}", missing.what());
    on_display(showing, [&](const Around& around) {
      return run_still(around, wordless_card(showing.screen()), nullptr, nullptr);
    });
    throw Told{EX_UNAVAILABLE};
  }
  show_packs(showing, *ready);
}

}  // namespace

void watch(const Options& options, spdlog::logger& log) {
  const visit::Time started = Clock::now();
  const CabinetSettings cabinet = open_cabinet(options, log);
  Wait wait;  // before the thread that gets things ready, so that it too leaves the signals alone
  std::optional<ShelfPacks> packs;
  if (options.shelf) {
    packs.emplace(*options.shelf, options.trust);
  }
  ShelfPacks* const shelf = packs ? &*packs : nullptr;
  FontsMeanwhile meanwhile;
  const Bell done;
  std::future<Ready> readying = std::async(std::launch::async, [&] {
    const struct Ring {
      const Bell& bell;
      ~Ring() { bell.ring(); }
    } ring{done};
    return get_ready(options, cabinet, shelf, meanwhile);
  });
  firmware::Supervisor supervisor;
  Display display(window_options(options, cabinet.glass), options.shelf.has_value(), wait, supervisor, log);
  const std::unique_ptr<WiredCabinet> wired = wired_cabinet(options, cabinet, Clock::now(), log);
  Showing showing{options, cabinet, display, wait, supervisor, nullptr, wired ? &wired->buttons : nullptr,
                  started, log};
  if (!open(display, readying, shelf) || !await(readying, meanwhile, done, showing)) {
    leave(readying.get(), shelf);
    return;
  }
  if (!packs) {
    show(showing, readying);
    return;
  }
  ShelfWatch watched(*packs, *options.shelf, log);
  showing.shelf = &watched;
  show(showing, readying);
  watched.end();
}

}  // namespace kiosk
