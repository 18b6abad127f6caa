"""An open book file: read it, and change it through the one write path."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from math import isfinite
from pathlib import Path
from typing import Any

from weaver_desktop.domain.changes import Cause, ChangeSet, RowChange, Value
from weaver_desktop.store import driver, journal, search_index, soundness
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.opening import OpenedFile
from weaver_desktop.store.refusals import damaged, in_words, makes_sense, moved, read_only

Clock = Callable[[], datetime]


class BookFile:
    """The store's face to the floors above. Belongs to the thread that opened it."""

    def __init__(self, opened: OpenedFile, clock: Clock) -> None:
        """Take over an opened file; ``clock`` tells the local time, with its zone."""
        self._opened = opened
        self._db = opened.db
        self._clock = clock
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
        with self._in_words():
            return list(self._db.execute(sql, values).fetchall())

    def search(self, typed: str, *, limit: int = 50) -> list[search_index.Hit]:
        """Find parties by what is written about them; see ``search_index.search``."""
        with self._in_words():
            return search_index.search(self._db, typed, limit=limit)

    @contextmanager
    def edit(self, label: str) -> Iterator["OpenEdit"]:
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
            changes = edit.changes()
            if changes:
                search_index.keep_in_step(self._db, changes)
                done = ChangeSet(0, label, self._clock(), Cause.EDIT, changes)
                open_edit.change_set = replace(done, number=journal.record(self._db, done))

    @contextmanager
    def edit_for_good(self, label: str) -> Iterator["OpenEdit"]:
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
            changes = edit.changes()
            search_index.keep_in_step(self._db, changes)
            journal.forget(self._db)
            open_edit.change_set = ChangeSet(0, label, self._clock(), Cause.EDIT, changes)
        self._places.clear()
        self._write_anew()

    def history(self, limit: int) -> list[tuple[int, str, str, bool]]:
        """Return number, label, time (ISO) and whether it is undone, newest edit first."""
        with self._in_words():
            rows = journal.entries(self._db, limit)
        return [(number, label, at, bool(undone)) for number, label, at, undone in rows]

    def undo(self) -> ChangeSet | None:
        """Take back the newest edit that stands; return what that changed, or None."""
        target = self._next(journal.next_to_undo)
        if target is None:
            return None
        inverse = tuple(change.inverted() for change in reversed(target.changes))
        return self._replay(target, inverse, Cause.UNDO)

    def redo(self) -> ChangeSet | None:
        """Make the oldest undone edit stand again; return what that changed, or None."""
        target = self._next(journal.next_to_redo)
        return None if target is None else self._replay(target, target.changes, Cause.REDO)

    def label_to_undo(self) -> str | None:
        """Return the words of the edit that undo would take back."""
        with self._in_words():
            return journal.label_to_undo(self._db)

    def label_to_redo(self) -> str | None:
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

    @makes_sense
    def _next(self, find: Callable[[driver.Connection], ChangeSet | None]) -> ChangeSet | None:
        with self._in_words():
            return find(self._db)

    @makes_sense
    def _replay(self, target: ChangeSet, changes: tuple[RowChange, ...], cause: Cause) -> ChangeSet:
        with self._writing() as edit:
            edit.replay(changes)
            done = edit.changes()
            search_index.keep_in_step(self._db, done)
            journal.mark(self._db, target.number, undone=cause is Cause.UNDO)
        return replace(target, cause=cause, changes=done)

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
        if self.is_read_only:
            raise read_only(self.path)
        if self.is_writing:
            # Trying would take back what the open transaction has done so far.
            msg = "a write cannot begin while another is under way"
            raise RuntimeError(msg)
        if not self._opened.is_in_place:
            # What is written into a file without a name is lost when the book is closed.
            raise moved(self.path)
        with self._in_words():
            # Outside this block the connection refuses to write, so that no write goes unrecorded.
            self._db.execute("PRAGMA query_only=OFF")
            try:
                self._db.execute("BEGIN IMMEDIATE")
                self._db.execute("PRAGMA defer_foreign_keys=ON")
                yield Edit(self._db, self._clock(), self._places)
                self._db.execute("COMMIT")
            except BaseException:
                driver.roll_back(self._db)
                raise
            finally:
                with suppress(driver.MisuseError):
                    self._db.execute("PRAGMA query_only=ON")


class OpenEdit:
    """What an open transaction hands out, and where its change set stands afterwards."""

    edit: Edit
    change_set: ChangeSet | None = None
