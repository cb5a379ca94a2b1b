#include "tests/stories/golden.h"

#include <fmt/format.h>

#include <fstream>

#include "app/screen/png.h"
#include "tests/stories/exhibit_fixture.h"

namespace stories {

namespace {

namespace fs = std::filesystem;

// Where most goldens were made; others hold what they draw otherwise.
constexpr std::string_view home = "bookworm";

/// `bookworm`: the Debian release that this program runs on; empty if it does not say.
std::string release() {
  std::ifstream file("/etc/os-release");
  constexpr std::string_view key = "VERSION_CODENAME=";
  for (std::string line; std::getline(file, line);) {
    if (line.rfind(key, 0) == 0) return line.substr(key.size());
  }
  return "";
}

/// What differs, in one clause; empty if they are the same as far as anybody could see.
std::string difference(const screen::Canvas& golden, const screen::Canvas& seen) {
  const screen::Difference found = screen::compare(golden, seen);
  if (!found.same_size) {
    return fmt::format("is {}x{}, seen was {}x{}", golden.width(), golden.height(), seen.width(),
                       seen.height());
  }
  if (found.over == 0) return "";
  return fmt::format("differs in {} pixels, by {} at most", found.over, found.most);
}

std::string difference(const fs::path& golden, const screen::Canvas& seen) {
  return fs::exists(golden) ? difference(screen::read_png(golden), seen) : "is not there";
}

void leave(const fs::path& folder, const screen::Canvas& seen, const fs::path& file) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  screen::write_png(seen, folder / "seen.png");
  if (!fs::exists(file)) return;
  const screen::Canvas golden = screen::read_png(file);
  if (screen::compare(golden, seen).same_size) {
    screen::write_png(screen::difference_picture(golden, seen), folder / "difference.png");
  }
}

void renew(const screen::Canvas& seen, const fs::path& file) {
  fs::create_directories(file.parent_path());
  screen::write_png(seen, file);
}

}  // namespace

std::optional<std::string> wrong_with(const screen::Canvas& seen, const std::string& name) {
  const std::string here = release();
  const fs::path folder = fs::path(VITRINE_SOURCE_DIR) / "tests/stories/goldens";
  const fs::path common = folder / (name + ".png");
  const fs::path own = folder / here / (name + ".png");
  const bool has_own = here != home && !here.empty() && fs::exists(own);
  // A picture of its own goes when it is no longer needed.
  if (renewing() && has_own && difference(common, seen).empty()) fs::remove(own);
  const fs::path& golden = has_own && fs::exists(own) ? own : common;
  const std::string wrong = difference(golden, seen);
  if (wrong.empty()) return std::nullopt;
  if (renewing()) {
    renew(seen, here == home || here.empty() ? common : own);
    return std::nullopt;
  }
  const fs::path left = fs::path(VITRINE_BINARY_DIR) / "goldens" / name;
  leave(left, seen, golden);
  return fmt::format("{} {}; see {}", golden.string(), wrong, left.string());
}

}  // namespace stories
