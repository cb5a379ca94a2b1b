#include "content/shelf/accepted.h"

#include <fmt/format.h>

#include <string_view>

#include "content/shelf/names.h"
#include "content/shelf/replace.h"

namespace shelf {
namespace {

constexpr std::size_t most_bytes = 1024;

// The file holds the name of the pack that was accepted.
std::optional<Accepted> written(const Disk& disk) {
  const std::string bytes = disk.contents(accepted_name, most_bytes).value_or("");
  if (!bytes.ends_with('\n')) {
    return std::nullopt;
  }
  const auto name = read_pack_name(std::string_view(bytes).substr(0, bytes.size() - 1));
  return name ? std::optional(Accepted{name->exhibit, name->version}) : std::nullopt;
}

}  // namespace

std::optional<Accepted> read_accepted(const Disk& disk, const std::vector<Standing>& packs) {
  const auto file = written(disk);
  if (packs.empty()) {
    return file;
  }
  const content::Identity& highest = packs.front().promise.identity;
  if (file && file->version >= highest.version) {
    return file;
  }
  return Accepted{file ? file->exhibit : highest.exhibit, highest.version};
}

void remember_accepted(Disk& disk, const Accepted& accepted) {
  if (written(disk) == accepted) {
    return;
  }
  replace(disk, accepted_name, to_string(PackName{accepted.exhibit, accepted.version}) + "\n");
}

}  // namespace shelf
