#include "app/screen/png.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/catch.h"

using screen::Canvas;
using screen::PictureError;

namespace {

/// A folder of this test's own, gone afterwards.
class Folder {
 public:
  explicit Folder(const std::string& name) : path_(std::filesystem::path(VITRINE_BINARY_DIR) / name) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  std::filesystem::path operator/(const char* file) const { return path_ / file; }

 private:
  std::filesystem::path path_;
};

/// What a failing call says.
template <class Call>
std::string complaint(Call&& call) {
  try {
    call();
  } catch (const PictureError& error) {
    return error.what();
  }
  return "nothing";
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Canvas motley() {
  Canvas canvas(67, 41);
  std::uint32_t seed = 1;
  for (std::uint32_t& pixel : canvas.pixels()) pixel = seed = seed * 1664525U + 1013904223U;
  return canvas;
}

}  // namespace

TEST_CASE("a picture comes back from its file as it was, whatever stood in the upper bytes") {
  const Folder folder("png-round-trip");
  const Canvas written = motley();
  screen::write_png(written, folder / "motley.png");
  const Canvas read = screen::read_png(folder / "motley.png");
  REQUIRE(read.width() == written.width());
  REQUIRE(read.height() == written.height());
  for (std::size_t i = 0; i < read.pixels().size(); ++i) {
    REQUIRE(read.pixels()[i] == (written.pixels()[i] & 0xffffffU));
  }
  CHECK(screen::compare(read, written).most == 0);
}

TEST_CASE("a picture that cannot be written or read is an error that names the file") {
  const Folder folder("png-errors");
  const std::string unwritten = complaint([&] { screen::write_png(motley(), folder / "none/a.png"); });
  CHECK(contains(unwritten, "png_image_write_to_file"));
  CHECK(contains(unwritten, "none/a.png"));
  CHECK(contains(complaint([&] { screen::read_png(folder / "missing.png"); }), "missing.png"));
  std::ofstream(folder / "text.png") << "not a picture";
  CHECK_THROWS_AS(screen::read_png(folder / "text.png"), PictureError);
}

TEST_CASE("a difference counts the pixels beyond the tolerance and names the greatest channel") {
  const Canvas a = motley();
  Canvas b = motley();
  CHECK(screen::compare(a, b).over == 0);
  b.pixels()[5] ^= 0x000004;    // within
  b.pixels()[6] ^= 0x800000;    // beyond
  b.pixels()[7] ^= 0xff000000;  // means nothing
  const screen::Difference difference = screen::compare(a, b);
  CHECK(difference.same_size);
  CHECK(difference.most == 128);
  CHECK(difference.over == 1);
  const Canvas picture = screen::difference_picture(a, b);
  CHECK(picture.pixels()[6] == 0xff2020);
  CHECK((picture.pixels()[5] & 0xffU) < 0x60);
  CHECK_FALSE(screen::compare(a, Canvas(67, 42)).same_size);
}
