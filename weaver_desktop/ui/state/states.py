"""Everything that the parts of one window share, made in one place."""

from PySide6.QtCore import QObject, QSettings

from weaver_desktop.book.book import Book
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.imagining import Imagining
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.lookalikes import Lookalikes
from weaver_desktop.ui.state.looks import Looks
from weaver_desktop.ui.state.motion import Motion
from weaver_desktop.ui.state.paths import Paths
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.state.views import Views


class States(QObject):
    """What is selected, how the map is looked at, and what is thought about in the background.

    Attributes:
        changes: what is done to the book.
        selection: what is selected.
        advisor: whom to introduce.
        lens: what of the network is looked at.
        looks: what colours and sizes mean.
        motion: whether things may move.
        paths: the ways between two who are selected.
        views: ways of looking that were given a name.
        imagining: what would be if some met.
        lookalikes: who may be in the book twice.
    """

    def __init__(self, book: Book, settings: QSettings, parent: QObject) -> None:
        """Begin with nothing selected and everything in view."""
        super().__init__(parent)
        self.changes = Changes(book, self)
        self.selection = Selection(self)
        self.advisor = Advisor(book, self.changes, Analyst(worker_command(), self))
        self.lens = Lens(self)
        self.looks = Looks(settings, self)
        self.motion = Motion(settings, self)
        self.paths = Paths(book, self.selection, self, self.changes)
        self.views = Views(book, self.lens, self.selection, self.looks, self)
        self.imagining = Imagining(book, self.changes, self.lens, Analyst(worker_command(), self))
        self.lookalikes = Lookalikes(book, self.changes, Analyst(worker_command(), self))

    def stop(self) -> None:
        """Think and listen no more, because the window closes."""
        self.advisor.stop()
        self.imagining.stop()
        self.lookalikes.stop()
        self.changes.stop()
