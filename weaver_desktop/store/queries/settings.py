"""What the book keeps under a key of its own."""

from typing import Any

from weaver_desktop.store.bookfile import BookFile


def settings_under(file: BookFile, prefix: str) -> list[tuple[str, str]]:
    """Return key and value of every setting whose key begins so, in the order of the keys."""
    rows: list[Any] = file.rows(
        "SELECT id, value FROM setting WHERE substr(id, 1, ?) = ? ORDER BY id",
        [len(prefix), prefix],
    )
    return rows
