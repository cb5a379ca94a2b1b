#include "tests/sources/small_exhibit.h"

#include <unistd.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace test {

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

fs::path fresh_folder() {
  std::string name = (fs::temp_directory_path() / "vitrine-exhibit-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp failed on " + name);
  return name;
}

}  // namespace

SmallExhibit::SmallExhibit() : folder_(fresh_folder()) {
  fs::copy(fs::path(VITRINE_SOURCE_DIR) / "tests/mistakes/_exhibit", folder_, fs::copy_options::recursive);
}

SmallExhibit::~SmallExhibit() {
  std::error_code ignored;  // a folder left in /tmp harms no test
  fs::remove_all(folder_, ignored);
}

std::string SmallExhibit::read(const std::string& file) const { return read_file(folder_ / file); }

void SmallExhibit::write(const std::string& file, std::string_view text) const {
  fs::create_directories((folder_ / file).parent_path());
  std::ofstream stream(folder_ / file, std::ios::binary | std::ios::trunc);
  stream << text;
  if (!stream) throw std::runtime_error("cannot write " + file);
}

void SmallExhibit::replace(const std::string& file, std::string_view from, std::string_view to) const {
  std::string text = read(file);
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error(file + " does not hold: " + std::string(from));
  write(file, text.replace(at, from.size(), to));
}

void SmallExhibit::remove(const std::string& file) const {
  if (fs::remove_all(folder_ / file) == 0) throw std::runtime_error("there is no " + file);
}

void SmallExhibit::overlay(const fs::path& files) const {
  if (fs::exists(files / "removed.txt")) {
    std::istringstream lines(read_file(files / "removed.txt"));
    for (std::string line; std::getline(lines, line);) remove(line);
  }
  for (const auto& entry : fs::recursive_directory_iterator(files)) {
    const std::string name = entry.path().lexically_relative(files).string();
    if (name == "expected.txt" || name == "removed.txt") continue;
    if (entry.is_symlink()) {
      fs::remove(folder_ / name);
      fs::copy_symlink(entry.path(), folder_ / name);
    } else if (entry.is_regular_file()) {
      write(name, read_file(entry.path()));
    }
  }
}

void SmallExhibit::add_language(const std::string& code) const {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
    if (entry.is_regular_file()) files.push_back(fs::relative(entry.path(), folder_));
  }
  for (const fs::path& file : files) {
    std::string text = read(file.string());
    if (file.stem() == "en") write((file.parent_path() / (code + file.extension().string())).string(), text);
    const std::string inline_table = "{ en = \"";
    for (std::size_t at = text.find(inline_table); at != std::string::npos;
         at = text.find(inline_table, at + 20)) {
      const std::size_t begin = at + inline_table.size();
      const std::string words = text.substr(begin, text.find('"', begin) - begin);
      text.insert(at + 1, " " + code + " = \"" + words + "\",");
    }
    write(file.string(), text);
  }
  replace("exhibit.toml", "short = \"EN\" }",
          "short = \"EN\" }, { code = \"" + code + "\", name = \"" + code + "\", short = \"" + code + "\" }");
}

sources::Compiled SmallExhibit::compile(const sources::Options& options) const {
  return sources::compile(folder_, options);
}

std::string SmallExhibit::report(const sources::Options& options) const {
  return sources::print(compile(options).diagnostics);
}

}  // namespace test
