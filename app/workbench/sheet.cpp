#include "app/workbench/sheet.h"

#include <fmt/format.h>

#include <cctype>
#include <cerrno>
#include <fstream>
#include <set>
#include <system_error>
#include <utility>

#include "app/kiosk/stage.h"
#include "app/screen/painter.h"
#include "app/screen/png.h"
#include "app/workbench/opened_pack.h"

namespace workbench {

namespace {

/// `24 inch, upright` as `24-inch-upright`: a folder that every file system takes.
std::string folder_name(const std::string& cabinet) {
  std::string name;
  for (const char c : cabinet) {
    const auto letter = static_cast<unsigned char>(c);
    if (std::isalnum(letter) != 0 && letter < 0x80) {
      name += static_cast<char>(std::tolower(letter));
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (!name.empty() && name.back() == '-') {
    name.pop_back();
  }
  return name.empty() ? "cabinet" : name;
}

std::string unused(const std::string& name, std::set<std::string>& used) {
  std::string candidate = name;
  for (int number = 2; !used.insert(candidate).second; ++number) {
    candidate = fmt::format("{}-{}", name, number);
  }
  return candidate;
}

/// Draws into one folder, and notes what it drew.
class SheetDrawer {
 public:
  SheetDrawer(const SheetJob& job, const screen::Fonts& fonts, const std::filesystem::path& folder)
      : job_(job),
        fonts_(fonts),
        folder_(folder),
        sheet_(kiosk::proof_sheet(std::string(sheet_generator), opened_pack(job.pack).front(), 0)) {}

  void draw(const Cabinet& cabinet) {
    const std::string within = unused(folder_name(cabinet.name), used_);
    kiosk::Stage stage(opened_pack(job_.pack), visit::ten_buttons(), cabinet.screen, fonts_);
    screen::Painter painter(fonts_);
    screen::Canvas canvas;
    for (std::size_t language = 0; language < sheet_.languages.size(); ++language) {
      const auto draw = [&](const kiosk::TourScreen& screen, const scene::Scene& scene) {
        const std::string picture = fmt::format("{}/{}.png", within, screen.path());
        std::filesystem::create_directories((folder_ / picture).parent_path());
        painter.paint(scene, canvas);
        screen::write_png(canvas, folder_ / picture);
        sheet_.proofs.push_back(
            {screen, cabinet.name, picture, canvas.width(), canvas.height(), job_.files_of(screen)});
        job_.seen();
      };
      kiosk::walk_tour(stage, {language, visit::Display::text_100}, draw);
    }
  }

  const kiosk::ProofSheet& sheet() const { return sheet_; }

 private:
  const SheetJob& job_;
  const screen::Fonts& fonts_;
  const std::filesystem::path& folder_;
  kiosk::ProofSheet sheet_;
  std::set<std::string> used_;
};

void write_page(const std::filesystem::path& file, const std::string& page) {
  std::ofstream stream(file, std::ios::binary);
  stream << page;
  stream.close();
  if (!stream) {
    throw std::system_error(errno, std::generic_category(), "write " + file.string());
  }
}

}  // namespace

std::vector<Cabinet> usual_cabinets() {
  return {{"24 inch", scene::landscape_24}, {"24 inch, upright", scene::portrait_24}};
}

std::size_t draw_sheet(const SheetJob& job, const screen::Fonts& fonts, const std::filesystem::path& folder) {
  SheetDrawer drawer(job, fonts, folder);
  for (const Cabinet& cabinet : job.cabinets) {
    drawer.draw(cabinet);
  }
  write_page(folder / "index.html", kiosk::html(drawer.sheet()));
  return drawer.sheet().proofs.size();
}

}  // namespace workbench
