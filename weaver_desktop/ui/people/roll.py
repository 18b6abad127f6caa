"""All parties in the order of their names, kept in order as they change."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from weaver_desktop.book.parties import PartyName
from weaver_desktop.domain.ids import PartyId

Key = tuple[str, str]

_NO_ACCENTS = dict.fromkeys(range(0x300, 0x370))
"""Unicode's combining diacritical marks, each to be left out."""


class Roll:
    """A sorted list in which a party is found, put and taken out in logarithmic time."""

    def __init__(self, names: Iterable[PartyName] = ()) -> None:
        """Sort by name."""
        keyed = sorted(((sort_key(each), each) for each in _once(names)), key=_first)
        self._keys = [key for key, _ in keyed]
        self._entries = [each for _, each in keyed]
        self._key_of: dict[PartyId, Key] = {each.id: key for key, each in keyed}

    def __len__(self) -> int:
        """Return the number of parties."""
        return len(self._entries)

    @property
    def entries(self) -> Sequence[PartyName]:
        """The parties in order."""
        return self._entries

    def row_of(self, party: PartyId) -> int | None:
        """Return where a party stands, or None."""
        key = self._key_of.get(party)
        return None if key is None else bisect_left(self._keys, key)

    def put(self, entry: PartyName) -> None:
        """Put a party where it belongs, in place of what was known of it before."""
        self.drop(entry.id)
        key = sort_key(entry)
        row = bisect_left(self._keys, key)
        self._keys.insert(row, key)
        self._entries.insert(row, entry)
        self._key_of[entry.id] = key

    def drop(self, party: PartyId) -> None:
        """Take a party out, if it is here."""
        row = self.row_of(party)
        if row is not None:
            del self._keys[row], self._entries[row], self._key_of[party]


def sort_key(entry: PartyName) -> Key:
    """Return what a party is sorted by: its name without case and accents, then its id."""
    name = entry.name
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name).translate(_NO_ACCENTS)
    return name.casefold(), entry.id


def _once(names: Iterable[PartyName]) -> Iterable[PartyName]:
    return {each.id: each for each in names}.values()


def _first(keyed: tuple[Key, PartyName]) -> Key:
    return keyed[0]
