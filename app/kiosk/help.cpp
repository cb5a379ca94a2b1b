#include "app/kiosk/help.h"

namespace kiosk {

std::string help() {
  return R"(vitrine - shows an exhibit to the visitors of a museum

Usage:
  vitrine --pack FILE [options]
  vitrine --shelf DIR --trust FILE|DIR... [options]

Vitrine shows the exhibit that a content pack holds: visitors walk through it
with a few buttons, and when nobody is there it loops. It takes the whole screen
unless told otherwise, and runs until it is told to end. Packs are made by
vitrine-pack.

What is shown:
  --pack FILE         the pack to open; with --trust, its signature is checked
  --shelf DIR         the newest whole pack of a cabinet's shelf that a trusted
                      key has signed. When another is installed, or the staff
                      goes back, it is shown as soon as nobody is there
  --trust FILE|DIR    a public key, or a folder of them (NAME.pub); may be given
                      again
  --cabinet FILE      what this cabinet is: its screen, buttons, times and
                      languages; otherwise 24 inches with ten buttons. The
                      options below go before it
  --language xx       the language to find first; otherwise the cabinet's first,
                      or else the pack's
  --display MODE      gallery (dark, the default), daylight (light) or contrast
  --text SIZE         the text size to find first: 100, 130, 165 or 200 percent
  --buttons NUMBER    try a cabinet of 10, 3 or 1 buttons; 10 unless given
  --reduced-motion    nothing fades, glides or reveals itself
  --keyboard          reads keys under KMSDRM too; without it, a keyboard that
                      somebody plugs into a kiosk does nothing

Where it is shown:
  --windowed WxH      in a window of this size, as 1920x1080
  --offscreen WxH     on no screen at all: with --script, --tour,
                      --contact-sheet or --snapshot

What is done:
  --check-cabinet     says what is wrong with the file of --cabinet and what is
                      understood of it, and ends
  --script FILE       presses buttons as FILE says and ends: in virtual time, as
                      fast as it can; in a window only if --windowed is given
  --record FILE       writes the presses of this run to FILE, as such a script
  --tour DIR          writes a picture of every screen of the exhibit, in every
                      language, and DIR/index.html to look at them
  --contact-sheet FILE
                      writes all these screens small onto one PNG, without the
                      points walked one by one; if that would be too high, onto
                      several: FILE-1.png, FILE-2.png
  --print-scenes      with --script or --tour: prints each screen as text
                      in place of drawing it
  --snapshot FILE     writes what would be seen now to FILE, a PNG, and ends;
                      with --script, what is seen at its end

  -h, --help          prints this and ends
  --version           prints the version and ends

Keys on a desk:
  1 to 9              the themes                   D      display
  Right, Space        next                         L      language
  Left                back                         Enter  walk the points
  Up                  more                         Esc    the themes screen
  Down, H             how do we know?              Q      quit (in a window)

Scripts:
  One step a line; times are in seconds from the start. Buttons are next, back,
  more, know, display, language and theme-1 to theme-9; walk and home are the
  desk's Enter and Esc. What follows a # is a comment.

      at 12.5 press next
      at 20 idle 90

Exit codes:
   0  done, or ended by SIGTERM
  64  the command line is wrong
  65  the pack, its signature or the script is at fault
  66  the pack or the script is missing
  69  the display, or a font of the exhibit, is missing
  70  vitrine itself is at fault
  73  a file cannot be written
  78  there is no key to trust; or the cabinet file is at fault: for
      --check-cabinet, a tour, a picture or a script; in a kiosk, what is wrong
      is logged and the exhibit runs

Examples:
  vitrine --pack the-dominated.vitrine --windowed 1280x720
  vitrine --pack the-dominated.vitrine --tour tour
  vitrine --shelf /var/lib/vitrine --trust /etc/vitrine/trust
  vitrine --cabinet deploy/cabinets/24-inch.toml --check-cabinet
  vitrine --pack the-dominated.vitrine --script walk.script --print-scenes
)";
}

}  // namespace kiosk
