#include "content/pack/public_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "content/pack/file.h"
#include "content/pack/key_lines.h"

namespace content {
namespace {

constexpr std::string_view algorithm = "Ed";

std::vector<std::filesystem::path> key_files(const std::filesystem::path& file_or_folder) {
  if (!std::filesystem::is_directory(file_or_folder)) {
    return {file_or_folder};
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(file_or_folder)) {
    if (entry.path().extension() == ".pub") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::variant<PublicKey, KeyFlaw> load_public_key(const std::filesystem::path& file) {
  const auto bytes = load_key_file(file);
  if (const auto* flaw = std::get_if<KeyFlaw>(&bytes)) {
    return *flaw;
  }
  return read_public_key(std::get<std::string>(bytes));
}

}  // namespace

const char* code(KeyRefusal refusal) {
  switch (refusal) {
    case KeyRefusal::missing:
      return "key-missing";
    case KeyRefusal::not_a_file:
      return "key-not-a-file";
    case KeyRefusal::form:
      return "key-form";
    case KeyRefusal::encoding:
      return "key-encoding";
    case KeyRefusal::algorithm:
      return "key-algorithm";
    case KeyRefusal::weak:
      return "key-weak";
    case KeyRefusal::effort:
      return "key-effort";
    case KeyRefusal::password:
      return "key-password";
    case KeyRefusal::damaged:
      return "key-damaged";
  }
  return "key-damaged";
}

std::string to_string(const KeyId& id) {
  std::string text;
  for (auto octet = id.rbegin(); octet != id.rend(); ++octet) {
    text += fmt::format("{:02X}", *octet);
  }
  return text;
}

std::variant<PublicKey, KeyFlaw> read_public_key(std::string_view bytes) {
  Octets<2 + 8 + 32> packed{};
  if (auto flaw = read_key_lines(bytes, packed, "a public key")) {
    return std::move(*flaw);
  }
  const OctetView parts(packed);
  if (!std::ranges::equal(parts.first(2), octets(algorithm))) {
    return KeyFlaw{KeyRefusal::algorithm, "is not a public key of minisign's"};
  }
  PublicKey key;
  std::ranges::copy(parts.subspan(2, 8), key.id.begin());
  std::ranges::copy(parts.subspan(10), key.octets.begin());
  if (!usable(key.octets)) {
    return KeyFlaw{KeyRefusal::weak, "holds a key that nobody can sign with"};
  }
  return key;
}

std::string print(const PublicKey& key) {
  std::string packed(algorithm);
  packed.append(key.id.begin(), key.id.end());
  packed.append(key.octets.begin(), key.octets.end());
  return fmt::format("{}minisign public key {}\n{}\n", untrusted_comment_prefix, to_string(key.id),
                     base64(octets(packed)));
}

std::variant<std::string, KeyFlaw> load_key_file(const std::filesystem::path& file) {
  const auto opened = open_ordinary(file, Links::follow);
  if (const auto* unopened = std::get_if<Unopened>(&opened)) {
    return KeyFlaw{unopened->missing ? KeyRefusal::missing : KeyRefusal::not_a_file, unopened->says};
  }
  if (auto bytes = std::get<Descriptor>(opened).contents(most_key_file)) {
    return std::move(*bytes);
  }
  return KeyFlaw{KeyRefusal::form, fmt::format("has more than {} bytes, as no key has", most_key_file)};
}

std::variant<PublicKey, SealFlaw> Trust::find(const KeyId& id) const {
  if (std::ranges::find(revoked, id) != revoked.end()) {
    return SealFlaw{SealRefusal::key_revoked,
                    fmt::format("is by the key {}, which key list {} has revoked", to_string(id), key_list)};
  }
  std::optional<PublicKey> found;
  for (const PublicKey& key : keys) {
    if (key.id != id) {
      continue;
    }
    if (found && *found != key) {
      return SealFlaw{
          SealRefusal::key_ambiguous,
          fmt::format("is by the key {}, and two different trusted keys call themselves so", to_string(id))};
    }
    found = key;
  }
  if (!found) {
    return SealFlaw{SealRefusal::key_unknown,
                    fmt::format("is by the key {}, which is not trusted", to_string(id))};
  }
  return *found;
}

Trust read_trust(const std::vector<std::filesystem::path>& files_and_folders) {
  Trust trust;
  for (const auto& named : files_and_folders) {
    for (const auto& file : key_files(named)) {
      auto key = load_public_key(file);
      if (auto* flaw = std::get_if<KeyFlaw>(&key)) {
        trust.unusable.push_back({file, std::move(*flaw)});
      } else {
        trust.keys.push_back(std::get<PublicKey>(key));
      }
    }
  }
  return trust;
}

}  // namespace content
