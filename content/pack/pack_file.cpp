#include "content/pack/pack_file.h"

#include <array>
#include <tuple>
#include <utility>

namespace content {
namespace {

auto key(const struct stat& s) {
  return std::tuple(s.st_dev, s.st_ino, s.st_size, s.st_mtim.tv_sec, s.st_mtim.tv_nsec);
}

}  // namespace

PackFile::PackFile(Descriptor descriptor)
    : descriptor_(std::move(descriptor)), opened_(descriptor_.status()) {}

std::variant<PackFile, Refused> PackFile::open(const std::filesystem::path& file) {
  auto opened = open_ordinary(file, Links::refuse);
  if (const auto* unopened = std::get_if<Unopened>(&opened)) {
    return Refused{unopened->missing ? Refusal::missing : Refusal::not_a_file, file, unopened->says};
  }
  return PackFile(std::move(std::get<Descriptor>(opened)));
}

std::optional<Flaw> PackFile::flaw() const {
  std::array<char, header_size> header{};
  const auto length = descriptor_.read_at(header, 0);
  return header_flaw({header.data(), length}, size());
}

bool PackFile::unchanged() const {
  return key(descriptor_.status()) == key(opened_) && key(status_of(path())) == key(opened_);
}

}  // namespace content
