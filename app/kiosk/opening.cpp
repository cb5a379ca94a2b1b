#include "app/kiosk/opening.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <utility>
#include <variant>

#include "app/kiosk/button_names.h"
#include "app/kiosk/cabinet_file.h"
#include "app/kiosk/failure.h"
#include "app/kiosk/sealed_pack.h"
#include "app/kiosk/shelf_packs.h"

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
    case content::Refusal::inconsistent:
      return "Copy it again from where it came, or build it again.";
    case content::Refusal::schema_unknown:
      return "Build it again with the vitrine-pack of this version.";
    case content::Refusal::schema_foreign:
    case content::Refusal::incomplete:
      break;
  }
  return "Build it again with vitrine-pack build.";
}

std::string codes_of(const content::Front& front) {
  std::string codes;
  for (const content::Language& language : front.languages) {
    codes += (codes.empty() ? "" : ", ") + language.code;
  }
  return codes;
}

// In one line, as logs are read.
void tell(const sources::Diagnostic& diagnostic, spdlog::logger& log) {
  const std::string help = diagnostic.help.empty() ? "" : fmt::format(" ({})", diagnostic.help);
  const bool error = diagnostic.severity == sources::Severity::error;
  log.log(error ? spdlog::level::err : spdlog::level::warn, "{}:{}:{}: {}{}{}", diagnostic.file,
          diagnostic.line, diagnostic.column, diagnostic.message, help,
          error ? ": the default is taken" : "");
}

Opened unsealed(const std::filesystem::path& file) {
  auto opened = content::Pack::open(file);
  if (const auto* refused = std::get_if<content::Refused>(&opened)) {
    const int exit_code = refused->reason == content::Refusal::missing ? EX_NOINPUT : EX_DATAERR;
    throw Failure(exit_code, fmt::format("{} {}", refused->detail(), advice(refused->reason)),
                  code(refused->reason));
  }
  return {std::get<content::Pack>(std::move(opened)), file.filename().string(), {}, {}};
}

Opened sealed(const std::filesystem::path& file, const std::vector<std::filesystem::path>& trusted) {
  const content::Trust trust = content::read_trust(trusted);
  if (trust.keys.empty()) {
    throw Failure(EX_CONFIG, "There is no public key to trust: name one, or a folder of them, with --trust.",
                  "seal-no-key");
  }
  auto opened = open_sealed(file, trust);
  if (const auto* why = std::get_if<shelf::Rejected>(&opened)) {
    const bool missing = why->code == code(content::Refusal::missing);
    throw Failure(missing ? EX_NOINPUT : EX_DATAERR,
                  fmt::format("{} {} ({}).", file.string(), why->says, why->code), why->code);
  }
  return std::get<Opened>(std::move(opened));
}

}  // namespace

Opened open_pack(const Options& options) {
  if (options.shelf) {
    auto looked = ShelfPacks(*options.shelf, options.trust).look();
    if (const auto* failure = std::get_if<Failure>(&looked)) {
      throw Failure(*failure);
    }
    return std::get<Opened>(std::move(looked));
  }
  if (!options.pack) {
    throw Failure(EX_NOINPUT, "No pack is given: name one with --pack FILE.",
                  code(content::Refusal::missing));
  }
  return options.trust.empty() ? unsealed(*options.pack) : sealed(*options.pack, options.trust);
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

CabinetSettings open_cabinet(const Options& options, spdlog::logger& log) {
  if (!options.cabinet) {
    return with_options({}, options);
  }
  CabinetFile file = read_cabinet(*options.cabinet);
  const bool awaited = without_window(options) || options.script;
  if (awaited && !file.diagnostics.empty()) {
    fmt::print(stderr, "{}", sources::print(file.diagnostics));
  }
  if (awaited && file.wrong()) {
    throw Failure(EX_CONFIG,
                  fmt::format("{}: {}. A kiosk would run with what could be read; here, mend it first.",
                              options.cabinet->string(), sources::summary(file.diagnostics)));
  }
  if (!awaited) {
    for (const sources::Diagnostic& diagnostic : file.diagnostics) {
      tell(diagnostic, log);
    }
  }
  return with_options(std::move(file.settings), options);
}

std::vector<std::string> remarks(const CabinetSettings& cabinet, const content::Front& front) {
  std::vector<std::string> sentences;
  for (const std::string& code : cabinet.languages) {
    if (!speaks(front, code)) {
      sentences.push_back(
          fmt::format("the cabinet offers the language {}, and the pack speaks {}: it is passed over", code,
                      codes_of(front)));
    }
  }
  for (const visit::Control& control : cabinet.controls.order) {
    if (control.button == visit::Button::theme && control.theme >= front.themes.size()) {
      sentences.push_back(fmt::format("the cabinet has a button {}, and the pack {} themes: it is dark",
                                      name_of(control), front.themes.size()));
    }
  }
  return sentences;
}

bool speaks(const content::Front& front, const std::string& code) {
  return code.empty() ||
         std::any_of(front.languages.begin(), front.languages.end(),
                     [&](const content::Language& language) { return language.code == code; });
}

visit::Settings default_settings(const Options& options, const CabinetSettings& cabinet,
                                 content::Pack& pack) {
  const content::Front& front = pack.front();
  if (!speaks(front, options.language)) {
    throw Failure(EX_USAGE,
                  fmt::format("--language {}: this pack speaks {}", options.language, codes_of(front)));
  }
  pack.offer(cabinet.languages);
  visit::Settings settings;
  settings.display = cabinet.text;
  for (std::size_t i = 0; i < front.languages.size(); ++i) {
    if (front.languages[i].code == options.language) {
      settings.language = i;
    }
  }
  return settings;
}

}  // namespace kiosk
