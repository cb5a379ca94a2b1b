#include "app/workbench/opened_pack.h"

#include <stdexcept>
#include <utility>
#include <variant>

namespace workbench {

content::Pack opened_pack(const std::filesystem::path& file) {
  auto pack = content::Pack::open(file);
  if (const auto* refused = std::get_if<content::Refused>(&pack)) {
    throw std::runtime_error(refused->detail());
  }
  return std::move(std::get<content::Pack>(pack));
}

}  // namespace workbench
