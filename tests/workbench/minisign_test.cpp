// The real minisign and ours, each with the keys and signatures of the other.
#include <fcntl.h>

#include <string>

#include "content/pack/seal.h"
#include "tests/catch.h"
#include "tests/pack/folder.h"
#include "tests/pack/signer.h"
#include "tests/workbench/program.h"

using namespace content;

namespace {

/// A signer whose keys stand in files, and minisign's exit codes.
struct Bench {
  Signer signer;
  std::string key = signer.folder / "ours.key";
  std::string pub = signer.folder / "ours.pub";
  std::string signature = signature_path(signer.file);

  Bench() {
    const Secret printed = print(signer.key);
    write_bytes(key, {reinterpret_cast<const char*>(printed.octets().data()), printed.octets().size()});
    write_bytes(pub, print(signer.public_key));
  }

  /// minisign verifying the signature beside the file.
  int accepts(const std::string& options, const std::string& public_key) const {
    return shell("minisign -V " + options + " -p " + public_key + " -m " + signer.file.string());
  }

  int signs(const std::string& options, const std::string& secret_key, const std::string& input = "") const {
    return shell("minisign -S " + options + " -s " + secret_key + " -m " + signer.file.string(), input);
  }
};

/// A pair that minisign made.
std::string made_by_minisign(const Bench& bench, const std::string& options, const std::string& input = "") {
  const std::string name = bench.signer.folder / "theirs";
  REQUIRE(shell("minisign -G -f " + options + " -p " + name + ".pub -s " + name + ".key", input) == 0);
  return name;
}

}  // namespace

TEST_CASE("minisign is there, for these tests need it") { REQUIRE(shell("minisign -v") == 0); }

TEST_CASE("minisign accepts what we sign, and prints our comment") {
  const Bench bench;
  write_bytes(bench.signature, bench.signer.truth());
  CHECK(bench.accepts("-H", bench.pub) == 0);
  CHECK(answer_of("minisign -V -H -Q -p " + bench.pub + " -m " + bench.signer.file.string()) ==
        bench.signer.comment + "\n");
}

TEST_CASE("what minisign signs with our key and comment is ours to the last bit") {
  const Bench bench;
  REQUIRE(bench.signs("-t '" + bench.signer.comment + "'", bench.key) == 0);
  const auto theirs = read_signature_file(bytes_of(bench.signature));
  REQUIRE(std::holds_alternative<SignatureFile>(theirs));
  CHECK((std::get<SignatureFile>(theirs) == bench.signer.signed_with(bench.signer.comment)));
  CHECK(bench.signer.verdict(bytes_of(bench.signature)) == "sealed");
}

TEST_CASE("minisign makes our public key again from our secret one") {
  const Bench bench;
  const std::string again = bench.signer.folder / "again.pub";
  REQUIRE(shell("minisign -R -s " + bench.key + " -p " + again) == 0);
  CHECK((read_trust({again}).keys == std::vector{bench.signer.public_key}));
}

TEST_CASE("a pair that minisign made without a password signs and verifies here") {
  const Bench bench;
  const std::string name = made_by_minisign(bench, "-W");
  const auto key = read_secret_key(bytes_of(name + ".key"), [] { return Secret(std::string_view()); });
  REQUIRE(std::holds_alternative<SecretKey>(key));
  const Trust trust = read_trust({name + ".pub"});
  CHECK((trust.keys == std::vector{public_key_of(std::get<SecretKey>(key))}));
  const auto& signer = bench.signer;
  write_bytes(bench.signature, print(sign(signer.digest, signer.comment, std::get<SecretKey>(key))));
  CHECK(bench.accepts("-H", name + ".pub") == 0);
  CHECK(signer.verdict(bytes_of(bench.signature), trust) == "sealed");
  // Their key's line, byte for byte; in the comment above it minisign leaves out an id's leading zeros.
  const auto key_line = [](const std::string& file) { return file.substr(file.find('\n')); };
  CHECK(key_line(bytes_of(name + ".pub")) == key_line(print(trust.keys[0])));
}

TEST_CASE("a pair that minisign protected with a password opens here") {
  const Bench bench;
  const std::string name = made_by_minisign(bench, "", "open sesame\nopen sesame\n");
  const auto key =
      read_secret_key(bytes_of(name + ".key"), [] { return Secret(std::string_view("open sesame")); });
  REQUIRE(std::holds_alternative<SecretKey>(key));
  CHECK((read_trust({name + ".pub"}).keys == std::vector{public_key_of(std::get<SecretKey>(key))}));
}

TEST_CASE("a key that we protected with a password opens in minisign, with no other password") {
  const Bench bench;
  const Secret printed = print(bench.signer.key, Secret(std::string_view("open sesame")), least_effort);
  write_bytes(bench.key, {reinterpret_cast<const char*>(printed.octets().data()), printed.octets().size()});
  const std::string comment = "-t '" + bench.signer.comment + "'";
  CHECK(bench.signs(comment, bench.key, "open Sesame\n") != 0);
  REQUIRE(bench.signs(comment, bench.key, "open sesame\n") == 0);
  CHECK(bench.signer.verdict(bytes_of(bench.signature)) == "sealed");
}
