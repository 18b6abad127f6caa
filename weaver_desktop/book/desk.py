"""Where acts are carried out: one transaction at a time, published after its commit."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from weaver_desktop.book.feed import ChangeFeed
from weaver_desktop.book.turn import Turn
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import IdMaker, PartyId
from weaver_desktop.domain.long_work import Progress, Steps, forgetting, within
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.bookfile import BookFile, Clock
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.queries import parties as party_queries

if TYPE_CHECKING:
    from weaver_desktop.book.names import NameIndex

_WENT_ON = "an act went on after a part of it had failed"
_WRITTEN = 0.8
"""The share of long work after which those who show something hear of it."""
_TAKEN_IN = 200

_Answer = TypeVar("_Answer")


def local_now() -> datetime:
    """Return the local time with its zone."""
    return datetime.now().astimezone()


class Desk:
    """What every act needs: the file, the names, the clock, new ids, and the open transaction."""

    def __init__(self, file: BookFile, feed: ChangeFeed, clock: Clock, new_id: IdMaker) -> None:
        """Gather the parts; nothing is read or written yet."""
        self.file = file
        self.turn = Turn()
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
        if not self.file.is_writing:
            self._names = read
        return read

    def take_in(self, change_set: ChangeSet) -> Steps[None]:
        """Bring the names in line with an edit."""
        names = self._names
        if names is None:
            return
        for number, change in enumerate(change_set.changes, 1):
            if change.table == "party":
                if change.after is None:
                    names.drop(PartyId(change.id))
                elif change.before is None or change.before["name"] != change.after["name"]:
                    names.put(PartyId(change.id), str(change.after["name"]))
            if number % _TAKEN_IN == 0:
                yield Progress(number / len(change_set.changes))

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
    def act(self, label: Phrase) -> Iterator[Edit]:
        """Carry out one act of the user; an act within an act becomes part of the outer one.

        Args:
            label: the words the act is listed by in the history.

        Raises:
            BusyError: if long work is under way that this is no part of.
            RuntimeError: if an inner act failed and the outer one tried to go on regardless.
        """
        self.turn.check()
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
            with self.file.edit(label.each(clean_line)) as opened:
                self._open = opened.edit
                yield opened.edit
                if self._is_broken:
                    raise RuntimeError(_WENT_ON)
        finally:
            self._open = None
        if opened.change_set is not None:
            self._feed.publish(opened.change_set)

    def act_in_steps(self, label: Phrase, work: Callable[[Edit], Steps[_Answer]]) -> Steps[_Answer]:
        """Carry out one act of the user as ``act`` does, in steps; return what the work returns.

        Stopping it takes everything back, until it is written and only those who show something
        are still to hear of it.

        Raises:
            BusyError: if other long work is under way.
        """
        return self.turn.hold(self._in_steps(label, work))

    @contextmanager
    def act_for_good(self, label: Phrase) -> Iterator[Edit]:
        """Carry out an act that nothing brings back, and with it forget the history.

        Raises:
            BusyError: if long work is under way.
            RuntimeError: within another act.
        """
        self.turn.check()
        if self._open is not None:
            msg = "what is done for good cannot be part of an act that can be undone"
            raise RuntimeError(msg)
        try:
            with self.file.edit_for_good(label.each(clean_line)) as opened:
                self._open = opened.edit
                yield opened.edit
        finally:
            self._open = None
        if opened.change_set is not None:
            self._feed.publish(opened.change_set)

    def _in_steps(self, label: Phrase, work: Callable[[Edit], Steps[_Answer]]) -> Steps[_Answer]:
        if self._open is not None:
            try:
                return (yield from work(self._open))
            except BaseException:
                self._is_broken = True
                raise
        self._is_broken = False
        try:
            done = self.file.edit_in_steps(label.each(clean_line), self._opened(work))
            answer, change_set = yield from within(0.0, _WRITTEN, done)
        finally:
            self._open = None
        if change_set is not None:
            yield from within(_WRITTEN, 1.0, self._feed.publish_in_steps(change_set))
            rows, change_set = deque(change_set.changes), None
            yield from forgetting(rows)
        return answer

    def _opened(self, work: Callable[[Edit], Steps[_Answer]]) -> Callable[[Edit], Steps[_Answer]]:
        def opened(edit: Edit) -> Steps[_Answer]:
            self._open = edit
            answer = yield from work(edit)
            if self._is_broken:
                raise RuntimeError(_WENT_ON)
            return answer

        return opened

    def name(self, party_id: PartyId) -> str:
        """Return the name of a party, also of one made in the open transaction.

        Raises:
            NotFoundError: if it is not in the book.
        """
        # The names are those of the last commit: an open act may have renamed or deleted.
        is_touched = self._open is not None and self._open.is_touched("party", party_id)
        if self._open is not None and is_touched:
            row = self._open.written("party", party_id)
            if row is not None:
                return str(row["name"])
        elif self._names is not None and party_id in self._names:
            return self._names.name(party_id)
        found = self.file.rows("SELECT name FROM party WHERE id = ?", [party_id])
        if not found:
            raise NotFoundError(
                "That person or group is not in the book any more. Perhaps it was deleted; undo "
                "brings it back."
            )
        return str(found[0][0])
