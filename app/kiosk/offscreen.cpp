#include "app/kiosk/offscreen.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/kiosk/contact_sheet.h"
#include "app/kiosk/failure.h"
#include "app/kiosk/opening.h"
#include "app/kiosk/plate_tally.h"
#include "app/kiosk/plates.h"
#include "app/kiosk/play.h"
#include "app/kiosk/progress.h"
#include "app/kiosk/proof_sheet.h"
#include "app/kiosk/quiet.h"
#include "app/kiosk/stage.h"
#include "app/kiosk/tour.h"
#include "app/screen/fonts.h"
#include "app/screen/painter.h"
#include "app/screen/png.h"

namespace kiosk {

namespace {

void print(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
    throw Failure(EX_CANTCREAT, "The scenes cannot be written to standard output.");
  }
}

void write_text(const std::filesystem::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  stream.close();
  if (!stream) {
    throw Failure(EX_CANTCREAT, fmt::format("{} cannot be written.", file.string()));
  }
}

// The tour in the language asked for, or in all.
void walk(const Options& options, Stage& stage, Points points,
          const std::function<void(const TourScreen&, const scene::Scene&)>& seen) {
  const visit::Settings& first = stage.plan().defaults;
  for (std::size_t language = 0; language < stage.front().languages.size(); ++language) {
    visit::Settings settings = first;
    settings.language = language;
    if (options.language.empty() || settings == first) {
      walk_tour(stage, settings, seen, points);
    }
  }
}

void tour(const Options& options, Stage& stage, screen::Painter& painter, PlateTally& tally) {
  ProofSheet sheet = proof_sheet("vitrine --tour", stage.front(), stage.plan().defaults.language);
  screen::Canvas canvas;
  Progress progress(Progress::Elsewhere::lines);
  const auto draw = [&](const TourScreen& screen, const scene::Scene& scene) {
    const std::string picture = screen.path() + ".png";
    const std::filesystem::path file = *options.tour / picture;
    std::filesystem::create_directories(file.parent_path());
    painter.paint(scene, canvas);
    screen::write_png(canvas, file);
    tally.see(scene, screen.layer == "points");
    sheet.proofs.push_back({screen, "", picture, canvas.width(), canvas.height(), {}});
    progress.step();
  };
  const auto tell = [](const TourScreen& screen, const scene::Scene& scene) {
    print(fmt::format("== {} {}\n{}\n", screen.path(), screen.says, scene::to_string(scene)));
  };
  if (options.print_scenes) {
    walk(options, stage, Points::all, tell);
    return;
  }
  walk(options, stage, Points::all, draw);
  write_text(*options.tour / "index.html", html(std::move(sheet)));
}

void draw_contact_sheet(const Options& options, Stage& stage, screen::Painter& painter,
                        const screen::Fonts& fonts, spdlog::logger& log) {
  if (options.contact_sheet->has_parent_path()) {
    std::filesystem::create_directories(options.contact_sheet->parent_path());
  }
  ContactSheet sheet(fonts, *options.contact_sheet);
  screen::Canvas canvas;
  Progress progress(Progress::Elsewhere::lines);
  walk(options, stage, Points::first, [&](const TourScreen& screen, const scene::Scene& scene) {
    painter.paint(scene, canvas);
    sheet.add(screen.path(), canvas);
    progress.step();
  });
  for (const std::filesystem::path& file : sheet.finish()) {
    log.info("look at {}", file.string());
  }
}

// Plays the script if there is one; where it leads is what would be seen now.
Moment play_to_the_end(const Options& options, Stage& stage, screen::Painter& painter) {
  const Moment start{visit::unattended(stage.plan(), {}), {}};
  if (!options.script) {
    return start;
  }
  const Script script = open_script(*options.script, stage.plan().controls);
  screen::Canvas canvas;
  return play(stage, start, script, [&](const Moment& moment) {
    if (options.print_scenes) {
      print(print_scene(stage, moment, start.time));
    } else {
      painter.paint(stage.show(moment.visit, moment.time)->scene, canvas);
    }
  });
}

content::Pack open_or_draw_quiet_card(const Options& options, const CabinetSettings& cabinet,
                                      const screen::Fonts& fonts) {
  try {
    return open_pack(options).pack;
  } catch (const Failure& failure) {
    if (options.snapshot) {
      screen::write_png(quiet_picture(failure.card(), offscreen_screen(options, cabinet), fonts),
                        *options.snapshot);
    }
    throw;
  }
}

}  // namespace

void run_offscreen(const Options& options, spdlog::logger& log) {
  const CabinetSettings cabinet = open_cabinet(options, log);
  const screen::Fonts fonts;
  content::Pack pack = open_or_draw_quiet_card(options, cabinet, fonts);
  for (const std::string& sentence : remarks(cabinet, pack.front())) {
    log.warn("{}", sentence);
  }
  const visit::Settings defaults = default_settings(options, cabinet, pack);
  Stage stage(std::move(pack), cabinet.controls, offscreen_screen(options, cabinet), fonts, defaults,
              cabinet.timings);
  const screen::Plates plates = plates_of(stage.pack(), screen::PlateKeys(fonts),
                                          [&log](const std::string& sentence) { log.warn("{}", sentence); });
  screen::Painter painter(fonts, {}, plates);
  if (options.tour) {
    PlateTally tally(fonts, plates);
    tour(options, stage, painter, tally);
    if (!options.print_scenes) {
      log.info("{}", tally.sentence());
      log.info("look at {}", (*options.tour / "index.html").string());
    }
    return;
  }
  if (options.contact_sheet) {
    draw_contact_sheet(options, stage, painter, fonts, log);
    return;
  }
  const Moment end = play_to_the_end(options, stage, painter);
  if (options.snapshot) {
    screen::Canvas canvas;
    painter.paint(stage.show(end.visit, end.time)->scene, canvas);
    screen::write_png(canvas, *options.snapshot);
  }
}

}  // namespace kiosk
