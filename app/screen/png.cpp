#include "app/screen/png.h"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace screen {

namespace {

png_image image_of(int width, int height, png_uint_32 format) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = format;
  return image;
}

[[noreturn]] void fail(png_image& image, const char* call, const std::filesystem::path& path) {
  const std::string reason = image.message;
  png_image_free(&image);
  throw PictureError(fmt::format("{} {}: {}", call, path.string(), reason));
}

int channel(std::uint32_t pixel, int bits) { return static_cast<int>((pixel >> bits) & 0xffU); }

/// The greatest difference of any channel.
int apart(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (const int bits : {0, 8, 16}) most = std::max(most, std::abs(channel(a, bits) - channel(b, bits)));
  return most;
}

}  // namespace

void write_png(const Canvas& canvas, const std::filesystem::path& path) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(canvas.pixels().size() * 3);
  for (const std::uint32_t pixel : canvas.pixels()) {
    for (const int bits : {16, 8, 0}) bytes.push_back(static_cast<std::uint8_t>(channel(pixel, bits)));
  }
  png_image image = image_of(canvas.width(), canvas.height(), PNG_FORMAT_RGB);
  // Flat colours compress as well without filters, and a tour has hundreds of pictures.
  image.flags = PNG_IMAGE_FLAG_FAST;
  if (png_image_write_to_file(&image, path.c_str(), 0, bytes.data(), 0, nullptr) == 0) {
    fail(image, "png_image_write_to_file", path);
  }
}

Canvas read_png(const std::filesystem::path& path) {
  png_image image = image_of(0, 0, 0);
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) {
    fail(image, "png_image_begin_read_from_file", path);
  }
  image.format = PNG_FORMAT_RGB;
  std::vector<std::uint8_t> bytes(PNG_IMAGE_SIZE(image));
  const png_color black{0, 0, 0};
  if (png_image_finish_read(&image, &black, bytes.data(), 0, nullptr) == 0) {
    fail(image, "png_image_finish_read", path);
  }
  Canvas canvas(static_cast<int>(image.width), static_cast<int>(image.height));
  const std::uint8_t* byte = bytes.data();
  for (std::uint32_t& pixel : canvas.pixels()) {
    pixel = std::uint32_t{byte[0]} << 16U | std::uint32_t{byte[1]} << 8U | std::uint32_t{byte[2]};
    byte += 3;
  }
  return canvas;
}

Difference compare(const Canvas& a, const Canvas& b) {
  Difference difference;
  difference.same_size = a.width() == b.width() && a.height() == b.height();
  if (!difference.same_size) return difference;
  for (std::size_t i = 0; i < a.pixels().size(); ++i) {
    const int here = apart(a.pixels()[i], b.pixels()[i]);
    difference.most = std::max(difference.most, here);
    if (here > tolerance) ++difference.over;
  }
  return difference;
}

Canvas difference_picture(const Canvas& a, const Canvas& b) {
  Canvas picture(a.width(), a.height());
  for (std::size_t i = 0; i < picture.pixels().size(); ++i) {
    const std::uint32_t pixel = a.pixels()[i];
    const auto grey =
        static_cast<std::uint32_t>((channel(pixel, 16) + 2 * channel(pixel, 8) + channel(pixel, 0)) / 12);
    constexpr std::uint32_t red = 0xff2020;
    picture.pixels()[i] = apart(pixel, b.pixels()[i]) > tolerance ? red : grey * 0x010101;
  }
  return picture;
}

}  // namespace screen
