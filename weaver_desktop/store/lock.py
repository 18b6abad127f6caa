"""One writer at a time: a lock file beside the book, freed by the system when its holder dies."""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from weaver_desktop.domain.errors import BookInUseError, BookRefusedError


class BookLock:
    """Held while a book is open for writing.

    The operating system's own lock decides; the text in the file only says who holds it. A file
    left behind by another computer is not taken over, because locks do not reach across every
    network folder.
    """

    def __init__(self, book: Path) -> None:
        """Name the lock of a book; nothing is locked yet."""
        self._book = book
        self._path = book.with_name(book.name + ".lock")
        self._file: IO[str] | None = None

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            BookInUseError: if another Weaver on this computer holds it.
            BookRefusedError: if one on another computer does, or the lock file cannot be used.
        """
        try:
            file = self._path.open("a+", encoding="utf-8", errors="replace")
        except OSError as error:
            raise self._out_of_reach(error) from error
        try:
            self._take(file)
        except OSError as error:
            _close(file)
            raise self._out_of_reach(error) from error
        except BaseException:
            _close(file)
            raise

    def _take(self, file: IO[str]) -> None:
        is_ours = _try_lock(file)
        if is_ours and not _is_at(file, self._path):
            # Its holder deleted the file between our opening and our locking of it.
            file.close()
            self.acquire()
            return
        file.seek(0)
        holder = _read_holder(file.read())
        if not is_ours or holder.get("host", this_computer()) != this_computer():
            raise self._held_by(holder)
        file.seek(0)
        file.truncate()
        json.dump({"host": this_computer(), "process": os.getpid()}, file)
        file.flush()
        self._file = file

    def release(self) -> None:
        """Give the lock back; nothing happens if it is not held."""
        if self._file is None:
            return
        file, self._file = self._file, None
        if sys.platform == "win32":
            file.close()
        # Where the file may not be deleted, it stays without its lock and is taken over next time.
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        file.close()

    def _out_of_reach(self, error: OSError) -> BookRefusedError:
        return BookRefusedError(
            "The book {book} cannot be kept from being opened twice, because its lock file {lock} "
            "cannot be used: {reason}. If no Weaver has the book open, delete that file; otherwise "
            "make room on the disk, or copy the book elsewhere.",
            book=str(self._book),
            lock=str(self._path),
            reason=error.strerror or str(error),
        )

    def _held_by(self, holder: dict[str, object]) -> BookRefusedError:
        host = str(holder.get("host", ""))
        if host and host != this_computer():
            return BookRefusedError(
                "The book {book} is open on the computer {host}. Close it there first. If that "
                "computer is gone, delete {lock} and try again.",
                book=str(self._book),
                host=host,
                lock=str(self._path),
            )
        process = holder.get("process")
        if not isinstance(process, int):
            # A holder that has just begun has not written its name yet.
            return BookInUseError(
                "The book {book} is already open in another Weaver. Close it there, or wait until "
                "it is done, and try again.",
                book=str(self._book),
            )
        return BookInUseError(
            "The book {book} is already open in another Weaver (process {process}). Close it "
            "there, or wait until it is done, and try again.",
            book=str(self._book),
            process=str(process),
        )


def _close(file: IO[str]) -> None:
    # What is still in its buffer cannot be written on a full disk either.
    with suppress(OSError):
        file.close()


def _is_at(file: IO[str], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def this_computer() -> str:
    """Return the name of this computer on its network."""
    import socket

    return socket.gethostname()


def _read_holder(text: str) -> dict[str, object]:
    try:
        holder = json.loads(text)
    except ValueError:
        return {}
    return holder if isinstance(holder, dict) else {}


if sys.platform == "win32":
    import msvcrt

    # A byte far behind the text, because Windows forbids reading a locked range.
    _LOCKED_BYTE = 1 << 20

    def _try_lock(file: IO[str]) -> bool:
        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
else:
    import fcntl

    def _try_lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
