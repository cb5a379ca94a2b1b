// The service screen with the exhibit's own letters, drawn. Look at build/<preset>/pictures/service-*.png.
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "app/scene/look.h"
#include "app/scene/service.h"
#include "app/screen/fonts.h"
#include "app/screen/painter.h"
#include "app/screen/png.h"
#include "tests/catch.h"
#include "tests/scene/properties.h"
#include "tests/scene/sample_service.h"

namespace {

/// Draws scenes under names, and asks of each what is asked of every screen.
class Album {
 public:
  void draw(const ServiceGlass& glass, const std::string& what, const scene::Scene& scene) {
    scene::Look look = scene::look(glass.screen, visit::Display::text_100, 9);
    for (const std::string& complaint : complaints(scene, look)) {
      UNSCOPED_INFO(complaint);
      ++complaints_;
    }
    screen::Canvas canvas;
    painter_.paint(scene, canvas);
    if (keeps_) screen::write_png(canvas, folder_ / fmt::format("service-{}-{}.png", glass.name, what));
  }

  const screen::Fonts& fonts() const { return fonts_; }
  int complaints_found() const { return complaints_; }

 private:
  static bool can_write(const std::filesystem::path& folder) {
    std::error_code refused;
    std::filesystem::create_directories(folder, refused);
    return ::access(folder.c_str(), W_OK) == 0;
  }

  std::filesystem::path folder_ = std::filesystem::path(VITRINE_BINARY_DIR) / "pictures";
  bool keeps_ = can_write(folder_);  ///< not in a build of somebody else's
  screen::Fonts fonts_;
  screen::Painter painter_{fonts_};
  int complaints_ = 0;
};

}  // namespace

TEST_CASE("the service screen is legible in the exhibit's letters on every glass") {
  Album album;
  for (const ServiceGlass& glass : service_glasses) {
    for (std::size_t page = 0, pages = 1; page < pages; ++page) {
      scene::ServicePage made = scene::service_page(sample_service(), page, glass.screen, album.fonts());
      pages = made.pages;
      album.draw(glass, fmt::format("page-{}", page + 1), made.scene);
    }
    album.draw(glass, "poor",
               scene::service_page(sample_poor_service(), 0, glass.screen, album.fonts()).scene);
    album.draw(glass, "lamp", scene::lamp_test(sample_service().buttons[5], glass.screen, album.fonts()));
    for (std::size_t test = 0; test < scene::display_tests; ++test) {
      album.draw(glass, fmt::format("display-{}", test + 1),
                 scene::display_test(test, glass.screen, album.fonts()));
    }
    album.draw(glass, "countdown", scene::service_countdown(3, glass.screen, album.fonts()));
  }
  CHECK(album.complaints_found() == 0);
}
