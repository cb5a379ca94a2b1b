# Sourced by deploy/stage and deploy/package: a bare chroot that is gone when they end.

# make_root RELEASE NAME: a chroot of RELEASE under build/NAME, named $root, with what ccache keeps for the release.
make_root() {
  root=$PWD/build/$2
  rm -rf --one-file-system "$root"
  trap 'umount -l "$root/proc" "$root/root/vitrine-ccache" 2>/dev/null || :; rm -rf --one-file-system "$root"' EXIT
  mmdebstrap --mode=root --variant=minbase --include=ca-certificates "$1" "$root" http://deb.debian.org/debian
  mkdir -p "$root/root/vitrine" "$root/root/vitrine-ccache" "build/ccache-$1"
  mount -t proc proc "$root/proc"
  mount --bind "build/ccache-$1" "$root/root/vitrine-ccache"
}

# inside COMMAND WORD...: in the chroot, in /root/vitrine.
inside() {
  chroot "$root" env --chdir=/root/vitrine HOME=/root CCACHE_DIR=/root/vitrine-ccache LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive "$@"
}
