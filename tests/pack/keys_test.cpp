#include <sys/stat.h>

#include <stdexcept>
#include <variant>

#include "content/pack/secret_key.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/pack/signer.h"

using namespace content;
using namespace std::string_literals;

namespace {

std::string text_of(const Secret& secret) { return {secret.octets().begin(), secret.octets().end()}; }

AskPassword answer(const char* password) {
  return [password] { return Secret(std::string_view(password)); };
}

Secret nobody_asks() { throw std::logic_error("no password should be asked for"); }

std::string reads_secret(const std::string& file, const AskPassword& ask = nobody_asks) {
  const auto key = read_secret_key(file, ask);
  const auto* flaw = std::get_if<KeyFlaw>(&key);
  return flaw == nullptr ? "reads" : code(flaw->reason);
}

std::string reads_public(const std::string& file) {
  const auto key = read_public_key(file);
  const auto* flaw = std::get_if<KeyFlaw>(&key);
  return flaw == nullptr ? "reads" : code(flaw->reason);
}

/// A secret key's file with one of its 158 octets changed.
std::string changed(const std::string& file, std::size_t at, unsigned char mask = 1) {
  const auto end = file.find('\n');
  auto packed = decoded(file.substr(end + 1, file.size() - end - 2), 158);
  packed[at] = static_cast<char>(static_cast<unsigned char>(packed[at]) ^ mask);
  return file.substr(0, end + 1) + base64(octets(packed)) + "\n";
}

std::string public_file(const std::string& packed) {
  return "untrusted comment: x\n" + base64(octets(packed)) + "\n";
}

}  // namespace

TEST_CASE("a secret key is read as it was written") {
  const SecretKey key = make_secret_key();
  const auto read = read_secret_key(text_of(print(key)), nobody_asks);
  REQUIRE(std::holds_alternative<SecretKey>(read));
  CHECK(std::get<SecretKey>(read).id == key.id);
  CHECK(std::get<SecretKey>(read).octets == key.octets);
  CHECK((public_key_of(std::get<SecretKey>(read)) == public_key_of(key)));
}

TEST_CASE("a password opens its key, and no other does") {
  const SecretKey key = make_secret_key();
  const std::string file = text_of(print(key, Secret("open sesame"), least_effort));
  const auto read = read_secret_key(file, answer("open sesame"));
  REQUIRE(std::holds_alternative<SecretKey>(read));
  CHECK(std::get<SecretKey>(read).octets == key.octets);
  CHECK(reads_secret(file, answer("open Sesame")) == "key-password");
  CHECK(reads_secret(file, answer("")) == "key-password");
  CHECK(file.find(text_of(key.octets)) == std::string::npos);
}

TEST_CASE("the same key is encrypted otherwise each time") {
  const SecretKey key = make_secret_key();
  CHECK_FALSE(print(key, Secret("p"), least_effort) == print(key, Secret("p"), least_effort));
}

TEST_CASE("a damaged secret key is known as such, whether or not it has a checksum") {
  const std::string file = text_of(print(make_secret_key()));
  for (const std::size_t at : {54U, 62U, 93U, 94U, 125U, 126U, 157U}) {
    CAPTURE(at);
    CHECK(reads_secret(changed(file, at)) == "key-damaged");
  }
  CHECK(reads_secret(changed(file, 0)) == "key-algorithm");
  CHECK(reads_secret(changed(file, 2)) == "key-algorithm");
  CHECK(reads_secret(changed(file, 4)) == "key-algorithm");
  // As minisign writes it: no checksum, so that the halves must speak for themselves.
  auto packed = decoded(file.substr(file.find('\n') + 1, 212), 158);
  packed.replace(126, 32, std::string(32, '\0'));
  const std::string without = public_file(packed);
  CHECK(reads_secret(without) == "reads");
  CHECK(reads_secret(changed(without, 62)) == "key-damaged");
  CHECK(reads_secret(changed(without, 94)) == "key-damaged");
}

TEST_CASE("a key that asks for endless effort is refused before its password is asked for") {
  const std::string file = text_of(print(make_secret_key(), Secret("p"), least_effort));
  CHECK(reads_secret(changed(file, 45, 0x80)) == "key-effort");
  CHECK(reads_secret(changed(file, 53, 0x80)) == "key-effort");
}

