#!/bin/sh
# usage: install-deps.sh [--optional] PACKAGE...
#
# Installs the Debian packages that are missing, as root or through `sudo -n`. When nothing is
# missing it runs no package manager and touches no network. When it cannot install, it says what
# to install and exits 69; with --optional it says so and exits 0, and the caller skips.
set -eu

optional=false
if [ "${1-}" = --optional ]; then
  optional=true
  shift
fi

# A package counts as present when what it is wanted for is there, wherever it came from.
present() {
  case $1 in
    libsqlite3-dev)
      { command -v pkg-config && pkg-config --exists sqlite3; } >/dev/null 2>&1 ||
        dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed' ;;
    libsodium-dev)
      { command -v pkg-config && pkg-config --exists libsodium; } >/dev/null 2>&1 ||
        dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed' ;;
    binutils) command -v strip >/dev/null ;;
    man-db) command -v man >/dev/null ;;
    python3-scipy) python3 -c 'import scipy' 2>/dev/null ;;
    util-linux) command -v setpriv >/dev/null ;;
    poppler-utils) command -v pdftotext >/dev/null ;;
    fonts-liberation) ls /usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf >/dev/null 2>&1 ;;
    fonts-dejavu-core) test -f /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ;;
    # Debian's python3 has the module venv, and without ensurepip it makes none.
    python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null ;;
    timewarrior) command -v timew >/dev/null ;;
    taskwarrior) command -v task >/dev/null ;;
    tzdata) test -f /usr/share/zoneinfo/Europe/Berlin ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

missing=
for package in "$@"; do
  present "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

give_up() {
  echo "install-deps: $1; install by hand:$missing" >&2
  echo "install-deps: on Debian or Ubuntu: sudo apt-get install$missing" >&2
  if $optional; then
    echo "install-deps: SKIPPED, what needs$missing does not run" >&2
    exit 0
  fi
  exit 69
}

command -v apt-get >/dev/null || give_up "no apt-get here"

privileged=
if [ "$(id -u)" -ne 0 ]; then
  privileged="sudo -n"
  { command -v sudo && sudo -n true; } >/dev/null 2>&1 || give_up "not root, and no sudo without a password"
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT

install() {
  # shellcheck disable=SC2086 # both are lists of words
  $privileged env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=120 $missing >"$log" 2>&1
}

echo "install-deps: installing$missing" >&2
# The lists on the machine are tried first: refreshing them is most of the time and the network.
if ! install; then
  $privileged apt-get update -qq >>"$log" 2>&1 || true
  if ! install; then
    tail -n 5 "$log" >&2
    give_up "apt-get could not install"
  fi
fi
