#include "tests/shelf/museum.h"

#include <fmt/format.h>

#include <functional>
#include <random>
#include <variant>

#include "content/pack/schema.h"
#include "content/pack/write.h"
#include "content/shelf/marks.h"
#include "tests/pack/sample.h"

namespace {

content::Digest digest_of(const std::string& bytes) {
  content::Hash hash;
  hash.update(content::octets(bytes));
  return hash.digest();
}

}  // namespace

content::PackFile Brought::open() const { return std::get<content::PackFile>(content::PackFile::open(file)); }

std::string Brought::digest_tag() const { return shelf::tag(digest_of(bytes)); }

Brought Museum::bring(int version, const std::string& exhibit, int edition) const {
  const std::size_t seed = std::hash<std::string>{}(fmt::format("{} {} {}", exhibit, version, edition));
  std::mt19937 random(static_cast<std::mt19937::result_type>(seed));
  std::string bytes(pack_size_, '\0');
  for (char& byte : bytes) {
    byte = static_cast<char>(random());
  }
  return bring_bytes(version, bytes, exhibit);
}

Brought Museum::bring_bytes(int version, const std::string& bytes, const std::string& exhibit,
                            std::uint32_t schema) const {
  const content::Digest digest = digest_of(bytes);
  const content::Identity identity{schema, exhibit, version, bytes.size()};
  const auto file = folder_ / fmt::format("{}-{}.vitrine", exhibit, shelf::tag(digest));
  write_bytes(file, bytes);
  return {file, bytes, print(content::sign(digest, print(identity), key_)), {exhibit, version}};
}

Brought Museum::bring_exhibit(int version) const {
  content::Exhibit exhibit = sample_exhibit();
  exhibit.front.version = version;
  const auto written = folder_ / fmt::format("written-{}.vitrine", version);
  content::write_pack(exhibit, written);
  return bring_bytes(version, bytes_of(written), exhibit.front.id, content::schema_version);
}

std::filesystem::path Museum::bring_list(const content::KeyList& list) const {
  const auto file = folder_ / fmt::format("list-{}", list.counter);
  write_bytes(file, print(list));
  write_bytes(content::signature_path(file), print(content::sign(list, key_)));
  return file;
}

std::filesystem::path Museum::key_file() const {
  const auto file = folder_ / "museum.pub";
  write_bytes(file, print(content::public_key_of(key_)));
  return file;
}

void Brought::lay_signature() const { write_bytes(content::signature_path(file), signature); }
