// The corpus of the fuzzer, read with the ordinary compiler every day.
#include <filesystem>
#include <set>
#include <string>
#include <variant>

#include "content/pack/key_list.h"
#include "content/pack/signature_file.h"
#include "content/pack/trusted_comment.h"
#include "tests/catch.h"
#include "tests/fuzz/seal_fuzz.h"
#include "tests/pack/folder.h"

using namespace content;

namespace {

/// How far a file gets if nobody checks its signatures.
std::string outcome(const std::string& bytes) {
  const auto read = read_signature_file(bytes);
  if (const auto* flaw = std::get_if<SealFlaw>(&read)) {
    return code(flaw->reason);
  }
  const auto identity = read_trusted_comment(std::get<SignatureFile>(read).trusted_comment);
  const auto* flaw = std::get_if<SealFlaw>(&identity);
  return flaw == nullptr ? "accepted" : code(flaw->reason);
}

}  // namespace

TEST_CASE("every file of the fuzzer's corpus is read, and what is accepted prints as it was") {
  const std::filesystem::path corpus = VITRINE_SOURCE_DIR "/tests/fuzz/seal";
  std::set<std::string> outcomes;
  for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
    CAPTURE(entry.path().string());
    const std::string bytes = bytes_of(entry.path());
    read_as_seal(bytes);
    outcomes.insert(outcome(bytes));
  }
  // The corpus must reach behind every door, the last one above all.
  CHECK(outcomes.contains("accepted"));
  CHECK(outcomes.contains("seal-comment-of-minisign"));
  CHECK(outcomes.contains("seal-comment-key-order"));
  CHECK(outcomes.contains("seal-algorithm-legacy"));
  CHECK(outcomes.size() >= 15);
  CHECK(std::get<KeyList>(read_key_list(bytes_of(corpus / "key-list"))).allowed.size() == 1);
}
