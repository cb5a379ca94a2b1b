// Welcome to `vitrine`, the program in the museum's kiosk. It reads its options (options.h), opens a pack and
// a window (watch.h), and then turns round in one loop, in loop.cpp, for years: that is the file to read
// first. What a press means is decided in app/visit, what is seen in app/scene, how it becomes pixels in
// app/screen.
//
// Three kinds of wrong: a curator's mistake is a list with places, a pack that may not be shown is one of a
// few reasons, and a machine that cannot start is an exception. All end here, as a sentence and an exit code.
#include <malloc.h>
#include <spdlog/logger.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <variant>

#include "app/kiosk/cabinet_file.h"
#include "app/kiosk/cabinet_report.h"
#include "app/kiosk/failure.h"
#include "app/kiosk/journal.h"
#include "app/kiosk/offscreen.h"
#include "app/kiosk/options.h"
#include "app/kiosk/watch.h"
#include "app/screen/fonts.h"
#include "app/screen/png.h"
#include "app/screen/window.h"

namespace {

// Whether the cabinet file is without mistakes, and what was understood of it.
int check_cabinet(const kiosk::Options& options) {
  const kiosk::CabinetFile file = kiosk::read_cabinet(*options.cabinet);
  const std::string text = kiosk::report(*options.cabinet, file);
  if (std::fputs(text.c_str(), stdout) < 0 || std::fflush(stdout) != 0) {
    return EX_CANTCREAT;
  }
  return file.wrong() ? EX_CONFIG : EX_OK;
}

int run(const kiosk::Options& options, spdlog::logger& log) {
  try {
    if (options.check_cabinet) {
      return check_cabinet(options);
    }
    if (kiosk::without_window(options)) {
      kiosk::run_offscreen(options, log);
    } else {
      kiosk::watch(options, log);
    }
    if (std::fflush(stdout) != 0) {
      throw kiosk::Failure(EX_CANTCREAT, "Standard output cannot be written.");
    }
    return EX_OK;
  } catch (const kiosk::Told& told) {
    return told.code;
  } catch (const kiosk::Failure& failure) {
    log.critical("{}", failure.what());
    return failure.code();
  } catch (const screen::NoDisplay& error) {
    log.critical("{}. With --offscreen WxH no display is needed.", error.what());
    return EX_UNAVAILABLE;
  } catch (const screen::FontMissing& error) {
    log.critical("{}", error.what());
    return EX_UNAVAILABLE;
  } catch (const screen::PictureError& error) {
    log.critical("{}", error.what());
    return EX_CANTCREAT;
  } catch (const std::filesystem::filesystem_error& error) {
    log.critical("{}", error.what());
    return EX_CANTCREAT;
  } catch (const std::exception& error) {
    log.critical("{}. This should not have happened: please report it.", error.what());
    return EX_SOFTWARE;
  }
}

}  // namespace

int main(int argc, char** argv) {
  // Pictures are given back to the system when they go. Left to itself, glibc takes the first one freed as a
  // reason to keep all later ones on the heap, in pieces: 11 MiB more after a walk.
  mallopt(M_MMAP_THRESHOLD, 256 * 1024);
  mallopt(M_ARENA_MAX, 1);  // the one short-lived thread has no need of a heap of its own
  spdlog::logger log = kiosk::make_log();
  const auto read = kiosk::read_options(argc, argv);
  if (const auto* wrong = std::get_if<kiosk::WrongUsage>(&read)) {
    log.error("{}", wrong->sentence);
    return EX_USAGE;
  }
  if (const auto* answer = std::get_if<kiosk::Answer>(&read)) {
    return std::fputs(answer->text.c_str(), stdout) < 0 || std::fflush(stdout) != 0 ? EX_CANTCREAT : EX_OK;
  }
  return run(std::get<kiosk::Options>(read), log);
}
