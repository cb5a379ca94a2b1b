// Plates of the real exhibit: the kiosk shows with them what it would draw, and shows none that is not right.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/kiosk/plates.h"
#include "app/kiosk/tour.h"
#include "app/screen/painter.h"
#include "app/screen/pixels.h"
#include "app/screen/png.h"
#include "app/workbench/plates.h"
#include "content/pack/write.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/screen/foreign_fonts.h"
#include "tests/stories/exhibit_fixture.h"

namespace {

using screen::Canvas;

content::Pack opened(const std::filesystem::path& file) {
  auto pack = content::Pack::open(file);
  if (const auto* refused = std::get_if<content::Refused>(&pack)) FAIL(refused->detail());
  return std::get<content::Pack>(std::move(pack));
}

using Seen = std::function<void(const kiosk::TourScreen&, const scene::Scene&)>;

void walk(kiosk::Stage& stage, const Seen& seen) { walk_tour(stage, {0, visit::Display::text_100}, seen); }

/// The plates of a reference cabinet, drawn with the fonts of this machine.
std::vector<content::Plate> plates_for(const scene::Screen& screen) {
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), screen);
  workbench::PlateDrawing drawing(stories::fonts());
  walk(stage, [&](const kiosk::TourScreen& at, const scene::Scene& scene) { drawing.see(at, scene); });
  return drawing.take();
}

/// The landscape cabinet's, drawn once.
const std::vector<content::Plate>& landscape_plates() {
  static const std::vector<content::Plate> once = plates_for(scene::landscape_24);
  return once;
}

bool same(const Canvas& a, const Canvas& b) {
  const screen::Difference difference = screen::compare(a, b);
  return difference.same_size && difference.most == 0;
}

/// Ink as it is seen: the upper byte of a pixel means nothing.
bool same(const screen::Ink& a, const screen::Ink& b) {
  const auto same_span = [](const screen::Ink::Span& one, const screen::Ink::Span& other) {
    return one.x == other.x && one.y == other.y && one.length == other.length;
  };
  const auto same_pixel = [](std::uint32_t one, std::uint32_t other) { return (one ^ other) << 8U == 0; };
  return std::equal(a.spans.begin(), a.spans.end(), b.spans.begin(), b.spans.end(), same_span) &&
         std::equal(a.pixels.begin(), a.pixels.end(), b.pixels.begin(), b.pixels.end(), same_pixel);
}

/// What a walk with a pack's plates comes to, beside one that draws everything.
struct Walk {
  std::size_t pictures = 0;
  std::size_t charts = 0;
  std::size_t plates = 0;
  std::size_t differing = 0;  ///< of both
  std::vector<std::string> complaints;
};

/// Whole screens take longest to compare, so that only some are.
constexpr std::size_t every_so_many = 16;

/// Asks for each chart, but for the steps through its values; looks at some whole screens.
Walk walk_with(kiosk::Stage& stage, const screen::Fonts& fonts, const std::filesystem::path& pack_file) {
  Walk walked;
  const content::Pack pack = opened(pack_file);
  const screen::Plates plates =
      kiosk::plates_of(pack, screen::PlateKeys(fonts),
                       [&](const std::string& sentence) { walked.complaints.push_back(sentence); });
  screen::Painter with(fonts, {}, plates);
  screen::Painter without(fonts);
  std::set<screen::PlateKey> met;
  std::size_t screens = 0;
  Canvas shown;
  Canvas drawn;
  walk(stage, [&](const kiosk::TourScreen& at, const scene::Scene& scene) {
    if (at.layer == "points") return;
    for (const screen::Figure& figure : screen::figures(scene)) {
      const screen::PlateKey key = plates.keys.of(figure);
      if (!met.insert(key).second) continue;
      ++walked.charts;
      const auto ink = plates.find(key, figure.width(), figure.height());
      if (!ink) continue;
      ++walked.plates;
      if (!same(*ink, without.painted(figure))) ++walked.differing;
    }
    if (screens++ % every_so_many != 0) return;
    with.paint(scene, shown);
    without.paint(scene, drawn);
    ++walked.pictures;
    if (!same(shown, drawn)) ++walked.differing;
  });
  return walked;
}

