#include "app/kiosk/contact_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/screen/pixels.h"
#include "app/screen/png.h"

namespace kiosk {

namespace {

constexpr int sheet_width = 3216;
constexpr int gap = 16;
constexpr scene::Colour ground{0x2b2b2b};
constexpr scene::Colour ink{0xe6e6e6};
constexpr scene::TextStyle letters{scene::Face::narrow, 15};
constexpr int line_height = 19;
constexpr int name_lines = 3;  // of the small pictures of an upright screen

screen::Canvas small_of(const screen::Canvas& picture) {
  const int longer = std::max({1, picture.width(), picture.height()});
  const auto small = [&](int side) { return std::max(1, side * ContactSheet::longer_side / longer); };
  screen::Canvas shrunk(small(picture.width()), small(picture.height()));
  screen::shrink(picture, shrunk);
  return shrunk;
}

// The longest beginning of `text` that fits and ends behind a slash or hyphen; if none does, as much as fits.
std::size_t fitting(const std::string& text, int width, const screen::Fonts& fonts) {
  std::size_t at_break = 0;
  std::size_t fits = 1;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    if (fonts.width(text.substr(0, end), letters) > width) {
      return at_break > 0 ? at_break : fits;
    }
    fits = end;
    if (end == text.size() || text[end - 1] == '/' || text[end - 1] == '-') {
      at_break = end;
    }
  }
  return fits;
}

}  // namespace

ContactSheet::ContactSheet(const screen::Fonts& fonts, std::filesystem::path file)
    : fonts_(&fonts), file_(std::move(file)) {}

void ContactSheet::add(const std::string& name, const screen::Canvas& picture) {
  if (!smalls_.empty()) {
    const auto rows = static_cast<std::size_t>(std::max(1, (most_height - gap) / row_height()));
    if (smalls_.size() == columns() * rows) {
      write(numbered());
    }
  }
  smalls_.push_back({name, small_of(picture)});
}

std::vector<std::filesystem::path> ContactSheet::finish() {
  if (!smalls_.empty()) {
    write(written_.empty() ? file_ : numbered());
  }
  return std::exchange(written_, {});
}

void ContactSheet::write(const std::filesystem::path& file) {
  const auto rows = static_cast<int>((smalls_.size() + columns() - 1) / columns());
  screen::Canvas sheet(sheet_width, gap + rows * row_height());
  screen::fill(sheet, {0, 0, sheet.width(), sheet.height()}, ground);
  for (std::size_t i = 0; i < smalls_.size(); ++i) {
    draw(smalls_[i], i, sheet);
  }
  screen::write_png(sheet, file);
  written_.push_back(file);
  smalls_.clear();
}

void ContactSheet::draw(const Small& small, std::size_t at, screen::Canvas& sheet) const {
  const screen::Canvas& picture = small.picture;
  const int x = gap + static_cast<int>(at % columns()) * (picture.width() + gap);
  const int y = gap + static_cast<int>(at / columns()) * row_height();
  for (int row = 0; row < picture.height(); ++row) {
    std::copy_n(picture.row(row), picture.width(), sheet.row(y + row) + x);
  }
  draw_name(small.name, x, y + picture.height() + line_height, picture.width(), sheet);
}

void ContactSheet::draw_name(const std::string& name, int x, int y, int width, screen::Canvas& sheet) const {
  std::string left = name;
  for (int line = 0; line < name_lines && !left.empty(); ++line) {
    const std::size_t length = fitting(left, width, *fonts_);
    screen::stamp(fonts_->set(left.substr(0, length), letters), sheet, {x, y + line * line_height}, ink);
    left.erase(0, length);
  }
}

std::filesystem::path ContactSheet::numbered() const {
  std::filesystem::path file = file_;
  file.replace_filename(
      fmt::format("{}-{}{}", file_.stem().string(), written_.size() + 1, file_.extension().string()));
  return file;
}

std::size_t ContactSheet::columns() const {
  return static_cast<std::size_t>((sheet_width - gap) / (smalls_.front().picture.width() + gap));
}

int ContactSheet::row_height() const {
  const screen::Canvas& picture = smalls_.front().picture;
  const int lines = picture.width() < picture.height() ? name_lines : 2;
  return picture.height() + lines * line_height + gap;
}

}  // namespace kiosk
