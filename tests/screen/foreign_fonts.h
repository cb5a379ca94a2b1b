// The exhibit's fonts as another machine might have them: the same letters, in files with other bytes.
#pragma once

#include <filesystem>

#include "app/screen/fonts.h"

namespace screen_tests {

/// Copies of the font files with a byte added behind each, in a folder that goes with this value.
class ForeignFonts {
 public:
  ForeignFonts();
  ~ForeignFonts();
  ForeignFonts(const ForeignFonts&) = delete;
  ForeignFonts& operator=(const ForeignFonts&) = delete;
  ForeignFonts(ForeignFonts&&) = delete;
  ForeignFonts& operator=(ForeignFonts&&) = delete;

  /// A configuration of fontconfig that knows these fonts alone: for FONTCONFIG_FILE.
  std::filesystem::path configuration() const { return folder_ / "fonts.conf"; }

  /// Opens them; sets FONTCONFIG_FILE for as long as that takes. They outlive this value's folder only if
  /// every size has been used before.
  screen::Fonts open() const;

 private:
  std::filesystem::path folder_;
};

}  // namespace screen_tests
