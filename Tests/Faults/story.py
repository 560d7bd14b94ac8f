"""Every command that `journal --help` tells of, with words to try it with."""

import re
import shlex
from pathlib import Path

from home import Home

#: In the order of a life; TEXT stands wherever a person may write what they like.
STORY = """
settings name TEXT
med add baclofen --strength 10mg --form tablet --dose 5mg --times 08:00,14:00,20:00 --from 2026-10-01 --purpose TEXT --prescriber TEXT --do-not-stop --instruction TEXT --instruction-source TEXT --note TEXT
med add MEDICINE --dose 100mg --as-needed --label-warning TEXT --label-source TEXT
med add "baclofen pump" --infusion 100mcg/day --from 2026-10-01
med set baclofen --max 60mg/24h --max-words TEXT --max-source TEXT
med change baclofen --dose 10mg --by TEXT --reason TEXT
med product baclofen BRAND --maker TEXT --strength 5mg
med pause MEDICINE --reason TEXT
med resume MEDICINE
med rename MEDICINE "SECOND"
med add other --dose 1mg
med merge other "SECOND"
med stop "SECOND" --reason TEXT
med list
med show baclofen
log-dose 10mg baclofen --note TEXT --by TEXT
took baclofen --with-food
missed baclofen --for 14:00 --reason TEXT --at "yesterday 15:00"
skipped baclofen --for 20:00 --reason TEXT --at "yesterday 21:00"
note drowsy TEXT --site TEXT --severity mild
mood 3 TEXT
track stiffness 6
track set stiffness --scale 0-10 --worst 10
ask TEXT
answer 1 TEXT
important TEXT
gap TEXT --since 2026-10-05 --until 2026-10-06
appointment add 2026-11-28 --with TEXT
appointment list
appointment cancel last --reason TEXT
appointment add 2026-11-20 --with TEXT
appointment done --agreed TEXT
plan add baclofen --step "2026-12-02 5mg 08:00" --step "2026-12-09 nothing" --by TEXT --reason TEXT
plan show baclofen
plan hold baclofen
plan resume baclofen
plan cancel baclofen
supply baclofen 84
pump refill
pump rate 120mcg/day --reason TEXT
pump alarm TEXT
pump show
edit last --note TEXT
delete last
restore-entry last
undo
redo
today
report --since 60d
report --since 60d --appendix --stats
report --since 60d --format markdown
report --since 60d --format html
report --since 60d --format json
report --since 60d -o page.html --format html
report --since 60d --format fhir
reminders -o times.ics
reminders
list
search drowsy
demo
list --format json
list --format csv
show last
terms list
terms add TEXT weakness
export -o whole.json
export --format csv -o tables
export --format fhir -o clinic.json
merge whole.json
terms remove TEXT
questions
when "yesterday 20:00"
compare drowsy --around 2026-11-08
pattern drowsy
import table.csv
person list
person add TEXTLESS
backup
backup --list
backup -o copy.db
restore last
check
check --full
rescue -o rescued.db
forget last
""".strip().splitlines()


def words(line: str, text: str, medicine: str = "senna", brand: str = "Brand B") -> list[str]:
    """One line of the story, with what the person writes."""
    named = {"TEXT": text, "MEDICINE": medicine, "SECOND": medicine + " two", "BRAND": brand,
             "TEXTLESS": "Robin"}
    return [named.get(word, word) for word in shlex.split(line)]


def offered(home: Home, *above: str) -> list[tuple[str, ...]]:
    """The commands that --help lists, those below others included."""
    told = home.journal(*above, "--help").stdout
    _, found, listed = told.partition("SUBCOMMANDS:")
    commands: list[tuple[str, ...]] = []
    for name in re.findall(r"^  ([a-z][a-z-]*)(?:, [a-z-]+)*(?: {2,}|$)", listed, re.MULTILINE):
        if above and name in above:
            continue
        below = offered(home, *above, name)
        commands += below or [(*above, name)]
    return commands


def untried(home: Home) -> list[tuple[str, ...]]:
    """What --help lists and the story does not have."""
    lines = [tuple(shlex.split(line)) for line in STORY]
    return [c for c in offered(home) if not any(line[: len(c)] == c for line in lines)]


def furnish(home: Home) -> None:
    home.folder.mkdir(parents=True)
    (home.folder / "table.csv").write_text("Date,mood\n2026-11-10,3\n2026-11-11,4\n")


def created(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.name != "table.csv"]
