// vitrine-pack: the curator's commands. Answers go to standard output, complaints to standard error; exit
// codes are those of sysexits.h.
#include <fmt/format.h>
#include <sysexits.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>

#include "app/screen/fonts.h"
#include "app/workbench/check.h"
#include "app/workbench/command_line.h"
#include "app/workbench/inspect.h"
#include "content/pack/write.h"

namespace workbench {

namespace {

void complain(const std::string& sentence) { fmt::print(stderr, "vitrine-pack: {}\n", sentence); }

/// The folder's diagnostics, printed; the exhibit, if nothing speaks against a pack.
std::optional<content::Exhibit> checked(const std::filesystem::path& folder, bool reviewed_only, bool json,
                                        std::FILE* out) {
  const screen::Fonts fonts;
  sources::Compiled compiled = check(folder, {reviewed_only}, fonts);
  if (json) {
    fmt::print("{}", sources::json(compiled.diagnostics));
  } else {
    fmt::print(out, "{}", sources::print(compiled.diagnostics));
    fmt::print(out, "{}: {}\n", folder.string(), sources::summary(compiled.diagnostics));
  }
  return std::move(compiled.exhibit);
}

int run(const Check& command) {
  if (!std::filesystem::is_directory(command.folder)) {
    complain(fmt::format("{}: there is no such folder", command.folder.string()));
    return EX_NOINPUT;
  }
  return checked(command.folder, command.reviewed_only, command.json, stdout) ? EX_OK : EX_DATAERR;
}

int run(const Build& command) {
  if (!std::filesystem::is_directory(command.folder)) {
    complain(fmt::format("{}: there is no such folder", command.folder.string()));
    return EX_NOINPUT;
  }
  const auto exhibit = checked(command.folder, command.reviewed_only, command.json, stderr);
  if (!exhibit) {
    complain(fmt::format("{} was not written", command.out.string()));
    return EX_DATAERR;
  }
  try {
    content::write_pack(*exhibit, command.out);
  } catch (const std::exception& error) {
    complain(error.what());
    return EX_CANTCREAT;
  }
  if (!command.json) {
    fmt::print("{}: {} version {}, {} bytes\n", command.out.string(), exhibit->front.id,
               exhibit->front.version, std::filesystem::file_size(command.out));
  }
  return EX_OK;
}

int run(const Inspect& command) {
  const auto pack = content::Pack::open(command.pack);
  if (const auto* refused = std::get_if<content::Refused>(&pack)) {
    complain(refused->detail);
    return refused->reason == content::Refusal::missing ? EX_NOINPUT : EX_DATAERR;
  }
  const auto& opened = std::get<content::Pack>(pack);
  fmt::print("{}", command.json ? describe_json(opened) : describe(opened));
  return EX_OK;
}

int run(const Answer& answer) {
  fmt::print("{}", answer.text);
  return EX_OK;
}

int run(const WrongUsage& wrong) {
  complain(wrong.sentence);
  return EX_USAGE;
}

}  // namespace

}  // namespace workbench

int main(int argc, char** argv) try {
  return std::visit([](const auto& command) { return workbench::run(command); },
                    workbench::read_command(argc, argv));
} catch (const screen::FontMissing& error) {
  workbench::complain(error.what());
  return EX_UNAVAILABLE;
} catch (const std::exception& error) {
  workbench::complain(error.what());
  return EX_SOFTWARE;
}
