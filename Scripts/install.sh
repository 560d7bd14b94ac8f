#!/bin/sh
# usage: install.sh BINARY PREFIX [DESTDIR]
#
# Puts the binary, its manual pages and its completions for bash, zsh and fish under PREFIX, or under
# DESTDIR/PREFIX when a package is being staged.
set -eu

binary=$1 prefix=$2 root=${3-}
here=$(dirname "$0")
bin=$root$prefix/bin share=$root$prefix/share

mkdir -p "$bin"
# Beside it and renamed: a journal that is running keeps its file.
install -m 755 "$binary" "$bin/.journal.new"
mv -f "$bin/.journal.new" "$bin/journal"
echo "Installed $bin/journal"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if command -v python3 >/dev/null; then
  "$here/man-pages.py" "$binary" "$work/man" >/dev/null
  mkdir -p "$share/man/man1"
  # Those of commands that are gone do not stay.
  rm -f "$share/man/man1/journal.1" "$share/man/man1"/journal-*.1
  install -m 644 "$work/man"/*.1 "$share/man/man1"
  echo "Installed $share/man/man1/journal.1 and one for each command"
else
  echo "No manual pages: python3 is not here to make them" >&2
fi

# completion SHELL FILE
completion() {
  "$binary" --generate-completion-script "$1" >"$work/$1"
  mkdir -p "$(dirname "$share/$2")"
  install -m 644 "$work/$1" "$share/$2"
  echo "Installed $share/$2"
}
completion bash bash-completion/completions/journal
completion zsh zsh/site-functions/_journal
completion fish fish/vendor_completions.d/journal.fish

[ -z "$root" ] || exit 0
case ":$PATH:" in
  *":$prefix/bin:"*) echo "$prefix/bin is on PATH: try journal --help" ;;
  *)
    echo "$prefix/bin is not on PATH. Add it for new shells, for example in ~/.profile:"
    echo "  export PATH=\"$prefix/bin:\$PATH\""
    ;;
esac
case $prefix in
  /usr | /usr/local) ;;
  *)
    echo "zsh looks for completions where fpath says. Add to ~/.zshrc, before compinit:"
    echo "  fpath=(\"$prefix/share/zsh/site-functions\" \$fpath)"
    ;;
esac
