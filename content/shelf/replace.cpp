#include "content/shelf/replace.h"

#include <algorithm>
#include <system_error>

#include "content/shelf/names.h"

namespace shelf {
namespace {

void remove_if_there(Disk& disk, const std::string& name) {
  if (std::ranges::binary_search(disk.names(), name)) {
    disk.remove(name);
  }
}

std::unique_ptr<File> create_anew(Disk& disk, const std::string& name) {
  remove_if_there(disk, name);
  return disk.create(name);
}

}  // namespace

void write_all(File& file, std::span<const char> bytes) {
  while (!bytes.empty()) {
    bytes = bytes.subspan(file.write(bytes));
  }
}

Part::Part(Disk& disk, std::string_view name)
    : disk_(disk), name_(name), file_(create_anew(disk, part_of(name))) {}

Part::~Part() {
  if (named_) {
    return;
  }
  file_.reset();
  try {
    disk_.remove(part_of(name_));
  } catch (const std::system_error&) {
    // The failure that brought us here is the one to report; what is left is removed the next time.
  }
}

void Part::finish() {
  file_->sync();
  file_->close();
}

void Part::name() {
  disk_.rename(part_of(name_), name_);
  named_ = true;
}

void replace(Disk& disk, std::string_view name, std::string_view bytes) {
  Part part(disk, name);
  write_all(part.file(), bytes);
  part.finish();
  part.name();
  disk.sync();
}

}  // namespace shelf
