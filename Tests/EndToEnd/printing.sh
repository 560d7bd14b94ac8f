#!/usr/bin/env bash
# The page as HTML beside the journal and as PDF, through the browser of this machine.
. "$(dirname "$0")/harness.sh"

# A folder that holds links to nothing but these programs.
programs() {
  mkdir -p "$CASE/programs"
  local name
  for name in "$@"; do ln -s "$(command -v "$name")" "$CASE/programs/$name"; done
  echo "$CASE/programs"
}

diary() {
  journal log-dose 10mg baclofen --at yesterday
  journal note "drowsy like walking through honey" --at "yesterday 09:00"
  journal note "very private honeybee" --private --at "yesterday 10:00"
}

# What holds the person's words, but for the journal and what was asked for.
left() { grep -rlaF "walking through honey" "$CASE" | grep -v -e "/journal\.db$" -e "/page\."; }
expect_nothing_left() { expect_not "no word of the page is left elsewhere" left; }
folders() { find "$DATA" -maxdepth 1 -name ".journal-*" | grep .; }
expect_no_folder() { expect_not "its folder is gone" folders; }
new_in_tmp() {
  find /tmp -maxdepth 1 -newer "$CASE/begun" \( -iname "*chromium*" -o -name ".journal-*" \) | grep .
}

scenario "--open without a desktop"
diary
journal report --open
expect_status 0
expect_stdout_has "$DATA/reports/2026-11-22.html"
expect_stderr_has "no desktop"
expect_mode 700 "$DATA/reports"
expect_mode 600 "$DATA/reports/2026-11-22.html"
expect "the page is HTML" grep -q "<!DOCTYPE html>" "$DATA/reports/2026-11-22.html"
expect_not "nothing private is in it" grep -q honeybee "$DATA/reports/2026-11-22.html"

scenario "--open with a desktop"
diary
mkdir "$CASE/bin"
cat >"$CASE/bin/xdg-open" <<EOF
#!/bin/sh
echo "\$1" >"$CASE/opened"
EOF
chmod 755 "$CASE/bin/xdg-open"
world "PATH=$CASE/bin:$PATH" DISPLAY=:7
journal report --open
expect_status 0
expect_stderr_lacks "desktop"
opened() { for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s "$CASE/opened" ] && return; sleep 0.2; done; false; }
expect "the desktop is asked to show it" opened
expect "and shows that file" grep -qx "$DATA/reports/2026-11-22.html" "$CASE/opened"

scenario "PDF without a program that prints"
diary
world "PATH=$(programs timeout)"
journal report --format pdf -o page.pdf
expect_refusal 69
expect_stderr_has "chromium"
expect_stderr_has "any browser"
expect_not "no file is made" test -e "$CWD/page.pdf"

if ! command -v chromium >/dev/null || ! command -v pdfinfo >/dev/null; then
  scenario "PDF"
  skip "no Chromium or no poppler here"
  exit 0
fi

is_paper() { pdfinfo "$CWD/page.pdf" | grep -q "Page size:.*$1"; }
has_pages() { pdfinfo "$CWD/page.pdf" | grep -qE "^Pages: +$1$"; }
has_words() { pdftotext "$CWD/page.pdf" - | grep -qF "$1"; }

for runtime in yes no; do
  scenario "PDF, with a runtime directory: $runtime"
  diary
  touch "$CASE/begun"
  if [ $runtime = yes ]; then
    mkdir -m 700 "$CASE/run"
    world "XDG_RUNTIME_DIR=$CASE/run"
  fi
  journal report --format pdf -o page.pdf
  expect_status 0
  expect_mode 600 "$CWD/page.pdf"
  expect "one sheet" has_pages 1
  expect "of A4" is_paper A4
  expect "with the words" has_words "Drowsiness"
  expect_not "nothing private is in it" has_words honeybee
  expect_nothing_left
  expect_no_folder
  expect_not "nothing is left in /tmp" new_in_tmp
  [ $runtime = no ] || expect "nothing is left in the runtime directory" test -z "$(ls -A "$CASE/run")"
done

scenario "PDF where the locale is American"
diary
world LC_ALL=en_US.UTF-8
journal report --format pdf -o page.pdf --discreet
expect_status 0
expect "of Letter" is_paper letter

scenario "PDF through a browser that fails"
diary
world "PATH=$(programs timeout)"
printf '#!/bin/sh\nexit 3\n' >"$CASE/programs/chromium"
chmod 755 "$CASE/programs/chromium"
journal report --format pdf -o page.pdf
expect_refusal 1
expect_stderr_has "any browser"
expect_no_folder

if command -v weasyprint >/dev/null; then
  scenario "PDF through WeasyPrint"
  diary
  touch "$CASE/begun"
  world "PATH=$(programs timeout weasyprint)"
  journal report --format pdf -o page.pdf
  expect_status 0
  expect "one sheet" has_pages 1
  expect "with the words" has_words "Drowsiness"
  expect_nothing_left
else
  scenario "PDF through WeasyPrint"
  skip "no WeasyPrint here"
fi
