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
  vitrine-pack keylist -o LIST --counter N [--add FILE|DIR]...
                       [--revoke ID|FILE|DIR]... [--allow EXHIBIT=VERSION]...
  vitrine-pack sign PACK|LIST --key NAME.key
  vitrine-pack comment PACK|LIST
  vitrine-pack verify PACK|LIST --trust FILE|DIR [--trust FILE|DIR]...
  vitrine-pack install PACK|LIST --shelf DIR --trust FILE|DIR... [--forget-tries]
  vitrine-pack rollback --shelf DIR
  vitrine-pack tidy --shelf DIR --trust FILE|DIR...
  vitrine-pack shelf --shelf DIR [--json]

An exhibit is a folder of texts, settings and tables that you edit with a text
editor and a spreadsheet. A pack is the one file that the kiosk shows. A key list
tells cabinets whose packs to believe beside those of the keys that they were
built with, and whose no longer.

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
  keylist -o LIST     writes a key list, to be signed with a key that the cabinets
                      were built with; a key that a list adds signs packs only. It
                      replaces the list before it, so say again whatever shall stay,
                      revoked keys above all. No list revokes its own signer
  sign PACK           writes PACK.minisig, which binds the exhibit, its version and
                      every byte of the pack; of a key list, its number and bytes
  comment PACK        prints the trusted comment, for those who sign with minisign:
                      minisign -S -H -t "$(vitrine-pack comment PACK)" -m PACK
  verify PACK         checks the signature, that the pack is the one that was signed,
                      and that all of it can be read; of a key list, tells what it
                      says
  install PACK        brings a pack to a cabinet's shelf, or puts a key list in force
                      there. The pack before stays until the new one has been shown
                      for a minute. Pulling the stick, a full disk and a power cut
                      leave the shelf as it was. Versions only go up
  rollback            goes back to the pack before. Installing the newer one again
                      undoes it
  tidy                removes what installing left behind when it was cut off, and
                      packs that are no longer needed; install does so too
  shelf               tells which packs a shelf holds, which of them is shown, and
                      what was refused, when and why

Options:
  -o, --output NAME   the pack, the folder, the keys or the key list to write
  --no-plates         leaves out the plates, which are the charts already drawn for
                      the reference screens of exhibit.toml: the pack is smaller
                      and sooner built, and the kiosk draws its charts itself
  --reviewed-only     leaves out museum notes that no adviser has signed
  --json              answers as JSON, for programs
  --key FILE          the secret key to sign with. Its password, if it has one, is
                      asked for, or read from standard input
  --trust FILE|DIR    a public key, or a folder of them (NAME.pub); may be repeated.
                      Of two different keys with one id, neither is believed
  --counter N         the number of the key list, higher than that of every list
                      before it: from 1 to 2147483647
  --add FILE|DIR      a public key, or a folder of them, that may sign packs
  --revoke ID|FILE|DIR
                      keys that are not believed any more, by their id or public key
  --allow EXHIBIT=VERSION
                      lets this version of the exhibit and every later one be
                      installed, though a higher one was: otherwise they only go up
  --shelf DIR         the folder in which a cabinet keeps its packs
  --forget-tries      gives a pack another chance that was marked bad, because the
                      exhibit ended three times before it was shown for a minute
  --password          protects the new key with a password, asked for twice; it takes
                      a gigabyte of memory and some seconds at each use
  --force             replaces a pair of keys of this name

  -h, --help          prints this and ends
  --version           prints the version and ends

Warnings do not keep a pack from being built; errors do.

Exit codes:
   0  done; check: no errors
  64  the command line is wrong
  65  the sources, the pack, the key list, a signature or a key are at fault; what
      is wrong has been printed. For verify, a missing signature is at fault
  66  the folder, the pack or the key is missing, or a password did not come
  69  a font of the exhibit is missing
  73  the shelf cannot be written; or the pack, the proof sheet, the keys, the key
      list or the signature cannot be written, or keys of this name are there already
  74  standard output cannot be written; what else was to be done is done
  75  somebody else is changing this shelf

Examples:
  vitrine-pack check my-exhibit
  vitrine-pack build my-exhibit -o my-exhibit.vitrine
  vitrine-pack sheet my-exhibit -o proofs
  vitrine-pack keygen -o museum
  vitrine-pack sign my-exhibit.vitrine --key museum.key
  vitrine-pack verify my-exhibit.vitrine --trust museum.pub
  vitrine-pack keylist -o keys-7 --counter 7 --add studio.pub --revoke lost.pub
  vitrine-pack install my-exhibit.vitrine --shelf shelf --trust museum.pub
)help";
}

}  // namespace workbench
