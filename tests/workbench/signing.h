// What the tests sign with the real program, and the keys to do it with.
#pragma once

#include <filesystem>
#include <string>

#include "content/pack/public_key.h"

/// A pair of keys, made by vitrine-pack keygen.
struct KeyPair {
  /// `name`: without `.key` and `.pub`.
  explicit KeyPair(const std::filesystem::path& name);

  std::string key;  ///< the secret one's file
  std::string pub;

  content::PublicKey public_key() const;
  std::string id() const { return content::to_string(public_key().id); }

  /// vitrine-pack sign; its exit code.
  int sign(const std::string& file) const;
};

/// The small exhibit of tests/pack/sample.h as a pack of this version, signed by nobody yet.
void write_sample_pack(const std::filesystem::path& pack, int version = 1);
