#include "content/pack/seal_refusal.h"

#include <fmt/format.h>

#include <utility>

namespace content {

// NOLINTNEXTLINE(readability-function-size): one line a reason
const char* code(SealRefusal refusal) {
  switch (refusal) {
    case SealRefusal::missing:
      return "seal-missing";
    case SealRefusal::not_a_file:
      return "seal-not-a-file";
    case SealRefusal::too_large:
      return "seal-too-large";
    case SealRefusal::cut_short:
      return "seal-cut-short";
    case SealRefusal::more_lines:
      return "seal-more-lines";
    case SealRefusal::carriage_return:
      return "seal-carriage-return";
    case SealRefusal::nul_byte:
      return "seal-nul-byte";
    case SealRefusal::untrusted_prefix:
      return "seal-untrusted-prefix";
    case SealRefusal::trusted_prefix:
      return "seal-trusted-prefix";
    case SealRefusal::comment_too_long:
      return "seal-comment-too-long";
    case SealRefusal::signature_encoding:
      return "seal-signature-encoding";
    case SealRefusal::global_encoding:
      return "seal-global-encoding";
    case SealRefusal::algorithm_legacy:
      return "seal-algorithm-legacy";
    case SealRefusal::algorithm_unknown:
      return "seal-algorithm-unknown";
    case SealRefusal::key_unknown:
      return "seal-key-unknown";
    case SealRefusal::key_ambiguous:
      return "seal-key-ambiguous";
    case SealRefusal::key_revoked:
      return "seal-key-revoked";
    case SealRefusal::global_forged:
      return "seal-global-forged";
    case SealRefusal::pack_forged:
      return "seal-pack-forged";
    case SealRefusal::comment_of_minisign:
      return "seal-comment-of-minisign";
    case SealRefusal::comment_characters:
      return "seal-comment-characters";
    case SealRefusal::comment_product:
      return "seal-comment-product";
    case SealRefusal::comment_blanks:
      return "seal-comment-blanks";
    case SealRefusal::comment_key_missing:
      return "seal-comment-key-missing";
    case SealRefusal::comment_key_repeated:
      return "seal-comment-key-repeated";
    case SealRefusal::comment_key_order:
      return "seal-comment-key-order";
    case SealRefusal::comment_key_unknown:
      return "seal-comment-key-unknown";
    case SealRefusal::comment_number:
      return "seal-comment-number";
    case SealRefusal::comment_exhibit:
      return "seal-comment-exhibit";
    case SealRefusal::schema_differs:
      return "seal-schema-differs";
    case SealRefusal::exhibit_differs:
      return "seal-exhibit-differs";
    case SealRefusal::version_differs:
      return "seal-version-differs";
    case SealRefusal::size_differs:
      return "seal-size-differs";
  }
  return "seal-missing";
}

std::string advice(SealRefusal refusal, SealOf of) {
  const auto [name, placeholder] =
      of == SealOf::pack ? std::pair("pack", "PACK") : std::pair("key list", "LIST");
  switch (refusal) {
    case SealRefusal::missing:
      return fmt::format(
          "copy the signature that belongs to the {0} beside it, or sign the {0}: "
          "vitrine-pack sign {1} --key NAME.key",
          name, placeholder);
    case SealRefusal::key_unknown:
      return "name the signer's public key with --trust, if you trust the signer";
    case SealRefusal::key_ambiguous:
      return "remove the key that is not the signer's, or make a new pair: vitrine-pack keygen -o NAME";
    case SealRefusal::key_revoked:
      return "have it signed by a key that is still trusted, and ask why this one was revoked";
    case SealRefusal::global_forged:
    case SealRefusal::pack_forged:
    case SealRefusal::size_differs:
      return fmt::format(
          "copy {0} and signature once more from whoever signed them; if it stays so, do not "
          "{1} the {0}",
          name, of == SealOf::pack ? "show" : "believe");
    case SealRefusal::comment_of_minisign:
    case SealRefusal::algorithm_legacy:
      return fmt::format(
          "sign it again: vitrine-pack sign {0} --key NAME.key, or "
          "minisign -S -H -t \"$(vitrine-pack comment {0})\" -m {0}",
          placeholder);
    default:
      return fmt::format("sign the {} again: vitrine-pack sign {} --key NAME.key", name, placeholder);
  }
}

}  // namespace content
