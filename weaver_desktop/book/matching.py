"""Whom a file means by a name: somebody in the book, somebody new, or nobody can say."""

import unicodedata
from typing import TYPE_CHECKING

from weaver_desktop.book.parties import Parties
from weaver_desktop.domain.errors import AmbiguousNameError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from weaver_desktop.book.names import NameIndex


class Matching:
    """Holds names of a file against the names of the book as they stood before the import."""

    def __init__(self, parties: Parties, names: "NameIndex") -> None:
        """Match with these names; nothing is read yet."""
        self._parties = parties
        self._names = names

    def party(self, name: str) -> PartyId | None:
        """Return who is called so, a person rather than a group, or None.

        The same is who is written the same but for capitals, or with accents in one place and
        without in the other.

        Raises:
            AmbiguousNameError: if several are.
        """
        found = self._called(name)
        if len(found) > 1:
            found = [party for party in found if not self._is_group(party)] or found
        return _only(name, found)

    def group(self, name: str) -> PartyId | None:
        """Return the group that is called so, or None; a person of that name is none.

        Raises:
            AmbiguousNameError: if several are.
        """
        return _only(name, [party for party in self._called(name) if self._is_group(party)])

    def _called(self, name: str) -> list[PartyId]:
        # Folding alone would make one person of 李娜 and 李那.
        return [
            party
            for party in self._names.whole(name)
            if name.isascii()
            or self._names.name(party).isascii()
            or as_written(self._names.name(party)) == as_written(name)
        ]

    def _is_group(self, party: PartyId) -> bool:
        return self._parties.get(party).is_group


def as_written(name: str) -> str:
    """Return a name such that two spellings that look the same, capitals apart, are equal."""
    return unicodedata.normalize("NFC", clean_line(name)).casefold()


def _only(name: str, found: list[PartyId]) -> PartyId | None:
    if len(found) > 1:
        raise AmbiguousNameError(
            "{count} parties in the book are called {name}. Make their names differ, then import "
            "again.",
            count=len(found),
            name=clean_line(name),
        )
    return found[0] if found else None
