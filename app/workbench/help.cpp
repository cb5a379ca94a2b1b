#include "app/workbench/help.h"

namespace workbench {

std::string help() {
  return R"(vitrine-pack - checks an exhibit's sources and makes packs of them

Usage:
  vitrine-pack check DIR [--reviewed-only] [--json]
  vitrine-pack build DIR -o FILE [--no-plates] [--reviewed-only] [--json]
  vitrine-pack sheet DIR|PACK -o OUT [--reviewed-only]
  vitrine-pack inspect PACK [--json]

An exhibit is a folder of texts, settings and tables that you edit with a text
editor and a spreadsheet. A pack is the one file that the kiosk shows.

Commands:
  check DIR           finds every mistake in the folder: where it is, what is wrong
                      and what would be right. Changes nothing.
  build DIR -o FILE   checks likewise, then writes the pack. FILE stays as it was
                      until the new pack is whole and has been read back.
  sheet DIR -o OUT    checks likewise, then draws every screen in every language on
                      the exhibit's reference cabinets: OUT is a folder of pictures
                      with one page, OUT/index.html, to proofread from. It needs no
                      network, filters by theme and stop, and prints. Of a PACK the
                      cabinets are a 24-inch panel, lying and upright, and no source
                      files are named. An older proof sheet is replaced; any other
                      folder that is in use is left alone.
  inspect PACK        tells what is inside a pack

Options:
  -o, --output NAME   the pack, or the folder, to write
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
  73  the pack or the proof sheet cannot be written

Examples:
  vitrine-pack check my-exhibit
  vitrine-pack build my-exhibit -o my-exhibit.vitrine
  vitrine-pack sheet my-exhibit -o proofs
)";
}

}  // namespace workbench