void check_pictures(const Walk& walked) {
  CHECK(walked.pictures > 20);
  CHECK(walked.charts > 300);
  CHECK(walked.differing == 0);
}

}  // namespace

TEST_CASE("every chart of the reference cabinet is a plate, and looks as if it had been drawn") {
  const Folder folder;
  content::write_pack(stories::exhibit(), folder / "p", landscape_plates());
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), scene::landscape_24);
  const Walk walked = walk_with(stage, stories::fonts(), folder / "p");
  check_pictures(walked);
  CHECK(walked.plates == walked.charts);
  CHECK(walked.complaints.empty());
}

TEST_CASE("every chart of the upright cabinet is a plate, and looks as if it had been drawn") {
  const Folder folder;
  content::write_pack(stories::exhibit(), folder / "p", plates_for(scene::portrait_24));
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), scene::portrait_24);
  const Walk walked = walk_with(stage, stories::fonts(), folder / "p");
  check_pictures(walked);
  CHECK(walked.plates == walked.charts);
}

TEST_CASE("foreign fonts: where the font files are others, no plate is shown and everything is drawn") {
  const Folder folder;
  content::write_pack(stories::exhibit(), folder / "p", landscape_plates());
  const screen_tests::ForeignFonts foreign;
  const screen::Fonts fonts = foreign.open();
  kiosk::Stage stage(opened(folder / "p"), visit::ten_buttons(), scene::landscape_24, fonts);
  const Walk walked = walk_with(stage, fonts, folder / "p");
  check_pictures(walked);
  CHECK(walked.plates == 0);
  CHECK(walked.complaints.empty());
}

TEST_CASE("a pack without plates shows the same pictures") {
  const Folder folder;
  content::write_pack(stories::exhibit(), folder / "p");
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), scene::landscape_24);
  const Walk walked = walk_with(stage, stories::fonts(), folder / "p");
  check_pictures(walked);
  CHECK(walked.plates == 0);
}

TEST_CASE("plates that are damaged or of another size are told once each, and drawn instead") {
  const Folder folder;
  std::vector<content::Plate> plates = landscape_plates();
  for (std::size_t i = 0; i < plates.size(); ++i) {
    char& middle = plates[i].ink[plates[i].ink.size() / 2];
    if (i % 3 == 0) middle = static_cast<char>(~middle);
    if (i % 3 == 1) ++plates[i].width;
    if (i % 3 == 2) plates[i].ink.resize(plates[i].ink.size() / 2);
  }
  content::write_pack(stories::exhibit(), folder / "p", plates);
  kiosk::Stage stage = stories::make_stage(visit::ten_buttons(), scene::landscape_24);
  const Walk walked = walk_with(stage, stories::fonts(), folder / "p");
  check_pictures(walked);
  CHECK(walked.plates == 0);
  CHECK(walked.complaints.size() == plates.size());
  const auto complaining = [&](const std::string& of) {
    return std::count_if(walked.complaints.begin(), walked.complaints.end(),
                         [&](const std::string& said) { return said.find(of) != std::string::npos; });
  };
  CHECK(complaining("Its chart is drawn instead") == static_cast<std::ptrdiff_t>(plates.size()));
  CHECK(complaining(" for a chart of ") > 100);
  CHECK(complaining("does not decompress") > 200);
}

TEST_CASE("plates of the exhibit are small, and a chart that is shown twice is one plate") {
  std::size_t bytes = 0;
  for (const content::Plate& plate : landscape_plates()) bytes += plate.ink.size();
  CHECK(landscape_plates().size() > 200);
  CHECK(bytes / landscape_plates().size() < 12'000);
  CHECK(std::is_sorted(landscape_plates().begin(), landscape_plates().end(),
                       [](const content::Plate& a, const content::Plate& b) { return a.key < b.key; }));
}
