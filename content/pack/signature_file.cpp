#include "content/pack/signature_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "content/pack/file.h"
#include "content/pack/minisign_lines.h"

namespace content {
namespace {

constexpr std::string_view trusted_prefix = "trusted comment: ";
constexpr std::size_t line_count = 4;

std::optional<SealFlaw> flaw_of_lines(std::string_view bytes) {
  if (bytes.size() > most_signature_file) {
    return SealFlaw{SealRefusal::too_large,
                    fmt::format("has more than {} bytes, as no signature has", most_signature_file)};
  }
  if (bytes.find('\r') != std::string_view::npos) {
    return SealFlaw{SealRefusal::carriage_return,
                    "has Windows line ends; a mail or an editor has changed it"};
  }
  if (bytes.find('\0') != std::string_view::npos) {
    return SealFlaw{SealRefusal::nul_byte, "has a NUL byte in it"};
  }
  const auto ends = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  if (ends < line_count) {
    return SealFlaw{SealRefusal::cut_short, "ends before its fourth line does"};
  }
  if (ends > line_count || !bytes.ends_with('\n')) {
    return SealFlaw{SealRefusal::more_lines, "goes on after its fourth line"};
  }
  return std::nullopt;
}

std::optional<SealFlaw> flaw_of_comments(std::string_view untrusted, std::string_view trusted) {
  if (!untrusted.starts_with(untrusted_comment_prefix)) {
    return SealFlaw{SealRefusal::untrusted_prefix,
                    fmt::format("does not begin with `{}`", untrusted_comment_prefix)};
  }
  if (!trusted.starts_with(trusted_prefix)) {
    return SealFlaw{SealRefusal::trusted_prefix,
                    fmt::format("has a third line that does not begin with `{}`", trusted_prefix)};
  }
  if (untrusted.size() > most_untrusted_line || trusted.size() > most_trusted_line) {
    return SealFlaw{SealRefusal::comment_too_long, "has a comment that is longer than minisign allows"};
  }
  return std::nullopt;
}

std::optional<SealFlaw> flaw_of_algorithm(OctetView algorithm) {
  if (std::ranges::equal(algorithm, octets("ED"))) {
    return std::nullopt;
  }
  if (std::ranges::equal(algorithm, octets("Ed"))) {
    return SealFlaw{SealRefusal::algorithm_legacy,
                    "is in minisign's legacy format, which does not prove that this file was signed"};
  }
  return SealFlaw{SealRefusal::algorithm_unknown, "is made by an algorithm that this Vitrine does not know"};
}

}  // namespace

std::filesystem::path signature_path(const std::filesystem::path& pack) {
  auto path = pack;
  path += ".minisig";
  return path;
}

std::variant<std::string, SealFlaw> load_signature_file(const std::filesystem::path& file) {
  const auto opened = open_ordinary(file, Links::refuse);
  if (const auto* unopened = std::get_if<Unopened>(&opened)) {
    return SealFlaw{unopened->missing ? SealRefusal::missing : SealRefusal::not_a_file, unopened->says};
  }
  if (auto bytes = std::get<Descriptor>(opened).contents(most_signature_file)) {
    return std::move(*bytes);
  }
  return SealFlaw{SealRefusal::too_large,
                  fmt::format("has more than {} bytes, as no signature has", most_signature_file)};
}

std::variant<SignatureFile, SealFlaw> read_signature_file(std::string_view bytes) {
  if (auto flaw = flaw_of_lines(bytes)) {
    return std::move(*flaw);
  }
  const auto lines = split_lines<line_count>(bytes);
  if (auto flaw = flaw_of_comments(lines[0], lines[2])) {
    return std::move(*flaw);
  }
  Octets<2 + 8 + 64> signed_by{};
  if (!from_base64(lines[1], signed_by)) {
    return SealFlaw{SealRefusal::signature_encoding, "has a second line that is not a signature in base64"};
  }
  const OctetView parts(signed_by);
  if (auto flaw = flaw_of_algorithm(parts.first(2))) {
    return std::move(*flaw);
  }
  SignatureFile file;
  std::ranges::copy(parts.subspan(2, 8), file.key_id.begin());
  std::ranges::copy(parts.subspan(10), file.signature.begin());
  file.trusted_comment = lines[2].substr(trusted_prefix.size());
  if (!from_base64(lines[3], file.global_signature)) {
    return SealFlaw{SealRefusal::global_encoding, "has a fourth line that is not a signature in base64"};
  }
  return file;
}

std::string print(const SignatureFile& file) {
  std::string signed_by = "ED";
  signed_by.append(file.key_id.begin(), file.key_id.end());
  signed_by.append(file.signature.begin(), file.signature.end());
  return fmt::format("{}signature from vitrine-pack\n{}\n{}{}\n{}\n", untrusted_comment_prefix,
                     base64(octets(signed_by)), trusted_prefix, file.trusted_comment,
                     base64(file.global_signature));
}

std::string global_message(const SignatureFile& file) {
  return std::string(file.signature.begin(), file.signature.end()) + file.trusted_comment;
}

}  // namespace content
