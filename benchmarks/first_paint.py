"""How long until the first paint, next to a bare application with an empty main window.

Both are compiled beforehand, as the set-up leaves them.
"""

import compileall
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import monotonic_ns

from benchmarks.books import copy_of, planted
from benchmarks.rows import Row
from weaver_desktop import __file__ as package

LIMIT = 3.0
_RUNS = 9

_BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.processEvents()
print((time.monotonic_ns() - int(sys.argv[1])) / 1e6)
"""

_WEAVER = """
import gc, sys, time
gc.disable()
from weaver_desktop.app.start import open_first_window
from PySide6.QtWidgets import QApplication
application = open_first_window(["weaver-desktop", sys.argv[2]])
QApplication.processEvents()
print((time.monotonic_ns() - int(sys.argv[1])) / 1e6)
application.window.close()
"""
"""As ``weaver-desktop BOOK`` starts, up to and with the first paint."""


def rows() -> Iterator[Row]:
    """Measure whole processes in turn, bare and Weaver, and compare their medians."""
    compileall.compile_dir(Path(package).parent, quiet=1)
    for people in (2_000, 5_000):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            book = copy_of(planted(people), folder)
            bare, weaver = [], []
            for _ in range(_RUNS):
                bare.append(_milliseconds(_BARE))
                weaver.append(_milliseconds(_WEAVER, str(book)))
            yield Row(
                f"first paint, {people:,} people, against a bare window",
                median(weaver[1:]),
                median(bare[1:]),
                LIMIT,
            )


def _milliseconds(program: str, *arguments: str) -> float:
    done = subprocess.run(  # noqa: S603 - this Python, on a program that stands above
        [sys.executable, "-c", program, str(monotonic_ns()), *arguments],
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout.split()[-1])
