"""Reads the book for one page, and remembers what the page depends on."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.facts import Fact
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Party

_READ_CLOSELY = 500
"""Change sets with more rows than this are taken to concern every page."""

_NEVER_SHOWN = frozenset({"map_position", "pin", "snapshot"})
_NAMES_NOBODY = frozenset({"setting", "gathering", "network"})
"""Tables whose rows do not say whom they are about."""


class Reader:
    """Hands out parties, each read once; knows whether an edit concerns what it handed out."""

    def __init__(self, book: Book) -> None:
        """Read from a book."""
        self._book = book
        self._parties: dict[PartyId, Party | None] = {}
        self._facts: dict[PartyId, tuple[Fact, ...]] = {}
        self._watched: set[PartyId] = set()
        self.today: date = book.today
        self.me = book.parties.me
        self.you = QCoreApplication.translate("Detail", "you")

    @property
    def book(self) -> Book:
        """The book."""
        return self._book

    def renew(self) -> None:
        """Read everything anew from now on; what was read is still watched."""
        self._parties.clear()
        self._facts.clear()
        self.today = self._book.today
        self.me = self._book.parties.me

    def watch(self, parties: Iterable[PartyId]) -> None:
        """Take edits of these to concern the page, read or not."""
        self._watched.update(parties)

    def party(self, party: PartyId) -> Party | None:
        """Return a party, or None if it is not in the book."""
        self._watched.add(party)
        if party not in self._parties:
            try:
                self._parties[party] = self._book.parties.get(party)
            except NotFoundError:
                self._parties[party] = None
        return self._parties[party]

    def name(self, party: PartyId) -> str | None:
        """Return the name of a party, or None if it is not in the book."""
        found = self.party(party)
        return None if found is None else found.name

    def facts(self, party: PartyId) -> tuple[Fact, ...]:
        """Return the facts of a party, newest first; read once for all the parts of a page."""
        if party not in self._facts:
            self._facts[party] = self._book.facts.of(party)
        return self._facts[party]

    def names(self, parties: Iterable[PartyId]) -> list[str]:
        """Return the names of those who are in the book, with “you” for the weaver."""
        found = (self.you if party == self.me else self.name(party) for party in parties)
        return [name for name in found if name is not None]

    def is_concerned(self, change_set: ChangeSet) -> bool:
        """Tell whether an edit may have changed anything that was read."""
        if len(change_set.changes) > _READ_CLOSELY:
            return True
        for change in change_set.changes:
            if change.table in _NEVER_SHOWN:
                continue
            if change.table in _NAMES_NOBODY or change.id in self._watched:
                return True
            # A new encounter, or one that went, comes with rows that name who was there.
            if change.table == "encounter" and None not in (change.before, change.after):
                return True
            for row in (change.before, change.after):
                if row is not None and any(value in self._watched for value in row.values()):
                    return True
        return False
