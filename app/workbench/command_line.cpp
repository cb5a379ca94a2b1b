#include "app/workbench/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/workbench/help.h"

namespace workbench {

namespace {

struct Written {
  bool help = false;
  bool version = false;
  std::string folder, pack, out;
  bool no_plates = false;
  bool reviewed_only = false;
  bool json = false;
};

CLI::App* command(CLI::App& app, const std::string& name, Written& written) {
  CLI::App* sub = app.add_subcommand(name);
  sub->set_help_flag();
  sub->add_flag("-h,--help", written.help);
  return sub;
}

void add_commands(CLI::App& app, Written& written) {
  CLI::App* check = command(app, "check", written);
  CLI::App* build = command(app, "build", written);
  CLI::App* sheet = command(app, "sheet", written);
  CLI::App* inspect = command(app, "inspect", written);
  for (CLI::App* sub : {check, build, sheet}) {
    sub->add_option("folder", written.folder);
    sub->add_flag("--reviewed-only", written.reviewed_only);
  }
  for (CLI::App* sub : {build, sheet}) {
    sub->add_option("-o,--output", written.out);
  }
  for (CLI::App* sub : {check, build, inspect}) {
    sub->add_flag("--json", written.json);
  }
  build->add_flag("--no-plates", written.no_plates);
  inspect->add_option("pack", written.pack);
}

// CLI11's own sentences are about its parser; these are about the command.
std::string sentence(const CLI::ParseError& error, const CLI::App& app) {
  if (app.get_subcommands().empty()) {
    return "name a command: check, build, sheet or inspect; vitrine-pack --help explains them";
  }
  const std::string name = app.get_subcommands().front()->get_name();
  return fmt::format("{}: {}; vitrine-pack --help shows how it is used", name, error.what());
}

Command command_of(const CLI::App& app, const Written& written) {
  if (written.help) {
    return Answer{help()};
  }
  if (written.version) {
    return Answer{"vitrine-pack " VITRINE_VERSION "\n"};
  }
  if (app.got_subcommand("check")) {
    return written.folder.empty() ? Command{WrongUsage{"check: name the exhibit's folder"}}
                                  : Check{written.folder, written.reviewed_only, written.json};
  }
  if (app.got_subcommand("build")) {
    if (written.folder.empty()) {
      return WrongUsage{"build: name the exhibit's folder"};
    }
    return written.out.empty()
               ? Command{WrongUsage{"build: name the pack to write, as -o exhibit.vitrine"}}
               : Build{written.folder, written.out, !written.no_plates, written.reviewed_only, written.json};
  }
  if (app.got_subcommand("sheet")) {
    if (written.folder.empty()) {
      return WrongUsage{"sheet: name the exhibit's folder, or a pack"};
    }
    return written.out.empty() ? Command{WrongUsage{"sheet: name the folder to write, as -o proofs"}}
                               : Sheet{written.folder, written.out, written.reviewed_only};
  }
  if (app.got_subcommand("inspect")) {
    return written.pack.empty() ? Command{WrongUsage{"inspect: name the pack"}}
                                : Inspect{written.pack, written.json};
  }
  return WrongUsage{"name a command: check, build, sheet or inspect; vitrine-pack --help explains them"};
}

}  // namespace

Command read_command(int argc, const char* const* argv) {
  Written written;
  CLI::App app;
  app.set_help_flag();
  app.add_flag("-h,--help", written.help);
  app.add_flag("--version", written.version);
  add_commands(app, written);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return WrongUsage{sentence(error, app)};
  }
  return command_of(app, written);
}

}  // namespace workbench
