#include "app/workbench/fit.h"

#include <fmt/format.h>

#include <map>
#include <stdexcept>

#include "app/kiosk/stage.h"
#include "app/kiosk/tour.h"
#include "app/workbench/opened_pack.h"
#include "app/workbench/scratch_folder.h"
#include "content/pack/write.h"

namespace workbench {

namespace {

sources::TextKind kind_of(scene::Misfit::What what) {
  switch (what) {
    case scene::Misfit::What::hook:
      return sources::TextKind::hook;
    case scene::Misfit::What::theme:
      return sources::TextKind::theme;
    case scene::Misfit::What::stop:
      return sources::TextKind::stop;
    case scene::Misfit::What::chart:
      return sources::TextKind::chart;
  }
  throw std::logic_error("a misfit of no kind");
}

sources::TextPlace place_of(const scene::Misfit& misfit, const std::string& language) {
  return {kind_of(misfit.what), misfit.id, misfit.part, language};
}

// A text may be too long on several screens and pages: it is told once a reference.
using Told = std::map<sources::TextPlace, std::string>;

void collect(kiosk::Stage& stage, std::size_t language, Told& told, const Seen& seen) {
  kiosk::walk_tour(stage, {language, visit::Display::text_100},
                   [&](const kiosk::TourScreen& screen, const scene::Scene& scene) {
                     for (const scene::Misfit& misfit : screen.misfits) {
                       told.try_emplace(place_of(misfit, screen.language), misfit.problem);
                     }
                     seen(screen, scene);
                   });
}

}  // namespace

void check_fit(const sources::Compiled& compiled, const scene::Measure& measure, sources::Report& report,
               const Seen& seen) {
  const ScratchFolder folder;
  const std::filesystem::path file = folder.path() / "fit.vitrine";
  content::write_pack(*compiled.exhibit, file);
  for (const sources::ReferenceScreen& reference : compiled.references) {
    const scene::Screen screen{reference.width, reference.height, reference.width_mm, reference.distance_mm};
    kiosk::Stage stage(opened_pack(file), visit::ten_buttons(), screen, measure);
    Told told;
    for (std::size_t language = 0; language < stage.front().languages.size(); ++language) {
      collect(stage, language, told, seen);
    }
    for (const auto& [place, problem] : told) {
      report.warning(compiled.where(place),
                     fmt::format("on the screen “{}” this {}", reference.name, problem), "shorten it");
    }
  }
}

}  // namespace workbench
