#include "app/workbench/trusted.h"

#include <fmt/format.h>
#include <sysexits.h>

#include <algorithm>

#include "app/workbench/complain.h"

namespace workbench {

std::variant<content::Trust, int> trusted(const std::vector<std::filesystem::path>& files_and_folders) {
  content::Trust trust = content::read_trust(files_and_folders);
  for (const content::UnusableKey& unusable : trust.unusable) {
    complain(
        fmt::format("{} {} ({})", unusable.file.string(), unusable.flaw.says, code(unusable.flaw.reason)));
  }
  if (!trust.keys.empty()) {
    return trust;
  }
  const bool missing = std::ranges::all_of(trust.unusable, [](const content::UnusableKey& unusable) {
    return unusable.flaw.reason == content::KeyRefusal::missing;
  });
  complain("there is no public key to trust; name one, or a folder of NAME.pub files, with --trust");
  return missing ? EX_NOINPUT : EX_DATAERR;
}

}  // namespace workbench
