#!/usr/bin/env python3
"""The first sheet of a page as a picture.

usage: picture.py PAGE.html PICTURE.webp
"""

import sys
from pathlib import Path

import browser

# In CSS pixels: wide enough for two columns, and the smallest file whose letters can be read.
WIDTH, SCALE = 1000, 1.25

SHEET = "(r => [r.x, r.y, r.width, r.height])(document.querySelector('.sheet').getBoundingClientRect())"


def main(source, picture):
    if not browser.find():
        sys.exit("picture: no Chromium here; sudo apt-get install chromium")
    with browser.Browser() as chromium:
        page = chromium.open(source, width=WIDTH)
        Path(picture).write_bytes(page.picture(page.evaluate(SHEET), SCALE))
    print(f"{picture}: {Path(picture).stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main(*sys.argv[1:])
