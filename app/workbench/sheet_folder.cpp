#include "app/workbench/sheet_folder.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "app/kiosk/proof_sheet.h"
#include "app/workbench/sheet.h"

namespace workbench {

namespace {

namespace fs = std::filesystem;

bool has_mark(const fs::path& page) {
  constexpr std::size_t head = 2048;
  std::ifstream stream(page, std::ios::binary);
  std::string text(head, '\0');
  stream.read(text.data(), head);
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text.find(kiosk::generator_mark(sheet_generator)) != std::string::npos;
}

// Whatever is in the folder is removed with the older sheet, so nothing of a curator's own may be among it.
void refuse_what_is_not_a_sheet(const fs::path& out) {
  if (!fs::is_directory(out)) {
    throw NoPlaceForSheet(fmt::format("{} is not a folder; name another one", out.string()));
  }
  if (fs::is_empty(out)) {
    return;
  }
  if (!has_mark(out / "index.html")) {
    throw NoPlaceForSheet(
        fmt::format("{} is in use, and not by a proof sheet; name another folder", out.string()));
  }
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(out)) {
    const bool ours = !entry.is_symlink() && (entry.is_directory() || entry.path().extension() == ".png" ||
                                              entry.path() == out / "index.html");
    if (!ours) {
      throw NoPlaceForSheet(
          fmt::format("{} is in the way: it would be removed with the older proof sheet; move it",
                      entry.path().string()));
    }
  }
}

fs::path new_folder_beside(const fs::path& out) {
  std::string name = out.parent_path() / fmt::format(".{}-XXXXXX", out.filename().string());
  if (mkdtemp(name.data()) == nullptr) {
    throw NoPlaceForSheet(fmt::format("no folder can be made in {}: {}", out.parent_path().string(),
                                      std::generic_category().message(errno)));
  }
  return name;
}

}  // namespace

SheetFolder::SheetFolder(const fs::path& out) {
  try {
    out_ = fs::weakly_canonical(fs::absolute(out));
    if (!out_.has_filename()) {
      out_ = out_.parent_path();  // a name that ends in a slash
    }
    if (fs::exists(out_)) {
      refuse_what_is_not_a_sheet(out_);
    }
  } catch (const fs::filesystem_error& error) {
    throw NoPlaceForSheet(error.what());
  }
  path_ = new_folder_beside(out_);
}

SheetFolder::~SheetFolder() {
  std::error_code ignored;  // there is nobody left to tell
  fs::remove_all(path_, ignored);
}

void SheetFolder::publish() {
  // mkdtemp() makes folders that nobody else may read.
  fs::permissions(path_, fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                             fs::perms::others_read | fs::perms::others_exec);
  if (!fs::exists(out_)) {
    fs::rename(path_, out_);
    return;
  }
  const fs::path older = new_folder_beside(out_);
  fs::rename(out_, older);
  std::error_code failed;
  fs::rename(path_, out_, failed);
  if (failed) {
    fs::rename(older, out_);
    throw fs::filesystem_error("cannot be put in its place", path_, out_, failed);
  }
  fs::remove_all(older);
}

}  // namespace workbench
