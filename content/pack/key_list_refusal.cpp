#include "content/pack/key_list_refusal.h"

#include <fmt/format.h>

namespace content {

// NOLINTNEXTLINE(readability-function-size): one line a reason
const char* code(KeyListRefusal refusal) {
  switch (refusal) {
    case KeyListRefusal::missing:
      return "list-missing";
    case KeyListRefusal::not_a_file:
      return "list-not-a-file";
    case KeyListRefusal::too_large:
      return "list-too-large";
    case KeyListRefusal::carriage_return:
      return "list-carriage-return";
    case KeyListRefusal::characters:
      return "list-characters";
    case KeyListRefusal::cut_short:
      return "list-cut-short";
    case KeyListRefusal::title:
      return "list-title";
    case KeyListRefusal::counter:
      return "list-counter";
    case KeyListRefusal::empty_line:
      return "list-empty-line";
    case KeyListRefusal::statement:
      return "list-statement";
    case KeyListRefusal::order:
      return "list-order";
    case KeyListRefusal::key:
      return "list-key";
    case KeyListRefusal::key_id:
      return "list-key-id";
    case KeyListRefusal::exhibit:
      return "list-exhibit";
    case KeyListRefusal::version:
      return "list-version";
    case KeyListRefusal::repeated:
      return "list-repeated";
    case KeyListRefusal::added_and_revoked:
      return "list-added-and-revoked";
    case KeyListRefusal::signer_added:
      return "list-signer-added";
    case KeyListRefusal::size_differs:
      return "list-size-differs";
    case KeyListRefusal::forged:
      return "list-forged";
    case KeyListRefusal::list_differs:
      return "list-differs";
    case KeyListRefusal::revokes_signer:
      return "list-revokes-signer";
    case KeyListRefusal::shadows_trust:
      return "list-shadows-trust";
    case KeyListRefusal::older:
      return "list-older";
    case KeyListRefusal::same_counter:
      return "list-same-counter";
  }
  return "list-missing";
}

std::string describe(std::string_view file, const KeyListFlaw& flaw) {
  const std::string where = flaw.line == 0 ? std::string(file) : fmt::format("{}:{}", file, flaw.line);
  return fmt::format("{} {} ({})", where, flaw.says, code(flaw.reason));
}

std::string advice(KeyListRefusal refusal) {
  switch (refusal) {
    case KeyListRefusal::missing:
    case KeyListRefusal::not_a_file:
      return "name the key list's own file";
    case KeyListRefusal::size_differs:
    case KeyListRefusal::forged:
      return "copy list and signature once more from whoever signed them; if it stays so, do not believe the "
             "list";
    case KeyListRefusal::list_differs:
      return "sign the list again: vitrine-pack sign LIST --key NAME.key";
    case KeyListRefusal::signer_added:
    case KeyListRefusal::revokes_signer:
      return "sign it with another of the keys that the cabinet was built with";
    case KeyListRefusal::shadows_trust:
      return "make a new pair of keys, which has an id of its own: vitrine-pack keygen -o NAME";
    case KeyListRefusal::older:
    case KeyListRefusal::same_counter:
      return "if it is what you want, write it again with a higher counter and sign that";
    default:
      return "write it again: vitrine-pack keylist -o LIST --counter N --add NAME.pub";
  }
}

}  // namespace content
