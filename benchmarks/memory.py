"""The memory of the whole app: its window awake, its map settled, nothing asked of it."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.books import copy_of, planted
from benchmarks.rows import Row

CEILING = 400.0
_PEOPLE = 5_000

_WEAVER = """
import resource, sys, time
from pathlib import Path
from weaver_desktop.app.start import collect_from_now_on, open_first_window
from PySide6.QtWidgets import QApplication
application = open_first_window(["weaver-desktop", sys.argv[1]])
window = application.window
end = time.monotonic() + 120
def until(is_true):
    while not is_true() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)
until(lambda: window.is_awake and window.advisor.suggestions is not None)
until(lambda: window.centre.sky is not None and window.centre.sky.is_settled)
collect_from_now_on()
rest = time.monotonic() + 2
until(lambda: time.monotonic() > rest)
status = Path("/proc/self/status")
if status.exists():
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    now, most = (int(lines[key].split()[0]) / 1024 for key in ("VmRSS", "VmHWM"))
else:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    now = most = most / 1024 if sys.platform == "darwin" else most
print(now, most, int(window.centre.sky.is_settled))
application.window.close()
"""
"""As ``weaver-desktop BOOK`` starts, until all is still."""


def rows() -> Iterator[Row]:
    """Open a book of 5,000 people in a process of its own and ask what it holds of memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        done = subprocess.run(  # noqa: S603 - this Python, on a program that stands above
            [sys.executable, "-c", _WEAVER, str(copy_of(planted(_PEOPLE), folder))],
            check=True,
            capture_output=True,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": name},
        )
    now, most, is_settled = map(float, done.stdout.split()[-3:])
    note = "" if is_settled else "the map had not come to rest"
    what = f"memory of the app, {_PEOPLE:,} people"
    yield Row(f"{what}, at rest (resident)", now, ceiling=CEILING, unit="MB", note=note)
    yield Row(f"{what}, at most since it started", most, unit="MB")
