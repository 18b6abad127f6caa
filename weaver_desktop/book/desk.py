"""Where acts are carried out: one transaction at a time, published after its commit."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

from weaver_desktop.book.feed import ChangeFeed
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import IdMaker, PartyId
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.bookfile import BookFile, Clock
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.queries import parties as party_queries

if TYPE_CHECKING:
    from weaver_desktop.book.names import NameIndex


class Desk:
    """What every act needs: the file, the names, the clock, new ids, and the open transaction."""

    def __init__(self, file: BookFile, feed: ChangeFeed, clock: Clock, new_id: IdMaker) -> None:
        """Gather the parts; nothing is read or written yet."""
        self.file = file
        self.new_id = new_id
        self._feed = feed
        self._clock = clock
        self._names: NameIndex | None = None
        self._open: Edit | None = None
        self._is_broken = False

    @property
    def names(self) -> "NameIndex":
        """All names, read on first use: a window can be painted without them."""
        if self._names is not None:
            return self._names
        from weaver_desktop.book.names import NameIndex

        read = NameIndex(party_queries.names(self.file))
        # What an open act has named may yet be taken back, so it is not kept.
        if not self.is_writing:
            self._names = read
        return read

    def take_in(self, change_set: ChangeSet) -> None:
        """Bring the names in line with an edit."""
        if self._names is None:
            return
        for change in change_set.of("party"):
            if change.after is None:
                self._names.drop(PartyId(change.id))
            else:
                self._names.put(PartyId(change.id), str(change.after["name"]))

    def now(self) -> datetime:
        """Return the local time with its zone."""
        return self._clock()

    def today(self) -> date:
        """Return the local day."""
        return self._clock().date()

    @property
    def is_writing(self) -> bool:
        """Whether an act is under way."""
        return self._open is not None

    @contextmanager
    def act(self, label: str) -> Iterator[Edit]:
        """Carry out one act of the user; an act within an act becomes part of the outer one.

        Args:
            label: the words the act is listed by in the history.

        Raises:
            RuntimeError: if an inner act failed and the outer one tried to go on regardless.
        """
        if self._open is not None:
            try:
                yield self._open
            except BaseException:
                self._is_broken = True
                raise
            return
        self._is_broken = False
        try:
            # A label can quote a file's name, which may hold bytes that are no text.
            with self.file.edit(clean_line(label)) as opened:
                self._open = opened.edit
                yield opened.edit
                if self._is_broken:
                    msg = "an act went on after a part of it had failed"
                    raise RuntimeError(msg)
        finally:
            self._open = None
        if opened.change_set is not None:
            self._feed.publish(opened.change_set)

    @contextmanager
    def act_for_good(self, label: str) -> Iterator[Edit]:
        """Carry out an act that nothing brings back, and with it forget the history.

        Raises:
            RuntimeError: within another act.
        """
        if self._open is not None:
            msg = "what is done for good cannot be part of an act that can be undone"
            raise RuntimeError(msg)
        try:
            with self.file.edit_for_good(clean_line(label)) as opened:
                self._open = opened.edit
                yield opened.edit
        finally:
            self._open = None
        if opened.change_set is not None:
            self._feed.publish(opened.change_set)

    def name(self, party_id: PartyId) -> str:
        """Return the name of a party, also of one made in the open transaction.

        Raises:
            NotFoundError: if it is not in the book.
        """
        # The names are those of the last commit: an open act may have renamed or deleted.
        if self._names is not None and not self.is_writing and party_id in self._names:
            return self._names.name(party_id)
        found = self.file.rows("SELECT name FROM party WHERE id = ?", [party_id])
        if not found:
            raise NotFoundError(
                "That person or group is not in the book any more. Perhaps it was deleted; undo "
                "brings it back."
            )
        return str(found[0][0])
