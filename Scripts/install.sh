#!/bin/sh
# usage: install.sh BINARY DIRECTORY FINAL-DIRECTORY
#
# Copies BINARY to DIRECTORY/journal. FINAL-DIRECTORY is where it will be found later: the same,
# unless a package is being staged under DESTDIR.
set -eu

binary=$1 directory=$2 final=$3

mkdir -p "$directory"
# Beside it and renamed: a journal that is running keeps its file.
install -m 755 "$binary" "$directory/.journal.new"
mv -f "$directory/.journal.new" "$directory/journal"
echo "Installed $directory/journal"

[ "$directory" = "$final" ] || exit 0
case ":$PATH:" in
  *":$final:"*) echo "$final is on PATH: try journal --help" ;;
  *)
    echo "$final is not on PATH. Add it for new shells, for example in ~/.profile:"
    echo "  export PATH=\"$final:\$PATH\""
    ;;
esac
