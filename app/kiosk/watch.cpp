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
#include "app/screen/fonts.h"
#include "app/screen/painter.h"
#include "app/screen/window.h"

namespace kiosk {

namespace {

using Clock = std::chrono::steady_clock;

screen::Window open_window(const Options& options, std::future<Ready>& readying) {
  screen::WindowOptions wanted;
  if (options.windowed) {
    wanted.size = screen::Size{options.windowed->width, options.windowed->height};
  }
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

scene::Screen screen_in(const screen::Window& window, const Options& options) {
  return screen_of({window.size().width, window.size().height}, options.mode);
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

void run_exhibit(const Options& options, Ready& ready, screen::Window& window, Wait& wait,
                 spdlog::logger& log) {
  Stage& stage = std::get<Stage>(ready.stage);
  const scene::Screen screen = screen_in(window, options);
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
            options.windowed.has_value(), !options.reduced_motion},
           visit::unattended(stage.plan(), start));
  if (recorder) {
    recorder->finish();
  }
}

}  // namespace

void watch(const Options& options, spdlog::logger& log) {
  Wait wait;  // before the thread that gets things ready, so that it too leaves the signals alone
  std::future<Ready> readying = std::async(std::launch::async, get_ready, options);
  screen::Window window = open_window(options, readying);
  const auto keep_quiet = [&](const std::exception& reason, const screen::Canvas& card) {
    log.error("{}", reason.what());
    run_still(window, wait, options.windowed.has_value(), card);
  };
  std::optional<Ready> ready;
  try {
    ready.emplace(readying.get());
  } catch (const screen::FontMissing& missing) {
    keep_quiet(missing, wordless_card(screen_in(window, options)));
    throw Told{EX_UNAVAILABLE};
  }
  if (const auto* failure = std::get_if<Failure>(&ready->stage)) {
    keep_quiet(*failure, quiet_picture(failure->card(), screen_in(window, options), *ready->fonts));
    throw Told{failure->code()};
  }
  run_exhibit(options, *ready, window, wait, log);
}

}  // namespace kiosk
