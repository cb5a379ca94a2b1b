// Changed bits: of a signature file every one, of a pack ten thousand.
#include <fcntl.h>

#include <random>
#include <set>
#include <variant>

#include "content/pack/minisign_lines.h"
#include "content/pack/seal.h"
#include "tests/catch.h"
#include "tests/pack/signer.h"

using namespace content;

TEST_CASE(
    "no changed bit of a signature file is accepted, but in the untrusted comment, which nobody signs") {
  const Signer signer;
  const std::string truth = signer.truth();
  const std::size_t text_begins = untrusted_comment_prefix.size();
  const std::size_t text_ends = truth.find('\n');
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < truth.size() * 8; ++bit) {
    std::string flipped = truth;
    char& letter = flipped[bit / 8];
    letter = static_cast<char>(static_cast<unsigned char>(letter) ^ (1U << (bit % 8)));
    const bool unsigned_text = bit / 8 >= text_begins && bit / 8 < text_ends;
    const bool text_still = letter != '\n' && letter != '\r' && letter != '\0';
    CAPTURE(bit);
    CHECK((signer.verdict(flipped) == "sealed") == (unsigned_text && text_still));
    accepted += unsigned_text && text_still ? 1 : 0;
  }
  CHECK(accepted >= (text_ends - text_begins) * 7);
}

TEST_CASE("no changed bit of a pack is accepted, of ten thousand that were tried") {
  const Signer signer;
  const auto read = read_promise(signer.truth(), signer.trust());
  const auto& promise = std::get<Promise>(read);
  std::string payload = bytes_of(signer.file);
  std::mt19937 random(11);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in every run
  for (int i = 0; i < 10'000; ++i) {
    const std::size_t bit = random() % (payload.size() * 8);
    const auto flip = [&] { payload[bit / 8] = static_cast<char>(payload[bit / 8] ^ (1 << (bit % 8))); };
    flip();
    Hash hash;
    hash.update(octets(payload));
    const auto verdict = verify(promise, hash.digest(), payload.size());
    const auto* flaw = std::get_if<SealFlaw>(&verdict);
    if (flaw == nullptr || flaw->reason != SealRefusal::pack_forged) {
      FAIL("bit " << bit << " was accepted, or refused for another reason");
    }
    flip();
  }
  CHECK(signer.verdict(signer.truth()) == "sealed");
}

TEST_CASE("a bit changed in the pack's file is refused, and so is a byte less") {
  const Signer signer;
  const std::string payload = bytes_of(signer.file);
  for (const std::size_t at : {std::size_t{0}, payload.size() / 2, payload.size() - 1}) {
    std::string flipped = payload;
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
    write_bytes(signer.file, flipped);
    CHECK(signer.verdict(signer.truth()) == "seal-pack-forged");
  }
  write_bytes(signer.file, payload.substr(1));
  CHECK(signer.verdict(signer.truth()) == "seal-size-differs");
}
