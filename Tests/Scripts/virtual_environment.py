"""A virtual environment with packages that are not ours, made once in .build."""

import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

BUILD = Path(__file__).resolve().parent.parent.parent / ".build"


def give_up(subject, why):
    for stream in (sys.stdout, sys.stderr):
        print(f"{subject}: SKIPPED, {why}", file=stream)
    sys.exit(0)


def enter(subject, name, modules, packages):
    """Starts the script again in .build/NAME, which is made first where it is missing; skips it,
    loudly, where it cannot be made."""
    try:
        return [importlib.import_module(module) for module in modules]
    except ImportError:
        pass
    place = BUILD / name
    python = place / "bin" / "python3"
    if Path(sys.prefix).resolve() == place.resolve():
        shutil.rmtree(place)
        give_up(subject, f"{place} was broken and is gone; run this again")
    if not (place / "complete").exists():
        shutil.rmtree(place, ignore_errors=True)
        for step in ([sys.executable, "-m", "venv", place],
                     [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                      "--retries", "1", "--timeout", "20", *packages]):
            try:
                done = subprocess.run(step, stdin=subprocess.DEVNULL, capture_output=True,
                                      text=True, timeout=600)
                said = (done.stderr or done.stdout).strip()
            except (OSError, subprocess.TimeoutExpired) as error:
                done, said = None, str(error)
            if done is None or done.returncode != 0:
                shutil.rmtree(place, ignore_errors=True)
                give_up(subject, f"no {packages[0]}: {said.splitlines()[-1] if said else step}")
        (place / "complete").touch()
    os.execv(python, [python, *sys.argv])
