"""A browser without a window, driven over the DevTools protocol through a pair of pipes."""

import base64
import contextlib
import json
import os
import selectors
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]

# A page has this long to load and to print.
PATIENCE = 60


def find():
    """The browser's path, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One browser with a profile of its own, which is gone afterwards."""

    def __init__(self, path=None, environment=None):
        self.folder = Path(tempfile.mkdtemp(prefix="journal-browser-"))
        to_browser, from_us = os.pipe()
        to_us, from_browser = os.pipe()
        # The browser reads its descriptor 3 and writes its descriptor 4.
        command = (
            f"exec {path or find()} --remote-debugging-pipe --headless=new --no-sandbox"
            f" --disable-gpu --hide-scrollbars --no-first-run --disable-extensions"
            f" --disable-background-networking --disable-component-update --disable-sync"
            f" --user-data-dir={self.folder}/profile about:blank 3<&{to_browser} 4>&{from_browser}"
        )
        self.process = subprocess.Popen(
            ["bash", "-c", command], pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=dict(os.environ, HOME=str(self.folder), **(environment or {})),
            start_new_session=True)
        os.close(to_browser)
        os.close(from_browser)
        self.output, self.input = from_us, to_us
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.input, selectors.EVENT_READ)
        self.number, self.rest, self.events = 0, b"", []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(Exception):
            self.send("Browser.close")
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(5)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def receive(self, deadline):
        while b"\0" not in self.rest:
            if not self.selector.select(max(0, deadline - time.monotonic())):
                raise TimeoutError("the browser does not answer")
            chunk = os.read(self.input, 1 << 20)
            if not chunk:
                raise EOFError("the browser is gone")
            self.rest += chunk
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def send(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + PATIENCE
        while True:
            answer = self.receive(deadline)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def wait_for(self, method, session):
        deadline = time.monotonic() + PATIENCE
        while True:
            for event in self.events:
                if event["method"] == method and event.get("sessionId") == session:
                    return event["params"]
            event = self.receive(deadline)
            if "method" in event:
                self.events.append(event)

    def open(self, path, width=1280, height=900, dark=False, mobile=False):
        """A page that shows a file, with everything it says and asks for kept as events."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session, target)
        for domain in ["Page", "Runtime", "Log", "Network", "Accessibility", "DOM"]:
            page.send(f"{domain}.enable")
        page.resize(width, height, mobile)
        scheme = "dark" if dark else "light"
        page.send("Emulation.setEmulatedMedia", media="screen",
                  features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.events.clear()
        page.send("Page.navigate", url=Path(path).resolve().as_uri())
        self.wait_for("Page.loadEventFired", session)
        return page


class Page:
    def __init__(self, browser, session, target):
        self.browser, self.session, self.target = browser, session, target

    def send(self, method, **parameters):
        return self.browser.send(method, self.session, **parameters)

    def close(self):
        self.browser.send("Target.closeTarget", targetId=self.target)

    def events(self, *methods):
        return [event["params"] for event in self.browser.events
                if event["method"] in methods and event.get("sessionId") == self.session]

    def resize(self, width, height=900, mobile=False):
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=mobile)

    def evaluate(self, expression):
        """What an expression is, asked from outside: the page itself runs nothing."""
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return answer["result"].get("value")

    def picture(self, place, scale=1):
        """WebP of a place of the page, as x, y, width and height in CSS pixels."""
        x, y, width, height = place
        image = self.send(
            "Page.captureScreenshot", format="webp", quality=80, captureBeyondViewport=True,
            clip={"x": x, "y": y, "width": width, "height": height, "scale": scale})
        return base64.b64decode(image["data"])

    def pdf(self, path, paper):
        width, height = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}[paper]
        self.send("Emulation.setEmulatedMedia", media="")
        document = self.send(
            "Page.printToPDF", paperWidth=width, paperHeight=height, preferCSSPageSize=False,
            printBackground=False, generateTaggedPDF=True)
        Path(path).write_bytes(base64.b64decode(document["data"]))
