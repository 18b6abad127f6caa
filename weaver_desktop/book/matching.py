"""Whom a file means: somebody in the book, somebody new, or nobody can say."""

import unicodedata
from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING

from weaver_desktop.book.parties import Parties
from weaver_desktop.domain.errors import AmbiguousNameError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import extras
from weaver_desktop.store.queries.beside import all_ways

if TYPE_CHECKING:
    from weaver_desktop.book.names import NameIndex

_MAIL = "email"


class Matching:
    """Holds the parties of a file against those of the book as they stood before the import."""

    def __init__(self, parties: Parties, names: "NameIndex", file: BookFile) -> None:
        """Match with these; nothing is read yet."""
        self._parties = parties
        self._names = names
        self._file = file

    def party(self, name: str, mails: Collection[str] = ()) -> PartyId | None:
        """Return who is called so, a person rather than a group, or None.

        The same is who is written the same but for capitals, or with accents in one place and
        without in the other. Of several that are called so, the mail addresses may tell which one
        is meant; and who has only an address for a name is who has that address.

        Raises:
            AmbiguousNameError: if several are.
        """
        found = self._called(name) or self._aliases.get(as_written(name), [])
        if len(found) > 1:
            found = [party for party in found if not self._is_group(party)] or found
        if len(found) > 1 and mails:
            found = [party for party in found if party in self._reached_at(mails)] or found
        if not found and "@" in name:
            reached = self._reached_at([name])
            found = list(reached) if len(reached) == 1 else []
        return _only(name, found)

    def group(self, name: str) -> PartyId | None:
        """Return the group that is called so, or None; a person of that name is none.

        Raises:
            AmbiguousNameError: if several are.
        """
        return _only(name, [party for party in self._called(name) if self._is_group(party)])

    def known_as(self, uid: str) -> PartyId | None:
        """Return the party that a file has brought under a uid, or that has it as its own id."""
        if not uid:
            return None
        told = bare(uid)
        own = PartyId(told)
        return self._uids.get(told) or (own if own in self._names else None)

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

    def _reached_at(self, mails: Collection[str]) -> set[PartyId]:
        return {party for mail in mails for party in self._mails.get(mail.casefold(), ())}

    @cached_property
    def _uids(self) -> dict[str, PartyId]:
        lines = extras.uids(self._file)
        return {bare(line.partition(":")[2]): PartyId(party) for party, line in lines}

    @cached_property
    def _aliases(self) -> dict[str, list[PartyId]]:
        found: dict[str, list[PartyId]] = {}
        for party, name in extras.aliases(self._file):
            found.setdefault(as_written(name), []).append(party)
        return found

    @cached_property
    def _mails(self) -> dict[str, list[PartyId]]:
        found: dict[str, list[PartyId]] = {}
        for party, kind, value in all_ways(self._file):
            if kind == _MAIL:
                found.setdefault(value.casefold(), []).append(PartyId(party))
        return found


def as_written(name: str) -> str:
    """Return a name such that two spellings that look the same, capitals apart, are equal."""
    return unicodedata.normalize("NFC", clean_line(name)).casefold()


def bare(uid: str) -> str:
    """Return a uid such that two that mean the same are equal, whatever they are written with."""
    return clean_line(uid).casefold().removeprefix("urn:uuid:")


def _only(name: str, found: list[PartyId]) -> PartyId | None:
    if len(found) > 1:
        raise AmbiguousNameError(
            "{count} parties in the book are called {name}. Make their names differ, then import "
            "again.",
            count=len(found),
            name=clean_line(name),
        )
    return found[0] if found else None
