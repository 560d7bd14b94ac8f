#!/usr/bin/env python3
"""The pages as a browser shows and prints them.

usage: check-pages.py [--paper] [PAGE.html...]

Without pages: all that are recorded beside the tests; --paper looks at them on paper only. Looks at each in Chromium, on a telephone, a
tablet and a desk, in light and dark, and on paper; with the usual letters and with wider ones.
Prints what does not hold and ends with the number of checks.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import browser

ROOT = Path(__file__).resolve().parents[2]
RECORDED = sorted(ROOT.glob("Tests/JournalReportTests/Snapshots/*.html")) + sorted(
    ROOT.glob("Tests/Year/*.html"))

WIDTHS = [360, 800, 1280]
PAPERS = ["A4", "Letter"]

# What the page may not hold: what runs, what asks for something, what leads elsewhere.
ACTIVE = "script, img, iframe, object, embed, link, a, form, button, audio, video, base, use, image"

ACTIVE_ATTRIBUTES = """
[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]
  .filter(a => /^on/i.test(a.name) || ['href', 'src', 'srcset', 'action', 'xlink:href'].includes(a.name)
    || /url\\s*\\(/i.test(a.value))
  .map(a => `${e.tagName} ${a.name}=${a.value}`))"""

# Elements that stick out of the window, and words that stick out of a drawing.
OUTSIDE = """
[...document.querySelectorAll('main *')].filter(e => !e.closest('.numbers') && !e.closest('svg'))
  .filter(e => { const r = e.getBoundingClientRect(); return r.right > innerWidth + 1 || r.left < -1 })
  .map(e => e.tagName + ' ' + e.textContent.slice(0, 40))
