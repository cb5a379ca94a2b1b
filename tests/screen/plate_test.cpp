// Plates: what is carried is what was drawn, or it is refused.
#include "app/screen/plate.h"

#include <zstd.h>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/screen/painter.h"
#include "app/screen/png.h"
#include "tests/catch.h"
#include "tests/screen/foreign_fonts.h"
#include "tests/screen/specimen.h"

using screen::Canvas;
using screen::Figure;
using screen::Fonts;
using screen::Ink;
using screen::Painter;
using screen::Plate;
using screen::PlateKey;
using screen::PlateKeys;

namespace {

constexpr scene::Colour ground{0x101820};

bool same(const Canvas& a, const Canvas& b) {
  const screen::Difference difference = screen::compare(a, b);
  return difference.same_size && difference.most == 0;
}

Canvas laid(const Ink& ink, int width, int height) {
  Canvas canvas(width, height);
  fill(canvas, {0, 0, width, height}, ground);
  lay(ink, canvas, {0, 0});
  return canvas;
}

/// The words of an ink as a plate has them, compressed as they are.
Plate plate_with(std::vector<std::uint32_t> words, int width, int height) {
  const std::size_t size = words.size() * sizeof(std::uint32_t);
  std::string bytes(ZSTD_compressBound(size), '\0');
  bytes.resize(ZSTD_compress(bytes.data(), bytes.size(), words.data(), size, 1));
  return {width, height, std::move(bytes)};
}

/// Why the plate is refused; `shown` if it is not.
std::string refusal(const Plate& plate) {
  const auto read = read_plate(plate);
  const auto* spoilt = std::get_if<screen::Spoilt>(&read);
  return spoilt == nullptr ? "shown" : spoilt->says;
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The figure of the specimen.
struct Specimen {
  Fonts fonts;
  scene::Scene scene = screen_tests::specimen(fonts);
  Figure figure = screen::figures(scene).at(0);
};

}  // namespace

TEST_CASE("ink comes back from its plate as it was") {
  const Specimen specimen;
  const Ink ink = Painter(specimen.fonts).painted(specimen.figure);
  const int width = specimen.figure.width();
  const int height = specimen.figure.height();
  const Plate plate = make_plate(ink, width, height);
  CHECK(plate.ink.size() * 10 < ink.bytes());
  const auto read = read_plate(plate);
  REQUIRE(std::holds_alternative<Ink>(read));
  CHECK(same(laid(std::get<Ink>(read), width, height), laid(ink, width, height)));
  CHECK((make_plate(ink, width, height).ink == plate.ink));
}

TEST_CASE("ink in the corners, and none at all, come back too") {
  Canvas canvas(9, 5);
  fill(canvas, {0, 0, 9, 5}, ground);
  CHECK(std::get<Ink>(read_plate(make_plate(ink_of(canvas, ground), 9, 5))).spans.empty());
  for (const auto& [x, y] : {std::pair{0, 0}, {8, 0}, {0, 1}, {0, 4}, {8, 4}}) canvas.row(y)[x] = 0xabcdef;
  const auto read = read_plate(make_plate(ink_of(canvas, ground), 9, 5));
  CHECK(same(laid(std::get<Ink>(read), 9, 5), canvas));
}

TEST_CASE("a plate with a bit changed or a byte missing shows nothing wrong") {
  const Specimen specimen;
  const Plate whole = make_plate(Painter(specimen.fonts).painted(specimen.figure), specimen.figure.width(),
                                 specimen.figure.height());
  const Canvas right = laid(std::get<Ink>(read_plate(whole)), whole.width, whole.height);
  std::mt19937 random(7);
  int refused = 0;
  for (int i = 0; i < 300; ++i) {
    Plate spoilt = whole;
    char& byte = spoilt.ink[random() % spoilt.ink.size()];
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << (random() % 8)));
    const auto read = read_plate(spoilt);
    const auto* ink = std::get_if<Ink>(&read);
    // A frame has a few bits that mean nothing.
    INFO(i);
    if (ink != nullptr) CHECK(same(laid(*ink, whole.width, whole.height), right));
    refused += ink == nullptr ? 1 : 0;
  }
  CHECK(refused > 290);
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{3}, whole.ink.size() / 2, whole.ink.size() - 1}) {
    Plate cut = whole;
    cut.ink.resize(size);
    CHECK(refusal(cut) != "shown");
  }
  Plate longer = whole;
  longer.ink += "x";
  CHECK(refusal(longer) != "shown");
}

