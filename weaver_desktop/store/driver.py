"""The one SQLite of this process: sqlcipher3, also under sqlite-utils.

sqlite-utils looks for a module called ``pysqlite3`` before it takes Python's own ``sqlite3``, so
sqlcipher3 is put under that name before sqlite-utils is first imported. A second copy of SQLite in
one process would drop the first one's file locks; nothing here may import ``sqlite3``.

sqlite-utils keeps the schema; it loads only when there is something to migrate, because loading it
takes longer than opening a book.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

if TYPE_CHECKING:
    from sqlite_utils import Database

DriverError: type[Exception] = sqlcipher3.dbapi2.Error
MisuseError: type[Exception] = sqlcipher3.dbapi2.ProgrammingError
ERROR, BUSY, NO_MEMORY, READ_ONLY, IO_ERROR, CORRUPT, FULL, CANT_OPEN, NOT_A_DATABASE = (
    1,
    5,
    7,
    8,
    10,
    11,
    13,
    14,
    26,
)
"""Primary result codes of SQLite (sqlite.org/rescode.html)."""


class Cursor(Protocol):
    """What a statement gives back."""

    description: Sequence[Sequence[Any]]
    lastrowid: int | None

    def fetchone(self) -> tuple[Any, ...] | None:
        """Return the next row, or None."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return the rows that are left."""


class Connection(Protocol):
    """What the store uses of the driver's connection."""

    in_transaction: bool

    def execute(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = (), /) -> Cursor:
        """Run one statement."""

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]], /) -> Cursor:
        """Run one statement for each row of values."""

    def close(self) -> None:
        """Close the connection."""


_PAGES_HELD = 8_000
"""Changed pages of 4 kB that wait for COMMIT in memory. Where there are more, SQLite writes them in
the middle of a statement, and first waits until its journal is on the disk. A multiple of 256 would
mean any number of pages: SQLite takes the lowest byte for yes or no."""
_PRAGMAS = (
    "cipher_log_level=NONE",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
    f"cache_spill={_PAGES_HELD}",
)


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """Open a connection with the settings that every connection to a book has.

    The file is not read yet, so a file that is no book shows at the first query.
    """
    mode = "ro" if read_only else "rwc"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    # A save that takes long may be waited for in another thread. SQLite is compiled for that:
    # whoever asks it something meanwhile waits.
    connection: Connection = sqlcipher3.dbapi2.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False
    )
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync=ON")
    return connection


def connect_in_memory() -> Connection:
    """Open a connection to an empty database that no file holds."""
    connection: Connection = sqlcipher3.dbapi2.connect(":memory:", isolation_level=None)
    return connection


def roll_back(connection: Connection) -> None:
    """Take back the open transaction, if an error has not ended it already; raises nothing.

    On a full disk SQLite's own rollback can fail as well, and leaves its journal behind. It is
    played back when the file is next read, so it is read at once: other programs that may only
    read could not open the file before.
    """
    # Closing the connection in the middle has taken everything back already.
    with suppress(DriverError):
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    with suppress(DriverError):
        connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()


def database(connection: Connection) -> "Database":
    """Return sqlite-utils' view of a connection."""
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False)  # type: ignore[arg-type]


def error_code(error: Exception) -> int:
    """Return SQLite's primary result code of a driver error, 0 where it has none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
