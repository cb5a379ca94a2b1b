#include "app/workbench/key_list_file.h"

#include <fmt/format.h>

#include <array>

#include "app/workbench/complain.h"
#include "content/pack/file.h"

namespace workbench {

bool is_key_list(const std::filesystem::path& file) {
  const auto opened = content::open_ordinary(file, content::Links::refuse);
  const auto* const descriptor = std::get_if<content::Descriptor>(&opened);
  if (descriptor == nullptr) {
    return false;
  }
  std::array<char, 16> begin{};
  return content::begins_as_key_list({begin.data(), descriptor->read_at(begin, 0)});
}

std::variant<content::KeyList, int> opened_key_list(const std::filesystem::path& file) {
  const auto bytes = content::load_key_list(file);
  if (const auto* flaw = std::get_if<content::KeyListFlaw>(&bytes)) {
    return refuse(file.string(), *flaw);
  }
  auto list = content::read_key_list(std::get<std::string>(bytes));
  if (const auto* flaw = std::get_if<content::KeyListFlaw>(&list)) {
    return refuse(file.string(), *flaw);
  }
  return std::get<content::KeyList>(std::move(list));
}

std::string describe(const content::KeyList& list) {
  std::string text;
  for (const content::PublicKey& key : list.added) {
    text += fmt::format("adds the key {}, which may sign packs\n", content::to_string(key.id));
  }
  for (const content::KeyId& id : list.revoked) {
    text += fmt::format("revokes the key {}\n", content::to_string(id));
  }
  for (const content::Allowance& allowance : list.allowed) {
    text += fmt::format("allows {} from version {} on, though a higher one was installed\n",
                        allowance.exhibit, allowance.from);
  }
  return text.empty() ? "adds, revokes and allows nothing\n" : text;
}

}  // namespace workbench
