#include "app/workbench/help.h"

namespace workbench {

std::string help() {
  return R"(vitrine-pack - checks an exhibit's sources and makes packs of them

Usage:
  vitrine-pack check DIR [--reviewed-only] [--json]
  vitrine-pack build DIR -o FILE [--no-plates] [--reviewed-only] [--json]
  vitrine-pack inspect PACK [--json]

An exhibit is a folder of texts, settings and tables that you edit with a text
editor and a spreadsheet. A pack is the one file that the kiosk shows.

Commands:
  check DIR           finds every mistake in the folder: where it is, what is wrong
                      and what would be right. Changes nothing.
  build DIR -o FILE   checks likewise, then writes the pack. FILE stays as it was
                      until the new pack is whole and has been read back.
  inspect PACK        tells what is inside a pack

Options:
  -o, --output FILE   the pack to write
  --no-plates         leaves out the plates, which are the charts already drawn for
                      the reference screens of exhibit.toml: the pack is smaller
                      and sooner built, and the kiosk draws its charts itself
  --reviewed-only     leaves out museum notes that no adviser has signed
  --json              answers as JSON, for programs

  -h, --help          prints this and ends
  --version           prints the version and ends

Warnings do not keep a pack from being built; errors do.

Exit codes:
   0  done; check: no errors
  64  the command line is wrong
  65  the sources or the pack are at fault; what is wrong has been printed
  66  the folder or the pack is missing
  69  a font of the exhibit is missing
  73  the pack cannot be written

Examples:
  vitrine-pack check my-exhibit
  vitrine-pack build my-exhibit -o my-exhibit.vitrine
)";
}

}  // namespace workbench
