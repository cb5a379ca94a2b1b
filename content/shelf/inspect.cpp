#include "content/shelf/inspect.h"

#include <variant>

#include "content/pack/pack_file.h"
#include "content/pack/soundness.h"

namespace shelf {

std::optional<Rejected> inspect(const std::filesystem::path& pack, const content::Sealed& sealed) {
  const auto held = content::PackFile::open(pack);
  if (const auto* refused = std::get_if<content::Refused>(&held)) {
    return rejected(*refused, pack);
  }
  const auto& file = std::get<content::PackFile>(held);
  const auto opened = content::Pack::open(file);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    return rejected(*refused, pack);
  }
  const auto& is = std::get<content::Pack>(opened);
  if (const auto flaw = content::difference(sealed.identity, content::identity_of(is, file.size()))) {
    return rejected(*flaw);
  }
  const auto read = content::read_through(file, is);
  if (const auto* refused = std::get_if<content::Refused>(&read)) {
    return rejected(*refused, pack);
  }
  return std::nullopt;
}

}  // namespace shelf
