"""Pictures of every screen: filled, empty and overfull, dark and light.

``python -m weaver_desktop.app.screens FOLDER [SCALE]`` writes them; a scale of 2 shows what a
screen at 200 % shows.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop

from weaver_desktop.app.pictures import passing_settings, qt_application, save_picture
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.theme.theme import Look, Theme
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.outside import Outside
from weaver_desktop.ui.window.panels import INTRODUCTIONS

_PATIENCE_SECONDS = 60.0
_SIZE = (1366, 768)
_LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Alexandria Konstantinopolitanska"

Fill = Callable[[Book], None]


def draw_all(folder: Path) -> None:
    """Write a picture of each screen in each state and look into a folder."""
    for name, fill in (("empty", _leave_empty), ("filled", plant_sample), ("overfull", _overfill)):
        for look in Look:
            with _window(fill, look) as window:
                _draw_screens(window, folder, f"{name}-{look.value}")


def _draw_screens(window: MainWindow, folder: Path, name: str) -> None:
    book = window.book
    save_picture(window, folder / f"{name}-people.png")
    lines = sorted(book.parties.lines(), key=lambda line: -line.tie_count)
    if lines:
        window.selection.select_party(lines[1].id)
        _pass_time(0.6)
        save_picture(window, folder / f"{name}-person.png")
        group = next((line.id for line in lines if line.kind.value == "group"), None)
        if group is not None:
            window.selection.select_party(group)
            _pass_time(0.6)
            save_picture(window, folder / f"{name}-group.png")
    window.frame.show_place(INTRODUCTIONS)
    suggestions = window.advisor.suggestions or ()
    if suggestions:
        window.selection.select_two(suggestions[0].a, suggestions[0].b)
    _pass_time(0.6)
    save_picture(window, folder / f"{name}-introductions.png")
    window.quick_bar.setFocus()
    window.quick_bar.type_line("Ama met")
    _pass_time(0.2)
    save_picture(window, folder / f"{name}-quick-bar.png")


def _leave_empty(book: Book) -> None:
    """Leave a book as a new user finds it."""


def _overfill(book: Book) -> None:
    """Make everything too long and too much."""
    with book.as_one(phrase("Overfilled")):
        me = book.parties.begin(name=f"{_LONG} {_LONG}")
        crowd = book.parties.add_group(name=f"{_LONG} Society of Everything", purpose="All. " * 60)
        for number in range(400):
            person = book.parties.add_person(
                name=f"{_LONG} {number}" if number % 3 else f"{number} 林美花 🌿 שלום",
                headline="does very many things in very many places at once " * 3,
                place="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            )
            book.parties.join(person_id=person, group_id=crowd)
            book.ties.state(a=me, b=person, depth=Depth(2 + number % 4), on=PartialDate(2025))
            for tag in ("clay", "a rather long tag that goes on", "folk"):
                book.parties.tag(party_id=person, tag=tag)
            kind = FactKind.NEED if number % 2 else FactKind.GIFT
            book.facts.add(party_id=person, kind=kind, text="a kiln, and " * 30)


@contextmanager
def _window(fill: Fill, look: Look) -> Iterator[MainWindow]:
    qt = qt_application()
    with tempfile.TemporaryDirectory(prefix="weaver-screens-") as passing:
        theme = Theme(qt, passing_settings(Path(passing)), look)
        book = Book.open(Path(passing) / "my network.weave", may_create=True)
        fill(book)
        window = MainWindow(book, theme, Icons(theme), passing_settings(Path(passing)), Outside())
        window.resize(*_SIZE)
        window.show()
        try:
            _wait(lambda: window.is_awake and window.advisor.suggestions is not None)
            sky = window.centre.sky
            _wait(lambda: sky is None or sky.is_settled)
            yield window
        finally:
            window.close()
            theme.deleteLater()
            qt.processEvents()


def _pass_time(seconds: float) -> None:
    end = monotonic() + seconds
    while monotonic() < end:
        qt_application().processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _wait(is_true: Callable[[], bool]) -> None:
    end = monotonic() + _PATIENCE_SECONDS
    while not is_true():
        if monotonic() > end:
            raise WeaverError("A screen did not come to rest within a minute. Please report this.")
        _pass_time(0.02)


if __name__ == "__main__":
    if len(sys.argv) > 2:  # noqa: PLR2004 - folder and scale
        os.environ["QT_SCALE_FACTOR"] = sys.argv[2]
    draw_all(Path(sys.argv[1]))
