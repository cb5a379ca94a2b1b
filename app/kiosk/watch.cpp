#include "app/kiosk/watch.h"

#include <chrono>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <variant>

#include "app/kiosk/display.h"
#include "app/kiosk/opening.h"
#include "app/kiosk/quiet.h"
#include "app/kiosk/ready.h"
#include "app/kiosk/showing.h"
#include "app/kiosk/still.h"
#include "app/kiosk/wired_cabinet.h"
#include "app/screen/fonts.h"
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
