"""The one SQLite of this process: sqlcipher3, under sqlite-utils.

sqlite-utils looks for a module called ``pysqlite3`` before it takes Python's own ``sqlite3``, so
sqlcipher3 is put under that name before sqlite-utils is first imported. A second copy of SQLite in
one process would drop the first one's file locks; nothing here may import ``sqlite3``.
"""

import sys
from pathlib import Path
from typing import Any

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

from sqlite_utils import Database  # noqa: E402 - only after the driver stands in its place
from sqlite_utils.migrations import Migrations  # noqa: E402

DriverError: type[Exception] = sqlcipher3.dbapi2.Error
BUSY, NO_MEMORY, READ_ONLY, IO_ERROR, CORRUPT, FULL, CANT_OPEN, NOT_A_DATABASE = (
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

__all__ = ["Database", "DriverError", "Migrations", "connect", "error_code"]

_PRAGMAS = (
    "cipher_log_level=NONE",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
)


def connect(path: Path, *, read_only: bool = False) -> Database:
    """Open a connection with the settings that every connection to a book has.

    The file is not read yet, so a file that is no book shows at the first query.
    """
    mode = "ro" if read_only else "rwc"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection: Any = sqlcipher3.dbapi2.connect(uri, uri=True, isolation_level=None)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync=ON")
    return Database(connection, execute_plugins=False)


def error_code(error: Exception) -> int:
    """Return SQLite's primary result code of a driver error, 0 where it has none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
