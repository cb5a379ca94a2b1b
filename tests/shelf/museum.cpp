#include "tests/shelf/museum.h"

#include <fmt/format.h>

#include <functional>
#include <random>
#include <variant>

#include "content/shelf/marks.h"

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

Brought Museum::bring_bytes(int version, const std::string& bytes, const std::string& exhibit) const {
  const content::Digest digest = digest_of(bytes);
  const content::Identity identity{2, exhibit, version, bytes.size()};
  const auto file = folder_ / fmt::format("{}-{}.vitrine", exhibit, shelf::tag(digest));
  write_bytes(file, bytes);
  return {file, bytes, print(content::sign(digest, print(identity), key_)), {exhibit, version}};
}
