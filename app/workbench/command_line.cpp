#include "app/workbench/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "app/workbench/help.h"
#include "content/pack/characters.h"
#include "content/pack/comment_grammar.h"

namespace workbench {

namespace {

constexpr const char* name_a_command =
    "name a command: check, build, sheet, inspect, keygen, keylist, sign, comment, verify, install, "
    "rollback, "
    "tidy or shelf; vitrine-pack --help explains them";

constexpr std::uint64_t most_number = std::numeric_limits<int>::max();  // of counters and versions

struct Written {
  bool help = false;
  bool version = false;
  std::string folder, pack, out, key, counter, shelf;
  std::vector<std::string> trust, add, revoke, allow;
  bool no_plates = false;
  bool reviewed_only = false;
  bool json = false;
  bool password = false;
  bool force = false;
  bool forget_tries = false;
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

void add_seal_commands(CLI::App& app, Written& written) {
  CLI::App* keygen = command(app, "keygen", written);
  CLI::App* sign = command(app, "sign", written);
  CLI::App* comment = command(app, "comment", written);
  CLI::App* verify = command(app, "verify", written);
  keygen->add_option("-o,--output", written.out);
  keygen->add_flag("--password", written.password);
  keygen->add_flag("--force", written.force);
  for (CLI::App* sub : {sign, comment, verify}) {
    sub->add_option("pack", written.pack);
  }
  sign->add_option("--key", written.key);
  // One name an option, so that a pack may stand behind it; the option may be given again.
  verify->add_option("--trust", written.trust)->allow_extra_args(false);
  CLI::App* keylist = command(app, "keylist", written);
  keylist->add_option("-o,--output", written.out);
  keylist->add_option("--counter", written.counter);
  keylist->add_option("--add", written.add)->allow_extra_args(false);
  keylist->add_option("--revoke", written.revoke)->allow_extra_args(false);
  keylist->add_option("--allow", written.allow)->allow_extra_args(false);
}

void add_shelf_commands(CLI::App& app, Written& written) {
  CLI::App* install = command(app, "install", written);
  CLI::App* rollback = command(app, "rollback", written);
  CLI::App* tidy = command(app, "tidy", written);
  CLI::App* shelf = command(app, "shelf", written);
  for (CLI::App* sub : {install, rollback, tidy, shelf}) {
    sub->add_option("--shelf", written.shelf);
  }
  for (CLI::App* sub : {install, tidy}) {
    sub->add_option("--trust", written.trust)->allow_extra_args(false);
  }
  install->add_option("pack", written.pack);
  install->add_flag("--forget-tries", written.forget_tries);
  shelf->add_flag("--json", written.json);
}

// CLI11's own sentences are about its parser; these are about the command.
std::string sentence(const CLI::ParseError& error, const CLI::App& app) {
  if (app.get_subcommands().empty()) {
    return name_a_command;
  }
  const std::string name = app.get_subcommands().front()->get_name();
  return fmt::format("{}: {}; vitrine-pack --help shows how it is used", name, error.what());
}

/// `the-dominated=2`.
std::optional<content::Allowance> read_allowance(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos || !content::is_id(text.substr(0, equals))) {
    return std::nullopt;
  }
  const auto from = content::read_number(text.substr(equals + 1), most_number);
  return from
             ? std::optional(content::Allowance{std::string(text.substr(0, equals)), static_cast<int>(*from)})
             : std::nullopt;
}

Command keylist_of(const Written& written) {
  if (written.out.empty()) {
    return WrongUsage{"keylist: name the key list to write, as -o keys-7"};
  }
  const auto counter = content::read_number(written.counter, most_number);
  if (!counter) {
    return WrongUsage{fmt::format(
        "keylist: number it, higher than every list before, from 1 to {}: as --counter 7", most_number)};
  }
  Keylist keylist{
      written.out, static_cast<int>(*counter), {written.add.begin(), written.add.end()}, written.revoke, {}};
  for (const std::string& text : written.allow) {
    const auto allowance = read_allowance(text);
    if (!allowance) {
      return WrongUsage{"keylist: name an exhibit and the lowest version of it, as --allow the-dominated=2"};
    }
    keylist.allow.push_back(*allowance);
  }
  return keylist;
}

Command shelf_command_of(const CLI::App& app, const Written& written) {
  if (app.get_subcommands().empty()) {
    return WrongUsage{name_a_command};
  }
  const std::string name = app.get_subcommands().front()->get_name();
  if (name == "install" && written.pack.empty()) {
    return WrongUsage{"install: name the pack, or the key list"};
  }
  if (written.shelf.empty()) {
    return WrongUsage{fmt::format("{}: name the folder of the shelf, as --shelf /var/lib/vitrine", name)};
  }
  if ((name == "install" || name == "tidy") && written.trust.empty()) {
    return WrongUsage{fmt::format("{}: name whom to trust, as --trust museum.pub", name)};
  }
  const std::vector<std::filesystem::path> trust(written.trust.begin(), written.trust.end());
  if (name == "install") {
    return Install{written.pack, written.shelf, trust, written.forget_tries};
  }
  if (name == "rollback") {
    return Rollback{written.shelf};
  }
  if (name == "tidy") {
    return Tidy{written.shelf, trust};
  }
  return Shelf{written.shelf, written.json};
}

Command seal_command_of(const CLI::App& app, const Written& written) {
  if (app.got_subcommand("keygen")) {
    return written.out.empty() ? Command{WrongUsage{"keygen: name the pair of keys to write, as -o museum"}}
                               : Keygen{written.out, written.password, written.force};
  }
  if (app.got_subcommand("keylist")) {
    return keylist_of(written);
  }
  if (app.got_subcommand("sign")) {
    if (written.pack.empty()) {
      return WrongUsage{"sign: name the pack, or the key list"};
    }
    return written.key.empty() ? Command{WrongUsage{"sign: name the secret key, as --key museum.key"}}
                               : Sign{written.pack, written.key};
  }
  if (app.got_subcommand("comment")) {
    return written.pack.empty() ? Command{WrongUsage{"comment: name the pack, or the key list"}}
                                : Comment{written.pack};
  }
  if (app.got_subcommand("verify")) {
    if (written.pack.empty()) {
      return WrongUsage{"verify: name the pack, or the key list"};
    }
    return written.trust.empty() ? Command{WrongUsage{"verify: name whom to trust, as --trust museum.pub"}}
                                 : Verify{written.pack, {written.trust.begin(), written.trust.end()}};
  }
  return shelf_command_of(app, written);
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
  return seal_command_of(app, written);
}

}  // namespace

Command read_command(int argc, const char* const* argv) {
  Written written;
  CLI::App app;
  app.set_help_flag();
  app.add_flag("-h,--help", written.help);
  app.add_flag("--version", written.version);
  add_commands(app, written);
  add_seal_commands(app, written);
  add_shelf_commands(app, written);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return WrongUsage{sentence(error, app)};
  }
  return command_of(app, written);
}

}  // namespace workbench
