#include "app/kiosk/opening.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <utility>
#include <variant>

#include "app/kiosk/failure.h"

namespace kiosk {

namespace {

const char* advice(content::Refusal reason) {
  switch (reason) {
    case content::Refusal::missing:
    case content::Refusal::not_a_file:
      return "Name a pack with --pack FILE.";
    case content::Refusal::not_a_pack:
      return "A pack is made by vitrine-pack build.";
    case content::Refusal::damaged:
      return "Copy it again from where it came, or build it again.";
    case content::Refusal::schema_unknown:
      return "Build it again with the vitrine-pack of this version.";
    case content::Refusal::schema_foreign:
    case content::Refusal::incomplete:
      break;
  }
  return "Build it again with vitrine-pack build.";
}

}  // namespace

content::Pack open_pack(const Options& options) {
  if (!options.pack) {
    throw Failure(EX_NOINPUT, "No pack is given: name one with --pack FILE.",
                  code(content::Refusal::missing));
  }
  auto opened = content::Pack::open(*options.pack);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    const int exit_code = refused->reason == content::Refusal::missing ? EX_NOINPUT : EX_DATAERR;
    throw Failure(exit_code, fmt::format("{} {}", refused->detail, advice(refused->reason)),
                  code(refused->reason));
  }
  return std::get<content::Pack>(std::move(opened));
}

Script open_script(const std::filesystem::path& file, const visit::Controls& controls) {
  std::ifstream stream(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad() || std::filesystem::is_directory(file)) {
    throw Failure(EX_NOINPUT, fmt::format("The script {} cannot be read: is it there?", file.string()));
  }
  Script script = parse_script(text);
  if (script.mistakes.empty()) {
    script.mistakes = check_script(script, controls);
  }
  if (!script.mistakes.empty()) {
    throw Failure(EX_DATAERR, report(script.mistakes, file.string()));
  }
  return script;
}

visit::Settings default_settings(const Options& options, const content::Front& front) {
  visit::Settings settings;
  settings.display = options.text;
  if (options.language.empty()) {
    return settings;
  }
  std::string codes;
  for (std::size_t i = 0; i < front.languages.size(); ++i) {
    if (front.languages[i].code == options.language) {
      settings.language = i;
      return settings;
    }
    codes += (i == 0 ? "" : ", ") + front.languages[i].code;
  }
  throw Failure(EX_USAGE, fmt::format("--language {}: this pack speaks {}", options.language, codes));
}

}  // namespace kiosk
