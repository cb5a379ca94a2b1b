// Who may sign a key list, what its signature says, and what of it is refused.
#include <algorithm>
#include <set>
#include <variant>

#include "content/pack/in_force.h"
#include "content/pack/key_list_seal.h"
#include "content/pack/minisign_lines.h"
#include "tests/catch.h"
#include "tests/pack/signer.h"

using namespace content;

namespace {

PublicKey somebody() { return public_key_of(make_secret_key()); }

/// Two keys that a cabinet was built with, and a list that the first has signed.
struct Office {
  SecretKey key = make_secret_key();
  SecretKey second = make_secret_key();
  Trust base{{public_key_of(key), public_key_of(second)}, {}};
  KeyList list{7, {somebody()}, {somebody().id}, {{"the-dominated", 2}}};
  std::string bytes = print(list);
  std::string signature = print(sign(list, key));

  std::string verdict(std::string_view list_bytes, std::string_view signature_file) const {
    return list_verdict(list_bytes, signature_file, base);
  }
  std::string verdict(const KeyList& of, const std::optional<KeyList>& in_force = std::nullopt) const {
    return list_verdict(print(of), print(sign(of, key)), base, in_force);
  }

  /// The list under a signature with any comment; both signatures are by the key.
  std::string signed_with(const std::string& comment, std::string_view of) const {
    Hash hash;
    hash.update(octets(of));
    return print(sign(hash.digest(), comment, key));
  }
  std::string signed_with(const std::string& comment) const { return signed_with(comment, bytes); }
};

std::string flipped(std::string text, std::size_t bit) {
  text[bit / 8] = static_cast<char>(static_cast<unsigned char>(text[bit / 8]) ^ (1U << (bit % 8)));
  return text;
}

}  // namespace

TEST_CASE("a signed key list is accepted, and says who has signed it") {
  const Office office;
  const auto verdict = accept_key_list(office.bytes, office.signature, office.base, std::nullopt);
  REQUIRE(std::holds_alternative<AcceptedKeyList>(verdict));
  CHECK((std::get<AcceptedKeyList>(verdict) == AcceptedKeyList{office.list, office.key.id, false}));
  CHECK(list_verdict(office.bytes, print(sign(office.list, office.second)), office.base) == "accepted");
}

TEST_CASE("a key list is signed with its number and its size") {
  CHECK(trusted_comment({7, {}, {}, {}}) == "vitrine-keys list=7 size=15");
}

TEST_CASE("a key list is refused if its signature is not by a trusted key over its bytes") {
  const Office office;
  const auto& [bytes, signature] = std::tie(office.bytes, office.signature);
  CHECK(office.verdict(bytes, "") == "seal-cut-short");
  CHECK(office.verdict(bytes, signature + "\n") == "seal-more-lines");
  CHECK(list_verdict(bytes, signature, {{somebody()}, {}}) == "seal-key-unknown");
  CHECK(list_verdict(bytes, signature, {}) == "seal-key-unknown");
  CHECK(office.verdict(bytes, replaced(signature, "list=7", "list=8")) == "seal-global-forged");
  CHECK(office.verdict(bytes + "\n", signature) == "list-size-differs");
  CHECK(office.verdict("", signature) == "list-size-differs");
  CHECK(office.verdict(replaced(bytes, "dominated 2", "dominated 1"), signature) == "list-forged");
  const std::string number = "vitrine-keys list=8 size=" + std::to_string(bytes.size());
  CHECK(office.verdict(bytes, office.signed_with(number)) == "list-differs");
}

TEST_CASE("a signed key list is judged by its grammar all the same") {
  const Office office;
  const std::string bytes = "vitrine keys 7\nrevoke me\n";
  CHECK(office.verdict(bytes, office.signed_with("vitrine-keys list=7 size=25", bytes)) == "list-key-id");
}

