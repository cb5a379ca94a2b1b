// vitrine-pack: the curator's commands. Answers go to standard output, complaints to standard error; exit
// codes are those of sysexits.h.
#include <fmt/format.h>
#include <sysexits.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>

#include "app/kiosk/progress.h"
#include "app/screen/fonts.h"
#include "app/workbench/check.h"
#include "app/workbench/command_line.h"
#include "app/workbench/inspect.h"
#include "app/workbench/plates.h"
#include "content/pack/write.h"

namespace workbench {

namespace {

void complain(const std::string& sentence) { fmt::print(stderr, "vitrine-pack: {}\n", sentence); }

/// Everything printed that speaks against the folder.
void print(const sources::Compiled& compiled, const std::filesystem::path& folder, bool json,
           std::FILE* out) {
  if (json) {
    fmt::print("{}", sources::json(compiled.diagnostics));
  } else {
    fmt::print(out, "{}", sources::print(compiled.diagnostics));
    fmt::print(out, "{}: {}\n", folder.string(), sources::summary(compiled.diagnostics));
  }
}

int run(const Check& command) {
  if (!std::filesystem::is_directory(command.folder)) {
    complain(fmt::format("{}: there is no such folder", command.folder.string()));
    return EX_NOINPUT;
  }
  const screen::Fonts fonts;
  const sources::Compiled compiled = check(command.folder, {command.reviewed_only}, fonts);
  print(compiled, command.folder, command.json, stdout);
  return compiled.exhibit ? EX_OK : EX_DATAERR;
}

struct Made {
  sources::Compiled compiled;
  std::vector<content::Plate> plates;
};

/// Checks the folder and draws its plates, in one walk.
Made make(const Build& command) {
  const screen::Fonts fonts;
  PlateDrawing drawing(fonts);
  kiosk::Progress progress(kiosk::Progress::Elsewhere::nothing);
  sources::Compiled compiled = check(command.folder, {command.reviewed_only}, fonts,
                                     [&](const kiosk::TourScreen& screen, const scene::Scene& scene) {
                                       if (command.plates) {
                                         drawing.see(screen, scene);
                                       }
                                       progress.step();
                                     });
  return {std::move(compiled), drawing.take()};
}

int run(const Build& command) {
  if (!std::filesystem::is_directory(command.folder)) {
    complain(fmt::format("{}: there is no such folder", command.folder.string()));
    return EX_NOINPUT;
  }
  const auto [compiled, plates] = make(command);
  print(compiled, command.folder, command.json, stderr);
  if (!compiled.exhibit) {
    complain(fmt::format("{} was not written", command.out.string()));
    return EX_DATAERR;
  }
  try {
    content::write_pack(*compiled.exhibit, command.out, plates);
  } catch (const std::exception& error) {
    complain(error.what());
    return EX_CANTCREAT;
  }
  if (!command.json) {
    const content::Front& front = compiled.exhibit->front;
    fmt::print("{}: {} version {}, {} bytes\n", command.out.string(), front.id, front.version,
               std::filesystem::file_size(command.out));
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
