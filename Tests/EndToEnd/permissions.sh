#!/usr/bin/env bash
# What an ordinary user may not do. Root may do everything, so a root runs these as nobody.
. "$(dirname "$0")/harness.sh"

nobody=65534

# as_user WORDS...: the binary in the scenario's world, as an ordinary user.
as_user() {
  if [ "$(id -u)" -eq 0 ]; then
    in_world setpriv --reuid=$nobody --regid=$nobody --clear-groups "$WORK/journal" "$@"
  else
    in_world "$WORK/journal" "$@"
  fi
}

# belongs to that user, who may do what MODE says.
belongs() {
  [ "$(id -u)" -ne 0 ] || chown -R $nobody:$nobody "$2"
  chmod "$1" "$2"
}

# The build's own folder may be closed to others.
cp "$BINARY" "$WORK/journal"
chmod 755 "$WORK/journal"

scenario "an ordinary user"
chmod 755 "$CASE" "$CWD"
as_user --version
if [ "$STATUS" -ne 0 ]; then
  skip "the binary does not start as another user here"
  exit 0
fi
belongs 755 "$HOME_DIR"
as_user log-dose 10mg baclofen
expect_status 0
expect_mode 700 "$DATA"
expect_mode 600 "$DB"

scenario "a home that cannot be written"
chmod 755 "$CASE" "$CWD"
belongs 555 "$HOME_DIR"
as_user log-dose 10mg baclofen
expect_refusal 73 77
expect_nothing_written

scenario "a journal in a directory that cannot be written"
chmod 755 "$CASE" "$CWD"
belongs 755 "$HOME_DIR"
as_user log-dose 10mg baclofen
expect_status 0
chmod 500 "$DATA"
remember "$DB"
as_user log-dose 20mg baclofen
expect_refusal 74 77
expect_stderr_matches "(not|nothing) (was |been )?(saved|recorded|stored)"
expect_unchanged "$DB"
as_user list --format json
expect_status 0
expect_json "it can still be read" 'len(e) == 1'

scenario "a journal that may only be read"
chmod 755 "$CASE" "$CWD"
belongs 755 "$HOME_DIR"
as_user log-dose 10mg baclofen
chmod 400 "$DB"
remember "$DB"
as_user log-dose 20mg baclofen
expect_refusal 74 77
expect_unchanged "$DB"
as_user list --format json
expect_status 0
expect_json "it can still be read" 'len(e) == 1'

scenario "a question to a journal that may only be read"
chmod 755 "$CASE" "$CWD"
belongs 755 "$HOME_DIR"
{
  echo Date,note
  for day in {25..31}; do echo "2026-10-$day,none"; done
  for day in {01..07}; do echo "2026-11-$day,none"; done
  for day in {08..21}; do echo "2026-11-$day,drowsy"; done
} >"$CWD/diary.csv"
as_user import diary.csv
expect_status 0
chmod 400 "$DB"
chmod 500 "$DATA"
remember "$DB"
as_user compare drowsy --around 2026-11-08
expect_status 0
expect_stdout_has "Drowsiness: noted on 0 of 14 logged days before 8 Nov and on 14 of 14 from"
expect_stdout_has "first question compared"
expect_stderr_has "The question could not be kept"
expect_unchanged "$DB"

scenario "a journal of another owner"
if [ "$(id -u)" -eq 0 ]; then
  chmod 755 "$CASE" "$CWD"
  journal log-dose 10mg baclofen
  expect_status 0
  chmod -R a+rwX "$HOME_DIR"
  chown $nobody "$DATA"
  chmod 700 "$DATA"
  remember "$DB"
  as_user log-dose 20mg baclofen
  expect_refusal 77 78
  expect_unchanged "$DB"
else
  skip "needs root to make one"
fi

scenario "a journal on a disk that may only be read"
chmod 755 "$CASE" "$CWD"
disk=$CASE/disk
mkdir "$disk"
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=4m,mode=700,uid=$nobody,gid=$nobody tmpfs "$disk" 2>"$ERR"; then
  trap 'umount "$disk"; finish' EXIT
  world "JOURNAL_DB=$disk/journal.db"
  as_user log-dose 10mg baclofen
  expect_status 0
  mount -o remount,ro "$disk"
  remember "$disk/journal.db"
  for command in "log-dose 20mg baclofen" "undo --yes" "forget last --yes" backup; do
    # shellcheck disable=SC2086 # words of a command
    as_user $command
    expect_refusal 73 74 77
    expect_stderr_matches "(not|nothing) (was |been )?(saved|recorded|stored|taken back|erased)|no backup was made"
    expect_unchanged "$disk/journal.db"
  done
  as_user list --format json
  expect_status 0
  expect_json "it can still be read" 'len(e) == 1'
  as_user report
  expect_status 0
  mount -o remount,rw "$disk"
  as_user log-dose 20mg baclofen
  expect_status 0
else
  skip "SKIPPED: a disk of its own needs root and mount"
fi
