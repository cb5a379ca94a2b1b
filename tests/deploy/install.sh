#!/bin/sh
# Installs, upgrades, removes and purges the packages, and looks at what a cabinet has after each: run by deploy/stage as
# root in a bare chroot that is thrown away.
#   install.sh FOLDER-OF-PACKAGES EXHIBIT-SOURCES
set -eu

packages=$1
exhibit=$2
kiosk=$(echo "$packages"/vitrine_*.deb)
workbench=$(echo "$packages"/vitrine-workbench_*.deb)
shelf=/var/lib/vitrine/shelf
trust=/etc/vitrine/trust
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

say() { echo "-- $*"; }
fail() {
  echo "$*" >&2
  exit 1
}
apt() { apt-get --quiet=2 --yes --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >/tmp/apt.log 2>&1 || { cat /tmp/apt.log; fail "apt-get $*"; }; }

# Everything on the disk, but for what others keep about packages, users and libraries.
listing() {
  find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path "$packages" -o -path /var/lib/dpkg \
    -o -path /var/lib/apt -o -path /var/cache -o -path /var/log \) -prune -o -print | sort
}

# What is believed, and so may be shown.
trusted() { vitrine-pack verify "$shelf/the-dominated-$1.vitrine" --trust $trust >/dev/null; }
as_exhibit() { su --shell /bin/sh vitrine --command "$1"; }

# repacked VERSION PACK-VERSION: the kiosk's package again, with a later exhibit and another key.
repacked() {
  tree=/tmp/repacked
  rm -rf $tree /tmp/sources
  dpkg-deb --raw-extract "$kiosk" $tree
  cp -r "$exhibit" /tmp/sources
  sed -i "s/^version = .*/version = $2/" /tmp/sources/exhibit.toml
  rm $tree/usr/share/vitrine/default/*
  signed_pack /tmp/sources $tree/usr/share/vitrine/default "the-dominated-$2"
  sed -i "s/^Version: .*/Version: $1/" $tree/DEBIAN/control
  rm -f $tree/DEBIAN/md5sums
  dpkg-deb --root-owner-group -Znone --build $tree "/tmp/vitrine_$1.deb" >/dev/null
}

# signed_pack SOURCES FOLDER NAME: a pack, its signature and the public key.
signed_pack() {
  vitrine-pack build "$1" -o "$2/$3.vitrine" --no-plates >/tmp/build.log 2>&1 || { cat /tmp/build.log; fail "no pack"; }
  vitrine-pack keygen -o "$2/$3" >/dev/null
  vitrine-pack sign "$2/$3.vitrine" --key "$2/$3.key" >/dev/null
  rm "$2/$3.key"
}

say "what the packages depend on"
apt update
apt satisfy "$(dpkg-deb --field "$kiosk" Depends), $(dpkg-deb --field "$workbench" Depends)"
listing >/tmp/before

say "install the kiosk alone"
apt install "$kiosk"
! command -v vitrine-pack >/dev/null || fail "the kiosk's package brings the workbench onto the path"
[ -e $shelf/the-dominated-1.vitrine ] || fail "the exhibit of the package is not on the shelf"

say "install the workbench"
apt install "$workbench"
vitrine --version
vitrine-pack --version
trusted 1 || fail "the exhibit of the package is not trusted"
! dpkg --listfiles vitrine | grep '\.key$' || fail "a secret key is in the package"
vitrine --cabinet /etc/vitrine/cabinet.toml --check-cabinet >/dev/null
[ -L /etc/systemd/system/multi-user.target.wants/vitrine.service ] || fail "the service does not start at boot"
for page in man1/vitrine.1 man1/vitrine-pack.1 man5/vitrine-cabinet.5; do
  [ -e "/usr/share/man/$page.gz" ] || fail "there is no /usr/share/man/$page.gz"
done
for library in libEGL.so.1 libGLESv2.so.2 libgbm.so.1 libdrm.so.2; do
  ldconfig --print-cache | grep --quiet "$library" || fail "SDL would not find $library"
done

say "what the exhibit's user may do"
[ "$(id --groups --name vitrine | tr ' ' '\n' | sort | tr '\n' ' ')" = 'gpio render video vitrine ' ] || fail "groups: $(id vitrine)"
as_exhibit "touch $shelf/marks/try && rm $shelf/marks/try" || fail "it cannot write its marks"
! as_exhibit "touch $shelf/foreign" 2>/dev/null || fail "it can write to the shelf"
! as_exhibit "touch $trust/foreign.pub" 2>/dev/null || fail "it can trust whom it likes"
# The unit's own command line, without a display: everything that drawing needs has come with the package.
as_exhibit "$(sed --quiet 's/^ExecStart=//p' "$(dpkg --listfiles vitrine | grep '/vitrine.service$')") --offscreen 640x360 --snapshot /tmp/seen.png"
[ -s /tmp/seen.png ] || fail "nothing was drawn"

say "upgrade to the same exhibit"
echo '# Measured by us.' >>/etc/vitrine/cabinet.toml
repacked 9.1 1
apt install /tmp/vitrine_9.1.deb
grep --quiet 'Measured by us' /etc/vitrine/cabinet.toml || fail "the cabinet file is lost"
trusted 1 || fail "its exhibit is no longer trusted"

say "upgrade to a newer exhibit"
repacked 9.2 2
apt install /tmp/vitrine_9.2.deb
trusted 2 || fail "the newer exhibit is not there"
trusted 1 || fail "the one before it cannot take its place"

say "upgrade where the museum has put up its own"
cp -r "$exhibit" /tmp/own && sed -i 's/^version = .*/version = 5/' /tmp/own/exhibit.toml
mkdir /tmp/museum && signed_pack /tmp/own /tmp/museum own
cp /tmp/museum/own.pub $trust/museum.pub
vitrine-pack install /tmp/museum/own.vitrine --shelf $shelf --trust $trust >/dev/null
repacked 9.3 7
apt install /tmp/vitrine_9.3.deb
[ ! -e $shelf/the-dominated-7.vitrine ] || fail "the package has put its exhibit before the museum's"
[ -e $shelf/the-dominated-5.vitrine ] || fail "the museum's exhibit is gone"
[ ! -e $trust/the-dominated-7.pub ] || fail "a key is trusted without need"

say "remove"
apt remove vitrine vitrine-workbench
[ -e $shelf/the-dominated-5.vitrine ] && [ -e $trust/museum.pub ] || fail "removing has taken what is the museum's"

say "purge"
apt purge vitrine vitrine-workbench
listing >/tmp/after
diff /tmp/before /tmp/after >/tmp/left || { cat /tmp/left; fail "purging leaves this, or takes what is not its own"; }
say "done"
