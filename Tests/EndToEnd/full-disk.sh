#!/usr/bin/env bash
# A disk that fills up: what was acknowledged is there, what failed is said, the file is whole.
. "$(dirname "$0")/harness.sh"

total=0

# write_until_full: distinct amounts, each noted when it was acknowledged.
write_until_full() {
  local n=$1
  while [ "$n" -le 1000 ]; do
    journal log-dose "${n}mg" baclofen
    [ "$STATUS" -eq 0 ] || break
    echo "$n" >>"$acknowledged"
    n=$((n + 1))
  done
  LAST=$n
}

# Each acknowledged amount once, and nothing else.
acknowledged_is_there() {
  python3 -c '
import json, sys
there = sorted(int(x["amount"]["value"]) for x in json.load(open(sys.argv[1])))
said = sorted(int(line) for line in open(sys.argv[2]))
sys.exit(there != said)' "$OUT" "$acknowledged"
}
expect_acknowledged() {
  journal list --format json
  expect_status 0
  expect "every acknowledged entry is there once, and no other" acknowledged_is_there
  expect_integrity "$disk/journal.db"
}

# To the last block; what was removed is free only once that is synced.
take_the_rest() {
  local block
  for block in 128k 1k 1k; do
    dd if=/dev/zero of="$disk/rest" bs=$block oflag=append conv=notrunc,fsync status=none 2>/dev/null
  done
}

# fills_up: the disk at $disk, from almost full to its last block, and then the first write of all.
fills_up() {
  world "JOURNAL_DB=$disk/journal.db"
  acknowledged=$CASE/acknowledged
  journal log-dose 1mg baclofen
  expect_status 0
  echo 1 >"$acknowledged"
  # Leaves about 64 kB.
  free=$(df --output=avail -k "$disk" | tail -1)
  head -c $(((free - 64) * 1024)) /dev/zero >"$disk/ballast"
  write_until_full 2
  expect "it fills up at last" test "$LAST" -le 1000
  expect_refusal 74
  expect_stderr_matches "(not|nothing) (was |been )?(saved|recorded|stored)"
  expect_acknowledged

  # No room for a copy: none is made, none is taken away, and none is listed that is not whole.
  before=$(ls "$disk/backups")
  journal backup
  expect_refusal 74
  expect_stderr_has "no backup was made"
  expect "the backups are as they were" test "$(ls -A "$disk/backups")" = "$before"
  for file in "$disk"/backups/*.db; do expect_integrity "$file"; done

  # Not a block left, not even for SQLite's own journal.
  take_the_rest
  journal note "no room"
  expect_refusal 74
  expect_stderr_matches "(not|nothing) (was |been )?(saved|recorded|stored)"
  expect_acknowledged

  rm -f "$disk/ballast" "$disk/rest"
  journal log-dose "$((LAST + 1))mg" baclofen
  expect_status 0
  echo "$((LAST + 1))" >>"$acknowledged"
  expect_acknowledged

  # The very first write of all.
  rm -rf "${disk:?}"/*
  : >"$acknowledged"
  take_the_rest
  journal log-dose 1mg baclofen
  expect_refusal 73 74
  expect_stderr_matches "(not|nothing) (was |been )?(saved|recorded|stored)"
  expect_not "no half of a journal" test -e "$disk/journal.db"
  rm -f "$disk/rest"
  journal log-dose 1mg baclofen
  expect_status 0
  total=$((total + LAST))
}

# small_disk SENTENCE MOUNT...: a disk of its own at $disk; fails where it cannot be had.
small_disk() {
  scenario "$1"
  shift
  disk=$CASE/disk
  mkdir -p "$disk"
  if [ "$(id -u)" -ne 0 ] || ! "$@" "$disk" 2>"$ERR"; then
    skip "SKIPPED: a small disk of its own needs root and mount"
    return 1
  fi
  chmod 700 "$disk"
  disks+=("$disk")
}

disks=()
unmount() {
  local each
  for each in "${disks[@]}"; do umount "$each"; done
  finish
}
trap unmount EXIT

if small_disk "a full disk" mount -t tmpfs -o size=2m,mode=700 tmpfs; then fills_up; fi

image() {
  truncate -s 8M "$CASE/image" && mkfs.ext4 -q -m 0 "$CASE/image" && mount -o loop "$CASE/image" "$1"
}
if small_disk "a full ext4" image; then fills_up; fi

if [ ${#disks[@]} -gt 0 ]; then
  sentence="0 wrong of $total on ${#disks[@]} disks that filled up"
  figure lost "a full disk" "$sentence"
  figure sentences "a full disk" "$sentence"
  figure backups "a full disk" "$sentence"
fi
