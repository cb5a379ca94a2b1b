#include "content/pack/replacement.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <system_error>
#include <utility>

namespace content {
namespace {

Descriptor create_beside(const std::filesystem::path& target, mode_t created) {
  constexpr int most_tries = 100;  // names that killed runs may have left behind
  for (int i = 0;; ++i) {
    const auto name = fmt::format(".{}.{}-{}.part", target.filename().string(), ::getpid(), i);
    try {
      return {target.parent_path() / name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, created};
    } catch (const std::system_error& error) {
      if (error.code() != std::errc::file_exists || i == most_tries) {
        throw;
      }
    }
  }
}

}  // namespace

Replacement::Replacement(std::filesystem::path target, mode_t created)
    : target_(std::move(target)), descriptor_(create_beside(target_, created)) {}

Replacement::~Replacement() {
  if (!removed_) {
    ::unlink(descriptor_.path().c_str());  // the failure that brought us here is the one to report
  }
}

void Replacement::finish() {
  descriptor_.sync();
  descriptor_.close();
}

void Replacement::become_target() {
  finish();
  rename_file(descriptor_.path(), target_);
  removed_ = true;
  sync_folder_of(target_);
}

bool Replacement::become_new_target() {
  finish();
  if (!rename_to_new_name(descriptor_.path(), target_)) {
    return false;
  }
  removed_ = true;
  sync_folder_of(target_);
  return true;
}

}  // namespace content
