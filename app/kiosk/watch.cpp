#include "app/kiosk/watch.h"

#include <chrono>
#include <future>
#include <optional>
#include <utility>
#include <variant>

#include "app/kiosk/loop.h"
#include "app/kiosk/opening.h"
#include "app/kiosk/plates.h"
#include "app/kiosk/play.h"
#include "app/kiosk/quiet.h"
#include "app/kiosk/ready.h"
#include "app/scene/look.h"
#include "app/screen/fonts.h"
#include "app/screen/painter.h"
#include "app/screen/window.h"

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

screen::Window open_window(const screen::WindowOptions& wanted, std::future<Ready>& readying) {
  try {
    return screen::Window(wanted);
  } catch (const screen::NoDisplay&) {
    // What is wrong with the pack is told rather than what is wrong with the display.
    const Ready ready = readying.get();
    if (const auto* failure = std::get_if<Failure>(&ready.stage)) {
      throw Failure(*failure);
    }
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

void run_exhibit(const Options& options, const CabinetSettings& cabinet, Ready& ready, screen::Window& window,
                 Wait& wait, spdlog::logger& log) {
  Stage& stage = std::get<Stage>(ready.stage);
  for (const std::string& sentence : ready.remarks) {
    log.warn("{}", sentence);
  }
  const scene::Screen screen = screen_in(window, cabinet);
  tell_of_glass(options, cabinet.glass, screen, log);
  if (screen != stage.screen()) {
    stage.resize(screen);
  }
  screen::Painter painter(
      *ready.fonts, {},
      plates_of(stage.pack(), ready.keys, [&log](const std::string& sentence) { log.warn("{}", sentence); }));
  if (options.script) {
    play_in(window, painter, stage, options);
    return;
  }
  const visit::Time start = Clock::now();
  std::optional<Recorder> recorder;
  if (options.record) {
    recorder.emplace(*options.record, start);
  }
  log.info("showing {} {} on {}, {}x{}", stage.front().id, stage.front().version, window.driver(),
           stage.screen().width, stage.screen().height);
  run_loop({stage, window, painter, wait, nullptr, recorder ? &*recorder : nullptr,
            options.windowed.has_value(), !cabinet.reduced_motion, cabinet},
           visit::unattended(stage.plan(), start));
  if (recorder) {
    recorder->finish();
  }
}

}  // namespace

void watch(const Options& options, spdlog::logger& log) {
  const CabinetSettings cabinet = open_cabinet(options, log);
  Wait wait;  // before the thread that gets things ready, so that it too leaves the signals alone
  std::future<Ready> readying = std::async(std::launch::async, get_ready, options, cabinet);
  screen::Window window = open_window(window_options(options, cabinet.glass), readying);
  const auto keep_quiet = [&](const std::exception& reason, const screen::Canvas& card) {
    log.error("{}", reason.what());
    run_still(window, wait, options.windowed.has_value(), card);
  };
  std::optional<Ready> ready;
  try {
    ready.emplace(readying.get());
  } catch (const screen::FontMissing& missing) {
    keep_quiet(missing, wordless_card(screen_in(window, cabinet)));
    throw Told{EX_UNAVAILABLE};
  }
  if (const auto* failure = std::get_if<Failure>(&ready->stage)) {
    keep_quiet(*failure, quiet_picture(failure->card(), screen_in(window, cabinet), *ready->fonts));
    throw Told{failure->code()};
  }
  run_exhibit(options, cabinet, *ready, window, wait, log);
}

}  // namespace kiosk
