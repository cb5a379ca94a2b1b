#include "tests/screen/foreign_fonts.h"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace screen_tests {

namespace fs = std::filesystem;

ForeignFonts::ForeignFonts() {
  std::string name = (fs::temp_directory_path() / "vitrine-fonts-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp " + name);
  folder_ = name;
  const screen::Fonts own;
  for (int face = 0; face < scene::face_count; ++face) {
    const fs::path file = own.file(static_cast<scene::Face>(face));
    fs::copy_file(file, folder_ / file.filename(), fs::copy_options::overwrite_existing);
    std::ofstream(folder_ / file.filename(), std::ios::binary | std::ios::app) << '\0';
  }
  std::ofstream(configuration())
      << "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig><dir>"
      << folder_.string() << "</dir><cachedir>" << folder_.string() << "</cachedir></fontconfig>\n";
}

ForeignFonts::~ForeignFonts() {
  std::error_code ignored;  // a leftover in the temporary folder is no test's business
  fs::remove_all(folder_, ignored);
}

screen::Fonts ForeignFonts::open() const {
  setenv("FONTCONFIG_FILE", configuration().c_str(), 1);
  screen::Fonts fonts;
  unsetenv("FONTCONFIG_FILE");
  return fonts;
}

}  // namespace screen_tests
