#!/usr/bin/env python3
"""Runs a command on a terminal of 80 x 24 and prints what the terminal showed.

usage: terminal.py TYPED COMMAND...

TYPED is typed once, after the command has said something or a second has passed. Exits as the
command did, 124 when it still waits after 20 seconds.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time


def main() -> int:
    typed, command = sys.argv[1].encode(), sys.argv[2:]
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execvp(command[0], command)

    start = time.monotonic()
    while True:
        waited = time.monotonic() - start
        if waited > 20:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return 124
        readable, _, _ = select.select([terminal], [], [], 0.1)
        shown = b""
        if readable:
            try:
                shown = os.read(terminal, 65536)
            except OSError:
                break
            if not shown:
                break
            os.write(1, shown)
        if typed and (shown or waited > 1):
            os.write(terminal, typed)
            typed = b""

    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) % 256


if __name__ == "__main__":
    sys.exit(main())