.concat([...document.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().width)
  .flatMap(s => [...s.querySelectorAll('text')].filter(t => {
    const b = t.getBBox(), v = s.viewBox.baseVal
    return b.x < -2 || b.x + b.width > v.width + 2 || b.y + b.height > v.height + 2 })
  .map(t => 'drawn ' + t.textContent)))"""

# Of all text that is shown: its colour, and the colour of what it stands on.
COLOURS = """
[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().width
  && [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())).map(e => {
  const style = getComputedStyle(e)
  let under = e, back = 'rgba(0, 0, 0, 0)'
  while (under && back == 'rgba(0, 0, 0, 0)') {
    back = getComputedStyle(under).backgroundColor
    under = under.parentElement
  }
  return [e.tagName == 'text' ? style.fill : style.color, back, e.textContent.slice(0, 30)] })"""

# Of all marks of a drawing that are not mere grounds or guides.
MARKS = """
[...document.querySelectorAll('svg [role=img] *')].filter(e => e.getBoundingClientRect().width
  && e.tagName != 'text').map(e => { const s = getComputedStyle(e)
  return [e.tagName, s.color, +(e.getAttribute('fill-opacity') ?? 1), +(e.getAttribute('opacity') ?? 1)] })"""

WORDS = """
[...document.querySelectorAll('article')].map(a => {
  const walker = document.createTreeWalker(a, NodeFilter.SHOW_TEXT), words = []
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement
    if (!e.closest('.numbers, .on-phone, .switch + label')) words.push(...walker.currentNode.data.split(/\\s+/))
  }
  return words.filter(w => w) })"""


class Checks:
    def __init__(self):
        self.passed, self.failed = 0, []

    def expect(self, holds, what, found=""):
        if holds:
            self.passed += 1
        else:
            self.failed.append(what)
            print(f"FAIL {what}: {str(found)[:600]}")


def channels(colour):
    numbers = [float(n) for n in re.findall(r"[\d.]+", colour)]
    return numbers[:3], numbers[3] if len(numbers) > 3 else 1.0


def luminance(rgb):
    def linear(value):
        value /= 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    red, green, blue = map(linear, rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """As WCAG 2.2 defines it."""
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(front, opacity, back):
    return [f * opacity + b * (1 - opacity) for f, b in zip(front, back)]


def check_inert(checks, page, name):
    said = page.events("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
    checks.expect(not said, f"{name}: the console is silent", said)
    asked = [event["request"]["url"] for event in page.events("Network.requestWillBeSent")]
    checks.expect(len(asked) == 1 and asked[0].startswith("file:"),
                  f"{name}: asks for nothing but itself", asked)
    found = page.evaluate(f"[...document.querySelectorAll('{ACTIVE}')].map(e => e.outerHTML)")
    checks.expect(not found, f"{name}: nothing that runs or leads elsewhere", found)
    found = page.evaluate(ACTIVE_ATTRIBUTES)
    checks.expect(not found, f"{name}: no attribute that runs or asks", found)
    policy = page.evaluate("document.querySelector('meta[http-equiv]').content")
    checks.expect(policy == "default-src 'none'; style-src 'unsafe-inline'",
                  f"{name}: the policy forbids all else", policy)


def check_widths(checks, page, name):
    for width in WIDTHS:
        page.resize(width)
        size = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        checks.expect(size[0] <= size[1], f"{name}: fits {width} px", size)
        outside = page.evaluate(OUTSIDE)
        checks.expect(not outside, f"{name}: nothing sticks out at {width} px", outside)
        shown = page.evaluate(
            "[...document.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().width).length")
        pictures = page.evaluate("document.querySelectorAll('.picture').length")
        checks.expect(shown == pictures, f"{name}: each picture once at {width} px", shown)


def check_colours(checks, page, name):
    for front, back, text in page.evaluate(COLOURS):
        (ink, _), (ground, _) = channels(front), channels(back)
        if contrast(ink, ground) < 4.5:
            checks.expect(False, f"{name}: contrast of text", (text, front, back))
        if max(ink) - min(ink) > 16:
            checks.expect(False, f"{name}: one ink, no hue", (text, front))
    checks.passed += 1
    ground, _ = channels(page.evaluate(
        "getComputedStyle(document.querySelector('.sheet')).backgroundColor"))
    for tag, colour, fill, opacity in page.evaluate(MARKS):
        ink, _ = channels(colour)
        seen = over(ink, fill * opacity, ground)
        # Areas and guides say nothing by themselves: their edges and labels do.
        if fill * opacity > 0.4 and contrast(seen, ground) < 3:
            checks.expect(False, f"{name}: contrast of marks", (tag, colour, fill, opacity))
    checks.passed += 1


def name_of(node):
    return node.get("name", {}).get("value", "")


def check_accessibility(checks, page, name):
    nodes = [n for n in page.send("Accessibility.getFullAXTree")["nodes"] if not n.get("ignored")]
    roles = [(n["role"]["value"], name_of(n)) for n in nodes]
    images = [n for role, n in roles if role in ("image", "img", "graphics-symbol")]
    tables = [n for role, n in roles if role == "table"]
    titles = page.evaluate("[...document.querySelectorAll('.numbers table:not(.changes) caption')].map(c => c.textContent)")
    for title in titles:
        plain = "".join(c for c in title if unicodedata.category(c) != "Cf")
        checks.expect(
            any("".join(c for c in i if unicodedata.category(c) != "Cf").startswith(plain + ".")
                for i in images), f"{name}: the band {title} has its name in the tree", images)
        checks.expect(title in tables, f"{name}: the band {title} has its table in the tree", tables)
    checks.expect(len(images) == len(titles), f"{name}: each band once in the tree", images)
    headings = [n for role, n in roles if role == "heading"]
    shown = page.evaluate("[...document.querySelectorAll('h1, h2')].map(h => h.innerText)")
    flat = [re.sub(r"\W", "", h).lower() for h in headings]
    checks.expect(flat == [re.sub(r"\W", "", s).lower() for s in shown],
                  f"{name}: headings are read in the order in which they stand", headings)
    checks.expect(page.evaluate("document.querySelectorAll('h1').length") == 1,
                  f"{name}: one heading of the first rank")
    places = page.evaluate("""[...document.querySelectorAll('section')].map(s => {
        const r = s.getBoundingClientRect(); return [r.left, r.top] })""")
    down = all(b[1] >= a[1] or b[0] > a[0] for a, b in zip(places, places[1:]))
    checks.expect(down, f"{name}: sections are read down one column and then the next", places)
    twice = page.evaluate("""(ids => ids.filter((id, i) => ids.indexOf(id) != i))
        ([...document.querySelectorAll('[id]')].map(e => e.id))""")
    checks.expect(not twice, f"{name}: no name twice", twice)
    missing = page.evaluate("""[...document.querySelectorAll('[aria-labelledby], label')]
        .map(e => e.getAttribute('aria-labelledby') ?? e.htmlFor).filter(id => !document.getElementById(id))""")
    checks.expect(not missing, f"{name}: names that are referred to are there", missing)
    stops = page.evaluate("""[...document.querySelectorAll('*')].filter(e => e.tabIndex >= 0
        && e.getBoundingClientRect().width).map(e => e.tagName + e.type)""")
    wanted = page.evaluate("document.querySelectorAll('.picture').length")
    checks.expect(stops == ["INPUTcheckbox"] * wanted,
                  f"{name}: the keyboard stops at the switch of the numbers alone", stops)


def check_switch(checks, page, name):
    """The numbers behind the picture, shown by hand."""
    if not page.evaluate("document.querySelectorAll('.switch').length"):
        return
    page.evaluate("document.querySelector('.switch').click()")
    for width in WIDTHS:
        page.resize(width)
        height = page.evaluate("document.querySelector('.numbers').getBoundingClientRect().height")
        size = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        checks.expect(height > 100 and size[0] <= size[1],
                      f"{name}: the numbers are shown and fit {width} px", (height, size))
    page.evaluate("document.querySelector('.switch').click()")


def check_screen(checks, page, name):
    check_inert(checks, page, name)
    check_widths(checks, page, name)
    check_accessibility(checks, page, name)
    check_colours(checks, page, name)
    check_switch(checks, page, name)


def poppler(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def squeezed(text):
    """Letters and digits alone: a PDF has its own line ends, and signs change sides from right to left."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if c.isascii() and c.isalnum()).lower()


