"""Which parties of another book are which of this one."""

from collections.abc import Collection

from weaver_desktop.book.matching import Matching
from weaver_desktop.book.names import NameIndex
from weaver_desktop.book.parties import Parties
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.store.bookfile import BookFile


class People:
    """Finds a party by its id, by the id that a file once gave it, or by its very name.

    Of two parties of the other book only one can be the same as one of this book, unless the user
    has said so.
    """

    def __init__(
        self, parties: Parties, names: NameIndex, file: BookFile, ids: Collection[str]
    ) -> None:
        """Look at the parties as they stand before anything of the other book is taken in.

        Args:
            parties: those of this book.
            names: how they are called.
            file: the file of this book.
            ids: of all parties of the other one.
        """
        self._parties = parties
        self._matching = Matching(parties, names, file)
        self._own = {i for i in ids if PartyId(i) in names}
        self._claimed: set[PartyId] = set()

    def is_own(self, i: str) -> bool:
        """Tell whether a party of the other book is one of this book, by the very id."""
        return i in self._own

    def known(
        self, i: str, kind: PartyKind, name: str, mails: Collection[str] = ()
    ) -> PartyId | None:
        """Return the party of this book that one of the other is, None if it is new.

        Raises:
            AmbiguousNameError: if several are called so.
        """
        told = PartyId(i) if i in self._own else self._matching.known_as(i)
        found = told or self._called(kind, name, mails)
        if found is None or self._parties.get(found).kind is not kind:
            return None
        if told is None and (found in self._claimed or found in self._own):
            return None
        self._claimed.add(found)
        return found

    def _called(self, kind: PartyKind, name: str, mails: Collection[str]) -> PartyId | None:
        if kind is PartyKind.GROUP:
            return self._matching.group(name)
        return self._matching.party(name, mails)
