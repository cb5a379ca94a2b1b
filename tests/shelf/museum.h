// A museum that signs what it hands out. Its packs are not databases: a shelf does not look into them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "content/pack/key_list_seal.h"
#include "content/pack/pack_file.h"
#include "content/pack/seal.h"
#include "content/shelf/names.h"
#include "tests/pack/folder.h"

/// A file and its signature, as a curator brings them.
struct Brought {
  std::filesystem::path file;
  std::string bytes;
  std::string signature;
  shelf::PackName name;

  content::PackFile open() const;
  std::string digest_tag() const;

  /// Where vitrine-pack would have signed it: beside the file.
  void lay_signature() const;
};

class Museum {
 public:
  /// `pack_size`: bytes of a pack, unless others are given.
  explicit Museum(std::size_t pack_size = 1024) : pack_size_(pack_size) {}

  /// A pack of some bytes that depend on all its arguments.
  Brought bring(int version, const std::string& exhibit = "the-dominated", int edition = 1) const;

  /// The same version signed over bytes of the caller's.
  Brought bring_bytes(int version, const std::string& bytes, const std::string& exhibit = "the-dominated",
                      std::uint32_t schema = 2) const;

  /// A true pack: the small exhibit of tests/pack/sample.h, under another version.
  Brought bring_exhibit(int version) const;

  /// A key list and its signature file, as a curator brings them.
  std::filesystem::path bring_list(const content::KeyList& list) const;

  content::PublicKey public_key() const { return content::public_key_of(key_); }
  content::Trust trust() const { return {{public_key()}, {}}; }
  /// The public key's file.
  std::filesystem::path key_file() const;

 private:
  std::size_t pack_size_;
  content::SecretKey key_ = content::make_secret_key();
  Folder folder_;
};
