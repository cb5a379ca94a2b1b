// vitrine-pack: the curator's commands. Answers go to standard output, complaints to standard error; exit
// codes are those of sysexits.h.
#include <fmt/format.h>
#include <sysexits.h>

#include <exception>
#include <filesystem>
#include <functional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "app/kiosk/progress.h"
#include "app/screen/fonts.h"
#include "app/screen/png.h"
#include "app/workbench/answer.h"
#include "app/workbench/check.h"
#include "app/workbench/command_line.h"
#include "app/workbench/complain.h"
#include "app/workbench/folder.h"
#include "app/workbench/inspect.h"
#include "app/workbench/interruption.h"
#include "app/workbench/keygen.h"
#include "app/workbench/keylist.h"
#include "app/workbench/password.h"
#include "app/workbench/plates.h"
#include "app/workbench/scratch_folder.h"
#include "app/workbench/sheet.h"
#include "app/workbench/sheet_folder.h"
#include "app/workbench/shelf.h"
#include "app/workbench/sign.h"
#include "app/workbench/source_files.h"
#include "app/workbench/verify.h"
#include "content/pack/write.h"

namespace workbench {

namespace {

/// The folder's diagnostics, printed; there is an exhibit if nothing speaks against a pack. `seen` is told
/// every screen on which its texts were tried.
sources::Compiled checked(
    const std::filesystem::path& folder, bool reviewed_only, bool json,
    const std::function<void(const std::string&)>& tell, const screen::Fonts& fonts,
    const Seen& seen = [](const kiosk::TourScreen&, const scene::Scene&) {}) {
  sources::Compiled compiled = check(folder, {reviewed_only}, fonts, seen);
  if (json) {
    answer(sources::json(compiled.diagnostics));
  } else {
    tell(sources::print(compiled.diagnostics));
    tell(fmt::format("{}: {}\n", folder.string(), sources::summary(compiled.diagnostics)));
  }
  return compiled;
}

int run(const Check& command) {
  if (!is_folder(command.folder)) {
    return EX_NOINPUT;
  }
  const screen::Fonts fonts;
  return checked(command.folder, command.reviewed_only, command.json, answer, fonts).exhibit ? EX_OK
                                                                                             : EX_DATAERR;
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
  const auto see = [&](const kiosk::TourScreen& screen, const scene::Scene& scene) {
    if (command.plates) {
      drawing.see(screen, scene);
    }
    progress.step();
  };
  sources::Compiled compiled =
      checked(command.folder, command.reviewed_only, command.json, remark, fonts, see);
  return {std::move(compiled), drawing.take()};
}

int run(const Build& command) {
  if (!is_folder(command.folder)) {
    return EX_NOINPUT;
  }
  const auto [compiled, plates] = make(command);
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
    answer(fmt::format("{}: {} version {}, {} bytes\n", command.out.string(), front.id, front.version,
                       std::filesystem::file_size(command.out)));
  }
  return EX_OK;
}

struct Interrupted {};

/// The screens of `job` at `out`, all of them or none.
int write_sheet(SheetJob job, const std::filesystem::path& out) {
  const Interruption interruption;
  try {
    const screen::Fonts fonts;
    SheetFolder folder(out);
    kiosk::Progress progress(kiosk::Progress::Elsewhere::lines);
    job.seen = [&] {
      if (interruption.pending()) {
        throw Interrupted{};
      }
      progress.step();
    };
    const std::size_t screens = draw_sheet(job, fonts, folder.path());
    folder.publish();
    answer(fmt::format("{}: {} screens\n", (out / "index.html").string(), screens));
    return EX_OK;
  } catch (const NoPlaceForSheet& error) {
    complain(error.what());
  } catch (const screen::PictureError& error) {
    complain(error.what());
  } catch (const std::system_error& error) {
    complain(error.what());
  } catch (const Interrupted&) {
    complain(fmt::format("interrupted; {} is as it was", out.string()));
  }
  return EX_CANTCREAT;
}

std::vector<Cabinet> cabinets_of(const sources::Compiled& compiled) {
  std::vector<Cabinet> cabinets;
  cabinets.reserve(compiled.references.size());
  for (const sources::ReferenceScreen& reference : compiled.references) {
    cabinets.push_back(
        {reference.name, {reference.width, reference.height, reference.width_mm, reference.distance_mm}});
  }
  return cabinets;
}

int sheet_of_folder(const Sheet& command) {
  const screen::Fonts fonts;
  const sources::Compiled compiled = checked(command.exhibit, command.reviewed_only, false, remark, fonts);
  if (!compiled.exhibit) {
    complain(fmt::format("{} was not written", command.out.string()));
    return EX_DATAERR;
  }
  const ScratchFolder scratch;
  const std::filesystem::path pack = scratch.path() / "sheet.vitrine";
  content::write_pack(*compiled.exhibit, pack);
  const auto files_of = [&](const kiosk::TourScreen& screen) { return source_files(compiled, screen); };
  return write_sheet({pack, cabinets_of(compiled), files_of, {}}, command.out);
}

int run(const Sheet& command) {
  std::error_code none;  // of what is no folder, the pack's opening says why
  if (std::filesystem::is_directory(command.exhibit, none)) {
    return sheet_of_folder(command);
  }
  const auto pack = content::Pack::open(command.exhibit);
  if (const auto* refused = std::get_if<content::Refused>(&pack)) {
    return refuse(*refused);
  }
  const auto unknown = [](const kiosk::TourScreen&) { return std::vector<std::string>{}; };
  return write_sheet({command.exhibit, usual_cabinets(), unknown, {}}, command.out);
}

int run(const Inspect& command) {
  const auto pack = content::Pack::open(command.pack);
  if (const auto* refused = std::get_if<content::Refused>(&pack)) {
    return refuse(*refused);
  }
  const auto& opened = std::get<content::Pack>(pack);
  const auto signature = signature_beside(command.pack);
  answer(command.json ? describe_json(opened, signature) : describe(opened, signature));
  return EX_OK;
}

int run(const Keygen& command) { return keygen(command); }
int run(const Keylist& command) { return keylist(command); }
int run(const Sign& command) { return sign(command); }
int run(const Comment& command) { return comment(command); }
int run(const Verify& command) { return verify(command); }
int run(const Install& command) { return install(command); }
int run(const Rollback& command) { return roll_back(command); }
int run(const Tidy& command) { return tidy(command); }
int run(const Shelf& command) { return show_shelf(command); }

int run(const Answer& asked) {
  answer(asked.text);
  return EX_OK;
}

int run(const WrongUsage& wrong) {
  complain(wrong.sentence);
  return EX_USAGE;
}

/// What a command has done, beside its answer, when it has ended well; empty: nothing.
std::string done(const Build& command) { return command.out.string() + " is written"; }
std::string done(const Sheet& command) { return command.out.string() + " is written"; }
std::string done(const Keygen& command) { return command.name.string() + ".key and .pub are written"; }
std::string done(const Keylist& command) { return command.out.string() + " is written"; }
std::string done(const Sign& command) { return "the signature of " + command.file.string() + " is written"; }
std::string done(const Install& command) { return command.file.string() + " is installed"; }
std::string done(const Rollback& command) { return command.shelf.string() + " is rolled back"; }
std::string done(const Tidy& command) { return command.shelf.string() + " is tidied"; }

template <typename Question>
std::string done(const Question& /*command*/) {
  return {};
}

/// A command that has ended well, and whose answer nobody may have seen, says so.
int end(const Command& command, int result) {
  const std::error_code failed = finish_answers();
  if (!failed) {
    return result;
  }
  const std::string sentence = "standard output cannot be written: " + failed.message();
  if (result != EX_OK) {
    complain(sentence);
    return result;
  }
  const std::string all = std::visit([](const auto& is) { return done(is); }, command);
  complain(all.empty() ? sentence : fmt::format("{}, but {}", all, sentence));
  return EX_IOERR;
}

}  // namespace

}  // namespace workbench

int main(int argc, char** argv) try {
  const workbench::Command command = workbench::read_command(argc, argv);
  return workbench::end(command, std::visit([](const auto& is) { return workbench::run(is); }, command));
} catch (const screen::FontMissing& error) {
  workbench::complain(error.what());
  return EX_UNAVAILABLE;
} catch (const workbench::NoPassword& error) {
  workbench::complain(error.what());
  return EX_NOINPUT;
} catch (const std::exception& error) {
  workbench::complain(error.what());
  return EX_SOFTWARE;
}