TEST_CASE("a key file that is not two lines, or not a key, is refused by name") {
  const std::string file = print(public_key_of(make_secret_key()));
  CHECK(reads_public(file) == "reads");
  CHECK(reads_public("") == "key-form");
  CHECK(reads_public(file.substr(0, file.size() - 1)) == "key-form");
  CHECK(reads_public(file + "\n") == "key-form");
  CHECK(reads_public(file + " ") == "key-form");
  CHECK(reads_public(replaced(file, "untrusted", "Untrusted")) == "key-form");
  CHECK(reads_public(replaced(file, "\n", "\r\n")) == "key-form");
  CHECK(reads_public(replaced(file, "\n", "\n ")) == "key-encoding");
  CHECK(reads_public(text_of(print(make_secret_key()))) == "key-encoding");
  CHECK(reads_public(public_file("ED" + std::string(40, 'x'))) == "key-algorithm");
  CHECK(reads_secret(file) == "key-encoding");
}

TEST_CASE("a public key of small order is nobody's") {
  const auto key = [](const std::string& point) { return public_file("Ed12345678" + point); };
  CHECK(reads_public(key(std::string(32, '\0'))) == "key-weak");
  CHECK(reads_public(key("\x01"s + std::string(31, '\0'))) == "key-weak");
  CHECK(reads_public(key("\xec"s + std::string(30, '\xff') + "\x7f")) == "key-weak");
  CHECK(reads_public(key("\xee"s + std::string(30, '\xff') + "\x7f")) == "key-weak");  // not canonical
}

TEST_CASE("a key's id is printed as minisign prints it") {
  CHECK(to_string(KeyId{0xBA, 0x3A, 0xD8, 0xC0, 0x2B, 0xE5, 0x71, 0x81}) == "8171E52BC0D83ABA");
}

TEST_CASE("trust is read from files, and from every .pub of a folder") {
  const Folder folder;
  const PublicKey one = public_key_of(make_secret_key());
  const PublicKey two = public_key_of(make_secret_key());
  std::filesystem::create_directory(folder / "keys");
  write_bytes(folder / "keys/b.pub", print(two));
  write_bytes(folder / "keys/a.pub", "not a key\n");
  write_bytes(folder / "keys/c.key", text_of(print(make_secret_key())));
  std::filesystem::create_directory(folder / "keys/d.pub");
  write_bytes(folder / "one", print(one));
  const Trust trust = read_trust({folder / "one", folder / "keys", folder / "none.pub"});
  CHECK((trust.keys == std::vector{one, two}));
  REQUIRE(trust.unusable.size() == 3);
  CHECK(trust.unusable[0].file == folder / "keys/a.pub");
  CHECK(code(trust.unusable[0].flaw.reason) == "key-form"s);
  CHECK(code(trust.unusable[1].flaw.reason) == "key-not-a-file"s);
  CHECK(code(trust.unusable[2].flaw.reason) == "key-missing"s);
  write_bytes(folder / "large.pub", std::string(most_key_file + 1, 'x'));
  CHECK(code(read_trust({folder / "large.pub"}).unusable.at(0).flaw.reason) == "key-form"s);
}

TEST_CASE("the key that signed is chosen among several, and each may sign") {
  const Signer one;
  const Signer two;
  const Trust both{{one.public_key, two.public_key, one.public_key}, {}};
  CHECK(one.verdict(one.truth(), both) == "sealed");
  CHECK(two.verdict(two.truth(), both) == "sealed");
  CHECK(one.verdict(one.truth(), {}) == "seal-key-unknown");
  CHECK(one.verdict(one.truth(), two.trust()) == "seal-key-unknown");
}

TEST_CASE("of two different keys with one id neither is believed, and a third still is") {
  const Signer one;
  const Signer third;
  PublicKey impostor = public_key_of(make_secret_key());
  impostor.id = one.key.id;
  for (const auto& keys : {std::vector{one.public_key, impostor, third.public_key},
                           std::vector{impostor, third.public_key, one.public_key}}) {
    const Trust trust{keys, {}};
    CHECK(one.verdict(one.truth(), trust) == "seal-key-ambiguous");
    CHECK(third.verdict(third.truth(), trust) == "sealed");
  }
}

TEST_CASE("a revoked key is refused by a name of its own, in a sentence that names the key list") {
  const Signer one;
  const Signer two;
  const Trust trust{{one.public_key, two.public_key}, {}, {one.key.id}, 7};
  CHECK(one.verdict(one.truth(), trust) == "seal-key-revoked");
  CHECK(two.verdict(two.truth(), trust) == "sealed");
  const auto found = trust.find(one.key.id);
  CHECK(std::get<SealFlaw>(found).says ==
        "is by the key " + to_string(one.key.id) + ", which key list 7 has revoked");
}

TEST_CASE("a trusted key's id over another's signature proves nothing") {
  const Signer one;
  const Signer two;
  SignatureFile file = one.signed_with(one.comment);
  file.key_id = two.key.id;
  CHECK(one.verdict(print(file), {{one.public_key, two.public_key}, {}}) == "seal-global-forged");
}
