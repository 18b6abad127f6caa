"""Moments of real maps, and the files that come of them."""

from collections.abc import Callable, Generator
from pathlib import Path
from time import sleep
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Appearance
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.export.capture import capture
from weaver_desktop.ui.export.composing import Composer
from weaver_desktop.ui.export.exporting import Wish, composing, exporting
from weaver_desktop.ui.export.formats import Format
from weaver_desktop.ui.export.shot import Shot
from weaver_desktop.ui.export.steps import Step
from weaver_desktop.ui.sky.sky import Sky
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme

_Result = TypeVar("_Result")


class Moment:
    """A settled map of a book that somebody has written into."""

    def __init__(self, theme: Theme, path: Path) -> None:
        """Open an empty book; ``show`` brings its map up."""
        self.book = Book.open(
            fresh_book(path), clock=SettableClock(), new_id=SeededIds(len(str(path)))
        )
        self.theme = theme
        self.lens = Lens()
        self.selection = Selection()
        self._sky: Sky | None = None
        self._changes = Changes(self.book)

    @property
    def sky(self) -> Sky:
        """The map, at rest."""
        return self.show()

    def show(self, size: tuple[int, int] = (640, 480)) -> Sky:
        """Bring the map up, all of it in view."""
        if self._sky is None:
            self._sky = Sky(self.book, self._changes, self.selection, self.theme, lens=self.lens)
            self._sky.resize(*size)
            self._sky.show()
            QApplication.processEvents()
            self._sky.settle_now()
            self._sky.fit_now()
            QApplication.processEvents()
        return self._sky

    def shot(self, **values: object) -> Shot:
        """Take a shot of the map as it is looked at."""
        sky = self.sky
        palette = self.theme.palette
        return capture(sky, self.book, self.lens, self.selection, palette, **values)  # type: ignore[arg-type]

    def composer(self, *, is_shareable: bool = False, has_past: bool = False) -> Composer:
        """Return what puts pictures of the map together."""
        kind = Format.GIF if has_past else Format.SVG
        return finish(composing(self.shot(), Wish(kind, is_shareable=is_shareable)))

    def save(self, path: Path, **values: object) -> Path:
        """Export the map, what as the ending says."""
        wish = Wish(Format(path.suffix[1:]), **values)  # type: ignore[arg-type]
        finish(exporting(self.shot(), wish, path))
        return path

    def end(self) -> None:
        """Take the map down and close the book."""
        self._changes.stop()
        if self._sky is not None:
            self._sky.stop()
            self._sky.close()
            self._sky.deleteLater()
        self.book.close()


Fall = Callable[[Callable[[Book], object]], Moment]


def finish(work: Generator[Step, None, _Result]) -> _Result:
    """Do work to its end."""
    while True:
        try:
            step = next(work)
        except StopIteration as ended:
            result: _Result = ended.value
            return result
        assert 0.0 <= step.share <= 1.0
        if step.is_waiting:
            sleep(0.001)


def village(book: Book) -> dict[str, PartyId]:
    """Write down a few people and groups, some of whom do not want to be shown.

    Ama, Bo and Cy are as anybody; Dora Dunkel by initials; Emil Ehrlich not at all; Fay Fremd is
    private, and so is the Secret Circle, to which Bo belongs as well as to the Potters.
    """
    names = ("Ama Boateng", "Bo Binder", "Cy Clay", "Dora Dunkel", "Emil Ehrlich", "Fay Fremd")
    with book.as_one(phrase("A village")):
        people = {name: book.parties.add_person(name=name) for name in names}
        groups = {name: book.parties.add_group(name=name) for name in ("Potters", "Secret Circle")}
        everybody = {**people, **groups}
        for name, wish in (("Dora Dunkel", Appearance.INITIALS), ("Emil Ehrlich", Appearance.NO)):
            book.parties.describe(party_id=people[name], may_appear=wish)
        for name in ("Fay Fremd", "Secret Circle"):
            book.parties.describe(party_id=everybody[name], is_private=True)
        for name in ("Ama Boateng", "Bo Binder", "Dora Dunkel"):
            book.parties.join(person_id=people[name], group_id=groups["Potters"])
        for name in ("Bo Binder", "Cy Clay"):
            book.parties.join(person_id=people[name], group_id=groups["Secret Circle"])
        days = {
            ("Ama Boateng", "Bo Binder"): PartialDate(2025, 1, 5),
            ("Bo Binder", "Cy Clay"): PartialDate(2025, 6, 5),
            ("Cy Clay", "Dora Dunkel"): PartialDate(2026, 1, 5),
            ("Dora Dunkel", "Emil Ehrlich"): PartialDate(2026, 2, 5),
            ("Ama Boateng", "Fay Fremd"): PartialDate(2026, 3, 5),
        }
        for (one, other), on in days.items():
            book.ties.state(a=people[one], b=people[other], depth=Depth.HELP, on=on)
    return everybody


SHOWN = ("Ama Boateng", "Bo Binder", "Cy Clay", "Potters")
HIDDEN = ("Dora", "Dunkel", "Emil", "Ehrlich", "Fay", "Fremd", "Secret", "Circle")
