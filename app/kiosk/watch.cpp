#include "app/kiosk/watch.h"

#include <chrono>
#include <future>
#include <optional>
#include <utility>

#include "app/kiosk/failure.h"
#include "app/kiosk/loop.h"
#include "app/kiosk/opening.h"
#include "app/kiosk/play.h"
#include "app/kiosk/quiet.h"
#include "app/kiosk/stage.h"
#include "app/screen/fonts.h"
#include "app/screen/painter.h"
#include "app/screen/window.h"

namespace kiosk {

namespace {

using Clock = std::chrono::steady_clock;

screen::Window open_window(const Options& options, std::future<content::Pack>& opening) {
  screen::WindowOptions wanted;
  if (options.windowed) {
    wanted.size = screen::Size{options.windowed->width, options.windowed->height};
  }
  try {
    return screen::Window(wanted);
  } catch (const screen::NoDisplay&) {
    opening.get();  // what is wrong with the pack is told rather than what is wrong with the display
    throw;
  }
}

scene::Screen screen_in(const screen::Window& window, const Options& options) {
  return screen_of({window.size().width, window.size().height}, options.mode);
}

// Each picture for as long as it takes to draw it.
void play_in(screen::Window& window, screen::Painter& painter, Stage& stage, const visit::Settings& settings,
             const Options& options) {
  const Script script = open_script(*options.script, stage.plan().controls);
  screen::Canvas canvas;
  play(stage, {first_visit(settings, {}), {}}, script, [&](const Moment& moment) {
    painter.paint(stage.show(moment.visit, moment.time)->scene, canvas);
    window.present(canvas);
    window.poll();
  });
}

void run_exhibit(const Options& options, content::Pack pack, screen::Window& window,
                 const screen::Fonts& fonts, Wait& wait, spdlog::logger& log) {
  Stage stage(std::move(pack), controls(options.buttons), screen_in(window, options), fonts);
  const visit::Settings settings = first_settings(options, stage.front());
  screen::Painter painter(fonts);
  if (options.script) {
    play_in(window, painter, stage, settings, options);
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
           first_visit(settings, start));
  if (recorder) {
    recorder->finish();
  }
}

}  // namespace

void watch(const Options& options, spdlog::logger& log) {
  Wait wait;  // before the thread that opens the pack, so that it too leaves the signals alone
  std::future<content::Pack> opening = std::async(std::launch::async, open_pack, options);
  screen::Window window = open_window(options, opening);
  const auto keep_quiet = [&](const std::exception& reason, const screen::Canvas& card) {
    log.error("{}", reason.what());
    run_still(window, wait, options.windowed.has_value(), card);
  };
  std::optional<screen::Fonts> fonts;
  try {
    fonts.emplace();
  } catch (const screen::FontMissing& missing) {
    keep_quiet(missing, wordless_card(screen_in(window, options)));
    throw Told{EX_UNAVAILABLE};
  }
  std::optional<content::Pack> pack;
  try {
    pack.emplace(opening.get());
  } catch (const Failure& failure) {
    keep_quiet(failure, quiet_picture(failure.card(), screen_in(window, options), *fonts));
    throw Told{failure.code()};
  }
  run_exhibit(options, std::move(*pack), window, *fonts, wait, log);
}

}  // namespace kiosk
