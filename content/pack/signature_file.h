// A signature file as minisign writes it, to and from its values. Nothing is verified here.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "content/pack/seal_refusal.h"
#include "content/pack/sodium.h"

namespace content {

/// The untrusted comment is not kept: anybody can change it, so nobody shall read it.
struct SignatureFile {
  KeyId key_id{};
  SignatureOctets signature{};         ///< over the BLAKE2b-512 of the pack
  std::string trusted_comment;         ///< believed only once the global signature has been verified
  SignatureOctets global_signature{};  ///< over signature and trusted comment

  friend bool operator==(const SignatureFile&, const SignatureFile&) = default;
};

/// The lines that minisign takes, in bytes, without the LF.
inline constexpr std::size_t most_untrusted_line = 1022;
inline constexpr std::size_t most_trusted_line = 8190;

/// No signature file is larger, in bytes.
inline constexpr std::size_t most_signature_file =
    (most_untrusted_line + 1) + (100 + 1) + (most_trusted_line + 1) + (88 + 1);

/// Where a pack's signature stands: `NAME.vitrine.minisig`.
std::filesystem::path signature_path(const std::filesystem::path& pack);

/// The file's bytes, bounded by most_signature_file; does not follow a link. Throws std::system_error if the
/// file fails while it is read.
std::variant<std::string, SealFlaw> load_signature_file(const std::filesystem::path& file);

/// Four lines, each ended by one LF, and nothing more; every signature has one form only.
std::variant<SignatureFile, SealFlaw> read_signature_file(std::string_view bytes);

std::string print(const SignatureFile& file);

/// What the global signature signs.
std::string global_message(const SignatureFile& file);

}  // namespace content
