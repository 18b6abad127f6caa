"""Whether a book file is whole: asked for by name, or when the driver says what it never should."""

from weaver_desktop.store import driver
from weaver_desktop.store.migrations import STEPS, migrate

_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema"


def faults(db: driver.Connection) -> list[str]:
    """Return what is wrong with a whole file, empty if it is sound."""
    found = [str(row[0]) for row in db.execute("PRAGMA integrity_check").fetchall()]
    broken = db.execute("PRAGMA foreign_key_check").fetchall()
    return [
        *(fault for fault in found if fault != "ok"),
        *(f"{table} refers to a missing {parent}" for table, _, parent, _ in broken),
        *_strange_tables(db),
    ]


def is_sound(db: driver.Connection) -> bool:
    """Tell whether a file has no faults; one that cannot even be looked through has."""
    try:
        return not faults(db)
    except (driver.DriverError, UnicodeDecodeError):
        return False


def _strange_tables(db: driver.Connection) -> list[str]:
    version = db.execute("PRAGMA user_version").fetchone()
    if version != (len(STEPS),):
        return []
    fresh = driver.connect_in_memory()
    try:
        migrate(driver.database(fresh), STEPS)
        differing = set(fresh.execute(_SCHEMA).fetchall()) ^ set(db.execute(_SCHEMA).fetchall())
    finally:
        fresh.close()
    return [f"{name} is not as Weaver made it" for name in sorted({row[1] for row in differing})]
