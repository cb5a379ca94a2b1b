#include "app/workbench/help.h"

namespace workbench {

std::string help() {
  return R"help(vitrine-pack - checks an exhibit's sources and makes packs of them

Usage:
  vitrine-pack check DIR [--reviewed-only] [--json]
  vitrine-pack build DIR -o FILE [--no-plates] [--reviewed-only] [--json]
  vitrine-pack sheet DIR|PACK -o OUT [--reviewed-only]
  vitrine-pack inspect PACK [--json]
  vitrine-pack keygen -o NAME [--password] [--force]
  vitrine-pack sign PACK --key NAME.key
  vitrine-pack comment PACK
  vitrine-pack verify PACK --trust FILE|DIR [--trust FILE|DIR]...

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
  inspect PACK        tells what is inside a pack, and whether a signature stands
                      beside it
  keygen -o NAME      makes a pair of keys, as minisign does: NAME.key, to sign with,
                      which nobody else may have; NAME.pub, for every cabinet
  sign PACK           writes PACK.minisig, which binds the exhibit, its version and
                      every byte of the pack
  comment PACK        prints the trusted comment, for those who sign with minisign:
                      minisign -S -H -t "$(vitrine-pack comment PACK)" -m PACK
  verify PACK         checks the signature, that the pack is the one that was signed,
                      and that all of it can be read

Options:
  -o, --output NAME   the pack, or the folder, to write
  --no-plates         leaves out the plates, which are the charts already drawn for
                      the reference screens of exhibit.toml: the pack is smaller
                      and sooner built, and the kiosk draws its charts itself
  --reviewed-only     leaves out museum notes that no adviser has signed
  --json              answers as JSON, for programs
  --key FILE          the secret key to sign with. Its password, if it has one, is
                      asked for, or read from standard input
  --trust FILE|DIR    a public key, or a folder of them (NAME.pub); may be repeated.
                      Of two different keys with one id, neither is believed
  --password          protects the new key with a password, asked for twice; it takes
                      a gigabyte of memory and some seconds at each use
  --force             replaces a pair of keys of this name

  -h, --help          prints this and ends
  --version           prints the version and ends

Warnings do not keep a pack from being built; errors do.

Exit codes:
   0  done; check: no errors
  64  the command line is wrong
  65  the sources, the pack, its signature or a key are at fault; what is wrong has
      been printed. For verify, a pack without a signature is at fault
  66  the folder, the pack or the key is missing, or a password did not come
  69  a font of the exhibit is missing
  73  the pack, the proof sheet, the keys or the signature cannot be written, or
      keys of this name are there already

Examples:
  vitrine-pack check my-exhibit
  vitrine-pack build my-exhibit -o my-exhibit.vitrine
  vitrine-pack sheet my-exhibit -o proofs
  vitrine-pack keygen -o museum
  vitrine-pack sign my-exhibit.vitrine --key museum.key
  vitrine-pack verify my-exhibit.vitrine --trust museum.pub
)help";
}

}  // namespace workbench
