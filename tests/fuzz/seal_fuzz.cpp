#include "tests/fuzz/seal_fuzz.h"

#include <algorithm>
#include <string>
#include <variant>

#include "content/pack/key_list.h"
#include "content/pack/minisign_lines.h"
#include "content/pack/public_key.h"
#include "content/pack/signature_file.h"
#include "content/pack/trusted_comment.h"
#include "tests/fuzz/demand.h"

namespace {

/// Every flaw has a name, a sentence without control characters, and advice.
void read_flaw(const content::SealFlaw& flaw) {
  demand(std::string_view(code(flaw.reason)).starts_with("seal-"));
  demand(!flaw.says.empty() && !advice(flaw.reason).empty());
  for (const char letter : flaw.says) {
    demand(letter >= ' ' && letter <= '~');
  }
}

void read_comment(std::string_view comment) {
  const auto identity = content::read_trusted_comment(comment);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&identity)) {
    read_flaw(*flaw);
    return;
  }
  demand(print(std::get<content::Identity>(identity)) == comment);
}

void read_list(std::string_view input) {
  const auto list = content::read_key_list(input);
  const auto* flaw = std::get_if<content::KeyListFlaw>(&list);
  if (flaw == nullptr) {
    demand(print(std::get<content::KeyList>(list)) == input);
    return;
  }
  const auto lines = static_cast<std::size_t>(std::count(input.begin(), input.end(), '\n'));
  demand(flaw->line <= lines + 1 && !advice(flaw->reason).empty());
  for (const char letter : describe("LIST", *flaw)) {
    demand(letter >= ' ' && letter <= '~');
  }
}

/// The file without its first line, which is not kept.
std::string_view kept(std::string_view file) { return file.substr(file.find('\n')); }

}  // namespace

void read_as_seal(std::string_view input) {
  read_comment(input);
  static_cast<void>(content::read_public_key(input));
  read_list(input);
  const auto read = content::read_signature_file(input);
  if (const auto* flaw = std::get_if<content::SealFlaw>(&read)) {
    read_flaw(*flaw);
    return;
  }
  const auto& file = std::get<content::SignatureFile>(read);
  demand(input.starts_with(content::untrusted_comment_prefix));
  demand(kept(print(file)) == kept(input));
  read_comment(file.trusted_comment);
}
