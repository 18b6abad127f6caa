"""What was told about the columns of a table, remembered for the next with the same headings."""

import hashlib
from collections.abc import Sequence

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.queries import beside

_COLUMNS = "columns:"
_LETTERS = 32


class ToldColumns:
    """Remembers meanings, as text that only their reader understands, by the line of headings."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def recall(self, headings: Sequence[str]) -> str | None:
        """Return what was told about a table with these headings, or None."""
        key = _key(headings)
        return beside.settings_like(self._desk.file, key).get(key)

    def remember(self, headings: Sequence[str], told: str) -> None:
        """Keep what was told; where nothing changes, nothing is written."""
        key, before = _key(headings), self.recall(headings)
        if before == told:
            return
        with self._desk.act(phrase("Told what columns mean")) as edit:
            if before is None:
                edit.insert("setting", key, value=told)
            else:
                edit.update("setting", key, value=told)


def _key(headings: Sequence[str]) -> str:
    line = "\t".join(clean_line(heading).casefold() for heading in headings)
    return _COLUMNS + hashlib.sha256(line.encode("utf-8", "replace")).hexdigest()[:_LETTERS]
