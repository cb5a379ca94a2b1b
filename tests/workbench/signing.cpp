#include "tests/workbench/signing.h"

#include "content/pack/write.h"
#include "tests/catch.h"
#include "tests/pack/sample.h"
#include "tests/workbench/program.h"

KeyPair::KeyPair(const std::filesystem::path& name)
    : key(name.string() + ".key"), pub(name.string() + ".pub") {
  REQUIRE(run_program("keygen -o " + name.string()) == 0);
}

content::PublicKey KeyPair::public_key() const { return content::read_trust({pub}).keys.at(0); }

int KeyPair::sign(const std::string& file) const { return run_program("sign " + file + " --key " + key); }

void write_sample_pack(const std::filesystem::path& pack, int version) {
  content::Exhibit exhibit = sample_exhibit();
  exhibit.front.version = version;
  content::write_pack(exhibit, pack);
}
