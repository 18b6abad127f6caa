"""Opening a book file: what can go wrong, in words, and bringing the schema up to date."""

import filecmp
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from weaver_desktop.domain.errors import BookRefusedError, ReadOnlyBookError
from weaver_desktop.store import driver
from weaver_desktop.store.lock import BookLock
from weaver_desktop.store.migrations import STEPS, Step, migrate
from weaver_desktop.store.refusals import (
    APPLICATION_ID,
    check_file,
    check_whole,
    cut_short,
    damaged,
    foreign,
    has_journal,
    in_words,
    may_write,
)


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A connection to a book whose schema is up to date, and the lock that goes with it."""

    path: Path
    db: driver.Connection
    lock: BookLock | None
    state: os.stat_result

    @property
    def is_read_only(self) -> bool:
        """Whether the book was opened for reading only."""
        return self.lock is None

    @property
    def is_in_place(self) -> bool:
        """Whether the file that was opened is still the one at its path."""
        try:
            return os.path.samestat(self.state, self.path.stat())
        except OSError:
            return False

    def close(self) -> None:
        """Close the connection, then give the lock back."""
        try:
            self.db.close()
        finally:
            if self.lock is not None:
                self.lock.release()


def open_file(
    path: Path,
    *,
    may_create: bool = False,
    read_only: bool = False,
    steps: Sequence[Step] = STEPS,
) -> OpenedFile:
    """Open a book; a file or folder that may not be written opens for reading only.

    Args:
        path: where the book is.
        may_create: make the book (and its folder) if there is none.
        read_only: ask for no lock and write nothing.
        steps: the schema's history; another one than the real one only in tests.

    Raises:
        BookRefusedError: if the file is foreign, damaged, newer, locked or not there.
    """
    check_file(path)
    if not path.exists():
        if not may_create or read_only:
            raise _no_book(path)
        _make_folder(path.parent)
    # One book under two names has one lock, and a later change of folder does not lose it.
    path = path.resolve()
    read_only = _opens_read_only(path, is_wanted=read_only)
    lock = None if read_only else BookLock(path)
    if lock is not None:
        lock.acquire()
    try:
        if lock is not None and not path.exists():
            # What is known about people is nobody else's on this computer.
            path.touch(mode=0o600)
        with in_words(path):
            db = driver.connect(path, read_only=read_only)
            try:
                _bring_up_to_date(path, db, steps, may_create=may_create, read_only=read_only)
                state = path.stat()
            except BaseException:
                db.close()
                raise
    except ReadOnlyBookError as error:
        if lock is None:
            raise cut_short(path) from error
        lock.release()
        raise
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return OpenedFile(path, db, lock, state)


def _opens_read_only(path: Path, *, is_wanted: bool) -> bool:
    """Tell whether nothing is to be written; a save that was cut short is taken back before."""
    if not may_write(path):
        return True
    if is_wanted:
        _finish_rollback(path)
    return is_wanted


def _finish_rollback(path: Path) -> None:
    """Let SQLite take back a save that was cut short, if any: it does so for a writer only.

    Raises:
        BookInUseError: if another Weaver has the book open, and its save is still cut short.
        BookRefusedError: if it cannot be taken back, with the reason.
    """
    with in_words(path):
        if not (has_journal(path) and _needs_rollback(path)):
            return
        lock = BookLock(path)
        lock.acquire()
        try:
            db = driver.connect(path)
            try:
                _pragma(db, "user_version")
            finally:
                db.close()
        finally:
            lock.release()


def _needs_rollback(path: Path) -> bool:
    """Tell a journal left behind from that of a save that is under way right now."""
    db = driver.connect(path, read_only=True)
    try:
        _pragma(db, "user_version")
    except driver.DriverError as error:
        if driver.error_code(error) == driver.READ_ONLY:
            return True
        raise
    finally:
        db.close()
    return False


def _no_book(path: Path) -> BookRefusedError:
    return BookRefusedError(
        "There is no book at {path}. Check the name, or begin a new book there.", path=str(path)
    )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BookRefusedError(
            "The folder {folder} for the book cannot be made: {reason}. Choose another place.",
            folder=str(folder),
            reason=error.strerror or str(error),
        ) from error


def _bring_up_to_date(
    path: Path,
    db: driver.Connection,
    steps: Sequence[Step],
    *,
    may_create: bool,
    read_only: bool,
) -> None:
    version = _pragma(db, "user_version")
    check_whole(path)
    mark = _pragma(db, "application_id")
    tables = _first_table(path, db)
    is_empty = not (version or mark or tables)
    if is_empty and (read_only or not may_create):
        raise _no_book(path)
    if not is_empty and mark != APPLICATION_ID:
        raise foreign(path)
    if version > len(steps):
        raise BookRefusedError(
            "The book {path} was last used with a newer Weaver (its format is {theirs}, this "
            "Weaver knows {ours}). Update Weaver to open it; nothing was changed.",
            path=str(path),
            theirs=version,
            ours=len(steps),
        )
    if version == len(steps):
        if not read_only:
            db.execute("PRAGMA journal_mode=TRUNCATE")
            db.execute("PRAGMA synchronous=FULL")
        db.execute("PRAGMA query_only=ON")
        return
    if read_only:
        raise BookRefusedError(
            "The book {path} comes from an older Weaver and must be brought up to date before it "
            "can be opened, but it may not be changed. Allow writing to it, or copy it elsewhere.",
            path=str(path),
        )
    if tables:
        _keep_copy(path, len(steps))
    _apply(db, steps)
    db.execute("PRAGMA query_only=ON")


def _keep_copy(path: Path, version: int) -> None:
    number = 1
    copy = path.with_stem(f"{path.stem} before format {version}")
    try:
        while copy.exists():
            if filecmp.cmp(path, copy, shallow=False):
                return
            number += 1
            copy = path.with_stem(f"{path.stem} before format {version} ({number})")
        shutil.copy2(path, copy)
    except OSError as error:
        raise BookRefusedError(
            "The book {path} comes from an older Weaver, and it could not be copied to {copy} "
            "before it is brought up to date: {reason}. Nothing was changed. Make room, then try "
            "again.",
            path=str(path),
            copy=str(copy),
            reason=error.strerror or str(error),
        ) from error


def _apply(db: driver.Connection, steps: Sequence[Step]) -> None:
    db.execute("PRAGMA journal_mode=TRUNCATE")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("PRAGMA foreign_keys=OFF")
    db.execute("BEGIN IMMEDIATE")
    try:
        migrate(driver.database(db), steps)
        _check_references(db)
        db.execute(f"PRAGMA application_id={APPLICATION_ID}")
        db.execute(f"PRAGMA user_version={len(steps)}")
        db.execute("COMMIT")
    except BaseException:
        driver.roll_back(db)
        raise
    db.execute("PRAGMA foreign_keys=ON")


def _check_references(db: driver.Connection) -> None:
    broken = db.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        msg = f"a migration broke references: {broken[:3]}"
        raise RuntimeError(msg)


def _first_table(path: Path, db: driver.Connection) -> object:
    try:
        return db.execute("SELECT name FROM sqlite_schema LIMIT 1").fetchone()
    except driver.DriverError as error:
        # Nothing is wrong with the question: the head of the file tells of a format unheard of.
        if driver.error_code(error) == driver.ERROR:
            raise damaged(path) from error
        raise


def _pragma(db: driver.Connection, name: str) -> int:
    found = db.execute(f"PRAGMA {name}").fetchone()
    return int(found[0]) if found else 0
