// Public keys in minisign's files, and the store of those that are trusted.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/pack/key_refusal.h"
#include "content/pack/seal_refusal.h"
#include "content/pack/sodium.h"

namespace content {

struct PublicKey {
  KeyId id{};
  PublicKeyOctets octets{};

  friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

/// As minisign prints it: sixteen hexadecimal digits, the last octet first.
std::string to_string(const KeyId& id);

/// What to_string() makes of an id, and nothing else.
std::optional<KeyId> read_key_id(std::string_view text);

/// No key file is larger, in bytes.
inline constexpr std::size_t most_key_file = 2048;

/// The two lines that minisign writes. The comment is not read.
std::variant<PublicKey, KeyFlaw> read_public_key(std::string_view bytes);

std::string print(const PublicKey& key);

/// The second of those lines alone, without its end.
std::variant<PublicKey, KeyFlaw> read_public_key_line(std::string_view line);

std::string print_line(const PublicKey& key);

/// The bytes of a key file, bounded by most_key_file. Links are followed: keys are where the installer put
/// them. Throws std::system_error if the file fails while it is read.
std::variant<std::string, KeyFlaw> load_key_file(const std::filesystem::path& file);

/// What was named as a key and is none.
struct UnusableKey {
  std::filesystem::path file;
  KeyFlaw flaw;
};

/// The keys that are believed. Two different keys of one id are both there, and neither is found.
struct Trust {
  std::vector<PublicKey> keys;
  std::vector<UnusableKey> unusable;  ///< to be complained about; the other keys are good without them
  std::vector<KeyId> revoked = {};    ///< not found, whatever keys there are
  int key_list = 0;                   ///< the counter of the key list that revokes them; 0 without one

  /// The key that shall have signed. Its id chooses it and proves nothing.
  std::variant<PublicKey, SealFlaw> find(const KeyId& id) const;
};

/// The keys of files, and of every `*.pub` in folders (not in their folders), in the order of their names.
/// Throws std::system_error if a folder cannot be read.
Trust read_trust(const std::vector<std::filesystem::path>& files_and_folders);

}  // namespace content
