#include "content/pack/public_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "content/pack/file.h"
#include "content/pack/key_lines.h"

namespace content {
namespace {

constexpr std::string_view algorithm = "Ed";
constexpr std::size_t packed_size = 2 + 8 + 32;

std::variant<PublicKey, KeyFlaw> unpack(OctetView packed) {
  if (!std::ranges::equal(packed.first(2), octets(algorithm))) {
    return KeyFlaw{KeyRefusal::algorithm, "is not a public key of minisign's"};
  }
  PublicKey key;
  std::ranges::copy(packed.subspan(2, 8), key.id.begin());
  std::ranges::copy(packed.subspan(10), key.octets.begin());
  if (!usable(key.octets)) {
    return KeyFlaw{KeyRefusal::weak, "holds a key that nobody can sign with"};
  }
  return key;
}

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

std::optional<KeyId> read_key_id(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  KeyId id{};
  if (text.size() != 2 * id.size() || text.find_first_not_of(digits) != std::string_view::npos) {
    return std::nullopt;
  }
  for (auto octet = id.rbegin(); octet != id.rend(); ++octet) {
    *octet = static_cast<unsigned char>(digits.find(text[0]) * 16 + digits.find(text[1]));
    text.remove_prefix(2);
  }
  return id;
}

std::variant<PublicKey, KeyFlaw> read_public_key(std::string_view bytes) {
  Octets<packed_size> packed{};
  if (auto flaw = read_key_lines(bytes, packed, "a public key")) {
    return std::move(*flaw);
  }
  return unpack(packed);
}

std::string print(const PublicKey& key) {
  return fmt::format("{}minisign public key {}\n{}\n", untrusted_comment_prefix, to_string(key.id),
                     print_line(key));
}

std::variant<PublicKey, KeyFlaw> read_public_key_line(std::string_view line) {
  Octets<packed_size> packed{};
  if (!from_base64(line, packed)) {
    return KeyFlaw{KeyRefusal::encoding, "is not a public key in base64"};
  }
  return unpack(packed);
}

std::string print_line(const PublicKey& key) {
  std::string packed(algorithm);
  packed.append(key.id.begin(), key.id.end());
  packed.append(key.octets.begin(), key.octets.end());
  return base64(octets(packed));
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
