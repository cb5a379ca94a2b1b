// Every screen of the exhibit, small, many on one picture: what a change of layout has done is seen at a
// glance.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/screen/canvas.h"
#include "app/screen/fonts.h"

namespace kiosk {

class ContactSheet {
 public:
  /// Of the longer side of a small picture, in pixels.
  static constexpr int longer_side = 384;
  static constexpr int most_height = 8000;

  /// The fonts are borrowed. Of several sheets each has a number before its extension: `all-1.png`,
  /// `all-2.png`.
  ContactSheet(const screen::Fonts& fonts, std::filesystem::path file);

  /// `picture` under the last one's right, with `name` below it: all of one size. Writes a sheet that is
  /// full. Throws screen::PictureError, likewise finish().
  void add(const std::string& name, const screen::Canvas& picture);

  /// Writes the last sheet; returns what has been written.
  std::vector<std::filesystem::path> finish();

 private:
  struct Small {
    std::string name;
    screen::Canvas picture;
  };

  void write(const std::filesystem::path& file);
  void draw(const Small& small, std::size_t at, screen::Canvas& sheet) const;
  void draw_name(const std::string& name, int x, int y, int width, screen::Canvas& sheet) const;
  std::filesystem::path numbered() const;
  std::size_t columns() const;
  int row_height() const;

  const screen::Fonts* fonts_;
  std::filesystem::path file_;
  std::vector<Small> smalls_;
  std::vector<std::filesystem::path> written_;
};

}  // namespace kiosk
