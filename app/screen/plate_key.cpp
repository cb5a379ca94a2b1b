// The only file of this room that calls libsodium, and the only one that reads font files as bytes.
#include "app/screen/plate_key.h"

#include <fmt/format.h>
#include <sodium.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace screen {

namespace {

PlateKey digest(std::string_view bytes) {
  PlateKey key{};
  const int result =
      crypto_generichash(reinterpret_cast<unsigned char*>(key.data()), key.size(),
                         reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
  if (result != 0) throw std::runtime_error("crypto_generichash: failed");
  return key;
}

std::string contents(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad() || bytes.empty()) {
    throw std::system_error(errno, std::generic_category(), "reading the font " + file);
  }
  return bytes;
}

}  // namespace

PlateKeys::PlateKeys(const Fonts& fonts, int version) {
  if (sodium_init() < 0) throw std::runtime_error("sodium_init: libsodium cannot be used");
  std::string look = fmt::format("painter {}\n", version);
  for (int face = 0; face < scene::face_count; ++face) {
    look += bytes_of(digest(contents(fonts.file(static_cast<scene::Face>(face)))));
  }
  look_ = digest(look);
}

PlateKey PlateKeys::of(const Figure& figure) const {
  std::string seen(bytes_of(look_));
  seen += fmt::format("{:06x} ", figure.ground.rgb);
  seen += scene::to_string(*figure.group);
  return digest(seen);
}

}  // namespace screen
