#include "app/kiosk/contact_sheet.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "app/screen/pixels.h"
#include "app/screen/png.h"
#include "tests/catch.h"
#include "tests/kiosk/sample_stage.h"

using kiosk::ContactSheet;
using screen::Canvas;

namespace {

Canvas grey(int width, int height) {
  Canvas canvas(width, height);
  screen::fill(canvas, {0, 0, width, height}, {0x808080});
  return canvas;
}

std::vector<std::string> written(const std::filesystem::path& file, int screens, const Canvas& picture) {
  const screen::Fonts fonts;
  ContactSheet sheet(fonts, file);
  for (int i = 0; i < screens; ++i) {
    sheet.add("en/factory/" + std::to_string(i) + "-a-long-name-of-a-screen-that-goes-on-p1", picture);
  }
  std::vector<std::string> names;
  for (const std::filesystem::path& each : sheet.finish()) {
    CHECK(std::filesystem::exists(each));
    names.push_back(each.filename().string());
  }
  return names;
}

}  // namespace

TEST_CASE("a contact sheet is one picture while it is not too high, and then several") {
  const TemporaryFolder folder;
  const Canvas picture = grey(960, 540);
  CHECK(written(folder.path() / "few.png", 9, picture) == std::vector<std::string>{"few.png"});
  CHECK(written(folder.path() / "many.png", 300, picture) ==
        std::vector<std::string>{"many-1.png", "many-2.png"});
  const Canvas few = screen::read_png(folder.path() / "few.png");
  const Canvas many = screen::read_png(folder.path() / "many-1.png");
  CHECK(few.width() == many.width());
  CHECK(few.height() < 1000);
  CHECK(many.height() <= ContactSheet::most_height);
}

TEST_CASE("pictures of an upright screen stand upright on a contact sheet") {
  const TemporaryFolder folder;
  written(folder.path() / "upright.png", 1, grey(540, 960));
  const Canvas sheet = screen::read_png(folder.path() / "upright.png");
  int columns = 0;
  int rows = 0;
  for (int x = 0; x < sheet.width(); ++x) columns += (sheet.row(100)[x] & 0xffffffU) == 0x808080U ? 1 : 0;
  for (int y = 0; y < sheet.height(); ++y) rows += (sheet.row(y)[20] & 0xffffffU) == 0x808080U ? 1 : 0;
  CHECK(columns == 216);
  CHECK(rows == ContactSheet::longer_side);
}
