// Secret keys in minisign's files, with a password or without.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "content/pack/public_key.h"

namespace content {

struct SecretKey {
  KeyId id{};
  Secret octets{secret_key_size};
};

/// A new pair with a random id.
SecretKey make_secret_key();

PublicKey public_key_of(const SecretKey& key);

/// Asked for the password of a key that has one; it may throw, and reading ends.
using AskPassword = std::function<Secret()>;

/// The two lines that minisign writes, judged by the checksum in them. Without a password minisign leaves the
/// checksum empty; then the halves of the key itself must fit. May take seconds and a gigabyte if there is a
/// password.
std::variant<SecretKey, KeyFlaw> read_secret_key(std::string_view bytes, const AskPassword& ask);

/// Without a password, but with a checksum, which minisign does not mind.
Secret print(const SecretKey& key);

/// Encrypted. Where there is not the memory, half of the effort is tried, and again down to least_effort, as
/// minisign does. Throws std::runtime_error where there is not even that.
Secret print(const SecretKey& key, const Secret& password, Effort effort = most_effort);

}  // namespace content