def check_paper(checks, page, name, folder, words):
    for paper in PAPERS:
        file = folder / f"{Path(name).stem}-{paper}.pdf"
        page.pdf(file, paper)
        pages = int(re.search(r"Pages:\s+(\d+)", poppler("pdfinfo", str(file)))[1])
        checks.expect(pages == len(words), f"{name}: {len(words)} sheets of {paper}", pages)
        if not words:
            continue
        text = squeezed(poppler("pdftotext", "-raw", str(file), "-"))
        missing = [w for sheet in words for w in sheet if squeezed(w) and squeezed(w) not in text]
        checks.expect(not missing, f"{name}: all its words are on {paper}", missing)


def wide_fonts(folder):
    """A configuration of fonts with DejaVu Sans alone, a fifth wider than the usual ones."""
    found = poppler("fc-list", "DejaVu Sans:style=Book", "file").split(":")[0].strip()
    if not found:
        return None
    file = folder / "fonts.conf"
    fonts = folder / "fonts"
    fonts.mkdir()
    for path in Path(found).parent.glob("DejaVuSans*.ttf"):
        if "Mono" not in path.name and "Condensed" not in path.name:
            (fonts / path.name).symlink_to(path)
    file.write_text(f"<fontconfig><dir>{fonts}</dir><cachedir>{folder}/cache</cachedir></fontconfig>")
    return {"FONTCONFIG_FILE": str(file)}


def main(names):
    on_screen = "--paper" not in names
    names = [name for name in names if name != "--paper"]
    if not browser.find():
        print("check-pages: SKIPPED, no Chromium here")
        return 0
    files = [Path(name) for name in names] or RECORDED
    has_paper = shutil.which("pdfinfo")
    if not has_paper:
        print("check-pages: SKIPPED on paper, no poppler here")
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="journal-pages-") as temporary:
        folder = Path(temporary)
        with browser.Browser() as chromium:
            for file in files:
                page = chromium.open(file)
                words = page.evaluate(WORDS)
                if on_screen:
                    check_screen(checks, page, file.name)
                if has_paper:
                    check_paper(checks, page, file.name, folder, words)
                page.close()
                if on_screen:
                    page = chromium.open(file, dark=True)
                    check_colours(checks, page, f"{file.name}, dark")
                    page.close()
        fonts = has_paper and wide_fonts(folder)
        if fonts:
            with browser.Browser(environment=fonts) as chromium:
                for file in files:
                    page = chromium.open(file)
                    words = page.evaluate(WORDS)
                    check_paper(checks, page, f"{file.name}, wide letters", folder, words)
                    page.close()
    print(f"{len(files)} pages, {checks.passed} checks passed, {len(checks.failed)} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
