"""The tour: the real window driven through the main job on the sample, with pictures."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from weaver_desktop.app.pictures import passing_settings, qt_application, save_picture
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.theme.theme import Look, Theme
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.outside import Outside
from weaver_desktop.ui.window.panels import INTRODUCTIONS, PEOPLE

Say = Callable[[str], None]

_PATIENCE_SECONDS = 60.0
_SIZE = (1366, 768)
_MID_FLIGHT_SECONDS = 0.35


def play(folder: Path, say: Say) -> None:
    """Play the tour on the sample, in a passing book; write PNGs into a folder.

    Args:
        folder: where the pictures go; made if need be.
        say: told each step, and the suggestions that were followed.

    Raises:
        WeaverError: if a picture cannot be written, or the window does not come to rest.
    """
    qt = qt_application()
    with tempfile.TemporaryDirectory(prefix="weaver-tour-") as passing:
        theme = Theme(qt, passing_settings(Path(passing)), Look.DARK)
        tour = _Tour(folder, Path(passing), theme, say)
        try:
            tour.first_start()
            tour.main_job()
        finally:
            tour.leave()
            theme.deleteLater()
            qt.processEvents()


class _Tour:
    """One run: the window that is open, and how many pictures there are."""

    def __init__(self, folder: Path, passing: Path, theme: Theme, say: Say) -> None:
        self._folder = folder
        self._passing = passing
        self._theme = theme
        self._icons = Icons(theme)
        self._say = say
        self._count = 0
        self._window: MainWindow | None = None

    def first_start(self) -> None:
        """Show what a new user sees, and begin a book."""
        window = self._open(self._passing / "my network.weave", is_sample=False)
        self._picture("first-start", "The first start offers three ways to begin.")
        begin = window.welcome.name
        QTest.keyClicks(begin, "Maren Holt")
        QTest.keyClick(begin, Qt.Key.Key_Return)
        self._settle()
        self._type("Ama Boateng, ceramicist #clay @Kiln Yard needs: a kiln for the winter")
        self._picture("preview", "A line is read back before it is kept.")
        self._enter()
        self._type("met Ama at the Hay Bales: residencies")
        self._enter()
        self._settle()
        self._picture("begun", "Two lines later there are stars, and a line between them.")

    def main_job(self) -> None:
        """Log a meeting in the sample, follow suggestions, take a step back."""
        window = self._open(self._passing / "sample.weave", is_sample=True)
        self._wait(lambda: window.advisor.suggestions is not None, "the suggestions")
        self._settle()
        self._picture("sample", "The sample: a woodland concert series and its 120 people.")
        self._type("Ama Boateng met Tilly Stone yesterday at the Hay Bales: residencies")
        self._picture("logging", "Logging who met whom, with what it will make.")
        self._enter()
        self._pass_time(_MID_FLIGHT_SECONDS)
        self._picture("lit-up", "The line draws itself on the map at once.")
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self._settle()
        self._picture("undone", "Ctrl+Z takes it back everywhere.")
        window.frame.show_place(INTRODUCTIONS)
        self._follow_suggestions()
        window.frame.show_place(PEOPLE)
        self._theme.set_look(Look.LIGHT)
        self._settle()
        self._picture("light", "The same on light paper.")

    def leave(self) -> None:
        """Close whatever is open."""
        if self._window is not None:
            self._window.close()
            self._window = None
        qt_application().processEvents()

    def _follow_suggestions(self) -> None:
        window = self._window_now
        first, second = self._suggestions()[:2]
        window.selection.select_two(first.a, first.b)
        self._settle()
        self._tell(first)
        self._picture("suggestion", "A suggestion, why, and where it would run on the map.")
        self._press("Take up", first)
        self._say("    Taken up.")
        self._wait_for_new_suggestions(first)
        self._tell(second)
        self._press("Never", second)
        self._choose_first()
        self._say("    Never: it is not suggested again.")
        self._wait_for_new_suggestions(second)
        third = self._suggestions()[0]
        window.selection.select_two(third.a, third.b)
        self._settle()
        self._tell(third)
        self._picture("next", "Answered suggestions make room for others.")

    def _press(self, text: str, suggestion: Suggestion) -> None:
        """Press a button on the card of a suggestion, as one would with the mouse."""
        names = self._window_now.book.names
        both = (names.name(suggestion.a), names.name(suggestion.b))
        for button in self._window_now.places.findChildren(QAbstractButton):
            said = button.accessibleName()
            if button.text() == text and all(name in said for name in both):
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        raise WeaverError(
            "The tour looked for “{text}” on the card of {one} and {other}, in vain. Please "
            "report this.",
            text=text,
            one=both[0],
            other=both[1],
        )

    def _choose_first(self) -> None:
        """Choose the first of what a menu offers, with the keyboard."""
        self._wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu")
        menu = QApplication.activePopupWidget()
        if menu is not None:
            QTest.keyClick(menu, Qt.Key.Key_Down)
            QTest.keyClick(menu, Qt.Key.Key_Return)

    def _suggestions(self) -> tuple[Suggestion, ...]:
        found = self._window_now.advisor.suggestions
        if found is None or len(found) < 2:  # noqa: PLR2004 - the tour follows two
            raise WeaverError("The sample gave too few suggestions to follow. Please report this.")
        return found

    def _wait_for_new_suggestions(self, answered: Suggestion) -> None:
        advisor = self._window_now.advisor

        def is_gone() -> bool:
            pairs = [(s.a, s.b) for s in advisor.suggestions or ()]
            return not advisor.is_thinking and (answered.a, answered.b) not in pairs

        self._wait(is_gone, "new suggestions")

    def _tell(self, suggestion: Suggestion) -> None:
        names = self._window_now.book.names
        self._say(f"  {names.name(suggestion.a)} and {names.name(suggestion.b)}")
        for reason in suggestion.reasons:
            self._say(f"    {reason.text}")

    def _open(self, path: Path, *, is_sample: bool) -> MainWindow:
        self.leave()
        book = Book.open(path, may_create=True)
        if is_sample:
            plant_sample(book)
            book.history.forget()
        window = MainWindow(
            book,
            self._theme,
            self._icons,
            passing_settings(self._passing),
            Outside(),
            is_sample=is_sample,
        )
        self._window = window
        window.resize(*_SIZE)
        window.show()
        self._wait(lambda: window.is_awake, "the window to wake")
        self._settle()
        return window

    @property
    def _window_now(self) -> MainWindow:
        if self._window is None:
            msg = "no window is open"
            raise RuntimeError(msg)
        return self._window

    def _type(self, line: str) -> None:
        bar = self._window_now.quick_bar
        bar.setFocus()
        bar.clear()
        QTest.keyClicks(bar, line)
        self._pass_time(0.05)

    def _enter(self) -> None:
        QTest.keyClick(self._window_now.quick_bar, Qt.Key.Key_Return)

    def _settle(self) -> None:
        sky = self._window_now.centre.sky
        if sky is not None:
            self._wait(lambda: sky.is_settled, "the map to settle")
        self._pass_time(0.4)

    def _picture(self, name: str, what: str) -> None:
        self._count += 1
        path = self._folder / f"{self._count:02d}-{name}.png"
        save_picture(self._window_now, path)
        self._say(f"{path.name}: {what}")

    def _pass_time(self, seconds: float) -> None:
        end = monotonic() + seconds
        while monotonic() < end:
            qt_application().processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def _wait(self, is_true: Callable[[], bool], what: str) -> None:
        end = monotonic() + _PATIENCE_SECONDS
        while not is_true():
            if monotonic() > end:
                raise WeaverError(
                    "The tour waited a minute for {what}, in vain. Please report this.", what=what
                )
            qt_application().processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