TEST_CASE("a list's trusted comment outside the grammar is refused by name, though it was signed") {
  const Office office;
  const std::string truth = trusted_comment(office.list);
  const std::string size = "size=" + std::to_string(office.bytes.size());
  REQUIRE(office.verdict(office.bytes, office.signed_with(truth)) == "accepted");
  const auto verdict = [&](const std::string& comment) {
    return office.verdict(office.bytes, office.signed_with(comment));
  };
  CHECK(verdict("timestamp:1795710892\tfile:keys-7\thashed") == "seal-comment-of-minisign");
  CHECK(verdict("") == "seal-comment-blanks");
  CHECK(verdict(truth + " ") == "seal-comment-blanks");
  CHECK(verdict(" " + truth) == "seal-comment-blanks");
  CHECK(verdict(replaced(truth, " list", "\tlist")) == "seal-comment-characters");
  CHECK(verdict(replaced(truth, "vitrine-keys", "showcase-keys")) == "seal-comment-product");
  CHECK(verdict("vitrine-keys") == "seal-comment-key-missing");
  CHECK(verdict("vitrine-keys list=7") == "seal-comment-key-missing");
  CHECK(verdict("vitrine-keys list " + size) == "seal-comment-key-missing");
  CHECK(verdict("vitrine-keys " + size) == "seal-comment-key-order");
  CHECK(verdict("vitrine-keys " + size + " list=7") == "seal-comment-key-order");
  CHECK(verdict("vitrine-keys list=7 list=7 " + size) == "seal-comment-key-repeated");
  CHECK(verdict(truth + " " + size) == "seal-comment-key-repeated");
  CHECK(verdict(truth + " until=2030") == "seal-comment-key-unknown");
  for (const char* number : {"", "0", "07", "+7", "-7", "7.0", "0x7", "2147483648", "18446744073709551623"}) {
    CAPTURE(number);
    CHECK(verdict(replaced(truth, "list=7", std::string("list=") + number)) == "seal-comment-number");
  }
  for (const char* number : {"", "0", "0183", "-1", "16385", "18446744073709551799"}) {
    CAPTURE(number);
    CHECK(verdict(replaced(truth, size, std::string("size=") + number)) == "seal-comment-number");
  }
  CHECK(verdict(replaced(truth, size, "size=16384")) == "list-size-differs");
}

TEST_CASE("the signatures of packs and of key lists are never taken for each other") {
  const Office office;
  const std::string size = std::to_string(office.bytes.size());
  const std::string of_pack = "vitrine schema=2 exhibit=the-dominated version=7 size=" + size;
  CHECK(office.verdict(office.bytes, office.signed_with(of_pack)) == "seal-comment-product");
  const Signer signer;
  CHECK(signer.verdict(print(signer.signed_with("vitrine-keys list=7 size=65536"))) ==
        "seal-comment-product");
  CHECK(signer.verdict(print(sign(office.list, signer.key))) == "seal-comment-product");
  CHECK(list_verdict(bytes_of(signer.file), signer.truth(), signer.trust()) == "seal-comment-product");
}

TEST_CASE("no list revokes its own signer") {
  const Office office;
  CHECK(office.verdict({8, {}, {office.key.id}, {}}) == "list-revokes-signer");
  CHECK(office.verdict({8, {}, {office.second.id}, {}}) == "accepted");
}

TEST_CASE("no list adds a key under the id of another that the cabinet trusts by itself") {
  const Office office;
  for (const SecretKey* trusted : {&office.key, &office.second}) {
    PublicKey impostor = somebody();
    impostor.id = trusted->id;
    CHECK(office.verdict({8, {impostor}, {}, {}}) == "list-shadows-trust");
    CHECK(office.verdict({8, {public_key_of(*trusted)}, {}, {}}) == "accepted");  // no news, and no harm
  }
}

TEST_CASE("a key that a list has added signs no list, and one that a list has revoked neither") {
  const Office office;
  const SecretKey added = make_secret_key();
  const KeyList in_force{7, {public_key_of(added)}, {office.second.id}, {}};
  const KeyList next{8, {}, {}, {}};
  const auto verdict = [&](const SecretKey& key) {
    return list_verdict(print(next), print(sign(next, key)), office.base, in_force);
  };
  CHECK(verdict(office.key) == "accepted");
  CHECK(verdict(added) == "list-signer-added");
  CHECK(verdict(office.second) == "seal-key-revoked");
  CHECK(verdict(make_secret_key()) == "seal-key-unknown");
  // Whoever only writes the id of an added key into a signature has proved nothing.
  SignatureFile claimed = sign(next, make_secret_key());
  claimed.key_id = added.id;
  CHECK(list_verdict(print(next), print(claimed), office.base, in_force) == "seal-key-unknown");
}

