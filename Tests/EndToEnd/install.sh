#!/usr/bin/env bash
# What `make install` puts in place, staged: the binary, manual pages, completions.
. "$(dirname "$0")/harness.sh"

scenario "an installation that is staged"
in_world "$HERE/../../Scripts/install.sh" "$BINARY" /usr "$CASE/stage"
expect_status 0
for file in bin/journal share/man/man1/journal.1 share/man/man1/journal-med-add.1 \
  share/man/man1/journal-took.1 share/bash-completion/completions/journal \
  share/zsh/site-functions/_journal share/fish/vendor_completions.d/journal.fish; do
  expect "$file is there" test -s "$CASE/stage/usr/$file"
done
expect_not "nothing is outside of it" test -e "$HOME_DIR/.local"
expect "it is the binary" cmp -s "$BINARY" "$CASE/stage/usr/bin/journal"

# Every command that --help names has its page, and every page is of a command.
pages=$CASE/stage/usr/share/man/man1
journal --generate-completion-script bash
expect "the completion is the binary's own" \
  cmp -s "$OUT" "$CASE/stage/usr/share/bash-completion/completions/journal"
journal --complete bash ""
while read -r command; do
  [ "$command" = help ] || expect "$command has a page" test -s "$pages/journal-$command.1"
done <"$OUT"

scenario "manual pages as others read them"
if command -v mandoc >/dev/null; then
  for page in "$pages"/*.1; do mandoc -Tlint -Wwarning "$page" 2>&1; done >"$OUT"
  expect_not "mandoc has no complaint" test -s "$OUT"
else
  skip "mandoc is not installed"
fi
if command -v groff >/dev/null; then
  for page in "$pages"/*.1; do { groff -ww -man -Tutf8 -Kutf8 "$page" >/dev/null; } 2>&1; done >"$OUT"
  expect_not "groff has no complaint" test -s "$OUT"
else
  skip "groff is not installed"
fi
in_world man -l "$pages/journal-log-dose.1"
if [ "$STATUS" -eq 0 ]; then expect_stdout_has "journal log-dose [time]"; else skip "man is not installed"; fi

for shell in bash zsh fish; do
  if command -v "$shell" >/dev/null; then
    journal --generate-completion-script "$shell"
    cp "$OUT" "$CASE/script"
    in_world "$shell" -n "$CASE/script"
    expect_status 0
  else
    skip "$shell is not installed"
  fi
done
