"""Where all that leaves a book is collected."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.book.outgoing.making import Places, everything_of
from weaver_desktop.book.outgoing.sifting import Rows, sift
from weaver_desktop.domain.changes import Row
from weaver_desktop.domain.long_work import Progress, Steps, in_one_go
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import whole
from weaver_desktop.store.queries.network import positions
from weaver_desktop.store.refusals import making_sense


class Outgoing:
    """Reads what is to leave the book; changes nothing."""

    def __init__(self, desk: Desk) -> None:
        """Read from the book of a desk."""
        self._desk = desk

    @property
    def file(self) -> BookFile:
        """The file that is read."""
        return self._desk.file

    def holds_private(self) -> bool:
        """Tell whether there is anything private in the book, which stays unless asked for."""
        return whole.any_private(self._desk.file)

    def is_whole(self, choice: Choice) -> bool:
        """Tell whether a choice leaves nothing of the book behind."""
        if choice.is_shareable or choice.parties is not None or choice.ties is not None:
            return False
        return choice.with_private or not self.holds_private()

    def rows(self, choice: Choice) -> Rows:
        """Return every row that goes along, whatever it refers to before it, by tables."""
        return in_one_go(self.gather(choice))

    def gather(self, choice: Choice) -> Steps[Rows]:
        """Collect what ``rows`` returns, pausing after each table with the share that is done.

        All of it is of one moment: until the end nobody else can write into the book.
        """
        file = self._desk.file
        every: dict[str, list[Row]] = {}
        with file.at_one_moment():
            for number, table in enumerate(whole.KEPT, start=1):
                every[table] = [*whole.rows_of(file, table)]
                yield Progress(number / len(whole.KEPT))
        return sift(every, whole.references(file), choice)

    def places(self, rows: Rows) -> Places:
        """Return where the stars of those who go along stand, in world units of the map."""
        stay = {str(row["id"]) for row in rows["party"]}
        return {i: at for i, at in positions(self._desk.file).items() if i in stay}

    def everything(self, rows: Rows) -> Everything:
        """Return the rows that go along as one plain value."""
        with making_sense(self._desk.file.path):
            return everything_of(rows, self.places(rows), self._desk.now())
