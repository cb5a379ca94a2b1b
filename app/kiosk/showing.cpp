#include "app/kiosk/showing.h"

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <string>
#include <variant>

#include "app/kiosk/loop.h"
#include "app/kiosk/opening.h"
#include "app/kiosk/plates.h"
#include "app/kiosk/play.h"
#include "app/kiosk/quiet.h"
#include "app/kiosk/service_report.h"
#include "app/kiosk/service_screen.h"
#include "app/kiosk/still.h"
#include "app/scene/look.h"
#include "app/screen/painter.h"
#include "app/screen/window.h"
#include "firmware/supervisor.h"

namespace kiosk {

namespace {

using Clock = std::chrono::steady_clock;

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

}  // namespace

scene::Screen Showing::screen() const {
  const screen::Size size = display.window().size();
  return screen_of(cabinet, {size.width, size.height});
}

Ending on_display(const Showing& showing, const std::function<Ending(const Around&)>& show) {
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

}  // namespace kiosk