TEST_CASE("a list replaces one of a lower counter only") {
  const Office office;
  const auto& in_force = office.list;
  KeyList other = in_force;
  CHECK(office.verdict(other, in_force) == "in force");
  CHECK(list_verdict(office.bytes, print(sign(in_force, office.second)), office.base, in_force) ==
        "in force");
  other.allowed.clear();
  CHECK(office.verdict(other, in_force) == "list-same-counter");
  other.counter = 6;
  CHECK(office.verdict(other, in_force) == "list-older");
  other.counter = 8;
  CHECK(office.verdict(other, in_force) == "accepted");
  other.counter = 2'147'483'647;
  CHECK(office.verdict(other, in_force) == "accepted");
}

TEST_CASE("the list in force adds keys to the trust that packs are judged by, and takes keys from it") {
  const Office office;
  const PublicKey added = somebody();
  const Trust trust = trust_in_force(office.base, KeyList{7, {added}, {office.second.id}, {}});
  CHECK((trust.keys == std::vector{office.base.keys[0], added}));
  CHECK((trust.revoked == std::vector{office.second.id}));
  CHECK(trust.key_list == 7);
  const Trust unchanged = trust_in_force(office.base, std::nullopt);
  CHECK(unchanged.keys == office.base.keys);
  CHECK(unchanged.revoked.empty());
}

TEST_CASE("versions go up only, unless the list in force allows it for this exhibit") {
  const KeyList list{7, {}, {}, {{"the-dominated", 2}}};
  CHECK(may_follow(6, 5, "the-dominated", std::nullopt));
  CHECK_FALSE(may_follow(5, 5, "the-dominated", std::nullopt));
  CHECK_FALSE(may_follow(4, 5, "the-dominated", std::nullopt));
  CHECK(may_follow(6, 5, "the-dominated", list));
  CHECK(may_follow(5, 5, "the-dominated", list));
  CHECK(may_follow(2, 5, "the-dominated", list));
  CHECK_FALSE(may_follow(1, 5, "the-dominated", list));
  CHECK_FALSE(may_follow(4, 5, "the-factory", list));
}

TEST_CASE("no changed bit of a key list is accepted") {
  const Office office;
  for (std::size_t bit = 0; bit < office.bytes.size() * 8; ++bit) {
    CAPTURE(bit);
    CHECK(office.verdict(flipped(office.bytes, bit), office.signature) == "list-forged");
  }
}

TEST_CASE("no changed bit of a list's signature is accepted, but in the comment that nobody signs") {
  const Office office;
  const std::size_t text_begins = untrusted_comment_prefix.size();
  const std::size_t text_ends = office.signature.find('\n');
  for (std::size_t bit = 0; bit < office.signature.size() * 8; ++bit) {
    const std::string signature = flipped(office.signature, bit);
    const char letter = signature[bit / 8];
    const bool unsigned_text = bit / 8 >= text_begins && bit / 8 < text_ends;
    const bool text_still = letter != '\n' && letter != '\r' && letter != '\0';
    CAPTURE(bit);
    CHECK((office.verdict(office.bytes, signature) == "accepted") == (unsigned_text && text_still));
  }
}

TEST_CASE("every reason against a key list has a name of its own, and advice") {
  std::set<std::string> names;
  for (int reason = 0; reason <= static_cast<int>(KeyListRefusal::same_counter); ++reason) {
    names.insert(code(static_cast<KeyListRefusal>(reason)));
    CHECK_FALSE(advice(static_cast<KeyListRefusal>(reason)).empty());
  }
  CHECK(names.size() == static_cast<std::size_t>(KeyListRefusal::same_counter) + 1);
  CHECK(std::ranges::all_of(names, [](const std::string& name) { return name.starts_with("list-"); }));
}
