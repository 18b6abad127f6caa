"""An open book file: read it, and change it through the one write path."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from math import isfinite
from pathlib import Path
from threading import get_ident
from typing import Any, TypeVar

from weaver_desktop.domain.changes import Cause, ChangeSet, Value
from weaver_desktop.domain.long_work import Aside, Steps, drained, in_one_go, within
from weaver_desktop.domain.phrases import Phrase, plain, unpacked
from weaver_desktop.store import driver, journal, search_index, soundness
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.opening import OpenedFile
from weaver_desktop.store.refusals import damaged, in_words, making_sense, moved, read_only

Clock = Callable[[], datetime]

_Answer = TypeVar("_Answer")


class BookFile:
    """The store's face to the floors above. Belongs to the thread that opened it."""

    def __init__(self, opened: OpenedFile, clock: Clock) -> None:
        """Take over an opened file; ``clock`` tells the local time, with its zone."""
        self._opened = opened
        self._db = opened.db
        self._clock = clock
        self._owner = get_ident()
        self._places: dict[str, tuple[float, float]] = {}

    @property
    def path(self) -> Path:
        """Where the book is."""
        return self._opened.path

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._opened.is_read_only

    @property
    def is_writing(self) -> bool:
        """Whether a transaction is open, so that what is read may yet be taken back."""
        return self._db.in_transaction

    def close(self) -> None:
        """Close the file. It cannot be used any more."""
        self._opened.close()

    def rows(
        self, sql: str, values: Sequence[Value] | dict[str, Value] = ()
    ) -> list[tuple[Any, ...]]:
        """Return the rows of a query.

        Raises:
            BookRefusedError: if the file turns out damaged, locked or out of reach.
        """
        self._check_thread()
        try:
            return self._db.execute(sql, values).fetchall()
        except (driver.DriverError, UnicodeDecodeError):
            # An import asks hundreds of thousands of times, and rarely anything goes wrong.
            with self._in_words():
                raise

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Let all that is read within be as it was at its beginning, whoever writes meanwhile.

        Another process that wants to write waits until the end, so do nothing but read within.
        """
        if self._db.in_transaction:
            yield  # what it has read so far is of one moment anyway
            return
        with self._in_words():
            self._db.execute("BEGIN")
        try:
            yield
        finally:
            driver.roll_back(self._db)

    def search(self, typed: str, *, limit: int = 50) -> list[search_index.Hit]:
        """Find parties by what is written about them; see ``search_index.search``."""
        with self._in_words():
            return search_index.search(self._db, typed, limit=limit)

    @contextmanager
    def edit(self, label: Phrase | str) -> Iterator["OpenEdit"]:
        """Open a transaction whose outcome is listed in the history under ``label``.

        The change set stands in ``OpenEdit.change_set`` once the block has ended well; it is None
        if nothing changed. An exception takes everything back.

        Raises:
            ReadOnlyBookError: if the book was opened for reading only.
        """
        open_edit = OpenEdit()
        with self._writing() as edit:
            open_edit.edit = edit
            yield open_edit
            open_edit.change_set = in_one_go(self._keep(edit, label))

    def edit_in_steps(
        self, label: Phrase | str, work: Callable[[Edit], Steps[_Answer]]
    ) -> Steps[tuple[_Answer, ChangeSet | None]]:
        """Do work within a transaction as ``edit`` does, in steps.

        Stopping it takes everything back. Returns what the work does, and what it changed.

        Raises:
            ReadOnlyBookError: if the book was opened for reading only.
        """

        def kept(edit: Edit) -> Steps[tuple[_Answer, ChangeSet | None]]:
            answer = yield from within(0.0, 0.7, work(edit))
            done = yield from within(0.7, 1.0, self._keep(edit, label))
            return answer, done

        return self._writing_in_steps(kept)

    @contextmanager
    def edit_for_good(self, label: Phrase | str) -> Iterator["OpenEdit"]:
        """Open a transaction that nothing brings back, and that leaves nothing of what it deletes.

        With it every earlier edit is forgotten, for the history holds rows as they were. Then the
        file is written anew without its free pages; on a full disk that is left out, and what was
        deleted is overwritten nonetheless (``secure_delete``).

        Raises:
            ReadOnlyBookError: if the book was opened for reading only.
        """
        open_edit = OpenEdit()
        with self._writing() as edit:
            open_edit.edit = edit
            yield open_edit
            changes = in_one_go(edit.changes())
            in_one_go(search_index.keep_in_step(self._db, changes))
            journal.forget(self._db)
            open_edit.change_set = ChangeSet(0, _told(label), self._clock(), Cause.EDIT, changes)
        self._places.clear()
        self._write_anew()

    def history(self, limit: int) -> list[tuple[int, Phrase, str, bool]]:
        """Return number, label, time (ISO) and whether it is undone, newest edit first."""
        with self._in_words():
            rows = journal.entries(self._db, limit)
        return [(number, unpacked(label), at, bool(undone)) for number, label, at, undone in rows]

    def next_to_undo(self) -> int | None:
        """Return the number of the newest edit that stands."""
        with self._in_words():
            return journal.next_to_undo(self._db)

    def next_to_redo(self) -> int | None:
        """Return the number of the oldest edit that was undone."""
        with self._in_words():
            return journal.next_to_redo(self._db)

    def size(self, number: int) -> int:
        """Return how many rows an edit changed."""
        with self._in_words():
            return journal.size(self._db, number)

    def forgotten_rows(self) -> int:
        """Return how many rows of forgotten edits the next undo has to delete."""
        with self._in_words():
            return journal.forgotten(self._db)

    def undo(self) -> ChangeSet | None:
        """Take back the newest edit that stands; return what that changed, or None."""
        number = self.next_to_undo()
        return None if number is None else in_one_go(self.step_through([number], Cause.UNDO))

    def redo(self) -> ChangeSet | None:
        """Make the oldest undone edit stand again; return what that changed, or None."""
        number = self.next_to_redo()
        return None if number is None else in_one_go(self.step_through([number], Cause.REDO))

    def step_through(self, numbers: Sequence[int], cause: Cause) -> Steps[ChangeSet]:
        """Take edits back or make them stand again, in this order, in one transaction.

        Returns what all of it changed, under the label of the last one.

        Raises:
            ReadOnlyBookError: if the book was opened for reading only.
            BookRefusedError: if the history makes no sense; nothing is changed then.
        """

        def replayed(edit: Edit) -> Steps[ChangeSet]:
            target: ChangeSet | None = None
            for place, number in enumerate(numbers):
                share = 0.8 / len(numbers)
                once = self._replay(edit, number, cause)
                target = yield from within(place * share, (place + 1) * share, once)
            changes = yield from within(0.8, 0.85, edit.changes())
            yield from within(0.85, 1.0, search_index.keep_in_step(self._db, changes))
            assert target is not None  # noqa: S101 - at least one number is given
            return replace(target, cause=cause, changes=changes)

        with making_sense(self.path):
            return (yield from self._writing_in_steps(replayed))

    def label_to_undo(self) -> Phrase | None:
        """Return the words of the edit that undo would take back."""
        with self._in_words():
            return journal.label_to_undo(self._db)

    def label_to_redo(self) -> Phrase | None:
        """Return the words of the edit that redo would bring back."""
        with self._in_words():
            return journal.label_to_redo(self._db)

    def forget_history(self) -> None:
        """Forget every edit that could be undone or redone; what they wrote stays."""
        with self._writing():
            journal.forget(self._db)

    def keep_positions(self, positions: Mapping[str, tuple[float, float]]) -> None:
        """Remember where the stars stand. The look of the map is no edit and has no history.

        Who is not in the book, or stands nowhere (infinite, not a number), is left out.
        """
        with self._writing():
            self._db.executemany(
                "INSERT INTO map_position (party_id, x, y) SELECT id, ?, ? FROM party WHERE id = ?"
                " ON CONFLICT (party_id) DO UPDATE SET x = excluded.x, y = excluded.y",
                [(*at, party) for party, at in positions.items() if all(map(isfinite, at))],
            )

    def faults(self) -> list[str]:
        """Return what SQLite finds wrong with the whole file, empty if it is sound."""
        with self._in_words():
            return soundness.faults(self._db)

    def _keep(self, edit: Edit, label: Phrase | str) -> Steps[ChangeSet | None]:
        changes = yield from within(0.0, 0.1, edit.changes())
        if not changes:
            return None
        yield from within(0.1, 0.5, search_index.keep_in_step(self._db, changes))
        told, now = _told(label), self._clock()
        number = yield from within(0.5, 1.0, journal.record(self._db, told, now, changes))
        return ChangeSet(number, told, now, Cause.EDIT, changes)

    def _replay(self, edit: Edit, number: int, cause: Cause) -> Steps[ChangeSet]:
        if cause is Cause.UNDO:
            yield from within(0.0, 0.1, journal.clear_away(self._db))
        target, changes = yield from within(0.1, 0.3, journal.read(self._db, number))
        if cause is Cause.UNDO:
            changes.reverse()
        each = drained(changes)
        again = (change.inverted() for change in each) if cause is Cause.UNDO else each
        yield from within(0.3, 1.0, edit.replay(again))
        journal.mark(self._db, number, undone=cause is Cause.UNDO)
        return target

    def _write_anew(self) -> None:
        # What it puts aside meanwhile must not stay on the disk, either.
        self._db.execute("PRAGMA temp_store=MEMORY")
        self._db.execute("PRAGMA query_only=OFF")
        try:
            with suppress(driver.DriverError):
                self._db.execute("VACUUM")
        finally:
            self._db.execute("PRAGMA query_only=ON")

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        self._check_thread()
        try:
            with in_words(self.path):
                yield
        except driver.DriverError as error:
            # Of a sound book the driver has nothing else to say: then it is a bug, shown as one.
            if isinstance(error, driver.MisuseError) or soundness.is_sound(self._db):
                raise
            raise damaged(self.path) from error

    @contextmanager
    def _writing(self) -> Iterator[Edit]:
        self._check_writable()
        with self._in_words():
            try:
                yield self._begin()
                self._db.execute("COMMIT")
            except BaseException:
                driver.roll_back(self._db)
                raise
            finally:
                self._end()

    def _writing_in_steps(self, work: Callable[[Edit], Steps[_Answer]]) -> Steps[_Answer]:
        self._check_writable()
        with self._in_words():
            try:
                answer = yield from work(self._begin())
                # Until it is on the disk can take as long as writing all of it.
                yield Aside(partial(self._db.execute, "COMMIT"), may_stop=False)
            except BaseException:
                driver.roll_back(self._db)
                raise
            finally:
                self._end()
        return answer

    def _check_thread(self) -> None:
        if get_ident() != self._owner:
            msg = "a book belongs to the thread that opened it"
            raise driver.MisuseError(msg)

    def _check_writable(self) -> None:
        if self.is_read_only:
            raise read_only(self.path)
        if self.is_writing:
            # Trying would take back what the open transaction has done so far.
            msg = "a write cannot begin while another is under way"
            raise RuntimeError(msg)
        if not self._opened.is_in_place:
            # What is written into a file without a name is lost when the book is closed.
            raise moved(self.path)

    def _begin(self) -> Edit:
        # Outside a transaction the connection refuses to write, so that no write goes unrecorded.
        self._db.execute("PRAGMA query_only=OFF")
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("PRAGMA defer_foreign_keys=ON")
        return Edit(self._db, self._clock(), self._places)

    def _end(self) -> None:
        with suppress(driver.MisuseError):
            self._db.execute("PRAGMA query_only=ON")


class OpenEdit:
    """What an open transaction hands out, and where its change set stands afterwards."""

    edit: Edit
    change_set: ChangeSet | None = None


def _told(label: Phrase | str) -> Phrase:
    return label if isinstance(label, Phrase) else plain(label)
