#include "tests/damage/bytes.h"

namespace damage {

std::string big_endian(std::uint64_t number, std::size_t length) {
  std::string bytes(length, '\0');
  for (std::size_t i = length; i > 0; --i) {
    bytes[i - 1] = static_cast<char>(number & 0xffU);
    number >>= 8U;
  }
  return bytes;
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < length; ++i) {
    number = number << 8U | static_cast<unsigned char>(bytes.at(at + i));
  }
  return number;
}

}  // namespace damage
