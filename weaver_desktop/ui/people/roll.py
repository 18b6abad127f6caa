"""All parties in the order of their names, kept in order as they change."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from weaver_desktop.book.parties import PartyLine
from weaver_desktop.domain.ids import PartyId

Key = tuple[str, str]


class Roll:
    """A sorted list in which a party is found, put and taken out in logarithmic time."""

    def __init__(self, lines: Iterable[PartyLine] = ()) -> None:
        """Sort lines by name."""
        keyed = sorted((sort_key(line), line) for line in _once(lines))
        self._keys = [key for key, _ in keyed]
        self._lines = [line for _, line in keyed]
        self._key_of: dict[PartyId, Key] = {line.id: key for key, line in keyed}

    def __len__(self) -> int:
        """Return the number of parties."""
        return len(self._lines)

    @property
    def lines(self) -> Sequence[PartyLine]:
        """The parties in order."""
        return self._lines

    def row_of(self, party: PartyId) -> int | None:
        """Return where a party stands, or None."""
        key = self._key_of.get(party)
        return None if key is None else bisect_left(self._keys, key)

    def line_of(self, party: PartyId) -> PartyLine | None:
        """Return the line of a party, or None."""
        row = self.row_of(party)
        return None if row is None else self._lines[row]

    def place_for(self, line: PartyLine) -> int:
        """Return the row before which a line belongs, counted as the rows are now."""
        return bisect_left(self._keys, sort_key(line))

    def put(self, line: PartyLine) -> None:
        """Put a line where it belongs, in place of an older one of the same party."""
        self.drop(line.id)
        key = sort_key(line)
        row = bisect_left(self._keys, key)
        self._keys.insert(row, key)
        self._lines.insert(row, line)
        self._key_of[line.id] = key

    def drop(self, party: PartyId) -> None:
        """Take a party out, if it is here."""
        row = self.row_of(party)
        if row is not None:
            del self._keys[row], self._lines[row], self._key_of[party]


def sort_key(line: PartyLine) -> Key:
    """Return what a line is sorted by: its name without case and accents, then its id."""
    name = line.name
    if not name.isascii():
        parts = unicodedata.normalize("NFKD", name)
        name = "".join(ch for ch in parts if not unicodedata.combining(ch))
    return name.casefold(), line.id


def _once(lines: Iterable[PartyLine]) -> Iterable[PartyLine]:
    return {line.id: line for line in lines}.values()
