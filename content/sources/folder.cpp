#include "content/sources/folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

#include "content/pack/characters.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

namespace fs = std::filesystem;

Location whole(const std::string& name) {
  return {std::make_shared<const Source>(name, std::string()), 0, 0};
}

/// The file that was probably meant: `en.txt` or `EN.md` for `en.md`, `chart.tmol` for `chart.toml`; but
/// never the file of another language.
std::string renamed(const fs::path& wanted, const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    const std::string stem = fs::path(file).stem().string();
    const std::string extension = fs::path(file).extension().string();
    const bool other_kind = extension != wanted.extension() &&
                            (extension == ".md" || extension == ".toml" || extension == ".csv");
    const bool same_stem = !other_kind && edit_distance(stem, wanted.stem().string()) == 0;
    if (same_stem || (stem.size() > 3 && edit_distance(file, wanted.filename().string()) <= 2)) return file;
  }
  return {};
}

/// Text is UTF-8 without control characters but for tabs and line breaks.
bool is_text(const std::shared_ptr<const Source>& source, Report& report) {
  const std::string& text = source->text();
  const std::size_t bad = content::find_invalid_utf8(text);
  if (bad != std::string::npos) {
    report.error({source, bad, bad + 1},
                 fmt::format("this byte (0x{:02x}) is not UTF-8",
                             static_cast<unsigned>(static_cast<unsigned char>(text[bad]))),
                 "save the file as UTF-8");
    return false;
  }
  const std::size_t control = content::find_control_character(text);
  if (control == std::string::npos) return true;
  // Beyond ASCII they take two bytes, the second of which is their number.
  const std::size_t length = text[control] == '\xC2' ? 2 : 1;
  report.error({source, control, control + length},
               fmt::format("a control character (U+{:04X})",
                           static_cast<unsigned>(static_cast<unsigned char>(text[control + length - 1]))),
               "remove it: texts hold letters, marks, tabs and line breaks");
  return false;
}

std::optional<std::string> contents(const fs::path& file, std::string& reason) {
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (stream) {
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream.bad()) return text;
  }
  reason = errno != 0 ? std::generic_category().message(errno) : "reading failed";
  return std::nullopt;
}

}  // namespace

std::shared_ptr<const Source> Folder::read(const std::string& name, const std::string& why,
                                           Report& report) const {
  const fs::path path = root_ / name;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    const std::string other = renamed(path.filename(), files(path.parent_path()));
    report.error(whole(name), "this file is missing",
                 other.empty() ? why : fmt::format("{}; rename `{}`?", why, other));
    return nullptr;
  }
  std::string reason = status.type() == fs::file_type::regular ? ""
                       : error                                 ? error.message()
                                                               : "it is not a file";
  std::optional<std::string> text;
  if (reason.empty()) text = contents(path, reason);
  if (!text) {
    report.error(whole(name), fmt::format("this file cannot be read: {}", reason));
    return nullptr;
  }
  if (text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  auto source = std::make_shared<const Source>(name, std::move(*text));
  return is_text(source, report) ? source : nullptr;
}

bool Folder::has(const std::string& name) const {
  std::error_code error;
  return fs::status(root_ / name, error).type() != fs::file_type::not_found;
}

bool Folder::has_folder(const std::string& name) const {
  std::error_code error;
  return fs::is_directory(root_ / name, error);
}

std::vector<std::string> Folder::folders(const std::string& name) const {
  std::vector<std::string> out;
  std::error_code error;
  for (fs::directory_iterator entry(root_ / name, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string folder = entry->path().filename().string();
    std::error_code unreadable;
    if (!folder.starts_with('.') && entry->is_directory(unreadable)) out.push_back(folder);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> Folder::files(const fs::path& folder) const {
  std::vector<std::string> out;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code unreadable;
    if (entry->is_regular_file(unreadable)) out.push_back(entry->path().filename().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace sources
