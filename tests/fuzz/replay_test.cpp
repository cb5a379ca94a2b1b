// The corpora of the fuzzers, read with the ordinary compiler every day.
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <variant>

#include "content/pack/key_list.h"
#include "content/pack/signature_file.h"
#include "content/pack/trusted_comment.h"
#include "tests/catch.h"
#include "tests/fuzz/cabinet_fuzz.h"
#include "tests/fuzz/csv_fuzz.h"
#include "tests/fuzz/markdown_fuzz.h"
#include "tests/fuzz/pack_fuzz.h"
#include "tests/fuzz/script_fuzz.h"
#include "tests/fuzz/seal_fuzz.h"
#include "tests/fuzz/toml_fuzz.h"
#include "tests/pack/folder.h"

using namespace content;

namespace {

/// Calls `read` with the bytes of every file of a corpus, and says how many there were.
std::size_t replay(const std::string& corpus, const std::function<void(const std::string&)>& read) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(VITRINE_SOURCE_DIR "/tests/fuzz/" + corpus)) {
    CAPTURE(entry.path().string());
    read(bytes_of(entry.path()));
    ++files;
  }
  return files;
}

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

TEST_CASE("every signature file of the fuzzer's corpus is read, and what is accepted prints as it was") {
  std::set<std::string> outcomes;
  replay("seal", [&](const std::string& bytes) {
    read_as_seal(bytes);
    outcomes.insert(outcome(bytes));
  });
  // The corpus must reach behind every door, the last one above all.
  CHECK(outcomes.contains("accepted"));
  CHECK(outcomes.contains("seal-comment-of-minisign"));
  CHECK(outcomes.contains("seal-comment-key-order"));
  CHECK(outcomes.contains("seal-algorithm-legacy"));
  CHECK(outcomes.size() >= 15);
  const std::string list = bytes_of(VITRINE_SOURCE_DIR "/tests/fuzz/seal/key-list");
  CHECK(std::get<KeyList>(read_key_list(list)).allowed.size() == 1);
}

TEST_CASE("every damaged pack of the fuzzer's corpus is read or refused") {
  CHECK(replay("pack", read_as_pack) >= 20);
}

TEST_CASE("every TOML file of the fuzzer's corpus is read, and its complaints have places") {
  CHECK(replay("toml", read_as_toml) >= 20);
}

TEST_CASE("every table of the fuzzer's corpus is read, and its complaints have places") {
  CHECK(replay("csv", read_as_csv) >= 10);
}

TEST_CASE("every text of the fuzzer's corpus is read, and its complaints have places") {
  CHECK(replay("markdown", read_as_markdown) >= 20);
}

TEST_CASE("every cabinet file of the fuzzer's corpus gives a cabinet that can be used") {
  CHECK(replay("cabinet", read_as_cabinet) >= 20);
}

TEST_CASE("every script of the fuzzer's corpus is read, and its presses come back as they were") {
  CHECK(replay("script", read_as_script) >= 10);
}
