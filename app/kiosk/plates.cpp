#include "app/kiosk/plates.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>
#include <variant>

#include "app/screen/plate.h"

namespace kiosk {

namespace {

using Opened = std::variant<screen::Ink, screen::Spoilt>;

/// nullopt: there is no such plate.
std::optional<Opened> open(const content::Pack& pack, const screen::PlateKey& key, int width, int height) {
  try {
    const auto plate = pack.plate(screen::bytes_of(key));
    if (!plate) {
      return std::nullopt;
    }
    if (plate->width != width || plate->height != height) {
      return screen::Spoilt{
          fmt::format("is {}x{} for a chart of {}x{}", plate->width, plate->height, width, height)};
    }
    return screen::read_plate({plate->width, plate->height, plate->ink});
  } catch (const std::runtime_error& error) {
    return screen::Spoilt{fmt::format("cannot be read: {}", error.what())};
  }
}

std::string hexadecimal(const screen::PlateKey& key) {
  std::string text;
  for (const char byte : key) {
    text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  }
  return text;
}

class Finder {
 public:
  Finder(const content::Pack& pack, std::function<void(const std::string&)> complain)
      : pack_(&pack), complain_(std::move(complain)), told_(std::make_shared<std::set<screen::PlateKey>>()) {}

  std::optional<screen::Ink> operator()(const screen::PlateKey& key, int width, int height) {
    auto opened = open(*pack_, key, width, height);
    if (!opened) {
      return std::nullopt;
    }
    if (auto* ink = std::get_if<screen::Ink>(&*opened)) {
      return std::move(*ink);
    }
    if (told_->insert(key).second) {
      complain_(fmt::format("The plate {} {}. Its chart is drawn instead; copy the pack again.",
                            hexadecimal(key), std::get<screen::Spoilt>(*opened).says));
    }
    return std::nullopt;
  }

 private:
  const content::Pack* pack_;
  std::function<void(const std::string&)> complain_;
  std::shared_ptr<std::set<screen::PlateKey>> told_;  ///< of all copies: painters copy what they are given
};

}  // namespace

screen::Plates plates_of(const content::Pack& pack, const screen::PlateKeys& keys,
                         std::function<void(const std::string&)> complain) {
  return {keys, Finder(pack, std::move(complain))};
}

}  // namespace kiosk