TEST_CASE("a plate of another size than it says is refused") {
  CHECK(refusal(plate_with({1, 0, 2, 7, 7}, 4, 4)) == "shown");
  CHECK(says(refusal(plate_with({1, 15, 2, 7, 7}, 4, 4)), "runs that do not fit 4x4"));  // over the end
  CHECK(says(refusal(plate_with({1, 3, 2, 7, 7}, 4, 4)), "runs that do not fit"));       // over a row's end
  CHECK(says(refusal(plate_with({1, 0, 0}, 4, 4)), "runs that do not fit"));
  CHECK(says(refusal(plate_with({1, 0, 2, 7}, 4, 4)), "runs that do not fit"));        // a pixel too few
  CHECK(says(refusal(plate_with({1, 0, 2, 7, 7, 7}, 4, 4)), "runs that do not fit"));  // and too many
  CHECK(says(refusal(plate_with({9, 0, 2, 7, 7}, 4, 4)), "runs that do not fit"));
  CHECK(says(refusal(plate_with({0xffffffff, 0, 2, 7, 7}, 4, 4)), "runs that do not fit"));
  CHECK(says(refusal(plate_with({1, 0xfffffff0, 0xffffffff, 7}, 4, 4)), "runs that do not fit"));
  CHECK(says(refusal(plate_with({1, 0, 2, 7, 7}, 0, 4)), "has 0x4 pixels"));
  CHECK(says(refusal(plate_with({1, 0, 2, 7, 7}, 1 << 20, 1 << 20)), "has 1048576x1048576 pixels"));
}

TEST_CASE("a small plate that would fill the memory is refused before it is decompressed") {
  const Plate bomb = plate_with(std::vector<std::uint32_t>(1 << 20), 100, 100);
  CHECK(bomb.ink.size() < 1000);
  CHECK(says(refusal(bomb), "says it has 4194304 bytes, for a picture of 100x100"));
}

TEST_CASE("the key changes with whatever is seen, and with nothing else") {
  const Specimen specimen;
  const PlateKeys keys(specimen.fonts);
  const PlateKey key = keys.of(specimen.figure);
  CHECK((PlateKeys(specimen.fonts).of(specimen.figure) == key));
  CHECK((keys.of({specimen.figure.group, specimen.figure.ground}) == key));
  CHECK((keys.of({specimen.figure.group, {specimen.figure.ground.rgb + 1}}) != key));
  CHECK((PlateKeys(specimen.fonts, screen::painter_version + 1).of(specimen.figure) != key));
  for (std::size_t i = 0; i < specimen.figure.group->items.size(); ++i) {
    scene::Group other = *specimen.figure.group;
    other.items.erase(other.items.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK((keys.of({&other, specimen.figure.ground}) != key));
  }
}

TEST_CASE("the key changes with the bytes of a font file that looks the same") {
  const screen_tests::ForeignFonts foreign;
  const Fonts own;
  const Fonts fonts = foreign.open();
  CHECK(own.file(scene::Face::serif) != fonts.file(scene::Face::serif));
  const scene::Scene scene = screen_tests::specimen(own);
  CHECK(scene == screen_tests::specimen(fonts));
  const Figure figure = screen::figures(scene).at(0);
  CHECK((PlateKeys(own).of(figure) != PlateKeys(fonts).of(figure)));
}

TEST_CASE("a painter asks for a plate once, and lays what it gets") {
  const Specimen specimen;
  Canvas drawn;
  Painter(specimen.fonts).paint(specimen.scene, drawn);
  const Ink ink = Painter(specimen.fonts).painted(specimen.figure);
  const PlateKeys keys(specimen.fonts);
  int asked = 0;
  const auto find = [&](const PlateKey& key, int width, int height) {
    ++asked;
    CHECK((key == keys.of(specimen.figure)));
    CHECK(width == specimen.figure.width());
    CHECK(height == specimen.figure.height());
    return std::optional(ink);
  };
  Painter painter(specimen.fonts, {}, screen::Plates{keys, find});
  Canvas canvas;
  for (int i = 0; i < 3; ++i) {
    painter.paint(specimen.scene, canvas);
    CHECK(same(canvas, drawn));
  }
  CHECK(asked == 1);
}

TEST_CASE("a painter asks for a plate that is not there once, and draws the chart") {
  const Specimen specimen;
  Canvas drawn;
  Painter(specimen.fonts).paint(specimen.scene, drawn);
  int asked = 0;
  const auto find = [&](const PlateKey&, int, int) {
    ++asked;
    return std::optional<Ink>();
  };
  Painter painter(specimen.fonts, {}, screen::Plates{PlateKeys(specimen.fonts), find});
  int pieces = 0;
  while (painter.prepare(specimen.scene)) REQUIRE(++pieces < 1000);
  Canvas canvas;
  painter.paint(specimen.scene, canvas);
  CHECK(same(canvas, drawn));
  CHECK(asked == 1);
}

TEST_CASE("a plate is one piece of what is prepared, and saves those of its letters") {
  const Specimen specimen;
  const Ink ink = Painter(specimen.fonts).painted(specimen.figure);
  scene::Scene chart = specimen.scene;
  chart.groups = {*specimen.figure.group};
  const auto find = [&](const PlateKey&, int, int) { return std::optional(ink); };
  Painter painter(specimen.fonts, {}, screen::Plates{PlateKeys(specimen.fonts), find});
  CHECK(painter.prepare(chart));
  CHECK_FALSE(painter.prepare(chart));
}
