"""A real X window on a screen of its own: what is logged there is seen there."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X windows are Linux's own")

MISSING = (
    "Xvfb is not installed, so nothing was tried in a real window. “make test” installs it as "
    "root; otherwise run: sudo apt-get install --no-install-recommends xvfb xauth"
)

SCRIPT = """
import os, sys
from pathlib import Path
from time import monotonic
from PySide6.QtCore import QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest
from weaver_desktop.app.start import make_qt_application
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.theme.theme import Look, Theme
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.outside import Outside

def wait(is_true):
    end = monotonic() + 30
    while not is_true():
        assert monotonic() < end
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


folder = Path(sys.argv[1])
app = make_qt_application(["weaver"])
assert app.platformName() == "xcb", app.platformName()
settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
theme = Theme(app, settings, Look.DARK)
book = Book.open(folder / "sample.weave", may_create=True)
plant_sample(book, people=30)
before = len(book.network().ends)
window = MainWindow(book, theme, Icons(theme), settings, Outside(), is_sample=True)
window.resize(1366, 768)
window.move(0, 0)
window.show()
assert QTest.qWaitForWindowExposed(window, 20000)
wait(lambda: window.is_awake)
# Without a window manager nobody else gives the keyboard to a window.
window.activateWindow()
window.quick_bar.setFocus()
QTest.keyClicks(window.quick_bar, "Zita Newcomer met Yves Newcomer at the Hay Bales")
assert window.quick_bar.popup.isVisible()
QTest.keyClick(window.quick_bar, Qt.Key.Key_Return)
assert len(book.network().ends) == before + 1
sky = window.centre.sky
wait(lambda: sky.is_settled)
screen = window.screen().grabWindow(0)
assert (screen.width(), screen.height()) == (1366, 768), screen.size()
assert screen.save(str(folder / "screen.png"))
print(len(book.network().ids), *window.selection.now.parties)
window.close()
app.processEvents()
"""


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody looks at, as large as a laptop's; by its name."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.fail(MISSING, pytrace=False)
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1366x768x24"]
    with subprocess.Popen(
        [*command, "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            assert number, (server.stderr and server.stderr.read().decode()) or "no display"
            yield f":{number}"
        finally:
            server.terminate()
            server.wait(10)


@pytest.mark.slow
def test_a_line_typed_in_a_real_window_is_seen_on_the_screen(display: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    _, *selected = done.stdout.split()
    assert len(selected) == 2
    picture = QImage(str(tmp_path / "screen.png"))
    assert (picture.width(), picture.height()) == (1366, 768)
    seen = Counter(
        picture.pixelColor(x, y).rgb()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    )
    assert len(seen) > 200, "stars, names and clouds have many colours"
    ((_, most),) = seen.most_common(1)
    assert most < 0.8 * seen.total()
